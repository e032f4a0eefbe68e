import { printable } from '../printable.ts'

/** Ends a rule's sentence with its evidence, "…, but got: …". */
export function butGot(rule: string, value: unknown): string {
  return `${rule}, but got: ${show(value)}`
}

/** A value as evidence in a message: JSON in one line, cut to a readable length, without control characters. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value === 'object' && value !== null) return 'an object'
  if (typeof value === 'string') return printable(shorten(JSON.stringify(shorten(value))))
  return typeof value === 'number' ? String(value) : JSON.stringify(value)
}

// A cut between the halves of a pair would leave a lone surrogate.
function shorten(text: string): string {
  return text.length > 121 ? `${text.slice(0, 120).toWellFormed()}…` : text
}

/** A noun with its article: "an actor"; "actor, event, topic" becomes "an actor, event or topic". */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun.replace(/, (?!.*, )/, ' or ')}`
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

/** The message of a thrown value. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
