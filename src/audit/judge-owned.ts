import { longKeyOf } from '../graph/keys.ts'
import type { QueryName } from '../graph/queries.ts'
import { captionOf } from '../loader/captions.ts'
import { dateKey } from '../loader/date-keys.ts'
import { parseDate } from '../document/dates.ts'
import { wordsToFind } from '../words.ts'
import type { Failure, Readable } from './law.ts'

/** Rebuilds every key from its date. */
export async function* judgeKeys(graph: Readable, query: QueryName): AsyncGenerator<Failure> {
  type Row = Record<'id' | 'date' | 'key' | 'longKey', string | null> & { isStatement: boolean }
  for await (const { id, isStatement, date, key, longKey } of graph.stream<Row>(query)) {
    const at = id ?? ''
    const read = date === null ? undefined : parseDate(date)
    if (read !== undefined && 'problem' in read) yield { at, got: read.problem }
    else if (dateKey(date ?? undefined, at) !== key) yield { at, got: key ?? 'no key' }
    else if (isStatement && (longKeyOf(key).longKey ?? null) !== longKey)
      yield { at, got: longKey ?? 'no longKey' }
  }
}

/** Rebuilds every caption from the words that it abbreviates. */
export async function* judgeCaptions(graph: Readable, query: QueryName): AsyncGenerator<Failure> {
  type Words = Record<'title' | 'cue' | 'quote' | 'text', string | null>
  type Row = Words & { id: string; label: 'Statement' | 'Document'; caption: string | null }
  for await (const { id, label, caption, ...words } of graph.stream<Row>(query)) {
    const given = Object.fromEntries(Object.entries(words).filter(([, value]) => value !== null))
    if (captionOf(label, given) !== caption) yield { at: id, got: caption ?? 'no caption' }
  }
}

/** Rebuilds the words of every statement. */
export async function* judgeWords(graph: Readable, query: QueryName): AsyncGenerator<Failure> {
  type Row = { id: string; text: string | null; quote: string | null; words: string[] | null }
  for await (const { id, text, quote, words } of graph.stream<Row>(query)) {
    const made = wordsToFind(text ?? undefined, quote ?? undefined)
    if (made.join(' ') !== (words ?? []).join(' ')) yield { at: id, got: (words ?? []).join(' ') }
  }
}
