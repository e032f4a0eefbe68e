import type {
  Acted,
  Action,
  Changed,
  Conflict,
  FileState,
  Opened,
  StatementView,
} from '../../../../src/review/protocol.ts'
import { call, refusalOf, Refused } from '../api/client.ts'

/** What the page knows of a file. */
export interface Reviewed {
  file: FileState | undefined
  text: string | undefined
  /** How many steps are on their way: what they change is not saved yet. */
  saving: number
  /** Why the last step was not done. Nothing was written. */
  refused: Refused | undefined
  /** Somebody else changed the file: how, and the step that was not done because of it. */
  conflict: { conflict: Conflict; again: (() => void) | undefined } | undefined
  /** What the last step changed. */
  done: Changed | undefined
}

/** A file under review: what it is, and the steps on it, which are written one after the other. */
export interface Review {
  subscribe: (listener: () => void) => () => void
  now: () => Reviewed
  read: () => Promise<void>
  /** Gives what it changed; undefined where it was refused, which the page says. One u takes back a whole decision. */
  act: (action: Action, decision?: string) => Promise<Changed | undefined>
  /** What a step would change. Throws `Refused`. */
  preview: (action: Action) => Promise<Acted>
  undo: () => Promise<Changed | undefined>
  redo: () => Promise<Changed | undefined>
  dismiss: () => void
}

export function createReview(path: string): Review {
  const listeners = new Set<() => void>()
  let now: Reviewed = {
    file: undefined,
    text: undefined,
    saving: 0,
    refused: undefined,
    conflict: undefined,
    done: undefined,
  }
  let last: Promise<unknown> = Promise.resolve()
  const set = (changes: Partial<Reviewed>): void => {
    now = { ...now, ...changes }
    for (const listener of listeners) listener()
  }
  const take = (file: FileState): FileState => shared(now.file, file)

  const read = async (): Promise<void> => {
    try {
      const opened: Opened = await call('GET /review/api/file', { path })
      const { text, ...file } = opened
      set({ file: take(file), text: text ?? undefined, conflict: undefined, refused: undefined })
    } catch (error) {
      set({ refused: refusalOf(error) })
    }
  }

  /** How many steps of a decision were refused. */
  const refusals = new Map<string, number>()
  /** Steps are sent one after the other, each with the version that the one before it left. */
  const queue = (send: (version: string) => Promise<Acted>, decision = ''): Promise<Changed | undefined> => {
    const known = refusals.get(decision) ?? 0
    const attempt = async (): Promise<Changed | undefined> => {
      try {
        if (now.conflict !== undefined) return undefined
        // Asked for before a step of its decision was refused: what the page says of that one stays.
        if (decision !== '' && (refusals.get(decision) ?? 0) > known) return undefined
        const { state, changed } = await send(now.file?.version ?? '')
        set({ file: take(state), done: changed, refused: undefined })
        return changed
      } catch (error) {
        const refused = refusalOf(error)
        refusals.set(decision, (refusals.get(decision) ?? 0) + 1)
        const { conflict } = refused
        const again = (): void => void read().then(() => queue(send))
        set(conflict === undefined ? { refused } : { conflict: { conflict, again } })
        return undefined
      } finally {
        set({ saving: now.saving - 1 })
      }
    }
    set({ saving: now.saving + 1 })
    const mine = last.then(attempt)
    last = mine
    return mine
  }
  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    now: () => now,
    read,
    act: (action, decision) =>
      queue(
        version =>
          call('POST /review/api/act', {
            path,
            version,
            action,
            ...(decision !== undefined && { decision }),
          }),
        decision,
      ),
    async preview(action) {
      await last
      const version = now.file?.version ?? ''
      return call('POST /review/api/act', { path, version, action, dryRun: true })
    },
    undo: () => queue(version => call('POST /review/api/undo', { path, version })),
    redo: () => queue(version => call('POST /review/api/redo', { path, version })),
    dismiss: () => set({ refused: undefined, done: undefined }),
  }
}

/** The newer state, with the former one's statements where they are equal, so that these are not drawn anew. */
function shared(before: FileState | undefined, after: FileState): FileState {
  if (before === undefined) return after
  const known = new Map(before.statements.map(one => [one.id, one]))
  const statements = after.statements.map((one): StatementView => {
    const former = known.get(one.id)
    return former !== undefined && JSON.stringify(former) === JSON.stringify(one) ? former : one
  })
  return { ...after, statements }
}
