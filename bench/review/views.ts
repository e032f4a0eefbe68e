import type { FileState, StatementView } from '../../src/review/protocol.ts'

/** A statement with names in the place of ids, as two files can be compared that name new things by other ids. */
export interface Plain {
  id: string
  view: StatementView
  fields: Record<PlainField, unknown>
  /** What its file calls an id. */
  names: (id: string) => string
}

export const plainFields = [
  'speaker',
  'spokenAs',
  'speakerMention',
  'cue',
  'form',
  'voice',
  'act',
  'saidAt',
  'addressees',
  'about',
  'claims',
  'text',
  'quote',
  'via',
  'madeAt',
  'spans',
] as const
export type PlainField = (typeof plainFields)[number]

/** Apostrophes do not tell names apart: some write one mark, some the other. */
export const straight = (words: string): string => words.replaceAll('’', "'")

/** What a file calls an id: its name, title or text. */
export function nameOf(file: FileState, id: string): string {
  const { actors = [], events = [], topics = [], positions = [], claims = [] } = file.data ?? {}
  const named = [...actors, ...events, ...topics].find(one => one.id === id)?.name
  const called =
    named ?? positions.find(one => one.id === id)?.title ?? claims.find(one => one.id === id)?.text ?? id
  return straight(called)
}

export function plainOf(file: FileState, view: StatementView): Plain {
  const { given, speakers, ranges } = view
  const name = (id: string): string => nameOf(file, id)
  const isNarrator = given.voice === 'NARRATOR'
  return {
    id: view.id,
    view,
    names: name,
    fields: {
      speaker: isNarrator ? [] : speakers.map(name),
      spokenAs: given.spokenAs && name(given.spokenAs),
      speakerMention: given.speakerMention,
      cue: given.cue,
      form: given.form,
      voice: isNarrator ? 'NARRATOR' : 'ATTRIBUTED',
      act: given.act,
      saidAt: given.saidAt,
      addressees: (given.addressees ?? []).map(name),
      about: (given.about ?? []).map(({ id, stance, as }) => ({
        name: name(id),
        stance,
        as: [as ?? []].flat(),
      })),
      claims: (given.claims ?? []).map(({ id, verb, hedge }) => ({ text: name(id), verb, hedge })),
      text: given.text,
      quote: given.quote,
      via: (given.via ?? []).map(name),
      madeAt: given.madeAt && name(given.madeAt),
      spans: ranges,
    },
  }
}

export const isEqual = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The fields in which two statements differ. */
export const differing = (a: Plain, b: Plain): PlainField[] =>
  plainFields.filter(field => !isEqual(a.fields[field], b.fields[field]))

/** The statement that shares most of a statement's place, if that is more than half of both; its own id first. */
export function partnerOf(one: Plain, others: readonly Plain[]): Plain | undefined {
  const same = others.find(({ id }) => id === one.id)
  if (same !== undefined) return same
  const share = (other: Plain): number =>
    (2 * sharedBy(rangesOf(one), rangesOf(other))) / (lengthOf(rangesOf(one)) + lengthOf(rangesOf(other)))
  const [best] = others.toSorted((a, b) => share(b) - share(a))
  return best !== undefined && share(best) > 0.5 ? best : undefined
}

interface Range {
  start: number
  end: number
}

export const rangesOf = ({ view }: Plain): Range[] => view.ranges.filter(range => range !== null)

const lengthOf = (ranges: readonly Range[]): number =>
  ranges.reduce((sum, { start, end }) => sum + end - start, 0)
const sharedBy = (some: readonly Range[], others: readonly Range[]): number =>
  lengthOf(
    some.flatMap(a =>
      others.map(b => {
        const start = Math.max(a.start, b.start)
        return { start, end: Math.max(start, Math.min(a.end, b.end)) }
      }),
    ),
  )

/** What of some statements is not as it is wanted, where `taken` says which is to be which. */
export function unequal(
  have: readonly Plain[],
  wanted: readonly Plain[],
  taken: ReadonlyMap<string, Plain>,
): string[] {
  const missing = wanted.flatMap(one => {
    const [id] = [...taken].find(([, other]) => other === one) ?? []
    const partner = have.find(other => other.id === id)
    if (partner === undefined) return [`${one.id}: missing`]
    const told = differing(partner, one).map(
      field => `${field} ${JSON.stringify(partner.fields[field])} for ${JSON.stringify(one.fields[field])}`,
    )
    return told.length === 0 ? [] : [`${one.id}: ${told.join(', ')}`]
  })
  const open = have.filter(({ view }) => view.decision !== 'accepted').map(({ id }) => `${id}: not decided`)
  const more = have.filter(({ id }) => !taken.has(id)).map(({ id }) => `${id}: too many`)
  return [...missing, ...open, ...more]
}
