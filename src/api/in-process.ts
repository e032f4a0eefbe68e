import { setTimeout as pause } from 'node:timers/promises'
import { type DocumentNode, execute, type GraphQLSchema, validate } from 'graphql'
import { WhosaidError } from '../errors.ts'
import type { Graph, Revision } from '../graph/graph.ts'
import { createContext } from './answers/context.ts'
import { createAllowance } from './answers/size.ts'
import { createSchema } from './schema/index.ts'

/** Asks one state of the graph many questions; any question throws `GRAPH_CHANGED` once the graph has changed. */
export interface Reader {
  /** The data of one question; throws the first error of its answer as the API would tell it. */
  ask<Data>(question: DocumentNode, variables?: Readonly<Record<string, unknown>>): Promise<Data>
  /** The same graph, for what reads more than the API tells. */
  graph: Graph
  signal: AbortSignal | undefined
}

export interface ReaderOptions {
  /** Aborted when nobody waits for answers any more, or for too long. */
  signal?: AbortSignal
  /** The most milliseconds of one query; 60,000 by default. */
  timeout?: number
}

/** The most bytes of one answer: a page of a hundred with long texts. */
const mostBytes = 268_435_456

let made: GraphQLSchema | undefined
const schema = (): GraphQLSchema => (made ??= createSchema())

/** Milliseconds between two looks at a writer that is committing when the reader begins. */
const pauses = [10, 25, 50, 100, 200, 400]

/** Begins to read the graph as it now is, by the public schema executed in this process. */
export async function openReader(
  graph: Graph,
  { signal, timeout = 60_000 }: ReaderOptions = {},
): Promise<Reader> {
  const began = await settled(graph)
  const steady: Graph = {
    ...graph,
    async read(name, parameters, options) {
      const given = {
        ...options,
        timeout: Math.min(timeout, options?.timeout ?? timeout),
        ...(signal && { signal }),
      }
      // An observed query returns `id` and `value`. A change is announced before it can be seen, so a look afterwards does too.
      let after: Revision | undefined
      const rows = name.startsWith('export/')
        ? await graph.read(name, parameters, given)
        : await graph.read(name, parameters, { ...given, onRevisions: (_, last) => (after = last) })
      after ??= await graph.revision()
      if (isOther(after, began)) throw changed()
      return rows
    },
  }
  const members = new Map((await steady.read('read/members', {})).map(({ id, value }) => [id, value]))
  const canonical = (id: string): string => members.get(id) ?? id
  return {
    graph: steady,
    signal,
    async ask<Data>(question: DocumentNode, variables = {}) {
      refuseInvalid(question)
      const allowance = createAllowance(mostBytes)
      const { data, errors } = await execute({
        schema: schema(),
        document: question,
        variableValues: variables,
        contextValue: createContext(steady, allowance, canonical),
      })
      const [error] = errors ?? []
      if (error !== undefined) throw causeOf(error)
      return data as Data
    },
  }
}

const changed = (): WhosaidError =>
  new WhosaidError(
    'GRAPH_CHANGED',
    'What is written must be of one state of the graph, but got: documents that changed meanwhile. Begin again.',
  )

const isOther = (one: Revision, other: Revision): boolean =>
  one.version !== other.version || one.writer !== other.writer

/** The revision, once nobody commits. A writer that announced itself and died holds no lock. */
async function settled(graph: Graph): Promise<Revision> {
  for (const milliseconds of pauses) {
    const revision = await graph.revision()
    if (revision.writer === null) return revision
    await pause(milliseconds)
  }
  const hold = await graph.hold({ timeout: 5000 })
  if (hold === undefined) throw changed()
  try {
    return await graph.revision()
  } finally {
    await hold.release()
  }
}

const valid = new WeakSet<DocumentNode>()

/** A question of the program's own is checked once, so that a mistake in it names its place. */
function refuseInvalid(question: DocumentNode): void {
  if (valid.has(question)) return
  const [fault] = validate(schema(), question)
  if (fault !== undefined) throw fault
  valid.add(question)
}

/** What an answer failed with: an error of this program as it is, else the error that the API would tell. */
function causeOf(error: Error & { originalError?: Error | undefined }): Error {
  const { originalError } = error
  if (originalError === undefined) return error
  return originalError.name === 'GraphQLError' ? causeOf(originalError) : originalError
}
