import type { Frame } from '../frames/frame.ts'
import type { Range } from '../grammar/view.ts'
import { phraseFrom } from '../grammar/noun-phrase.ts'
import { viewOf } from '../grammar/view.ts'
import { naming, taking } from '../lexicon/object.ts'
import { parseMention, wordsOf, type Mention } from '../who/mention.ts'
import { targetsIn } from './about.ts'
import { claimsFor, labelClaim, wordsOutside } from './claims.ts'
import { contentOf, sliceOf, type Content } from './content.ts'
import type { Drafting, Statement } from './context.ts'
import { actOf, verbOf } from './says.ts'
import { idOf, spansOf } from './spans.ts'
import { dateIn } from './when.ts'

/** Makes a statement of a frame; null when nobody is found who could have said it. */
export function statementOf(drafting: Drafting, whole: Frame): void {
  const { reading, cast, publishedAt } = drafting
  const frame = withoutRelative(drafting, whole)
  if (frame.source === null) return
  const who = speakersOf(drafting, frame.source)
  if (who === undefined) return
  const content = contentOf(reading, frame)
  if (content.words === '') return
  const sentence = reading.sentenceAt(frame.head)
  const { act, stance } = actOf(frame)
  const ranges = [frame.source, ...frame.cue, ...frame.content]
  const label = labelOf(drafting, frame)
  const targets = frame.content.flatMap(range =>
    targetsIn(drafting, label === undefined ? range : label.object),
  )
  const about = [...new Set([...grammaticalTarget(drafting, frame), ...targets])].filter(
    id => !who.ids.includes(id) || targets.length === 1,
  )
  const spans = spansOf(drafting, ranges)
  const taken = (id: string) => drafting.statements.some(({ statement }) => statement.id === id)
  const outside = wordsOutside(drafting, sentence, frame.content)
  const cue = frame.cue
    .map(range => sliceOf(reading, withoutAdverbs(drafting, range)))
    .join(' … ')
    .replaceAll(/\s+/gu, ' ')
  const addressees = addresseesOf(drafting, frame, sentence, who.ids)
  const doubt = doubtOf(frame, who)
  const asked = verbOf(frame, content.words)
  const evaluates = frame.family === 'object' && stance !== undefined && label === undefined
  const claims =
    label !== undefined
      ? labelClaim(drafting, label.name, label.label, label.plural, about)
      : evaluates
        ? []
        : claimsFor(drafting, content.words, asked, about)
  const statement: Statement = {
    id: idOf(`${lastWord(who.mention)}-${frame.lemma}`, spans.map(({ exact }) => exact).join(' '), taken),
    speaker: who.ids.length === 1 ? (who.ids[0] ?? '') : who.ids,
    speakerMention: who.mention,
    ...(who.office === undefined ? {} : { spokenAs: who.office }),
    cue,
    ...(act === undefined ? {} : { act }),
    form: content.form,
    text: toldAs(frame, cue, content),
    ...(content.form === 'INDIRECT' ? {} : { quote: content.pieces.join(' […] ') }),
    ...saidAt(outside, cue, publishedAt),
    ...(addressees.length === 0 ? {} : { addressees }),
    doubt,
    ...(about.length === 0
      ? {}
      : {
          about: about.map((id, i) => ({
            id,
            ...(i === 0 && stance !== undefined ? { stance } : {}),
            ...(i === 0 && label !== undefined ? { as: plainLabel(label.label) } : {}),
          })),
        }),
    ...(claims.length === 0 ? {} : { claims }),
    spans,
  }
  drafting.statements.push({ statement, at: frame.head, doubt, covers: ranges })
  for (const id of who.ids) cast.spoke(id, frame.head)
}

interface Who {
  ids: string[]
  mention: string
  office?: string
  proper: boolean
  pronoun: boolean
}

