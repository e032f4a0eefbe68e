import { targetsIn } from '../about.ts'
import { sliceOf } from '../content.ts'
import type { Scene } from '../scene.ts'
import type { Token } from '../../text/tokens.ts'
import type { Range } from '../../text/sentence/sentence.ts'

/** Who did what a list tells without saying who: "The council has:", and below "Built two bridges". */
export interface Doer {
  name: string
  ids: readonly string[]
}

/**
 * Whoever did what each sentence tells that begins with its verb, by the sentence's first token: whom the line above the list
 * names, else whom the title of a fact sheet begins with.
 */
export function listedDeeds(scene: Scene, sentences: readonly Range[]): ReadonlyMap<number, Doer> {
  const { blocks, tokens } = scene.reading
  const deeds = new Set(sentences.filter(range => isDeed(tokens, range)).map(({ first }) => first))
  const found = new Map<number, Doer>()
  if (deeds.size === 0) return found
  const titled = doerOfTitle(scene)
  let above: Doer | undefined
  for (const block of blocks) {
    if (deeds.has(block.first)) {
      const doer = above ?? titled
      if (doer !== undefined) found.set(block.first, doer)
    } else if (endsIn(tokens, block, ':')) above = doerAbove(scene, block)
    // A heading parts lists; what a deed's own paragraph goes on with does not.
    else if (!endsIn(tokens, block, '.')) above = undefined
  }
  return found
}

const endsIn = (tokens: readonly Token[], { last }: Range, mark: string): boolean =>
  tokens[last - 1]?.lower === mark

// "Built two bridges over the river.", but not "Based on this, …", "Proposed rules will …" or a heading.
function isDeed(tokens: readonly Token[], { first, last }: Range): boolean {
  const [verb, next] = tokens.slice(first, first + 2)
  if (verb?.pos !== 'VERB' || !/^\p{Lu}/u.test(verb.text) || !isPast(verb) || last - first < 7) return false
  if (!/^(?:ADJ|DET|NOUN|NUM|PRON|PROPN|SYM)$/u.test(next?.pos ?? '') && next?.lower !== 'more') return false
  const words = tokens.slice(first + 1, last).filter(({ text }) => /^\p{L}{4,}/u.test(text))
  const capitals = words.filter(({ text }) => /^\p{Lu}/u.test(text))
  return capitals.length <= words.length * 0.6 && !hasSubject(tokens, { first, last })
}

const isPast = ({ lower, lemma }: Token): boolean =>
  lower.endsWith('ed') || (lower !== lemma && !lower.endsWith('s') && !lower.endsWith('ing'))

// "Elected in May, he left", "Delayed shipments are expected": another verb is the sentence's.
function hasSubject(tokens: readonly Token[], { first, last }: Range): boolean {
  for (let i = first + 1; i < last; i++) {
    const { pos = '', lower = '' } = tokens[i] ?? {}
    if (pos === 'SCONJ' || /^(?:and|that|which|who|—|–|;)$/u.test(lower)) return false
    if (pos === 'AUX') return true
    if (lower === ',' && /^(?:PRON|DET|PROPN)$/u.test(tokens[i + 1]?.pos ?? ''))
      return tokens.slice(i + 1, last).some(token => token.pos === 'AUX')
  }
  return false
}

// "For the harbours, the council has:"
function doerAbove(scene: Scene, { first, last }: Range): Doer | undefined {
  const { tokens } = scene.reading
  if (!/^(?:has|have)$/u.test(tokens[last - 2]?.lower ?? '')) return undefined
  let from = last - 2
  while (from > first && !/^[.,:;—–]$/u.test(tokens[from - 1]?.lower ?? '')) from--
  return doerOf(scene, { first: from, last: last - 2 })
}

// "FACT SHEET: The Berg Administration opens …": the words before the verb, where the text has them too.
function doerOfTitle(scene: Scene): Doer | undefined {
  const name = titled.exec((scene.title ?? '').replaceAll('\u2060', ''))?.groups?.['name']
  const words = name?.split(/[\s-]+/u) ?? []
  const { tokens } = scene.reading
  const own = tokens.findIndex(({ text }, i) => text === words[0] && endOfName(tokens, i, words) > i)
  return own < 0 ? undefined : doerOf(scene, { first: own, last: endOfName(tokens, own, words) })
}

const titled =
  /^fact sheet: (?:the )?(?<name>(?:\p{Lu}[\p{L}.’'-]*\s+){0,3}Administration|President(?: \p{Lu}[\p{L}.]*){1,3})\s/iu

// Where words that stand one after the other end, apart from hyphens; 0 where they do not.
function endOfName(tokens: readonly Token[], from: number, words: readonly string[]): number {
  let at = from
  for (const word of words) {
    while (/^[-\u2060]+$/u.test(tokens[at]?.text ?? '')) at++
    if (tokens[at]?.text !== word) return 0
    at++
  }
  return at
}

function doerOf(scene: Scene, range: Range): Doer | undefined {
  const name = sliceOf(scene.reading, range).replaceAll('\u2060', '').replaceAll(/\s+/gu, ' ').trim()
  if (!/^(?:the )?\p{Lu}|^the \p{L}/iu.test(name) || /^(?:we|they|he|she|it|i)$/iu.test(name))
    return undefined
  const isBody = /\badministration$/iu.test(name) && !/^the\b/iu.test(name)
  return {
    name: isBody ? `The ${name}` : `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`,
    ids: targetsIn(scene, range),
  }
}
