/**
 * Resolves when the user or the system asks the process to end; a second Ctrl-C ends it at once. Ends with `other` too, as
 * when a local Neo4j says that it is gone for good.
 */
export async function untilStopped(other: Promise<void>): Promise<void> {
  const stopped = Promise.withResolvers<void>()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stopped.resolve())
  // Nothing else may keep the process alive while its database is being started again.
  const alive = setInterval(() => {}, 60_000)
  try {
    await Promise.race([stopped.promise, other])
  } finally {
    clearInterval(alive)
  }
}
