import { readFigures } from './figures.ts'
import { capitals, timesIn, unplanned, wordsInOrder } from './in-order.ts'
import { finite } from './part-rules.ts'
import { asides, conditions, denials, framings, heads, inverted, limits, negations } from './tables.ts'

/** What is claimed, without who says it. */
export interface Framed {
  text: string
  /** What was left in it, since the claim is not stated there: "the mayor denied having said that". */
  left: string
}

// "Norby denied the boats were sold": what follows is denied, as after "denied that".
const denied = new RegExp(
  String.raw`\b(?:den(?:y|ies|ied)|doubt(?:s|ed)?) (?:that\b|(?=(?:\S+ ){1,8}?${finite}\b))`,
  'iu',
)

/** Leaves out of a text who says it. What denies, asks or supposes it, or says when it holds, is part of the claim. */
export function withoutFraming(given: string): Framed {
  const left = [denied, unplanned].flatMap(pattern => pattern.exec(given)?.[0].trim() ?? [])
  const unlessDenied = (found: string): string => {
    const words = wordsInOrder(found)
    const isDenied = words.some(word => denials.has(word))
    if (isDenied) left.push(found.trim())
    return isDenied || isNegative(words) ? found : ''
  }
  const text = given.replaceAll(asides, unlessDenied).replace(heads, unlessDenied)
  const found = framings.exec(text)
  if (found === null) return { text, left: left.join(' ') }
  const [framing] = found
  const words = wordsInOrder(framing)
  const lead = found.groups?.['lead'] ?? ''
  const isSupposed =
    inverted.test(framing) ||
    words.some(word => denials.has(word) || conditions.has(word)) ||
    wordsInOrder(lead).some(word => limits.has(word))
  if (isSupposed) left.push(framing.trim())
  return {
    text:
      isSupposed || isNegative(words) || isCounted(lead) || isAsked(text) ? text : text.slice(framing.length),
    left: left.join(' '),
  }
}

/** Whether a text ends as a question does. */
export const isAsked = (text: string): boolean => /\?\W*$/u.test(text)

const isNegative = (words: readonly string[]): boolean => words.some(word => negations.has(word))

/** Whether what leads in says by when or of how much the claim holds: "by 2030, he said that". */
function isCounted(lead: string): boolean {
  const words = wordsInOrder(lead)
  return readFigures(words).at.size > 0 || timesIn(words, capitals(lead)).at.size > 0
}
