import { butGot, isRecord } from '../messages.ts'
import type { DocumentFile } from '../shape.ts'
import type { Examined } from './context.ts'

/**
 * How much a document may describe: it is written in one transaction, which the default heap of the local Neo4j must hold,
 * also where it replaces as large a version. A record takes as much of it as four items of lists (13.5 and 3.4 kB, measured),
 * and what a statement is about is written for each of its speakers.
 */
export const mostParts = 100_000
const partsOfRecord = 4

/** What a document describes, against what one transaction can hold. */
export function checkSize({ file, faults }: Examined): void {
  const parts = partsOf(file)
  if (parts <= mostParts) return
  const each = `${partsOfRecord} for each record and 1 for each item in its lists, of \`about\` for each speaker`
  const rule = `a document must describe at most ${mostParts} parts (${each}; split the document)`
  faults.add({ pointer: '', rule: 'size', message: butGot(rule, parts) })
}

/** How many parts a document describes. */
export function partsOf(file: DocumentFile): number {
  let parts = 0
  for (const [name, records] of Object.entries(file)) {
    // What was rejected is no part of the graph.
    if (!Array.isArray(records) || name === 'rejected') continue
    for (const record of records as unknown[]) if (isRecord(record)) parts += partsOfRecord + itemsOf(record)
  }
  return parts
}

function itemsOf(record: Readonly<Record<string, unknown>>): number {
  const speakers = Array.isArray(record['speaker']) ? Math.max(1, record['speaker'].length) : 1
  let items = 0
  for (const [name, value] of Object.entries(record)) {
    // Spans are lists of numbers at the statement itself.
    if (!Array.isArray(value) || name === 'spans') continue
    items += name === 'about' ? value.length * speakers : value.length
  }
  return items
}
