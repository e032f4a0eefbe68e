import type { Claim, Drafting, Statement } from './context.ts'
import { figuresIn } from './figures.ts'
import { idOf } from './spans.ts'
import type { Range } from '../text/sentence/sentence.ts'

type Made = NonNullable<Statement['claims']>[number]

/** Adds the claims of a content, and gives what the statement does with them. */
export function claimsFor(
  drafting: Drafting,
  words: string,
  verb: Made['verb'],
  about: readonly string[],
): Made[] {
  const sentence = clean(words)
  if (sentence === '') return []
  const made: Made[] = []
  const events = new Set(drafting.events.all().map(({ id }) => id))
  const positive = verb === 'ASKS' ? undefined : affirmed(sentence)
  made.push({
    id: add(drafting, positive ?? sentence, about, {}),
    verb: positive === undefined ? verb : opposite(verb),
  })
  for (const figure of figuresIn(words)) {
    const event = about.find(id => events.has(id))
    const rest = about.filter(id => !events.has(id))
    const id = add(
      drafting,
      `${sentence} (${figure.measure.toLowerCase()})`,
      event === undefined ? rest : [event, ...rest],
      figure,
    )
    // "Killed 25, and the toll could yet rise": what is left open is not the figure.
    if (!made.some(other => other.id === id))
      made.push({ id, verb: verb === 'LEAVES_OPEN' ? 'ASSERTS' : verb })
  }
  return made
}

/** The claim that an object is what a speaker calls it. */
export function labelClaim(
  drafting: Drafting,
  object: string,
  label: string,
  plural: boolean,
  about: readonly string[],
): Made[] {
  const words = `${object} ${plural ? 'are' : 'is'} ${label}`
  return [{ id: add(drafting, clean(words), about, {}), verb: 'ASSERTS' }]
}

function add(
  { claims, claimIds, taken }: Drafting,
  text: string,
  about: readonly string[],
  figure: Partial<Claim>,
): string {
  const key = `${text} ${figure.measure ?? ''}`
  const same = claimIds.get(key)
  if (same !== undefined) return same
  const id = `#${idOf('claim', key, taken)}`
  claimIds.set(key, id)
  claims.set(id, { id, text, ...(about.length === 0 ? {} : { about: [...about] }), ...figure })
  return id
}

function clean(words: string): string {
  const text = words
    .replaceAll(/["“”]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .replace(/^(?:that|and|but|,|whether|if)\s+/iu, '')
    .replace(/[\s,;:.]+$/u, '')
    .trim()
  return text === '' ? '' : `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}

// "will not hesitate" DENIES "will hesitate"; only the first clause's verb counts.
function affirmed(sentence: string): string | undefined {
  const match =
    /^([^,;]{0,80}?\b(?:is|are|was|were|will|would|can|could|should|must|do|does|did|has|have|had))(?: not|n['’]t) (?!only\b|just\b)/u.exec(
      sentence,
    )
  if (match?.[1] === undefined || /\b(?:that|who|which|if|when|because|and|but)\b/u.test(match[1]))
    return undefined
  return `${match[1]} ${sentence.slice(match[0].length)}`
}

const opposite = (verb: Made['verb']): Made['verb'] =>
  verb === 'ASSERTS' ? 'DENIES' : verb === 'DENIES' ? 'ASSERTS' : verb

/** The words under ranges that lie outside others, for the date and the place of an act. */
export function wordsOutside(
  { reading }: Drafting,
  { first, last }: Range,
  inside: readonly Range[],
): string {
  const words: string[] = []
  for (let i = first; i < last; i++) {
    if (!inside.some(range => range.first <= i && i < range.last)) words.push(reading.tokens[i]?.text ?? '')
  }
  return words.join(' ')
}
