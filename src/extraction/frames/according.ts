import type { Frame } from './frame.ts'
import { trimEnd } from '../grammar/clause.ts'
import { phraseFrom } from '../grammar/noun-phrase.ts'
import type { Range, View } from '../grammar/view.ts'

/** "according to X", "in X's view", "per X": a preposition whose object speaks. */
export function accordingFrame(view: View, head: number): Frame | null {
  const { at } = view
  if (at(head).lower !== 'according' || at(head + 1).lower !== 'to') return null
  const phrase = phraseFrom(view, head + 2)
  if (phrase === null) return null
  const last = endOfSource(view, phrase.last)
  const content: Range[] = []
  if (head > view.first) {
    let first = view.first
    for (let i = head - 1; i > view.first; i--) {
      if (at(i).lower === ';' && at(i).quote < 0) {
        first = i + 1
        break
      }
    }
    const end = trimEnd(view, first, head)
    if (end > first) content.push({ first, last: end })
  }
  const next = last + (at(last).lower === ',' ? 1 : 0)
  const restLast = trimEnd(view, next, view.last)
  const opensSentence = head - view.first < 2
  if (restLast > next && next > last && (opensSentence || at(next).quote >= 0)) {
    content.push({ first: next, last: restLast })
  }
  if (opensSentence && content.length > 1) content.shift()
  if (content.length === 0) return null
  return {
    family: 'according',
    source: { first: head + 2, last },
    cue: [{ first: head, last: head + 2 }],
    content,
    lemma: 'according to',
    head,
    negated: false,
  }
}

function endOfSource(view: View, from: number): number {
  const { at } = view
  if (
    at(from).lower === 'who' ||
    at(from).lower === 'released' ||
    at(from).lower === 'published' ||
    at(from).lower === 'conducted'
  ) {
    for (let i = from; i < view.last; i++)
      if (at(i).lower === ',' || at(i).lower === '.' || at(i).lower === '"') return i
  }
  return from
}
