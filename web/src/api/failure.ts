/** An error as the server tells it. */
export interface ServerError {
  message: string
  path?: (string | number)[]
  extensions?: { code?: string }
}

/** Why there is no answer; `advice` says what to do about it. */
export class Failure extends Error {
  readonly code: string
  readonly advice: string

  constructor(code: string, message: string, wait?: number) {
    super(message)
    this.code = code
    this.advice = adviceFor(code, wait)
  }
}

export function failureOf({ message, extensions }: ServerError, { headers }: Response): Failure {
  const wait = Number(headers.get('retry-after') ?? Number.NaN)
  return new Failure(extensions?.code ?? 'UNEXPECTED', message, wait)
}

const advice: Readonly<Record<string, string>> = {
  OFFLINE: 'See whether the server still runs, then try again.',
  UNAUTHENTICATED: 'Give a token that the server knows.',
  TIMED_OUT: 'Ask for less: choose a speaker, a target or a shorter time above.',
  TOO_MUCH: 'Ask for less: choose a speaker, a target or a shorter time above.',
  TOO_COSTLY: 'The server allows smaller questions only (API_MAX_COST). Choose more conditions above.',
  DATABASE_UNAVAILABLE: 'The database is away. It is asked again when you try again.',
  GRAPH_CHANGING: 'Documents are being loaded right now. Try again in a moment.',
  BAD_USER_INPUT: 'Change what the sentence above names.',
  CURSOR_EXPIRED: 'Load this page anew.',
}

function adviceFor(code: string, wait = Number.NaN): string {
  if (code === 'TOO_MANY_REQUESTS' && wait > 0) return `Try again in ${wait} seconds.`
  return advice[code] ?? 'Try again; if it stays so, the log of the server says more.'
}
