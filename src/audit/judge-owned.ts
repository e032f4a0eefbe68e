import { longKeyOf } from '../graph/keys.ts'
import type { OwnedRow } from '../graph/queries/audit.ts'
import { captionOf } from '../loader/captions.ts'
import { dateKey } from '../loader/date-keys.ts'
import { likeKeys } from '../loader/like-keys.ts'
import { parseDate } from '../document/dates.ts'
import { wordsToFind } from '../words.ts'
import type { Failure } from './law.ts'

/** Rebuilds the keys of a statement or a document from its dates. */
export function* judgeKeys(row: OwnedRow): Generator<Failure> {
  const { id, label, date, key, longKey, retrievedAt, retrievedKey } = row
  yield* judgeKey(id ?? '', date, key)
  if (label === 'Document') {
    if (retrievedAt !== null || retrievedKey !== null) yield* judgeKey(id ?? '', retrievedAt, retrievedKey)
  } else if (isKeyOf(id ?? '', date, key) && (longKeyOf(key).longKey ?? null) !== longKey)
    yield { at: id ?? '', got: longKey ?? 'no longKey' }
}

const isKeyOf = (id: string, date: string | null, key: string | null): key is string =>
  (date === null || !('problem' in parseDate(date))) && dateKey(date ?? undefined, id) === key

function* judgeKey(at: string, date: string | null, key: string | null): Generator<Failure> {
  if (isKeyOf(at, date, key)) return
  const read = date === null ? undefined : parseDate(date)
  yield { at, got: read !== undefined && 'problem' in read ? read.problem : (key ?? 'no key') }
}

/** Rebuilds a caption from the words that it abbreviates. */
export function* judgeCaptions({
  id,
  label,
  caption,
  title,
  cue,
  quote,
  text,
}: OwnedRow): Generator<Failure> {
  const words = label === 'Document' ? { title } : { cue, quote, text }
  const given = Object.fromEntries(Object.entries(words).filter(([, value]) => value !== null))
  if (captionOf(label, given) !== caption) yield { at: id ?? '', got: caption ?? 'no caption' }
}

/** Rebuilds the words that a statement, a document or its text is found by. */
export function* judgeWords(row: OwnedRow): Generator<Failure> {
  const { id, label, title, text, quote, words, textWords } = row
  const judge = function* (found: string[] | null, ...texts: (string | null)[]): Generator<Failure> {
    const made = wordsToFind(...texts.map(one => one ?? undefined)).join(' ')
    const got = (found ?? []).join(' ')
    if (made !== got) yield { at: id ?? '', got }
  }
  if (label === 'Statement') yield* judge(words, text, quote)
  else {
    yield* judge(words, title)
    if (text !== null || textWords !== null) yield* judge(textWords, text)
  }
}

/** Rebuilds the keys by which a document is compared. */
export function* judgeLikeKeys({ id, label, text, idKey, textKey }: OwnedRow): Generator<Failure> {
  if (label === 'Statement') return
  const at = id ?? ''
  const made = likeKeys({ id: at, text: text ?? undefined })
  if (made.idKey !== idKey) yield { at, got: idKey ?? 'no idKey' }
  else if ((made.textKey ?? null) !== textKey) yield { at, got: textKey ?? 'no textKey' }
}
