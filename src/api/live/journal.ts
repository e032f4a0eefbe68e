import { setTimeout as pause } from 'node:timers/promises'
import type { Graph } from '../../graph/graph.ts'
import type { ChangeRow, JournalRow } from '../../graph/queries/live.ts'
import { unlessAborted } from '../../graph/transactions/availability.ts'
import { expired, type Position } from './cursor.ts'

/** Changes that follow a place, and the place after the last of them. */
export interface Batch {
  from: Position
  to: Position
  changes: readonly ChangeRow[]
}

/** Follows the journal of one graph for all who listen. */
export interface Journal {
  /** Throws `CURSOR_EXPIRED` where the changes after a place are not kept. */
  check(place: Position): Promise<void>
  /** Where the journal ends now. */
  end(): Promise<Position>
  /**
   * The changes after a place, as soon as there are any: those of at most so many documents. Throws `CURSOR_EXPIRED` where
   * they are not kept.
   */
  after(place: Position, documents: number, signal: AbortSignal): Promise<Batch>
  /** The changes at the end of the journal, the oldest first. */
  last(most: number): Promise<readonly ChangeRow[]>
}

/** Milliseconds between two questions to the journal, and the time that one may take. */
const interval = 1_000
const timeout = 10_000
/** For how many milliseconds each try waits that a write touched. */
const pauses = [0, 10, 25, 50, 100, 200]
/** What is kept of the newest changes, and how many are read at once. */
const most = { changes: 1_000, removedIds: 50_000 }

/**
 * One question a second serves all who listen, and none is asked while nobody does. Changes are taken only when no commit was
 * under way, since a commit becomes visible piece by piece: a later change may be seen before an earlier one.
 */
export function followJournal(graph: Graph): Journal {
  let position: Position | undefined
  /** The newest changes, without a gap, up to `position`. */
  let recent: ChangeRow[] = []
  let asking: Promise<void> | undefined
  let listening = 0
  let round = Promise.withResolvers<void>()
  let ticking: Promise<void> | undefined

  const ask = async (after: number): Promise<JournalRow> => {
    for (const wait of pauses) {
      if (wait > 0) await pause(wait)
      const row = await askOnce(after)
      if (row !== undefined) return row
    }
    // A writer that was killed leaves its name, and whoever has the lock takes it away.
    const hold = await graph.hold({ timeout: 5_000 })
    await hold?.release()
    const row = await askOnce(after)
    if (row === undefined) throw new Error('documents changed during every try to read the journal')
    return row
  }

  const askOnce = async (after: number): Promise<JournalRow | undefined> => {
    let torn = false
    const [row] = await graph.read(
      'live/changes',
      { ids: ['journal'], after, most: most.changes },
      {
        timeout,
        onRevisions(first, last) {
          torn = first.version !== last.version || first.writer !== null || last.writer !== null
        },
      },
    )
    if (torn) return undefined
    const { changes, ...rest } = row!.value
    return { ...rest, changes: changes.toSorted((one, other) => one.seq - other.seq) }
  }

  /** Reads what came since the last time. */
  const refresh = (): Promise<void> => (asking ??= read().finally(() => (asking = undefined)))
  const read = async (): Promise<void> => {
    for (;;) {
      const before = position
      const { key, seq, changes } = await ask(before?.seq ?? Number.MAX_SAFE_INTEGER)
      const isSame = before !== undefined && (before.key === key || before.seq === 0) && seq >= before.seq
      if (before === undefined || !isSame) {
        position = { key, seq }
        recent = []
      } else {
        const isWhole = changes.every((change, at) => change.seq === before.seq + 1 + at)
        recent = isWhole ? [...recent, ...changes] : []
        position = { key, seq: isWhole ? before.seq + changes.length : seq }
        forget()
      }
      if (before?.seq !== position.seq || before.key !== position.key) wake()
      if (position.seq === seq) return
    }
  }

  /** Bounds what is kept; who comes for more asks the database. */
  const forget = (): void => {
    let from = Math.max(0, recent.length - most.changes)
    let ids = recent.slice(from).reduce((sum, one) => sum + one.removedIds.length, 0)
    for (; ids > most.removedIds; from++) ids -= recent[from]!.removedIds.length
    recent = recent.slice(from)
  }

  const wake = (): void => {
    round.resolve()
    round = Promise.withResolvers()
  }

  /** Asks once a second while somebody listens. A database that is away is asked again. */
  const tick = async (): Promise<void> => {
    for (;;) {
      await pause(interval, undefined, { ref: false })
      if (listening === 0) break
      await refresh().catch(() => {})
    }
    ticking = undefined
  }

  /** The changes after a place; undefined where the place is the end. */
  const known = async (place: Position): Promise<readonly ChangeRow[] | undefined> => {
    const { key, seq } = position!
    const isOf = place.key === key || place.seq === 0
    if (!isOf || place.seq > seq) throw expired(place)
    if (place.seq === seq) return undefined
    const first = recent[0]
    if (first !== undefined && first.seq <= place.seq + 1) return recent.slice(place.seq + 1 - first.seq)
    const row = await ask(place.seq)
    if (row.key !== key || row.changes[0]?.seq !== place.seq + 1) throw expired(place)
    return row.changes
  }

  const end = async (): Promise<Position> => {
    await refresh()
    return position!
  }

  return {
    end,
    async check(place) {
      await refresh()
      await known(place)
    },
    async after(place, documents, signal) {
      listening++
      try {
        // Another server may have been ahead of what is known here.
        if (position === undefined || place.seq > position.seq || place.key !== position.key) await refresh()
        ticking ??= tick()
        for (;;) {
          const waiting = round.promise
          const changes = await known(place)
          if (changes === undefined) await unlessAborted(waiting, signal)
          else return batchOf(place, position!.key, changes, documents)
        }
      } finally {
        listening--
      }
    },
    async last(count) {
      const { seq } = await end()
      return (await ask(Math.max(0, seq - count))).changes
    },
  }
}

/** The first changes, of at most so many documents. */
function batchOf(from: Position, key: string, changes: readonly ChangeRow[], documents: number): Batch {
  const ids = new Set<string>()
  const next = changes.findIndex(({ documentId }) => ids.add(documentId).size > documents)
  const taken = next === -1 ? changes : changes.slice(0, next)
  return { from, to: { key, seq: from.seq + taken.length }, changes: taken }
}
