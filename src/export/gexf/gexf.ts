import type { Reader } from '../../api/in-process.ts'
import { part } from '../question.ts'
import { type Selection, statementsIn } from '../walk.ts'
import { type Attribute, declared, element, foot, head } from './xml.ts'

interface End {
  id: string
  type: string
  label: string
}

/** A statement as `network.graphql` asks for it. */
interface Linking {
  id: string
  text: string
  quote: string | null
  act: string | null
  saidAt: string | null
  saidAtInterval: { start: string | null; end: string | null } | null
  speakers: End[]
  about: { target: End; stance: string | null }[]
}

const walk = (reader: Reader, selection: Selection): AsyncGenerator<Linking[]> =>
  statementsIn<Linking>(reader, selection, [part('network')])

const text = (id: string): Attribute => ({ id, type: 'string' })
const number = (id: string): Attribute => ({ id, type: 'integer' })

/** An edge of the aggregated network. */
interface Pair {
  from: string
  to: string
  statements: number
  favor: number
  against: number
  neutral: number
  start: string | null
  end: string | null
}

/** Who speaks about whom: one edge for each pair, as heavy as there are statements, from the first day to the last. */
export async function* networkGexf(reader: Reader, selection: Selection): AsyncGenerator<Uint8Array> {
  const ends = new Map<string, End>()
  const pairs = new Map<string, Pair>()
  for await (const page of walk(reader, selection)) {
    for (const { speakers, about, saidAtInterval } of page) {
      for (const speaker of speakers) {
        for (const { target, stance } of about) {
          ends.set(speaker.id, speaker).set(target.id, target)
          const key = `${speaker.id} ${target.id}`
          const pair = pairs.get(key) ?? emptyPair(speaker.id, target.id)
          count(pair, stance, dayOf(saidAtInterval?.start), dayOf(saidAtInterval?.end))
          pairs.set(key, pair)
        }
      }
    }
  }
  yield Buffer.from(
    head +
      declared('node', [text('type')]) +
      declared('edge', [number('statements'), number('favor'), number('against'), number('neutral')]) +
      '<nodes>\n',
  )
  for (const { id, label, type } of ends.values()) yield Buffer.from(element('node', { id, label }, { type }))
  yield Buffer.from('</nodes>\n<edges>\n')
  for (const { from, to, start, end, statements, ...stances } of pairs.values()) {
    const own = { id: `${from} ${to}`, source: from, target: to, weight: statements, start, end }
    yield Buffer.from(element('edge', own, { statements, ...stances }))
  }
  yield Buffer.from(`</edges>\n${foot}`)
}

const emptyPair = (from: string, to: string): Pair => ({
  from,
  to,
  statements: 0,
  favor: 0,
  against: 0,
  neutral: 0,
  start: null,
  end: null,
})

function count(pair: Pair, stance: string | null, start: string | null, end: string | null): void {
  pair.statements++
  if (stance === 'FAVOR') pair.favor++
  if (stance === 'AGAINST') pair.against++
  if (stance === 'NEUTRAL') pair.neutral++
  if (start !== null && (pair.start === null || start < pair.start)) pair.start = start
  if (end !== null && (pair.end === null || end > pair.end)) pair.end = end
}

const dayOf = (time: string | null | undefined): string | null => time?.slice(0, 10) ?? null

/**
 * Actors, what is spoken about, and statements as nodes, joined by SAID and ABOUT. The statements are read twice, since nodes
 * come before edges; only the ids of the other nodes are kept.
 */
export async function* statementsGexf(reader: Reader, selection: Selection): AsyncGenerator<Uint8Array> {
  const seen = new Set<string>()
  // Not sent before there is a page: what is refused should leave nothing behind.
  let before =
    head +
    declared('node', [text('type'), text('act'), text('saidAt')]) +
    declared('edge', [text('relation'), text('stance')]) +
    '<nodes>\n'
  for await (const page of walk(reader, selection)) {
    yield Buffer.from(before + page.map(one => nodesOf(one, seen)).join(''))
    before = ''
  }
  yield Buffer.from(`${before}</nodes>\n<edges>\n`)
  for await (const page of walk(reader, selection)) yield Buffer.from(page.map(edgesOf).join(''))
  yield Buffer.from(`</edges>\n${foot}`)
}

/** A statement's node, after those of its ends that were not seen before. */
function nodesOf(
  { id, text: told, quote, act, saidAt, saidAtInterval, ...ends }: Linking,
  seen: Set<string>,
) {
  const others = [...ends.speakers, ...ends.about.map(({ target }) => target)].filter(end => {
    const isNew = !seen.has(end.id)
    seen.add(end.id)
    return isNew
  })
  const [start, end] = [dayOf(saidAtInterval?.start), dayOf(saidAtInterval?.end)]
  return [
    ...others.map(one => element('node', { id: one.id, label: one.label }, { type: one.type })),
    element('node', { id, label: quote ?? told, start, end }, { type: 'Statement', act, saidAt }),
  ].join('')
}

function edgesOf({ id, speakers, about }: Linking): string {
  return [
    ...speakers.map(speaker => edge('SAID', speaker.id, id, null)),
    ...about.map(({ target, stance }) => edge('ABOUT', id, target.id, stance)),
  ].join('')
}

const edge = (relation: string, source: string, target: string, stance: string | null): string =>
  element('edge', { id: `${relation} ${source} ${target}`, source, target }, { relation, stance })