function speakersOf({ reading, cast, offices }: Drafting, source: Range): Who | undefined {
  const tokens = reading.tokens.slice(source.first, source.last)
  const mention = wordsOf(tokens, reading.original).replace(/[,;:\s]+$/u, '')
  const parts = jointly(tokens)
  const ids: string[] = []
  let office: string | undefined
  let proper = true
  let pronoun = false
  for (const part of parts) {
    const parsed = parseMention(part, reading.original, true)
    if (parsed === undefined) continue
    const id = cast.actorOf(parsed, source.first)
    if (id === undefined) continue
    if (!ids.includes(id)) ids.push(id)
    proper &&= parsed.proper
    pronoun ||= parsed.kind === 'pronoun'
    const position = parsed.proper || parsed.titleCountry !== undefined ? cast.positionOf(parsed) : undefined
    if (position !== undefined && cast.isPerson(id) && parsed.proper) offices.set(id, position)
    office = offices.get(id) ?? position
  }
  if (ids.length === 0) return undefined
  return { ids, mention, proper, pronoun, ...(office === undefined || ids.length > 1 ? {} : { office }) }
}

// "Zarif and Lavrov": two names; "trade and industry minister X" is one.
function jointly(tokens: Drafting['reading']['tokens']): Drafting['reading']['tokens'][] {
  const and = tokens.findIndex(({ lower }) => lower === 'and')
  if (and <= 0) return [tokens]
  const [left, right] = [tokens.slice(0, and), tokens.slice(and + 1)]
  const isName = (part: typeof tokens) =>
    part.length > 0 &&
    part.at(-1)?.pos === 'PROPN' &&
    part.every(({ pos, lower }) => pos === 'PROPN' || lower === '-' || pos === 'DET')
  return isName(left) && isName(right) ? [left, right] : [tokens]
}

// Unquoted relative clauses inside an object are the narrator's words, not the speaker's.
function withoutRelative({ reading }: Drafting, frame: Frame): Frame {
  if (frame.family !== 'object') return frame
  const content = frame.content.map(range => {
    for (let i = range.first + 1; i < range.last; i++) {
      const token = reading.tokens[i]
      if (token !== undefined && (token.lower === 'which' || token.lower === 'who') && token.quote < 0) {
        const end = reading.tokens[i - 1]?.lower === ',' ? i - 1 : i
        return { first: range.first, last: Math.max(end, range.first + 1) }
      }
    }
    return range
  })
  return { ...frame, content }
}

interface Label {
  object: Range
  name: string
  label: string
  plural: boolean
}

// "called the attacks a crime", "described the strikes as successful"
function labelOf({ reading }: Drafting, { family, lemma, content, head }: Frame): Label | undefined {
  const range = content[0]
  if (family !== 'object' || range === undefined || (!naming.has(lemma) && !taking.has(lemma)))
    return undefined
  const { tokens } = reading
  let from = -1
  for (let i = range.first + 1; i < range.last; i++) {
    if (tokens[i]?.lower === 'as' && taking.has(lemma) && tokens[i]?.quote === -1) from = i + 1
  }
  const phrase = phraseFrom(viewOf(reading, reading.sentenceAt(head)), range.first, false)
  if (from < 0 && naming.has(lemma) && phrase !== null) {
    const quote = tokens.findIndex(
      (token, i) =>
        i > range.first && i < range.last && token.quote >= 0 && token.quote !== tokens[range.first]?.quote,
    )
    from = quote > 0 ? quote : phrase.last
  }
  if (from <= range.first || from >= range.last) return undefined
  const object = { first: range.first, last: tokens[from - 1]?.lower === 'as' ? from - 1 : from }
  const name = sliceOf(reading, object)
  const label = sliceOf(reading, { first: from, last: range.last })
  if (!/[\p{L}]/u.test(label)) return undefined
  let noun = object.first
  while (noun + 1 < object.last && tokens[noun + 1]?.pos !== 'ADP' && tokens[noun + 1]?.lower !== ',') noun++
  while (noun > object.first && tokens[noun]?.pos === 'PUNCT') noun--
  const counted = tokens[noun]
  return {
    object,
    name,
    label,
    plural:
      counted?.pos === 'NOUN'
        ? counted.lower !== counted.lemma
        : ['they', 'them', 'those', 'these'].includes(counted?.lower ?? ''),
  }
}

