import type { Frame } from './frame.ts'
import { trimEnd } from '../grammar/clause.ts'
import { phraseFrom } from '../grammar/noun-phrase.ts'
import type { View } from '../grammar/view.ts'

/** A heading such as "Zarif: Strikes were terrorism", and a speaker before a quotation: `The minister: "No."` */
export function colonFrame(view: View, blockLast: number): Frame | null {
  const { at, first, last } = view
  let colon = -1
  for (let i = first + 1; i < Math.min(first + 14, last); i++) {
    if (at(i).pos === 'VERB' && at(i).lower !== at(i).text) continue
    if (at(i).pos === 'VERB' || at(i).pos === 'AUX' || at(i).lower === '"') return null
    if (at(i).lower === ':') {
      colon = i
      break
    }
  }
  if (colon < 0 || colon + 2 >= last) return null
  const phrase = phraseFrom(view, first)
  if (phrase === null || at(first).pos === 'NUM') return null
  const source = { first, last: Math.min(phrase.last, colon) }
  const quoted = at(colon + 1).lower === '"' || at(colon + 1).lower === "'"
  if (!quoted && !isSpeaker(view, source.first, source.last)) return null
  const content = { first: colon + 1, last: blockLast > last ? blockLast : trimEnd(view, colon + 1, last) }
  return {
    family: 'colon',
    source,
    cue: [{ first: colon, last: colon + 1 }],
    content: [content],
    lemma: ':',
    head: colon,
    negated: false,
    weak: !quoted,
  }
}

// A name, or somebody or something that reports.
function isSpeaker({ at }: View, first: number, last: number): boolean {
  const head = at(last - 1)
  if (head.pos === 'PROPN') return last - first <= 4
  return (
    /(?:s|er|or|ist|man|woman|chief|aide|poll|survey|study|report|police|source|leader|analysis)$/.test(
      head.lower,
    ) && reporters.test(head.lower)
  )
}
const reporters =
  /^(?:polls?|surveys?|stud(?:y|ies)|reports?|police|sources?|officials?|experts?|analysts?|historians?|scientists?|researchers?|leaders?|critics?|aides?|authorities|prosecutors?|witnesses|lawmakers?|ministers?|spokesman|spokeswoman|spokesperson|diplomats?|economists?|voters?|editorial|analysis|lawyers?|judge|court|army|military|ministry|government|doctors?|residents?|activists?|rebels?|opposition)$/
