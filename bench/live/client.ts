// A client of a live load in a process of its own, to be killed: follows the statements that hold a word, keeps what it holds
// in a file after each event, and goes on from there whenever it starts or the server comes back.
//   node bench/live/client.ts URL FILE WORD
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { openSse } from '../../test/support/sse.ts'
import { type Event, follower, following, type Held } from './follower.ts'

interface Told {
  data?: { statementsChanged: Event } | null
  errors?: { message: string; extensions: { code: string } }[]
}

/** What ends a stream while the database is away, or has to plan every query anew: a client comes again with its cursor. */
const passing = new Set(['DATABASE_UNAVAILABLE', 'TIMED_OUT'])
const [url, file, text] = process.argv.slice(2) as [string, string, string]
const client = follower(JSON.parse(readFileSync(file, 'utf8')) as Held)

for (;;) {
  await follow().catch((error: unknown) => {
    // The server is away, or left in the middle of an event.
    if (!(error instanceof TypeError)) throw error
  })
  await pause(50)
}

/** Follows one stream to its end. */
async function follow(): Promise<void> {
  const variables = { filter: { text }, after: client.cursor }
  const body = JSON.stringify({ query: following, variables })
  await using stream = await openSse(init => fetch(`${url}/graphql`, init), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  for (let sent = await stream.next(); sent?.event === 'next'; sent = await stream.next()) {
    const { data, errors } = JSON.parse(sent.data) as Told
    if (errors?.every(({ extensions }) => passing.has(extensions.code))) return
    if (!data) throw new Error(`an event must tell what changed, but got: ${sent.data}`)
    client.take(data.statementsChanged)
    writeFileSync(`${file}.part`, JSON.stringify(client.held()))
    renameSync(`${file}.part`, file)
  }
}
