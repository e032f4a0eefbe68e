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
  | 'INVALID_DOCUMENT' // exit status 1: a document is refused
  | 'NOT_FOUND' // a named document is not loaded

/** The one base of all errors that a user is meant to read: the message states the rule and ends with the evidence. */
export class WhosaidError extends Error {
  readonly code: ErrorCode
  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'WhosaidError'
    this.code = code
  }
}

/** One broken rule in an input document. `message` is the rule and ends "but got: …". */
export interface Problem extends Place {
  rule: string
  message: string
}

/** One line: `file:line pointer: message (rule)`. */
export function describeProblem(problem: Problem): string {
  const file =
    problem.file === undefined
      ? ''
      : `${problem.file}${problem.line === undefined ? '' : `:${problem.line}`} `
  const pointer =
    problem.pointer === undefined ? '' : `${problem.pointer === '' ? '(whole document)' : problem.pointer}: `
  return `${file}${pointer}${problem.message} [${problem.rule}]`
}
