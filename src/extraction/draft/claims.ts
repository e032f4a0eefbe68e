import type { Claim, Claimed } from './drafted.ts'
import { figuresIn } from './figures.ts'
import type { Scene } from './scene.ts'
import type { Range } from '../text/sentence/sentence.ts'

/** The claims of a content, and what the statement does with them. */
export function claimsFor(
  scene: Scene,
  words: string,
  verb: Claimed['verb'],
  about: readonly string[],
): Claimed[] {
  const sentence = clean(words)
  if (sentence === '') return []
  const events = new Set(scene.events.all().map(({ id }) => id))
  const positive = verb === 'ASKS' ? undefined : affirmed(sentence)
  const whole = claimed(positive ?? sentence, positive === undefined ? verb : opposite(verb), about, {})
  const figures = figuresIn(words).map(figure => {
    const event = about.find(id => events.has(id))
    const rest = about.filter(id => !events.has(id))
    return claimed(
      `${sentence} (${figure.measure.toLowerCase()})`,
      // "Killed 25, and the toll could yet rise": what is left open is not the figure.
      verb === 'LEAVES_OPEN' ? 'ASSERTS' : verb,
      event === undefined ? rest : [event, ...rest],
      figure,
    )
  })
  return distinct([whole, ...figures])
}

/** The claim that an object is what a speaker calls it. */
export function labelClaim(
  object: string,
  label: string,
  plural: boolean,
  about: readonly string[],
): Claimed[] {
  return [claimed(clean(`${object} ${plural ? 'are' : 'is'} ${label}`), 'ASSERTS', about, {})]
}

/** Each claim once, as the first time. */
export const distinct = (claims: readonly Claimed[]): Claimed[] =>
  claims.filter(({ key }, i) => claims.findIndex(other => other.key === key) === i)

function claimed(
  text: string,
  verb: Claimed['verb'],
  about: readonly string[],
  figure: Partial<Claim>,
): Claimed {
  return {
    key: `${text} ${figure.measure ?? ''}`,
    verb,
    claim: { text, ...(about.length === 0 ? {} : { about: [...about] }), ...figure },
  }
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

const opposite = (verb: Claimed['verb']): Claimed['verb'] =>
  verb === 'ASSERTS' ? 'DENIES' : verb === 'DENIES' ? 'ASSERTS' : verb

/** The words under ranges that lie outside others, for the date and the place of an act. */
export function wordsOutside({ reading }: Scene, { first, last }: Range, inside: readonly Range[]): string {
  const words: string[] = []
  for (let i = first; i < last; i++) {
    if (!inside.some(range => range.first <= i && i < range.last)) words.push(reading.tokens[i]?.text ?? '')
  }
  return words.join(' ')
}
