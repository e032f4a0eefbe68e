import type { Scene } from '../scene.ts'
import type { Frame } from '../../frames/frame.ts'
import { analyse } from '../../text/sentence/analysis.ts'
import type { Range, Sentence } from '../../text/sentence/sentence.ts'

const speaking = new Set<Frame['family']>(['quotation', 'clause', 'inversion', 'colon'])

/** Cuts a frame in two where its content turns from telling to demanding: "they did this, and they must answer for it". */
export function splitDemand({ reading }: Scene, frame: Frame): Frame[] {
  if (!speaking.has(frame.family)) return [frame]
  for (const [nth, range] of frame.content.entries()) {
    const view = analyse(reading, range, range)
    const at = turnIn(view, range)
    if (at < 0 || (nth === 0 && !view.hasVerb(range.first))) continue
    const before = [...frame.content.slice(0, nth), { first: range.first, last: at }]
    const after = [{ first: at, last: range.last }, ...frame.content.slice(nth + 1)]
    return [
      { ...frame, content: before },
      { ...frame, content: after, demands: true },
    ]
  }
  return [frame]
}

// The first word of a later main clause with "must" or "has to"; -1 without one, or where the first clause demands already.
function turnIn(view: Sentence, { first, last }: Range): number {
  const { at } = view
  let clause = -1
  for (let i = first + 1; i < last; i++) {
    const mark = [',', ';', '.'].includes(at(i - 1).lower)
    if (mark) {
      const start = at(i).pos === 'CCONJ' ? i + 1 : i
      clause = (at(i).pos === 'CCONJ' || at(i - 1).lower !== ',') && view.startsClause(start) ? i : -1
    }
    if (!demands(view, i)) continue
    return clause > first && i - clause < 8 && !isFirstPerson(view, clause) ? clause : -1
  }
  return -1
}

const demands = ({ at }: Sentence, index: number): boolean =>
  (at(index).lower === 'must' && at(index + 1).lower !== 'have') ||
  (['has', 'have'].includes(at(index).lower) && at(index + 1).lower === 'to')

const isFirstPerson = ({ at }: Sentence, clause: number): boolean =>
  [at(clause).lower, at(clause + 1).lower].some(word => word === 'i' || word === 'we')
