import neo4j from 'neo4j-driver'
import { WhosaidError } from '../../errors.ts'
import { connectionFile } from './folder.ts'
import { pause } from './jvm/process.ts'
import { fullDisk, hasNoRoom, reasonOf, troubleWith } from './jvm/trouble.ts'
import type { Access } from './wire.ts'

const limit = 60_000
/** A server that takes a query and does not answer for so long has stopped. */
const queryLimit = 10_000
const progressInterval = 20_000
const heldOff = 1_000

export interface AnswerOptions {
  /** Aborted when there is no server any more. */
  left?: AbortSignal
  /** Whether a database that has failed may be started again meanwhile. */
  heals?: boolean
  onProgress?: (message: string) => void
}

type Login = Omit<Access, 'browserUri'>

/**
 * Resolves when the database answers a query: one that was just started may still be opening. Otherwise throws, within a
 * minute unless it is still opening, an error that says what to do: `UNREACHABLE`, or `DISK_FULL`.
 */
export async function answersQueries(home: string, login: Login, options: AnswerOptions = {}): Promise<void> {
  const { left, heals = false, onProgress = () => {} } = options
  let end = Date.now() + limit
  let told = Date.now()
  for (; ; await pause(100)) {
    const error = await ask(login, 'RETURN 1', undefined).catch((reason: unknown) => reason)
    if (!(error instanceof Error)) return
    if (isRefused(error)) throw wrongPassword(home)
    left?.throwIfAborted()
    if (isHeldOff(error)) await pause(heldOff)
    const { status, trouble } = await stateOf(login)
    if (trouble !== '' && (!heals || fullDisk(home) !== undefined))
      throw troubleWith(home, reasonOf(home, trouble))
    if (status === 'starting') {
      end = Date.now() + limit // a recovery takes as long as there is to recover
      if (Date.now() - told < progressInterval) continue
      told = Date.now()
      onProgress(`Neo4j is still opening the database in ${home} …`)
    }
    if (Date.now() > end) throw troubleWith(home, trouble === '' ? error.message : trouble)
  }
}

interface State {
  status: string
  /** Why the database failed; empty while nothing is wrong. */
  trouble: string
  /** Whether the login was refused, so that nothing is known. */
  refused: boolean
}

/** What the server says of its database. */
export async function stateOf(login: Login): Promise<State> {
  const unknown = { status: '', trouble: '', refused: false }
  const query = 'SHOW HOME DATABASE YIELD currentStatus AS status, statusMessage AS trouble'
  try {
    const [state] = await ask<{ status: string; trouble: string }>(login, query, 'system')
    return { ...unknown, ...state }
  } catch (error) {
    // A server that does not answer at all is noticed by the caller.
    return { ...unknown, refused: error instanceof Error && isRefused(error) }
  }
}

/** The error of a failed query on this Neo4j: a full disk or a failed database if that is why, or else as it was. */
export async function explainFailure(home: string, login: Login, error: unknown): Promise<unknown> {
  if (!isOfDatabase(error) && !(error instanceof WhosaidError && error.code === 'UNREACHABLE')) return error
  const { trouble } = await stateOf(login)
  return trouble === '' ? (fullDisk(home, 2 ** 20) ?? error) : troubleWith(home, trouble)
}

/** The same for a Neo4j that the user runs: whether its database has failed, and what to do. */
export async function explainFailureElsewhere(login: Login, error: unknown): Promise<unknown> {
  if (!isOfDatabase(error)) return error
  const { trouble } = await stateOf(login)
  if (trouble === '') return error
  // Stopped in another way it may spoil its log, see `end` in supervisor.ts.
  const end = 'end it with kill -9'
  const start = 'start it and run the command again'
  return hasNoRoom(trouble)
    ? new WhosaidError(
        'DISK_FULL',
        `The disk of the Neo4j at ${login.uri} is full (${trouble}): ${end}, make room there, ${start}`,
      )
    : new WhosaidError(
        'UNREACHABLE',
        `The database of the Neo4j at ${login.uri} has failed (${trouble}): ${end}, ${start}`,
      )
}

/** Whether an error says that something is wrong with the database itself. */
function isOfDatabase(error: unknown): boolean {
  const from = error instanceof WhosaidError ? error.cause : error
  return from instanceof Error && codeOf(from).startsWith('Neo.DatabaseError')
}

async function ask<Row>(
  { uri, username, password }: Login,
  query: string,
  database?: string,
): Promise<Row[]> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
    maxTransactionRetryTime: 0,
    connectionTimeout: queryLimit,
  })
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(
    () => late.reject(new Error(`no answer within ${queryLimit / 1000} s`)),
    queryLimit,
  )
  try {
    const answer = driver.executeQuery(query, {}, database === undefined ? {} : { database })
    const { records } = await Promise.race([answer, late.promise])
    return records.map(record => record.toObject() as Row)
  } finally {
    clearTimeout(timer)
    await driver.close()
  }
}

const codeOf = (error: Error): string => (error instanceof neo4j.Neo4jError ? error.code : '')

/** After three wrong passwords, Neo4j refuses the right one too, for five seconds. */
const isHeldOff = (error: Error): boolean =>
  codeOf(error) === 'Neo.ClientError.Security.AuthenticationRateLimit'

const isRefused = (error: Error): boolean =>
  codeOf(error).startsWith('Neo.ClientError.Security') && !isHeldOff(error)

const wrongPassword = (home: string): WhosaidError =>
  new WhosaidError(
    'UNREACHABLE',
    `The local Neo4j refuses the password in ${connectionFile(home)}: if it was changed in Neo4j Browser, write the new one into that file as "password"`,
  )
