import type { Problem } from '../../errors.ts'
import type { Item } from '../../document/shape.ts'
import type { StatementItem, Version } from './file.ts'

/** A statement that differs; `before` is what is loaded, `after` what the file has. */
export interface StatementDifference {
  id: string
  /** The names of the fields that differ, in the order of the shape; empty for one that comes or goes. */
  fields: readonly string[]
  before: StatementItem | null
  after: StatementItem | null
}

/** How a record of another list differs, such as an actor. */
export interface RecordDifference {
  list:
    | 'document'
    | 'actors'
    | 'positions'
    | 'tenures'
    | 'events'
    | 'topics'
    | 'affiliations'
    | 'claims'
    | 'claimLinks'
    | 'identities'
    | 'rejected'
  /** Its id, or what tells it from others of its list. */
  id: string
  change: 'added' | 'removed' | 'changed'
  fields: readonly string[]
}

export interface LoadPreview {
  documentId: string
  /** The version of the file that was compared. */
  version: Version
  /** `new`: not loaded yet; `unchanged`: loading writes nothing. */
  state: 'new' | 'changed' | 'unchanged'
  added: readonly StatementDifference[]
  removed: readonly StatementDifference[]
  changed: readonly StatementDifference[]
  records: readonly RecordDifference[]
  /** Why it would be refused. */
  problems: readonly Problem[]
  /** Whether this process can undo the last load of it. */
  undo: boolean
}

export interface LoadRequest {
  path: string
  version: Version
}

/** Identities are of the form that the file has. */
export type IdentityItem = Item<'identities'>

export interface Loaded {
  documentId: string
  done: 'loaded' | 'replaced' | 'unchanged' | 'unloaded' | 'put back'
  statements: number
  /** What an undo does: unload it, or put back what was loaded before; null where there is nothing to undo. */
  undo: 'unload' | 'put back' | null
}
