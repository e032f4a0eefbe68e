import type { ResolvedDocument } from '../document/resolved.ts'
import type { SharedLabel } from '../graph/layout.ts'
import type { Naming } from './identity/naming.ts'
import { describedIn } from './rows/descriptions.ts'
import type { Rows } from './rows/row.ts'

/** A document to be written, with its content hash and its rows, which are made before the lock is taken. */
export interface Incoming {
  document: ResolvedDocument
  contentHash: string
  rows: Rows
  /** What the graph calls what it names, where judgements say so; its rows are written with that. */
  naming?: Naming
  /** The content hash that the graph held under its id when it was last read, if it held one. */
  before?: string | undefined
  /** Whether it replaces that version and no other, even one of equal content: it was made from it. */
  isRewrite?: true
}

/** Whether a document is to be written where the graph holds this hash under its id. */
export const isToWrite = ({ contentHash, before, isRewrite }: Incoming, held: string | undefined): boolean =>
  isRewrite === true ? held !== undefined && held === before : held !== contentHash

/** What happened to one document. */
export type Outcome =
  | { done: 'loaded' | 'replaced' | 'unchanged' }
  | { done: 'refused'; taken: TakenId[] }
  | { done: 'refused'; reason: string }

/** A type of node that an id can stand for, by its label. */
export type IdLabel = SharedLabel | 'Document'

/** An id, and the type of node that a document uses it for. */
export interface Use {
  id: string
  label: IdLabel
}

/** An id that a document uses for one type of node while another document uses it for another. */
export interface TakenId extends Use {
  takenBy: IdLabel
}

/** The id of a document to be written. */
export const idOf = ({ document }: Incoming): string => document.document.id

/** What a document uses its own id for. */
export const useOf = (one: Incoming): Use => ({ id: idOf(one), label: 'Document' })

/** The ids that a document uses, and for what. */
export const usesOf = (one: Incoming): Use[] => [
  useOf(one),
  ...describedIn(one).map(({ id, label }) => ({ id, label })),
]
