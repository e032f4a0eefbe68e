import { setTimeout as pause } from 'node:timers/promises'
import neo4j, { type Driver } from 'neo4j-driver'
import { type Availability, unlessAborted } from './availability.ts'
import { explain, isAway, isTransient } from './failures.ts'
import type { Graph, Opened, ReadOptions } from '../types.ts'
import type { ParametersOf, QueryName } from '../queries.ts'
import { revisionOf, withoutRevisions } from './revision.ts'
import { type Row, rowsOf } from './rows.ts'
import { observedQuery, type Sent, sentQuery } from './sent.ts'

/** How long a read without a time of its own is tried again, in milliseconds. */
const defaultPatience = 30_000
/**
 * How long a question that has a time of its own is asked again while the database is away. Somebody waits for it: so a
 * database that refuses connections, or is silent to a probe, is said to be away within two seconds.
 */
const awayAfter = 700
const firstPause = 20
const longestPause = 500

/** The reads of a graph; each is tried again, within its time, where the database says that this may help. */
export function createReads(opened: Opened, availability: Availability): Pick<Graph, 'read' | 'revision'> {
  /** One way to the database and back; a transaction function takes two, which is half of what a small query takes. */
  const readOnce = async (sent: Sent, options: ReadOptions): Promise<Row[]> => {
    options.signal?.throwIfAborted()
    await availability.check()
    const { driver, ended } = opened
    return unlessAborted(readOn(driver, sent, options), ended)
  }

  const readOn = async (
    driver: Driver,
    { text, parameters }: Sent,
    { timeout, signal, bookmarks = [] }: ReadOptions,
  ): Promise<Row[]> => {
    const { where } = opened
    const session = driver.session({
      ...where,
      defaultAccessMode: neo4j.session.READ,
      bookmarkManager: driver.executeQueryBookmarkManager,
      bookmarks: [...bookmarks],
    })
    // Closing a session ends its query in the database too. On a dead connection that never settles.
    const leave = () => void session.close().catch(() => {})
    signal?.addEventListener('abort', leave, { once: true })
    try {
      const rows = await rowsOf(session.run(text, parameters, timeout === undefined ? {} : { timeout }))
      availability.heard()
      return rows
    } finally {
      signal?.removeEventListener('abort', leave)
      await session.close()
    }
  }

  /** Settles when the signal is aborted, whatever the connection does. */
  const readInTime = async (sent: Sent, options: ReadOptions = {}): Promise<Row[]> => {
    const { timeout, signal } = options
    const began = performance.now()
    for (let wait = firstPause; ; wait = Math.min(2 * wait, longestPause)) {
      opened.sent.queries++
      try {
        return await unlessAborted(readOnce(sent, options), signal)
      } catch (error) {
        const lasted = performance.now() - began
        const away = isAway(error)
        const patience =
          timeout === undefined ? defaultPatience : away ? Math.min(awayAfter, timeout) : timeout
        const mayPass = away || isTransient(error)
        if (!mayPass || signal?.aborted === true || lasted + wait > patience)
          return explain(error, opened.uri)
        await unlessAborted(pause(wait), signal)
      }
    }
  }

  return {
    async read<Name extends QueryName>(
      name: Name,
      parameters: ParametersOf<Name>,
      options: ReadOptions = {},
    ) {
      const { onRevisions } = options
      const query = onRevisions === undefined ? sentQuery : observedQuery
      const rows = await readInTime(query(name, parameters), options)
      if (onRevisions === undefined) return rows
      const { before, after, rows: others } = withoutRevisions(rows)
      onRevisions(before, after)
      return others
    },
    async revision() {
      const [row] = await readInTime(sentQuery('read/revision'))
      return revisionOf(row!)
    },
  }
}
