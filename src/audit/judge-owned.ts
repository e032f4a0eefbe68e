import { longKeyOf } from '../graph/keys.ts'
import { captionOf } from '../loader/captions.ts'
import { dateKey } from '../loader/date-keys.ts'
import { likeKeys } from '../loader/like-keys.ts'
import { parseDate } from '../document/dates.ts'
import { wordsToFind } from '../words.ts'
import type { Failure, Readable, Scope } from './law.ts'

/** Rebuilds every key from its date. */
export async function* judgeKeys(graph: Readable, scope: Scope): AsyncGenerator<Failure> {
  for await (const { id, isStatement, date, key, longKey } of graph.stream(
    'audit/statements/have-the-key-of-its-date',
    scope,
  )) {
    const at = id ?? ''
    const read = date === null ? undefined : parseDate(date)
    if (read !== undefined && 'problem' in read) yield { at, got: read.problem }
    else if (dateKey(date ?? undefined, at) !== key) yield { at, got: key ?? 'no key' }
    else if (isStatement && (longKeyOf(key).longKey ?? null) !== longKey)
      yield { at, got: longKey ?? 'no longKey' }
  }
}

/** Rebuilds every caption from the words that it abbreviates. */
export async function* judgeCaptions(graph: Readable, scope: Scope): AsyncGenerator<Failure> {
  for await (const { id, label, caption, ...words } of graph.stream(
    'audit/statements/have-the-caption-of-its-words',
    scope,
  )) {
    const given = Object.fromEntries(Object.entries(words).filter(([, value]) => value !== null))
    if (captionOf(label, given) !== caption) yield { at: id, got: caption ?? 'no caption' }
  }
}

/** Rebuilds the words of every statement. */
export async function* judgeWords(graph: Readable, scope: Scope): AsyncGenerator<Failure> {
  for await (const { id, text, quote, words } of graph.stream(
    'audit/statements/have-the-words-it-is-found-by',
    scope,
  )) {
    const made = wordsToFind(text ?? undefined, quote ?? undefined)
    if (made.join(' ') !== (words ?? []).join(' ')) yield { at: id, got: (words ?? []).join(' ') }
  }
}

/** Rebuilds the keys by which documents are compared. */
export async function* judgeLikeKeys(graph: Readable, scope: Scope): AsyncGenerator<Failure> {
  for await (const { id, text, idKey, textKey } of graph.stream(
    'audit/documents/have-the-keys-it-is-compared-by',
    scope,
  )) {
    const made = likeKeys({ id, text: text ?? undefined })
    if (made.idKey !== idKey) yield { at: id, got: idKey ?? 'no idKey' }
    else if ((made.textKey ?? null) !== textKey) yield { at: id, got: textKey ?? 'no textKey' }
  }
}
