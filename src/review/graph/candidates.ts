import type { Graph } from '../../graph/graph.ts'
import {
  candidateTypes,
  effectOf,
  idsOf,
  matcherOf,
  proposedBy,
  scoreOf,
  toRead,
  withStatements,
  type CandidateType,
  type Proposed,
  type Row,
  type Shown,
} from '../../identity/index.ts'
import type { DocumentFile } from '../../document/index.ts'
import { yamlOf } from '../draft/draft.ts'
import { Refusal } from '../failure.ts'
import type { Store } from '../files/store.ts'
import type {
  Candidate,
  CandidateSide,
  CandidatesRequest,
  CandidatesState,
  VerdictRequest,
} from '../protocol/candidates.ts'
import { open } from './loading.ts'

/** The queue of what may be one, by effect, and the verdicts on it. */
export interface Candidates {
  state: () => Promise<CandidatesState>
  start: (request: CandidatesRequest) => Promise<CandidatesState>
  decide: (request: VerdictRequest) => Promise<CandidatesState>
  undo: () => Promise<CandidatesState>
}

/** The file in the folder that verdicts are written to. */
const path = 'judgements.yaml'

/** How many are shown at once. */
const shownAtOnce = 20

type Entry = NonNullable<DocumentFile['identities']>[number]

export function createCandidates(
  store: Store,
  graph: Graph | undefined,
  reviewer: string,
  now: () => Date,
): Candidates {
  let run: Pick<CandidatesState, 'state' | 'progress' | 'doing'> = { state: 'none', progress: 0, doing: '' }
  let found: { key: string; one: Proposed }[] = []

  const search = async (there: Graph, types: readonly CandidateType[]): Promise<void> => {
    const proposed: Proposed[] = []
    for (const [at, type] of types.entries()) {
      run = { state: 'running', progress: at / types.length, doing: type }
      proposed.push(...proposedBy(await matcherOf(there, type)))
    }
    found = proposed
      .toSorted((p, q) => effectOf(q) - effectOf(p) || scoreOf(q) - scoreOf(p))
      .map(one => ({ key: keyOf(one), one }))
    run = { state: 'ready', progress: 1, doing: '' }
  }

  const entries = async (): Promise<readonly Entry[]> => {
    const read = await store.read(path).catch(absent)
    return read?.file?.identities ?? []
  }

  const state = async (): Promise<CandidatesState> => {
    const given = (await entries()).map(idsIn)
    const left = found.filter(({ one }) => !isDecided(one, given))
    const next = left.slice(0, shownAtOnce)
    const queue: Candidate[] = []
    if (graph !== undefined)
      for await (const [one, shown] of withStatements(
        graph,
        next.map(proposed => proposed.one),
      ))
        queue.push(candidateOf(one, shown))
    const undo = await store.open(path).then(({ undo: label }) => label, absent)
    const decided = found.length - left.length
    return { ...run, total: found.length, decided, queue, path, undo: undo ?? null }
  }

  return {
    state,
    start({ type }) {
      const there = open(graph)
      if (run.state !== 'running') {
        found = []
        run = { state: 'running', progress: 0, doing: type ?? 'all types' }
        search(there, type === undefined ? candidateTypes : [type]).catch((error: unknown) => {
          const reason = error instanceof Error ? error.message : String(error)
          run = { state: 'failed', progress: 0, doing: reason }
        })
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

const keyOf = (one: Proposed): string =>
  'row' in one ? `row ${one.row.id}` : `${one.pair.proposal} ${one.pair.a.id} ${one.pair.b.id}`

const idsIn = ({ same, different, unsure }: Entry): ReadonlySet<string> =>
  new Set(same ?? different ?? unsure ?? [])

/** Whether an entry of the file has the ids of a proposal together; what only contradicts is to be read. */
function isDecided(one: Proposed, given: readonly ReadonlySet<string>[]): boolean {
  if ('pair' in one && one.pair.proposal === 'contradicts') return false
  const ids = 'row' in one ? one.row.memberIds : [one.pair.a.id, one.pair.b.id]
  return given.some(entry => ids.every(id => entry.has(id)))
}

function candidateOf(one: Proposed, shown: ReadonlyMap<string, readonly Shown[]>): Candidate {
  const side = ({ id, name, memberIds, statements }: Row, ids: readonly string[]): CandidateSide => ({
    id,
    name,
    memberIds,
    statements,
    // A sentence about somebody names its speaker.
    read: ids.flatMap(read =>
      (shown.get(read) ?? []).map(({ id: said, mention, speaks, text }) => ({
        id: said,
        mention: speaks ? mention : null,
        text,
      })),
    ),
  })
  const told = { key: keyOf(one), score: scoreOf(one), effect: effectOf(one) }
  if ('row' in one) {
    const { type, reasons } = one.row
    return {
      ...told,
      type,
      proposal: 'row',
      a: side(one.row, toRead(one)),
      b: null,
      for: reasons,
      against: [],
    }
  }
  const { type, proposal, a, b, for: reasons, against } = one.pair
  return { ...told, type, proposal, a: side(a, [a.id]), b: side(b, [b.id]), for: reasons, against }
}
