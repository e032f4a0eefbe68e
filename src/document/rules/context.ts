import type { DocumentFile } from '../shape.ts'
export type { DocumentFile }
import { below, butGot, type Fault } from '../say.ts'

/** What a described thing is. */
export type NodeType = 'actor' | 'position' | 'event' | 'topic' | 'claim' | 'statement' | 'document'

type Field = string | readonly (string | number)[]

/** A well-shaped document under examination. */
export interface Examined {
  file: DocumentFile
  /** Holds a broken rule against an object's field, or an item of it. */
  fault: (holder: object, field: Field, rule: string, sentence: string, got: unknown) => void
  /** The same for a message that has its evidence already. */
  tell: (holder: object, field: Field, rule: string, message: string) => void
  /** Whether an object is as the file gave it, so that a field it lacks was not given. */
  whole: (holder: object) => boolean
}

export type Statement = NonNullable<DocumentFile['statements']>[number]
export type Claim = NonNullable<DocumentFile['claims']>[number]

/** Opens an examination; `pointers` are asked for only when a rule is broken. */
export function examine(
  file: DocumentFile,
  pointers: () => Map<object, string>,
  damaged: ReadonlySet<object>,
): Examined & { faults: Fault[] } {
  const faults: Fault[] = []
  const tell: Examined['tell'] = (holder, field, rule, message) => {
    const path = typeof field === 'string' ? [field] : field
    const pointer = path.reduce<string>(below, pointers().get(holder) ?? '')
    faults.push({ pointer, rule, message })
  }
  const fault: Examined['fault'] = (holder, field, rule, sentence, got) =>
    tell(holder, field, rule, butGot(sentence, got))
  return { file, fault, tell, whole: holder => !damaged.has(holder), faults }
}

/** The name under which an id is known in its document: statements are local, with or without the `#`. */
export function localName(id: string): string {
  return id.startsWith('#') ? id : `#${id}`
}

/** A scalar or a list as a list. */
export function asList<T>(value: T | T[] | undefined): T[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value]
}
