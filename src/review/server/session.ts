import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { Refusal } from '../failure.ts'

/** Who may ask: whoever opened an address that the terminal showed. */
export interface Sessions {
  /** A token for one more address; it works once. */
  token: () => string
  /** Exchanges a token for the key of a session. */
  open: (token: unknown) => Promise<string>
  /** Refuses a request without a session's key. */
  check: (key: string | undefined) => Promise<void>
}

/** Milliseconds until a wrong token or key is refused. */
const delay = 300

/** How many tokens and sessions are kept; the oldest goes first. */
const kept = 32

const secret = (): string => randomBytes(32).toString('base64url')

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

function add(list: Buffer[]): string {
  const made = secret()
  list.push(digest(made))
  if (list.length > kept) list.shift()
  return made
}

function find(list: readonly Buffer[], given: unknown): number {
  const hashed = digest(typeof given === 'string' ? given : '')
  return list.findIndex(one => timingSafeEqual(one, hashed))
}

export function createSessions(): Sessions {
  const tokens: Buffer[] = []
  const keys: Buffer[] = []
  return {
    token: () => add(tokens),
    async open(token) {
      const at = find(tokens, token)
      if (at < 0) return refuse('a token must be one that the terminal shows, and is used once')
      tokens.splice(at, 1)
      return add(keys)
    },
    async check(key) {
      if (key === undefined)
        throw new Refusal('NO_SESSION', `a request must have the key of a session, but got: none`)
      if (find(keys, key) < 0) await refuse('a key must be that of a session of this program')
    },
  }
}

async function refuse(rule: string): Promise<never> {
  await pause(delay)
  throw new Refusal('NO_SESSION', `${rule}, but got: another`)
}
