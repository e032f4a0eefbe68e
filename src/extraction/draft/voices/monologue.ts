import { targetsIn } from '../about.ts'
import { claimsFor } from '../claims.ts'
import { sliceOf } from '../content.ts'
import type { Drafting, Statement } from '../context.ts'
import { idOf, spansOf } from '../spans.ts'
import type { Turn } from './turns.ts'
import type { Range } from '../../grammar/view.ts'
import { offices as officeWords } from '../../lexicon/names.ts'
import { read } from '../../text/read.ts'
import { parseMention } from '../../who/mention.ts'

/** The statements of a transcript, one for each turn; an answer replies to the turn of another speaker before it. */
export function spoken(drafting: Drafting, turns: readonly Turn[]): void {
  let before: { speaker: string; id: string; asks: boolean } | undefined
  for (const { label, first, paragraphs } of turns) {
    if (paragraphs.length === 0) continue
    const speaker = speakerOf(drafting, label)
    const ranges = [{ first, last: paragraphs[0]?.first ?? first + 1 }, ...paragraphs]
    const other = before !== undefined && before.speaker !== speaker ? before : undefined
    const replies = other?.asks === true ? { repliesTo: other.id, addressees: [other.speaker] } : {}
    const statement = say(drafting, {
      speaker,
      mention: label,
      ranges,
      words: paragraphs,
      doubt: 0.05,
      more: replies,
    })
    before = { speaker, id: statement.id, asks: statement.text.includes('?') }
  }
}

/** The statements of a signed text, one for each paragraph, by its author. */
export function signed(drafting: Drafting, author: string): void {
  const { reading } = drafting
  const speaker = speakerOf(drafting, author)
  for (const { sentences, first, last } of reading.blocks) {
    const isProse =
      sentences.some(sentence => sentence.last - sentence.first > 5) &&
      reading.tokens.slice(first, last).some(({ lower }) => lower === '.')
    if (isProse)
      say(drafting, {
        speaker,
        mention: author,
        ranges: [{ first, last }],
        words: [{ first, last }],
        doubt: 0.1,
        more: {},
      })
  }
}

interface Said {
  speaker: string
  mention: string
  ranges: readonly Range[]
  words: readonly Range[]
  doubt: number
  more: Partial<Statement>
}

function say(drafting: Drafting, { speaker, mention, ranges, words, doubt, more }: Said): Statement {
  const { reading, publishedAt, statements, offices, cast } = drafting
  const spans = spansOf(drafting, ranges)
  const pieces = words.map(range => sliceOf(reading, range).trim()).filter(piece => piece !== '')
  const text = pieces.join(' ').replaceAll(/\s+/gu, ' ')
  const about = [...new Set(words.flatMap(range => targetsIn(drafting, range)))].filter(id => id !== speaker)
  const asks = /\?\s*(?:Thank you\.?|Thanks\.?)?$/u.test(text)
  const claims = claimsFor(drafting, firstClaim(drafting, words), asks ? 'ASKS' : 'ASSERTS', about)
  const office = offices.get(speaker)
  const statement: Statement = {
    id: idOf(mention, spans.map(({ exact }) => exact).join(' '), drafting.taken),
    speaker,
    speakerMention: mention,
    ...(office === undefined ? {} : { spokenAs: office }),
    form: 'DIRECT',
    text,
    quote: pieces.join(' […] '),
    ...(publishedAt === undefined ? {} : { saidAt: publishedAt.slice(0, 10) }),
    doubt,
    ...(about.length === 0 ? {} : { about: about.map(id => ({ id })) }),
    ...(claims.length === 0 ? {} : { claims }),
    ...more,
    spans,
  }
  statements.push({ statement, at: ranges[0]?.first ?? 0, doubt, covers: [...ranges] })
  cast.spoke(speaker, ranges[0]?.first ?? 0)
  return statement
}

// The longest sentence says most; a turn's other sentences are for the annotator to split.
function firstClaim({ reading }: Drafting, words: readonly Range[]): string {
  let best = ''
  for (const range of words) {
    for (let i = range.first; i < range.last;) {
      const sentence = reading.sentenceAt(i)
      const text = sliceOf(reading, {
        first: Math.max(sentence.first, range.first),
        last: Math.min(sentence.last, range.last),
      })
      if (text.length > best.length) best = text
      i = Math.max(sentence.last, i + 1)
    }
  }
  return best
}

function speakerOf({ cast, offices }: Drafting, label: string): string {
  if (/^Q$|^(?:REPORTER|QUESTION|PRESS)S?$/u.test(label))
    return cast.add({ id: '#reporters', kind: 'group', name: 'Reporters' })
  const name = /\p{Ll}/u.test(label)
    ? label
    : label.toLowerCase().replaceAll(/(?<=^|[\s\-.'’])\p{L}/gu, letter => letter.toUpperCase())
  const { tokens, original } = read(name)
  const words = tokens.map(token => ({
    ...token,
    pos: /^\p{Lu}/u.test(token.text) && !officeWords.has(token.lower) ? 'PROPN' : token.pos,
  }))
  const mention = parseMention(words, original, true)
  const id = mention === undefined || mention.kind === 'thing' ? undefined : cast.actorOf(mention, 0)
  if (id === undefined || mention === undefined) return cast.add({ id: '#speaker', kind: 'person', name })
  const position = mention.proper ? cast.positionOf(mention) : undefined
  if (position !== undefined) offices.set(id, position)
  return id
}
