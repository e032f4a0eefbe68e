import { isSaying } from '../attributed/says.ts'
import { reportsIn, statementOf } from '../attributed/statements.ts'
import { isUnsaid } from '../claims/frame/unsaid.ts'
import { contentOf } from '../content.ts'
import type { Drafted } from '../drafted.ts'
import type { Scene } from '../scene.ts'
import type { Frame } from '../../frames/frame.ts'
import { outermost } from '../../frames/outermost.ts'
import { framesInside } from './within.ts'
import { longestSentence } from '../../text/sentences.ts'
import type { Range } from '../../text/sentence/sentence.ts'
import { countryOfDemonym } from '../../who/countries.ts'
import { type Mention, parseMention } from '../../who/mention.ts'

const families = new Set<Frame['family']>([
  'clause',
  'quotation',
  'inversion',
  'object',
  'according',
  'intent',
])

/** More that others have said than one sentence tells. */
const most = 3

/** What others have said, by the words of a frame: "Dahl said that Berg had said so". */
export const reportedIn = (scene: Scene, { content, inner = [] }: Frame): Drafted[] => {
  if (inner.length > most) return []
  const within = inner.filter(
    one =>
      families.has(one.family) &&
      one.content.every(range => content.some(own => own.first <= range.first && range.last <= own.last)),
  )
  return within.length === 0 ? [] : reportWithin(scene, content, within)
}

/** What a speaker says that others, called by their names, have said. */
export function reportWithin(scene: Scene, sentences: readonly Range[], frames: readonly Frame[]): Drafted[] {
  const { reading } = scene
  const drafted: Drafted[] = []
  const inside = sentences.flatMap(range => {
    const own = framesWithin(frames, range)
    const told = own.filter(
      frame => frame.source !== null && !isSelf(scene, frame.source) && !isBare(scene, frame),
    )
    const named = [...own, ...framesInside(reading, range, new Set(told.map(({ head }) => head)))]
    const heads = new Set(named.map(({ head }) => head))
    return [...named, ...own.flatMap(frame => ledTo(scene, frame)).filter(({ head }) => !heads.has(head))]
  })
  for (const frame of inside) {
    const { source, family, negated, weak } = frame
    if (
      reportsIn(scene, frame) !== undefined &&
      !negated &&
      (isKnown(scene, frame) || !isUnsaid(scene, frame))
    ) {
      const told = statementOf(scene, frame, { isWithin: true })
      if (told !== undefined) drafted.push(told)
      continue
    }
    if (source === null || negated || weak === true || !families.has(family)) continue
    const mention = parseMention(reading.tokens.slice(source.first, source.last), reading.original, true)
    if (
      mention === undefined ||
      !isNamed(mention) ||
      /^(?:i|we)\b/iu.test(mention.text) ||
      isSelf(scene, source) ||
      isOwn(scene, source) ||
      isAsked(scene, source) ||
      // "Our country stands with yours": whoever says so does it.
      /^stand\b/u.test(frame.lemma) ||
      proclaims(scene, source) ||
      isBare(scene, frame)
    )
      continue
    if (!isSaying(frame, contentOf(reading, frame).form !== 'INDIRECT') || isUnsaid(scene, frame)) continue
    const made = statementOf(scene, frame, { isWithin: true })
    if (made !== undefined) drafted.push(made)
  }
  return drafted
}

// "Can you talk about the reports that …": whoever asks knows of them.
const isKnown = ({ reading }: Scene, { cue: [cue] }: Frame): boolean =>
  /^(?:the|these|those)$/u.test(reading.tokens[(cue?.last ?? 0) - 2]?.lower ?? '')

const led =
  /^(?:believe|guess|hear|know|mean|notice|read|recall|remember|say|see|talk|tell|think|understand)$/u

// "I am seeing the papers report that …": what somebody hears or thinks leads to what others said.
const ledTo = (scene: Scene, { source, lemma, negated, inner = [] }: Frame): Frame[] =>
  source !== null && !negated && inner.length <= most && led.test(lemma) && isSelf(scene, source)
    ? outermost(inner)
    : []

/** "Look, as Berg said, “…”": what stands before is not what she said. */
export const isBare = ({ reading: { tokens } }: Scene, { family, content }: Frame): boolean =>
  family === 'inversion' &&
  content
    .flatMap(({ first, last }) => tokens.slice(first, last))
    .filter(({ lower }) => /[\p{L}\d]/u.test(lower) && !fillers.test(lower)).length < 3

const fillers = /^(?:again|and|as|but|i|just|look|mean|now|said|say|so|think|well|you|know)$/u

// "Did Berg say", "if Berg says": nobody vouches for that.
const isAsked = ({ reading }: Scene, { first }: Range): boolean =>
  /^(?:did|does|do|has|have|had|if|whether|unless|until)$/u.test(reading.tokens[first - 1]?.lower ?? '')

// "NOW, THEREFORE, I, ANNA BERG, Mayor of …": whoever signs says it.
const proclaims = ({ reading }: Scene, { first }: Range): boolean =>
  reading.tokens.slice(Math.max(0, first - 12), first + 2).some(({ text }) => text === 'THEREFORE')

// "I think", "we know", "you heard", "We, the ministers, say"
const isSelf = ({ reading: { tokens } }: Scene, { first, last }: Range): boolean =>
  (last - first === 1 && /^(?:i|we|you)$/u.test(tokens[first]?.lower ?? '')) ||
  (tokens[first - 1]?.lower === ',' && /^(?:i|we)$/u.test(tokens[first - 2]?.lower ?? ''))

// "My Government rejects": whoever speaks says it for themselves.
const isOwn = ({ reading }: Scene, { first, last }: Range): boolean =>
  reading.tokens
    .slice(Math.max(0, first - 1), Math.min(first + 1, last))
    .some(({ lower }) => lower === 'my' || lower === 'our')

/** The frames whose cues stand in a range; frames stand in the order of their sentences. */
export function framesWithin(frames: readonly Frame[], { first, last }: Range): Frame[] {
  let low = 0
  let high = frames.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((frames[middle]?.head ?? 0) < first - longestSentence) low = middle + 1
    else high = middle
  }
  const found: Frame[] = []
  for (let i = low; i < frames.length && (frames[i]?.head ?? 0) < last + longestSentence; i++) {
    const frame = frames[i]
    if (frame !== undefined && first <= frame.head && frame.head < last) found.push(frame)
  }
  return found
}

// "President Biden", "the President", "the Iraqis": the speaker vouches for somebody in particular.
const isNamed = ({ proper, title, text }: Mention): boolean =>
  proper || title !== undefined || countryOfDemonym(text.replace(/s$/u, '')) !== undefined