const plainLabel = (label: string): string =>
  label
    .replaceAll(/["“”]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .replace(/[.,;]+$/u, '')
    .trim()

function toldAs({ family }: Frame, cue: string, { words }: Content): string {
  const text = family === 'object' || family === 'intent' || family === 'passive' ? `${cue} ${words}` : words
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`.replaceAll(/\s+/gu, ' ').trim()
}

// A day that is told; otherwise no later than the day of publication.
function saidAt(outside: string, cue: string, publishedAt: string | undefined): { saidAt?: string } {
  const perfect = /^(?:has|have|had)\b/iu.test(cue)
  const told = perfect ? undefined : dateIn(outside, publishedAt)
  if (told !== undefined && !told.includes('/')) return { saidAt: told }
  return publishedAt === undefined ? {} : { saidAt: `../${publishedAt.slice(0, 10)}` }
}

function addresseesOf(
  drafting: Drafting,
  frame: Frame,
  sentence: Range,
  speakers: readonly string[],
): string[] {
  const { reading, cast } = drafting
  const ranges: Range[] = frame.addressee === undefined ? [] : [frame.addressee]
  for (let i = sentence.first; i + 2 < sentence.last; i++) {
    const [one, two] = [reading.tokens[i]?.lower, reading.tokens[i + 1]?.lower]
    if (
      one !== 'meeting' ||
      two !== 'with' ||
      frame.content.some(({ first, last }) => first <= i && i < last)
    )
      continue
    const phrase = phraseFrom(viewOf(reading, sentence), i + 2, false)
    if (phrase !== null) ranges.push(phrase)
  }
  const ids = ranges.map(range => {
    const mention = parseMention(reading.tokens.slice(range.first, range.last), reading.original)
    if (mention === undefined || mention.kind === 'pronoun') return undefined
    return counterpartOf(drafting, mention, speakers) ?? cast.actorOf(mention, range.first)
  })
  return [...new Set(ids)].filter(id => id !== undefined && !speakers.includes(id)) as string[]
}

// "his Russian counterpart": whoever holds the speaker's office for Russia.
function counterpartOf(
  { cast, offices }: Drafting,
  { title, titleCountry }: Mention,
  speakers: readonly string[],
): string | undefined {
  if (title?.endsWith('counterpart') !== true || titleCountry === undefined) return undefined
  const positions = cast.positions()
  const titleOf = (person: string) =>
    positions.find(({ id }) => id === offices.get(person))?.title.replace(/ of .*/u, '')
  const own = speakers.map(titleOf).find(found => found !== undefined)
  const inOther = (person: string) =>
    positions.find(({ id }) => id === offices.get(person))?.in === titleCountry.id
  return own === undefined
    ? undefined
    : [...offices.keys()].find(person => inOther(person) && titleOf(person) === own)
}

const byFamily: Partial<Record<Frame['family'], number>> = {
  quotation: 0.1,
  according: 0.1,
  clause: 0.15,
  inversion: 0.2,
  object: 0.25,
  colon: 0.3,
  intent: 0.35,
  passive: 0.4,
}

function doubtOf({ family, weak }: Frame, { proper, pronoun }: Who): number {
  const doubt =
    (byFamily[family] ?? 0.5) +
    (pronoun ? 0.2 : 0) +
    (proper || pronoun ? 0 : 0.15) +
    (weak === true ? 0.15 : 0)
  return Math.round(Math.min(doubt, 0.95) * 100) / 100
}

const lastWord = (text: string): string => text.split(' ').at(-1) ?? text

function withoutAdverbs({ reading }: Drafting, { first, last }: Range): Range {
  let from = first
  while (from < last - 1 && reading.tokens[from]?.pos === 'ADV' && reading.tokens[from]?.lower !== 'never')
    from++
  return { first: from, last }
}

// "condemned U.S. airstrikes": the strikes, whoever made them.
function grammaticalTarget({ reading, events }: Drafting, { family, content }: Frame): string[] {
  const range = content[0]
  if (family !== 'object' || range === undefined) return []
  let last = range.first
  while (last < range.last && reading.tokens[last]?.pos !== 'ADP' && reading.tokens[last]?.pos !== 'VERB')
    last++
  return events.idsIn({ first: range.first, last }).slice(-1)
}
