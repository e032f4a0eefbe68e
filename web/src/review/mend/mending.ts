import { useState } from 'react'
import type { DocumentFile } from '../../../../src/document/shape.ts'
import type {
  Action,
  Description,
  Found,
  StatementFields,
  StatementView,
} from '../../../../src/review/protocol.ts'
import type { Names } from '../file/names.ts'

/** What every editor of a statement's field is given. */
export interface Mending {
  path: string
  view: StatementView
  data: DocumentFile
  names: Names
  /** The words of its spans. */
  words: string
  /** When it was probably said. */
  date: () => string | undefined
  /** A step on what the file describes; `stays` leaves the form open. */
  describe: (action: Action, stays: boolean) => void
  /** Leaves the form; where mending accepts, the statement is accepted. */
  done: () => void
  /** "Not this one", where the field has something; writes that both are different. */
  onNot: (id: string | undefined) => ((found: Found) => void) | undefined
}

/** What an editor of a list is given. */
export interface Editing {
  mending: Mending
  /** Writes the fields; `stays` leaves the form open. */
  set: (fields: StatementFields, describe?: readonly Description[], stays?: boolean) => void
}

/** What is open inside of a list: an entry that is added or replaced, or words of one; `stays` goes back to the list. */
export type Inner = { kind: 'thing' | 'words' | 'text'; at: number; stays: boolean } | undefined

/** A list as it was left last: the next letter may come before the server's answer. */
export function useList<T>(given: readonly T[] = []): {
  list: T[]
  /** The entry that is chosen at first. */
  first: number
  keep: (next: T[], at: number) => void
} {
  const [kept, setKept] = useState<T[]>()
  const [first, setFirst] = useState(0)
  return {
    list: kept ?? [...given],
    first,
    keep(next, at) {
      setKept(next)
      setFirst(at)
    },
  }
}

export const replaced = <T>(list: readonly T[], at: number, one: T): T[] => [
  ...list.slice(0, at),
  one,
  ...list.slice(at + 1),
]
export const without = <T>(list: readonly T[], at: number): T[] => list.filter((_, index) => index !== at)
