import { printable } from './printable.ts'

/** Where in the input a rule was broken: the file, the RFC 6901 JSON pointer in it and, where known, the line (1-based). */
export interface Place {
  file?: string
  pointer?: string
  line?: number
}

/** The codes an error can carry; switch on these, never on messages. */
export type ErrorCode =
  | 'WRONG_USE' // exit status 2: a command, option or setting is wrong
  | 'NO_NEO4J' // exit status 2: no Java, no Maven and no NEO4J_URI
  | 'UNREACHABLE' // exit status 3: the database does not answer
  | 'OUT_OF_MEMORY' // exit status 3: the database lacks the memory for a transaction
  | 'DISK_FULL' // exit status 3: the disk of the database has no room left
  | 'NEWER_LAYOUT' // exit status 3: a newer version of the program has written the graph
  | 'CANNOT_WRITE' // exit status 3: an output file, or standard output, cannot be written
  | 'REFUSED_BY_DATABASE' // exit status 1: the database refuses what a document would write
  | 'INVALID_DOCUMENT' // exit status 1: a document is refused
  | 'NOT_FOUND' // a named document is not loaded
  | 'GRAPH_CHANGED' // exit status 1: documents changed while what is exported, or the whole graph, was read

/** The one base of all errors that a user is meant to read: the message states the rule and ends with the evidence. */
export class WhosaidError extends Error {
  readonly code: ErrorCode
  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'WhosaidError'
    this.code = code
  }
}

/**
 * One broken rule in an input document. `message` is the rule and ends "but got: …"; it and the pointer have no control
 * characters.
 */
export interface Problem extends Place {
  rule: string
  message: string
}

/** One line without control characters: `file:line pointer: message [rule]`. */
export function describeProblem({ file, line, pointer, message, rule }: Problem): string {
  const place = file === undefined ? '' : `${file}${line === undefined ? '' : `:${line}`} `
  const at = pointer === undefined ? '' : `${pointer === '' ? '(whole document)' : pointer}: `
  return printable(`${place}${at}${message} [${rule}]`)
}
