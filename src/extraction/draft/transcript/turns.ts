import { examinationIn, isEnd } from './court.ts'
import { isSpeakers, type Label, labelAt } from './label.ts'
import { labelsIn, type Labelled } from './layout.ts'
import type { ReadBlock, Reading } from '../../text/read.ts'
import type { Range } from '../../text/sentence/sentence.ts'

/** One turn of a transcript: who speaks, and the paragraphs that are spoken. */
export interface Turn {
  label: Label
  /** Tokens of the label. */
  first: number
  last: number
  /** Tokens of the words, one range for each paragraph. */
  paragraphs: Range[]
  /** Who examines a witness, where a heading before it says so. */
  examiner?: string
}

/** The turns of a transcript, in order; none where the text is none. */
export function turnsIn(reading: Reading, title?: string): Turn[] {
  const labels = labelsIn(reading, title)
  if (labels.length === 0) return []
  const known = new Set(labels.map(({ label }) => label.name))
  const marked = labels.some(
    ({ label }) => label.text === 'Q' || (label.style === 'caps' && isSpeakers(label)),
  )
  const turns: Turn[] = []
  const taken = new Map(labels.map(labelled => [labelled.nth, labelled]))
  let examiner: string | undefined
  let ended = false
  for (const [nth, block] of reading.blocks.entries()) {
    const words = reading.original.slice(block.start, block.end)
    const examined = examinationIn(words)
    if (examined !== undefined) {
      examiner = examined.by ?? examiner
      continue
    }
    const labelled = taken.get(nth)
    if (isEnd(words)) ended = true
    if (labelled !== undefined) ended = false
    if (ended || (labelled === undefined && turns.length === 0)) continue
    for (const { label, start, from, to } of piecesOf(reading, block, labelled, known, marked)) {
      const range = tokensIn(reading, block, from, to)
      const own = range.first < range.last ? [range] : []
      if (label === undefined) turns.at(-1)?.paragraphs.push(...own)
      else {
        const first = tokensIn(reading, block, start, to).first
        const turn: Turn = { label, first, last: range.first, paragraphs: own }
        turns.push(examiner === undefined ? turn : { ...turn, examiner })
      }
    }
  }
  return turns
}

interface Piece {
  label?: Label
  /** Where the label begins, its words begin, and they end. */
  start: number
  from: number
  to: number
}

const inside =
  /(?<=[.?!…—–)\]"”'’-]\s{1,6})(?=(?:\p{Lu}[\p{L}.'’#&-]*[ ]){0,8}\p{Lu}[\p{L}.'’#&-]*(?: ?[([][^()[\]]{1,60}[)\]]){0,2}:\s|Q\s+["“(—–]?\p{Lu})/gu

// "… now? MR. KIRBY: The President …": a label in a paragraph begins another turn, where it can be nothing else.
function piecesOf(
  { original }: Reading,
  block: ReadBlock,
  labelled: Labelled | undefined,
  known: ReadonlySet<string>,
  marked: boolean,
): Piece[] {
  const { start, end } = block
  const from = start + (labelled?.length ?? 0)
  const pieces: Piece[] = [
    { ...(labelled === undefined ? {} : { label: labelled.label }), start, from, to: end },
  ]
  const words = original.slice(start, end)
  for (const { index } of words.matchAll(inside)) {
    const at = start + index
    const found = labelAt(original.slice(at, Math.min(end, at + 200)))
    if (found === undefined || at <= from) continue
    const { label, length } = found
    if (
      !(label.text === 'Q' ? marked : known.has(label.name) || (label.style === 'caps' && isSpeakers(label)))
    )
      continue
    const before = pieces.at(-1)
    if (before !== undefined) before.to = at
    pieces.push({ label, start: at, from: at + length, to: end })
  }
  return pieces
}

function tokensIn({ tokens }: Reading, { first, last }: ReadBlock, from: number, to: number): Range {
  let start = first
  while (start < last && (tokens[start]?.start ?? 0) < from) start++
  let end = start
  while (end < last && (tokens[end]?.start ?? 0) < to) end++
  return { first: start, last: end }
}
