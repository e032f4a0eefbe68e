import type { Frame } from '../../frames/frame.ts'
import { isNounIn, lexicon } from '../../lexicon/lexicon.ts'
import type { Reading } from '../../text/read.ts'
import type { Range } from '../../text/sentence/sentence.ts'
import { type Mention, parseMention } from '../../who/mention.ts'
import { kindOfNoun } from '../../who/mention/nouns.ts'

/** Whether the verb of a frame tells what somebody does or is, and nothing that was said. */
export const isDeed = (reading: Reading, frame: Frame): boolean =>
  [isHelp, isSide, isContest, isDanger, isWriting, isAppraised].some(holds => holds(reading, frame))

const mentionIn = ({ tokens, original }: Reading, { first, last }: Range): Mention | undefined =>
  parseMention(tokens.slice(first, last), original, true)

// "The plan supports bakers": a thing takes no side, it helps; so does whoever backs a militia.
function isHelp(reading: Reading, { family, lemma, source, content: [object] }: Frame): boolean {
  if (source === null || object === undefined || !/^(?:support|back)$/u.test(lemma)) return false
  const by = mentionIn(reading, source)
  // "the plan, backed by Berg": she has said so; "the militia, backed by Iran": it helps.
  if (family === 'passive') return !canSpeak(by) || canSpeak(mentionIn(reading, object))
  return family === 'object' && !canSpeak(by)
}

const canSpeak = ({ proper, kind, title, noun = '' }: Partial<Mention> = {}): boolean =>
  proper === true ||
  title !== undefined ||
  kind === 'pronoun' ||
  kind === 'state' ||
  kindOfNoun({ lower: noun, lemma: noun.replace(/s$/u, '') }) !== undefined

// "a group supporting Berg", "the bakers opposing the plan": what tells them apart, right behind their noun.
const isSide = ({ tokens }: Reading, { lemma, source, cue: [words], head }: Frame): boolean =>
  /^(?:back|favou?r|oppose|support)$/u.test(lemma) &&
  words?.first === source?.last &&
  words?.first === head &&
  tokens[head]?.lower.endsWith('ing') === true &&
  tokens[head - 1]?.pos !== 'PRON'

// "challenged her in the election": two who want the same; but "challenged her over the plan".
function isContest(reading: Reading, { family, lemma, content: [object] }: Frame): boolean {
  if (lemma !== 'challenge' || family !== 'object' || object === undefined) return false
  const opens = reading.tokens.slice(object.first, object.last)
  if (opens.some(({ lower }) => /^(?:about|on|over|to)$/u.test(lower))) return false
  const { kind, proper } = mentionIn(reading, object) ?? {}
  return kind === 'pronoun' || (proper === true && kind === 'person')
}

// "The vote threatens to close the bridge", "attacks that threatened the lives of bakers": nobody threatens in words.
function isDanger(reading: Reading, { lemma, family, source, content: [object] }: Frame): boolean {
  if (lemma !== 'threaten' || source === null || object === undefined) return false
  if (canSpeak(mentionIn(reading, source))) return false
  if (family === 'intent') return true
  const words = reading.tokens.slice(object.first, object.last)
  return words.some(({ lower }) => /^(?:health|life|lives|peace|safety|security|stability)$/u.test(lower))
}

// "writes fiction", "wrote his speech", "wrote Dahl": the words tell nothing of what it says; but "wrote a book about it".
function isWriting({ tokens }: Reading, { family, lemma, content: [object] }: Frame): boolean {
  if (family !== 'object' || lemma !== 'write' || object === undefined) return false
  return tokens.slice(object.first, object.last).every(({ pos, quote }) => pos !== 'ADP' && quote < 0)
}

// "Berg was jeered", "the race was called": nobody is said to have said it, nor what it is called.
const isAppraised = (_: Reading, { rule, source, content }: Frame): boolean =>
  rule === 'was-criticized' && source === null && content.length < 2

/** Whether a text says what it finds: "The study found that it rains", "it rains, the poll found". */
export function isFound(reading: Reading, { family, lemma, source }: Frame): boolean {
  if (source === null || !['clause', 'object', 'inversion'].includes(family)) return false
  const mention = mentionIn(reading, source)
  const noun = mention?.noun ?? ''
  const isText = isNounIn('paper', { lower: noun, lemma: noun })
  // "The tribunal held that …", "The Supreme Court found that …": a body decides it.
  if (family !== 'object' && /^(?:find|hold|determine)$/u.test(lemma))
    return (family === 'clause' && mention?.kind === 'organization') || isText
  return lexicon.show.has(lemma) && isText
}
