import { ask } from '../api/client.ts'
import { Failure } from '../api/failure.ts'
import { refresh } from '../api/refresh.ts'
import { untilTokenGiven } from '../api/token.ts'
import { Now } from '../generated/queries.ts'
import { holdPlace } from './anchor.ts'
import { changesAfter } from './changes.ts'
import { arrive, beginAnew, gap, show, stay } from './seen.ts'
import { beginTelling, isFull, live, setLive, take } from './state.ts'
import { untilVisible, whileVisible } from './visible.ts'

/** Milliseconds until the first and at most until a later try to reach a server that did not answer. */
const patience = { first: 1_000, most: 60_000 }
/** Milliseconds for which a connection must have lasted to count as one that works. */
const lasting = 10_000

/** Which graph is followed, and the newest place in its journal that is known. */
let followed = { journal: '', cursor: '' }

/** Shows what changed: the page asks for all that it shows anew. */
export function showChanges(): void {
  setLive({ waiting: new Set(), lost: false })
  show(followed.journal, followed.cursor)
  holdPlace()
  refresh()
}

/** From now on, only later changes are new. */
export function markSeen(): void {
  beginTelling(beginAnew(followed.journal, followed.cursor), true)
}

/** Follows the graph while the tab is visible; gives what stops it. */
export function followGraph(): () => void {
  const stopping = new AbortController()
  addEventListener('pagehide', leave, { signal: stopping.signal })
  void keepFollowing(stopping.signal)
  return () => stopping.abort()
}

const leave = (): void => stay(followed.journal)

/** Where the graph stands. */
async function now(signal: AbortSignal): Promise<typeof followed> {
  const { data, failures } = await ask(Now, {}, signal)
  if (data.graphStatus === null) throw failures[0] ?? new Failure('UNEXPECTED', 'The graph has no state.')
  return { journal: data.graphStatus.journalId ?? '', cursor: data.graphStatus.cursor }
}

async function keepFollowing(stopped: AbortSignal): Promise<void> {
  /** Where to resume; undefined where it has to be asked for. */
  let place: string | undefined
  /** Why changes have to be skipped before. */
  let skipping: 'MANY' | 'EXPIRED' | undefined
  /** What changed before the page was drawn is told, but not waited for. */
  let drawn = false
  let isFirst = true
  let tries = 0

  const begin = async (signal: AbortSignal): Promise<string> => {
    followed = await now(signal)
    const visit = arrive(followed.journal, followed.cursor, isFirst)
    const told = visit.since === followed.cursor
    beginTelling(visit, told)
    drawn ||= told
    isFirst = false
    return visit.since
  }

  const skip = async (why: 'MANY' | 'EXPIRED', signal: AbortSignal): Promise<string> => {
    const { journal } = followed
    followed = await now(signal)
    if (journal !== followed.journal) beginTelling(arrive(followed.journal, followed.cursor, false), true)
    setLive({ told: true, ...(journal === followed.journal && { cut: why }), lost: live().lost || drawn })
    drawn = true
    return followed.cursor
  }

  /** Sees whether the changes up to a place are all that there are; asks where the graph stands, for cursors do not tell. */
  const seeWhetherAll = async (cursor: string, signal: AbortSignal): Promise<void> => {
    if (live().told) return
    if (cursor !== followed.cursor && cursor !== (await now(signal)).cursor) return
    setLive({ told: true })
    drawn = true
  }

  const follow = async (signal: AbortSignal): Promise<void> => {
    if (skipping !== undefined) place = await skip(skipping, signal)
    else place ??= await begin(signal)
    skipping = undefined
    await seeWhetherAll(place, signal)
    let openedAt = Number.POSITIVE_INFINITY
    const opened = (): void => {
      openedAt = Date.now()
      setLive({ away: false })
    }
    try {
      for await (const change of changesAfter(place, signal, opened)) {
        take(change, drawn)
        place = change.cursor
        tries = 0
        if (!live().told && isFull()) {
          skipping = 'MANY'
          return
        }
        await seeWhetherAll(place, signal)
        if (live().told) followed = { ...followed, cursor: place }
      }
    } finally {
      if (Date.now() - openedAt > lasting) tries = 0
    }
  }

  for (;;) {
    const hiddenFor = await untilVisible(stopped)
    if (stopped.aborted) return
    if (hiddenFor > gap) place = undefined
    const visible = whileVisible(stopped)
    const { signal } = visible
    try {
      await follow(signal)
    } catch (error) {
      const code = error instanceof Failure ? error.code : 'UNEXPECTED'
      if (code === 'CURSOR_EXPIRED' || code === 'BAD_CURSOR') skipping = 'EXPIRED'
      if (code === 'UNAUTHENTICATED') await untilTokenGiven(signal)
    }
    if (signal.aborted) {
      leave()
      tries = 0
    } else if (skipping !== 'MANY') {
      // A server that was only started anew is there before the third try.
      if (++tries > 2) setLive({ away: true })
      await visible.pause(waitOf(tries))
    }
    visible.end()
  }
}

/** Twice as long after each try, and not the same for all who wait. */
const waitOf = (tries: number): number =>
  Math.min(patience.most, patience.first * 2 ** (tries - 1)) * (0.75 + Math.random() / 2)
