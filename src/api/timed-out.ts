import { WhosaidError } from '../errors.ts'

/** Whether a query was cancelled because it exceeded its own or its request's time limit. */
export function timedOut(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, extensions, originalError } = error as Error & {
    code?: unknown
    extensions?: { code?: unknown }
    originalError?: unknown
  }
  return (
    extensions?.code === 'TIMED_OUT' ||
    (typeof code === 'string' && code.startsWith('Neo.ClientError.Transaction.TransactionTimedOut')) ||
    timedOut(originalError)
  )
}

/** Milliseconds that counting a list may take, once it is planned; the page is returned without a total after that. */
export const countTimeout = 5_000

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof WhosaidError && error.code === 'OUT_OF_MEMORY'

/** A count; null if it takes too long or too much memory. */
export async function orNullIfTooLong(count: () => Promise<number>): Promise<number | null> {
  try {
    return await count()
  } catch (error) {
    if (timedOut(error) || isOutOfMemory(error)) return null
    throw error
  }
}
