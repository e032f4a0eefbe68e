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
