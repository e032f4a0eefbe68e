import type { Graph } from '../../graph/graph.ts'
import {
  candidateTypes,
  effectOf,
  idsOf,
  matcherOf,
  proposedBy,
  scoreOf,
  withStatements,
  type CandidateType,
  type Proposed,
  type Readable,
  type Shown,
} from '../../identity/index.ts'
import { yamlOf } from '../draft/draft.ts'
import { Refusal } from '../failure.ts'
import type { Store } from '../files/store.ts'
import type { CandidatesRequest, CandidatesState, VerdictRequest } from '../protocol/candidates.ts'
import type { Paths } from '../files/paths.ts'
import { candidateOf, idsIn, isDecided, keyOf, type Entry } from './candidate-view.ts'
import { candidateFiles, readCandidates, type Written } from './candidate-file.ts'
import { open } from './loading.ts'

/** The queue of what may be one, by effect, and the verdicts on it. */
export interface Candidates {
  state: () => Promise<CandidatesState>
  start: (request: CandidatesRequest) => Promise<CandidatesState>
  cancel: () => Promise<CandidatesState>
  decide: (request: VerdictRequest) => Promise<CandidatesState>
  undo: () => Promise<CandidatesState>
}

/** The file in the folder that verdicts are written to. */
const path = 'judgements.yaml'

/** How many are shown at once. */
const shownAtOnce = 20

/** What the queue is made from. */
export interface CandidatesOptions {
  store: Store
  paths: Paths
  graph: Graph | undefined
  reviewer: string
  now: () => Date
}

/** A proposal; with the statements that show who is meant, where a file had them. */
type Found = { key: string; one: Proposed; shown?: Written['shown'] }

const idle = { state: 'none', progress: 0, doing: '' } as const

export function createCandidates({ store, paths, graph, reviewer, now }: CandidatesOptions): Candidates {
  let run: Pick<CandidatesState, 'state' | 'progress' | 'doing'> = idle
  let found: Found[] = []
  let running = new AbortController()

  const put = (proposed: readonly Omit<Found, 'key'>[]): void => {
    found = proposed
      .toSorted((p, q) => effectOf(q.one) - effectOf(p.one) || scoreOf(q.one) - scoreOf(p.one))
      .map(one => ({ ...one, key: keyOf(one.one) }))
    run = { state: 'ready', progress: 1, doing: '' }
  }
  const search = async (
    there: Graph,
    types: readonly CandidateType[],
    { signal }: AbortController,
  ): Promise<void> => {
    const proposed: Proposed[] = []
    for (const [at, type] of types.entries()) {
      const reading = counting(there, signal, rows => {
        run = { state: 'running', progress: at / types.length, doing: `${type}s: ${rows} read` }
      })
      proposed.push(...proposedBy(await matcherOf(reading, type)))
      if (signal.aborted) return
    }
    put(proposed.map(one => ({ one })))
  }

  const entries = async (): Promise<readonly Entry[]> => {
    const read = await store.read(path).catch(absent)
    return read?.file?.identities ?? []
  }

  const state = async (): Promise<CandidatesState> => {
    const given = (await entries()).map(idsIn)
    const left = found.filter(({ one }) => !isDecided(one, given))
    const next = left.slice(0, shownAtOnce)
    const asked = next.flatMap(({ one, shown }) => (shown === undefined ? one : []))
    const statements = new Map<Proposed, ReadonlyMap<string, readonly Shown[]>>()
    if (graph !== undefined && asked.length > 0)
      for await (const [one, shown] of withStatements(graph, asked)) statements.set(one, shown)
    const queue = next.map(({ one, shown }) => candidateOf(one, shown ?? statements.get(one) ?? new Map()))
    const files = await candidateFiles(paths.root)
    const undo = await store.open(path).then(({ undo: label }) => label, absent)
    const decided = found.length - left.length
    return { ...run, files, total: found.length, decided, queue, path, undo: undo ?? null }
  }

  return {
    state,
    async start({ type, file }) {
      if (run.state === 'running') return state()
      if (file !== undefined) {
        put(await readCandidates(paths, file))
        return state()
      }
      const there = open(graph)
      found = []
      run = { state: 'running', progress: 0, doing: type ?? 'all types' }
      const mine = new AbortController()
      running = mine
      search(there, type === undefined ? candidateTypes : [type], mine).catch((error: unknown) => {
        if (mine.signal.aborted) return
        const reason = error instanceof Error ? error.message : String(error)
        run = { state: 'failed', progress: 0, doing: reason }
      })
      return state()
    },
    cancel() {
      if (run.state === 'running') {
        running.abort()
        run = idle
      }
      return state()
    },
    async decide({ key, verdict, basis }) {
      const one = found.find(other => other.key === key)?.one
      if (one === undefined)
        throw new Refusal('BAD_REQUEST', `a verdict must name a candidate, but got: ${key}`)
      const read =
        (await store.read(path).catch(absent)) ?? (await store.create(path, judgements(reviewer, now())))
      const given = basis?.trim() ? basis : `score ${scoreOf(one).toFixed(2)}, decided by hand`
      const action = { kind: 'identity', verdict, ids: idsOf(one, verdict === 'same'), basis: given } as const
      await store.act({ path, version: read.version, action })
      return state()
    },
    async undo() {
      const { version } = await store.read(path)
      await store.undo({ path, version })
      return state()
    },
  }
}

/** A graph that tells how many rows were read of it, and gives none any more once that is given up. */
function counting(graph: Graph, signal: AbortSignal, tell: (rows: number) => void): Readable {
  let rows = 0
  tell(rows)
  return {
    read: (name, parameters) => graph.read(name, parameters),
    async *stream(name, ...given) {
      for await (const row of graph.stream(name, ...given)) {
        if (signal.aborted) return
        tell(++rows)
        yield row
      }
    },
  }
}

/** Nothing where a file is not there. */
function absent(error: unknown): undefined {
  if (error instanceof Refusal && error.code === 'NOT_FOUND') return undefined
  throw error
}

const judgements = (annotator: string, now: Date): string =>
  yamlOf({
    document: {
      id: `judgements-${now.toISOString().slice(0, 10)}`,
      title: 'Judgements',
      publisher: 'whosaid',
      annotator,
      publishedAt: now.toISOString().slice(0, 10),
    },
    actors: [{ id: 'whosaid', kind: 'organization', name: 'whosaid', sector: 'OTHER' }],
  })
