import type { DocumentFile } from '../../../document/index.ts'
import type { Item } from '../../../document/shape.ts'
import type { Searchable } from '../../../document/anchor.ts'
import { WhosaidError } from '../../../errors.ts'

export type Statement = Item<'statements'>
export type Rejection = Item<'rejected'>

/** What a step needs to know besides the file. */
export interface Around {
  /** Who reviews. */
  reviewer: string
  /** The document's text, ready for searching; null where the file keeps none. */
  text: Searchable | null
  /** Where each statement's spans are, in their order. */
  rangesOf: (statement: Statement) => readonly ({ start: number; end: number } | null)[]
}

/** What a step makes of a file. */
export interface Step {
  file: DocumentFile
  /** In words, such as "accept 3 statements". */
  label: string
  /** The ids of new statements; changed ones are found by comparing. */
  notes?: string[]
}

/** Refuses a step that does not fit the file. */
export const wrong = (rule: string, got: string): WhosaidError =>
  new WhosaidError('WRONG_USE', `${rule}, but got: ${got}`)

export const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`

/** The file with its statements changed by `change`; those that it gives back as they are stay the same objects. */
export function withStatements(
  file: DocumentFile,
  ids: readonly string[],
  change: (statement: Statement) => Statement,
): DocumentFile {
  const wanted = known(file, ids)
  return {
    ...file,
    statements: (file.statements ?? []).map(one => (wanted.has(localId(one.id)) ? change(one) : one)),
  }
}

/** The ids as a set; refuses one that no statement has. */
export function known(file: DocumentFile, ids: readonly string[]): Set<string> {
  const there = new Set((file.statements ?? []).map(({ id }) => localId(id)))
  for (const id of ids)
    if (!there.has(id)) throw wrong('a step must name a statement of the file', JSON.stringify(id))
  return new Set(ids)
}

/** A statement's id without the # that it may have. */
export const localId = (id: string): string => id.replace(/^#/u, '')

export const asList = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T]

/** A list as a file writes it: absent where it is empty. */
export function put<T extends object, K extends keyof T>(
  record: T,
  key: K,
  list: T[K] & readonly unknown[],
): T {
  if (list.length > 0) return { ...record, [key]: list }
  const { [key]: _, ...rest } = record
  // The key is one that may be absent, as all lists of a file are.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return rest as T
}
