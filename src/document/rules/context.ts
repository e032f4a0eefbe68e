import type { Faults } from '../faults.ts'
import { below, butGot } from '../messages.ts'
import type { DocumentFile } from '../shape.ts'

/** What a described thing is. */
export type NodeType = 'actor' | 'position' | 'event' | 'topic' | 'claim' | 'statement' | 'document'

type Field = string | readonly (string | number)[]

/** A well-shaped document under examination. */
export interface Examined {
  file: DocumentFile
  faults: Faults
  /** Adds a broken rule at an object's field, or at an item of it. */
  fault: (holder: object, field: Field, rule: string, sentence: string, got: unknown) => void
  /** The same for a message that has its evidence already. */
  faultSaying: (holder: object, field: Field, rule: string, message: string) => void
  /** Whether an object is as the file gave it, so that a field it lacks was not given. */
  whole: (holder: object) => boolean
}

export type Statement = NonNullable<DocumentFile['statements']>[number]
export type Claim = NonNullable<DocumentFile['claims']>[number]

/** Begins to examine a document; `pointers` are asked for only when a rule is broken. */
export function examine(
  file: DocumentFile,
  pointers: () => Map<object, string>,
  damaged: ReadonlySet<object>,
  faults: Faults,
): Examined {
  const faultSaying: Examined['faultSaying'] = (holder, field, rule, message) => {
    const path = typeof field === 'string' ? [field] : field
    const pointer = path.reduce<string>(below, pointers().get(holder) ?? '')
    faults.add({ pointer, rule, message })
  }
  const fault: Examined['fault'] = (holder, field, rule, sentence, got) =>
    faultSaying(holder, field, rule, butGot(sentence, got))
  return { file, faults, fault, faultSaying, whole: holder => !damaged.has(holder) }
}

/** The name under which an id is known in its document: statements are local, with or without the `#`. */
export function localName(id: string): string {
  return id.startsWith('#') ? id : `#${id}`
}

/** A scalar or a list as a list. */
export function asList<T>(value: T | T[] | undefined): T[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value]
}
