import { randomUUID } from 'node:crypto'
import neo4j, { type ManagedTransaction, type Session } from 'neo4j-driver'
import { unlessAborted, withinTime } from './availability.ts'
import { explain, isOutOfMemory } from './failures.ts'
import type { ChangeWriter, Graph, Hold, Opened } from '../types.ts'
import type { ParametersOf, QueryName, RowOf } from '../queries.ts'
import { sentQuery } from './sent.ts'
import { rowOf } from './rows.ts'

/** Carries the result of a transaction out of the driver, which rolls back what throws. */
class RolledBack extends Error {
  readonly result: unknown
  constructor(result: unknown) {
    super('rolled back')
    this.result = result
  }
}

/** How much later than the database this side gives up, in milliseconds. */
const grace = 1_000
const silent = (): Error => new Error('the database is silent')

/** On a dead connection this never settles by itself, and the database ends the transaction in its time. */
async function close(session: Session): Promise<void> {
  await withinTime(session.close(), grace, silent).catch(() => {})
}

/** What writers queue at changes nothing. */
const lock: QueryName = 'load/lock'

/**
 * The writes of a graph, and the lock that they queue at.
 *
 * A commit becomes visible piece by piece, to a transaction and even to a single query that runs meanwhile. So a write
 * that changes anything says so first, in a transaction of its own on another node than the lock's: it raises the version
 * and leaves its name there. Only then it commits, and afterwards it takes its name away. A reader that finds the same
 * version and no name before its first query and after its last has read one state: a commit between the two would have
 * been announced between them, or before the first and not withdrawn yet.
 * A writer that is killed leaves its name. It held the lock from before the announcement until after the commit, so
 * whoever holds the lock next knows that the name is nobody's, and takes it away.
 */
export function createWrites(opened: Opened): Pick<Graph, 'write' | 'hold'> {
  const { where, uri, sent } = opened

  /** Runs one query in a transaction of its own. */
  const runAlone = <Name extends QueryName>(name: Name, parameters: ParametersOf<Name>) => {
    const query = sentQuery(name, parameters)
    const { driver, ended } = opened
    return unlessAborted(driver.executeQuery(query.text, query.parameters, where), ended)
  }

  /** What fails here is left to whoever holds the lock next. */
  const withdraw = async (writer: string | null): Promise<void> => {
    await runAlone('load/withdraw', { writer }).catch(() => {})
  }

  return {
    async write<Result>(
      work: (writer: ChangeWriter) => Promise<Result>,
      isKept: (result: Result) => boolean = () => true,
    ) {
      const { driver, ended } = opened
      const session = driver.session({
        ...where,
        defaultAccessMode: neo4j.session.WRITE,
        // So that the driver knows the commit's bookmark, and later reads of this process read it on a replica too.
        bookmarkManager: driver.executeQueryBookmarkManager,
      })
      const writer = randomUUID()
      let announced = false
      opened.writing.set(driver, (opened.writing.get(driver) ?? 0) + 1)
      try {
        const written = session.executeWrite(async (transaction: ManagedTransaction) => {
          let changes = false
          const result = await work({
            journaling: opened.journaling,
            async run<Name extends QueryName>(name: Name, parameters: ParametersOf<Name>) {
              sent.queries++
              const query = sentQuery(name, parameters)
              // Explained here, since the driver would try again for half a minute what takes too much memory each time.
              const { records, summary } = await transaction
                .run(query.text, query.parameters)
                .catch((error: unknown) =>
                  isOutOfMemory(error) ? explain(error, uri) : Promise.reject(error),
                )
              if (summary.counters.containsUpdates()) {
                sent.updates++
                if (name !== lock) changes = true
              }
              return records.map(record => rowOf(record) as RowOf<Name>)
            },
          })
          // The driver commits unless its callback throws.
          if (!isKept(result)) throw new RolledBack(result)
          if (changes) {
            announced = true
            await runAlone('load/announce', { writer })
          }
          return result
        })
        return await unlessAborted(written, ended)
      } catch (error) {
        if (error instanceof RolledBack) return error.result as Result
        return explain(error, uri)
      } finally {
        opened.writing.set(driver, (opened.writing.get(driver) ?? 0) - 1)
        if (announced) await withdraw(writer)
        await close(session)
      }
    },

    async hold({ timeout, signal }) {
      const session = opened.driver.session({ ...where, defaultAccessMode: neo4j.session.WRITE })
      // Closing the session rolls the transaction back, which gives the lock up; it had nothing to commit.
      const release = (): Promise<void> => close(session)
      const take = async (): Promise<void> => {
        const transaction = session.beginTransaction({ timeout })
        const { records } = await transaction.run(sentQuery('load/hold').text)
        if (records[0]?.get('isAnnounced') === true) await withdraw(null)
      }
      try {
        await unlessAborted(withinTime(take(), timeout + grace, silent), signal)
        return { release } satisfies Hold
      } catch {
        void release()
        return undefined
      }
    },
  }
}
