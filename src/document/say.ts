import type { Problem } from '../errors.ts'

/** A broken rule before it is known in which file and line it stands. */
export type Fault = Required<Pick<Problem, 'pointer' | 'rule' | 'message'>>

/** Ends a rule's sentence with its evidence, "…, but got: …". */
export function butGot(rule: string, value: unknown): string {
  return `${rule}, but got: ${show(value)}`
}

/** A value as evidence in a message: JSON in one line, cut to a readable length. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value === 'object' && value !== null) return 'an object'
  const json = typeof value === 'number' ? String(value) : JSON.stringify(value)
  // A cut between the halves of a pair would leave a lone surrogate.
  return json.length > 120 ? `${json.slice(0, 120).toWellFormed()}…` : json
}

/** The RFC 6901 pointer to a key or index below another pointer. */
export function below(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/** The keys and indexes of an RFC 6901 pointer. */
export function segments(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map(segment => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** Whether data is an object whose keys can be looked up. */
export function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}

/** What a thrown value says. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
