// What the browser remembers of a graph between visits, by the id of its journal.
const place = 'whosaid-seen'
/** Milliseconds without a visible page after which a visit is over. */
export const gap = 30 * 60_000
/** How many graphs are remembered; the one that was left first goes first. */
const most = 20

/** One graph, as this browser last saw it. Cursors are places in its journal. */
interface Seen {
  /** Where the visit before this one ended; what changed after it is new. */
  since: string
  /** When that was, in milliseconds since 1970; absent on the first visit. */
  leftAt?: number
  /** The newest state that a page showed. */
  shown: string
  /** When a page was last open. */
  at: number
}

/** Where this visit begins, and when the one before it ended. */
export interface Visit {
  since: string
  leftAt: number | undefined
}

/** Takes up the visit, or begins another. `shows`: the page shows the state at the cursor. */
export function arrive(journal: string, cursor: string, shows: boolean): Visit {
  const now = Date.now()
  const before = read().get(journal)
  const isOver = before !== undefined && now - before.at > gap
  const since = isOver ? before.shown : (before?.since ?? cursor)
  const leftAt = isOver ? before.at : before?.leftAt
  const shown = shows || before === undefined ? cursor : before.shown
  write(journal, { since, shown, at: now, ...(leftAt !== undefined && { leftAt }) })
  return { since, leftAt }
}

/** The page shows the state at this cursor. */
export function show(journal: string, cursor: string): void {
  change(journal, before => ({ ...before, shown: cursor }))
}

/** Nothing up to this cursor is new any more. */
export function beginAnew(journal: string, cursor: string): Visit {
  const leftAt = Date.now()
  change(journal, () => ({ since: cursor, shown: cursor, leftAt, at: leftAt }))
  return { since: cursor, leftAt }
}

/** The page is open still. */
export function stay(journal: string): void {
  change(journal, before => before)
}

function change(journal: string, to: (before: Seen) => Seen): void {
  const before = read().get(journal)
  if (before !== undefined) write(journal, { ...to(before), at: Date.now() })
}

function read(): Map<string, Seen> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '{}')
    const graphs = Object.entries(kept ?? {}) as [string, unknown][]
    return new Map(graphs.filter((one): one is [string, Seen] => isSeen(one[1])))
  } catch {
    return new Map() // The browser keeps nothing, or something else: this is the first visit.
  }
}

function write(journal: string, seen: Seen): void {
  const graphs = [...read().set(journal, seen)].toSorted(([, a], [, b]) => b.at - a.at).slice(0, most)
  try {
    localStorage.setItem(place, JSON.stringify(Object.fromEntries(graphs)))
  } catch {
    // A browser that keeps nothing begins each visit as the first one.
  }
}

function isSeen(value: unknown): value is Seen {
  if (typeof value !== 'object' || value === null) return false
  const { since, leftAt, shown, at } = value as Record<string, unknown>
  return (
    typeof since === 'string' &&
    typeof shown === 'string' &&
    typeof at === 'number' &&
    (leftAt === undefined || typeof leftAt === 'number')
  )
}
