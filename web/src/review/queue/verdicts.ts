import type { Candidate, CandidatesState, VerdictRequest } from '../../../../src/review/protocol.ts'
import { refusalOf, type Refused } from '../api/client.ts'

type Verdict = VerdictRequest['verdict']
/** What a key of the queue asks for. */
export type Wish = Verdict | 'skip' | 'undo'

/** What the queue shows. */
export interface Judged {
  state: CandidatesState
  /** The pair that the next key decides; undefined where none is left, or none is there yet. */
  current: Candidate | undefined
  /** How many verdicts are on their way to the file. */
  sending: number
  /** Why the last one was not written. */
  refused: Refused | undefined
}

/** The queue on the page: it goes on at each key, and sends the verdicts one after the other. */
export interface Verdicts {
  subscribe: (listener: () => void) => () => void
  now: () => Judged
  press: (wish: Wish) => void
}

export interface VerdictsOptions {
  state: CandidatesState
  judge: (key: string, verdict: Verdict) => Promise<CandidatesState>
  undo: () => Promise<CandidatesState>
}

export function createVerdicts({ state: found, judge, undo }: VerdictsOptions): Verdicts {
  const listeners = new Set<() => void>()
  /** The pairs that are passed here, whether or not the server knows it yet. */
  const passed = new Set<string>()
  /** The decided ones among them, in their order. */
  const decided: string[] = []
  /** Keys for pairs that are not there yet. */
  const wishes: Wish[] = []
  let now: Judged = { state: found, current: found.queue[0], sending: 0, refused: undefined }
  let isUndoing = false
  let last: Promise<void> = Promise.resolve()

  const set = (changes: Partial<Judged>): void => {
    now = { ...now, ...changes }
    for (const listener of listeners) listener()
  }
  const following = (): Candidate | undefined => now.state.queue.find(({ key }) => !passed.has(key))

  /** Sends one step after the other, and then does what had to wait for its answer. */
  const send = (work: () => Promise<CandidatesState | undefined>, onEnd: (isDone: boolean) => void): void => {
    const before = last
    const attempt = async (): Promise<void> => {
      await before
      let changes: Partial<Judged> = {}
      try {
        const state = await work()
        if (state !== undefined) changes = { state }
      } catch (error) {
        changes = { refused: refusalOf(error) }
        wishes.length = 0 // they were for what does not come now
      }
      onEnd(changes.state !== undefined)
      now = { ...now, ...changes, sending: now.sending - 1 }
      // What is shown stays, whatever the answer says: the next key is for it.
      set({ current: now.current ?? following() })
      fulfil()
    }
    set({ sending: now.sending + 1, refused: undefined })
    last = attempt()
  }

  const pass = ({ key }: Candidate): void => {
    passed.add(key)
    set({ current: following() })
  }

  const takeBack = (): void => {
    const wanted = decided.at(-1)
    isUndoing = true
    const work = async (): Promise<CandidatesState | undefined> =>
      // A verdict that was refused meanwhile has nothing to take back, and an older one stays.
      decided.at(-1) === wanted ? undo() : undefined
    send(work, isDone => {
      isUndoing = false
      if (!isDone) return
      const key = decided.pop()
      if (key !== undefined) passed.delete(key)
      now = { ...now, current: undefined }
    })
  }

  const decide = (candidate: Candidate, verdict: Verdict): void => {
    // Two claims that contradict each other are to read only.
    if (candidate.proposal === 'contradicts') return
    const { key } = candidate
    decided.push(key)
    pass(candidate)
    send(
      () => judge(key, verdict),
      isDone => {
        if (isDone) return
        passed.delete(key)
        decided.splice(decided.lastIndexOf(key), 1)
      },
    )
  }

  /** The next key whose pair is known; none while one is taken back, or while more pairs are on their way. */
  const ready = (): Wish | undefined => {
    if (isUndoing) return undefined
    if (now.current !== undefined || wishes[0] === 'undo') return wishes.shift()
    if (now.sending === 0) wishes.length = 0
    return undefined
  }
  const fulfil = (): void => {
    for (let wish = ready(); wish !== undefined; wish = ready()) {
      const { current } = now
      if (wish === 'undo') takeBack()
      else if (current !== undefined && wish === 'skip') pass(current)
      else if (current !== undefined && wish !== 'skip') decide(current, wish)
    }
  }

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    now: () => now,
    press(wish) {
      wishes.push(wish)
      fulfil()
    },
  }
}
