import { readerOf, type Graph } from '../graph/graph.ts'
import { layoutVersion, refuseNewer } from '../graph/layout.ts'
import { disputableOf, marking } from './disputed.ts'
import {
  idOf,
  isToWrite,
  useOf,
  usesOf,
  type IdLabel,
  type Incoming,
  type Outcome,
  type TakenId,
} from './incoming.ts'
import { applyJudged } from './identity/apply.ts'
import { finishProjection } from './identity/finish.ts'
import { refuseGiven } from './identity/refuse.ts'
import { journaled } from './journal.ts'
import { loadedHashes } from './loaded.ts'
import { openPipeline, queueAll, type Pipeline } from './pipeline.ts'
import { describing } from './rows/descriptions.ts'
import type { Describing } from './rows/row.ts'
import { changesOf, nodeSteps, viewsAfter } from './shared/changes.ts'
import { describeStanding, joinGrounds, readGround, type Ground } from './shared/ground.ts'
import { refuse } from './shared/refuse.ts'
import { linkQueries, ownQueries, removalOf, stepsOf, type Step } from './steps.ts'
import { runningOf, writeSteps, type Running } from './sum/keep.ts'

/*
 * A write is optimistic. Before it can decide anything it has to ask the database twice: which versions of the documents
 * are loaded, and which shared nodes exist. For a small document these two round trips are most of the time, and for a
 * large one the database would be idle while the rows are encoded. But the loader has read the hashes a moment ago, and
 * hardly any document is refused. So the write guesses that nothing has changed since and that nothing will be refused,
 * and sends ahead what is right under that guess:
 *
 *   guess      assume the hashes that were read last, and tell new documents from those that replace a version
 *   send ahead read the shared nodes; insert the new documents, their statements, and how they describe existing nodes
 *   confirm    compare the guess with the hashes read under the lock, and look for documents to refuse
 *   finish     delete replaced versions, update shared nodes, insert the rest, link everything
 *
 * Nothing is awaited between the lock and the last query that is sent ahead. This is safe because one transaction runs its
 * queries in the order in which they are sent: the hashes are read after the lock is taken, documents exist before they
 * are matched, and existing nodes are read before this write inserts any. A wrong guess costs a rollback; the second
 * attempt reads the hashes under the lock and sends nothing ahead, so it cannot be wrong.
 *
 * The hashes must be compared before anything else is awaited: if another process has loaded a document that was taken for
 * new, its insertion breaks a constraint, and every later query of the transaction fails.
 */

/** Content hashes of loaded documents, by id. */
type Hashes = ReadonlyMap<string, string>

/** What a write does with its documents if `before` is what the graph holds of them. */
interface Plan {
  before: Hashes
  changed: readonly Incoming[]
  /** The new ones among them, which are sent ahead. */
  ahead: ReadonlySet<Incoming>
}

/** What the database has answered to what was sent ahead. */
interface Answers {
  ground: Ground
  /** The part of it that the documents sent ahead already describe. */
  described: Ground
}

/** A plan that holds: what its documents find, and which of them may be written. */
interface Confirmed extends Answers, ReturnType<typeof refuse> {
  running: Running
}

/**
 * Writes documents in one transaction, replacing their earlier versions: all of them or, on an error, none.
 * A document that uses an id for another type of node than the graph does is refused and leaves no trace.
 * Returns one outcome for each document, in their order.
 */
export async function writeDocuments(graph: Graph, incoming: readonly Incoming[]): Promise<Outcome[]> {
  const isJudging = incoming.some(({ document }) => document.identities.length > 0)
  let guess: Hashes | undefined = isJudging || judged.has(graph) ? undefined : lastRead(incoming)
  for (;;) {
    const hashes = guess
    const result = await graph.write(
      writer => attempt(openPipeline(writer), incoming, isJudging, hashes),
      ({ outcomes }) => outcomes !== undefined,
    )
    if (result.isJudged === true) judged.add(graph)
    else judged.delete(graph)
    if (result.isProjecting === true) await finishProjection(graph)
    if (result.outcomes !== undefined) return result.outcomes
    guess = undefined
  }
}

/** The graphs that had judgements when they were last written: nothing is guessed of them. */
const judged = new WeakSet<Graph>()

/** What one attempt at a write came to; without outcomes it is rolled back and another follows. */
interface Attempt {
  outcomes?: Outcome[]
  isJudged?: boolean
  /** Whether documents are left to be translated, which comes first. */
  isProjecting?: boolean
}

/**
 * Finds out what `writeDocuments` would do, and writes nothing. `planned` holds the types that earlier documents of the
 * same dry run would have given to ids; those of accepted documents are added.
 */
export async function planDocuments(
  graph: Graph,
  changed: readonly Incoming[],
  planned: Map<string, IdLabel>,
): Promise<Outcome[]> {
  const before = lastRead(changed)
  const { accepted, refused } = await refuseGiven(readerOf(graph), changed, id => before.has(id), planned)
  for (const one of accepted) for (const { id, label } of usesOf(one)) planned.set(id, label)
  return changed.map(one => outcomeOf(one, refused, before))
}

/** Removes documents and whatever only they described, in one transaction. Returns the ids of those that were loaded. */
export async function removeDocuments(graph: Graph, documentIds: readonly string[]): Promise<string[]> {
  for (;;) {
    const { loaded, isProjecting } = await graph.write(
      writer => remove(openPipeline(writer), documentIds),
      result => result.loaded !== undefined,
    )
    if (isProjecting) await finishProjection(graph)
    if (loaded !== undefined) return loaded
  }
}

async function remove(
  pipeline: Pipeline,
  documentIds: readonly string[],
): Promise<{ loaded?: string[]; isProjecting: boolean }> {
  const [{ hashes, isJudged, isProjecting, running }, ground, disputable] = await Promise.all([
    lock(pipeline, documentIds),
    readGround(pipeline, documentIds),
    disputableOf(pipeline, documentIds, []),
  ])
  if (isProjecting) return { isProjecting }
  const loaded = [...hashes.keys()]
  if (loaded.length > 0 && isJudged) {
    const { isLeft } = await applyJudged(pipeline, running, loaded, [])
    return { loaded, isProjecting: isLeft }
  }
  if (loaded.length > 0) {
    const changes = changesOf(ground, loaded, [])
    const views = await viewsAfter(pipeline, changes)
    const steps = [
      ...journaled(pipeline.journaling, { going: loaded, coming: [] }),
      ...removalOf(loaded),
      ...nodeSteps(changes, views),
      ...marking(disputable),
    ]
    await writeSteps(pipeline, running, steps, { going: loaded, coming: [], changes, views })
  }
  return { loaded, isProjecting }
}

async function attempt(
  pipeline: Pipeline,
  incoming: readonly Incoming[],
  isJudging: boolean,
  guess?: Hashes,
): Promise<Attempt> {
  const locking = lock(pipeline, incoming.map(idOf))
  if (guess === undefined) {
    const locked = await locking
    const { isJudged, isProjecting } = locked
    if (isProjecting) return { isJudged, isProjecting }
    if (isJudged || isJudging) return writeJudged(pipeline, incoming, locked)
  }
  const plan = guess === undefined ? planFor(incoming, (await locking).hashes) : planGuessing(incoming, guess)
  const answering = sendAhead(pipeline, plan)
  const confirmed = await confirm(plan, incoming, locking, answering)
  if (confirmed === undefined) {
    pipeline.abandon()
    return {}
  }
  await finish(pipeline, plan, confirmed)
  return { outcomes: outcomesOf(incoming, plan, confirmed.refused) }
}

/** Writes documents where judgements are loaded or come. */
async function writeJudged(
  pipeline: Pipeline,
  incoming: readonly Incoming[],
  { hashes, running }: Locked,
): Promise<Attempt> {
  const plan = planFor(incoming, hashes)
  const { accepted, refused } = await refuseGiven(pipeline, plan.changed, id => hashes.has(id))
  const { isLeft } =
    accepted.length === 0
      ? { isLeft: false }
      : await applyJudged(pipeline, running, replacedBy(accepted, hashes), accepted)
  return { outcomes: outcomesOf(incoming, plan, refused), isJudged: true, isProjecting: isLeft }
}

function outcomesOf(
  incoming: readonly Incoming[],
  plan: Plan,
  refused: ReadonlyMap<Incoming, TakenId[]>,
): Outcome[] {
  const changed = new Set(plan.changed)
  return incoming.map(one =>
    changed.has(one) ? outcomeOf(one, refused, plan.before) : { done: 'unchanged' },
  )
}

/** What a writer finds when it has the lock. */
interface Locked {
  hashes: Hashes
  isJudged: boolean
  isProjecting: boolean
  running: Running
}

/** Takes the lock that orders writers, then reads which versions of documents are loaded. */
async function lock(pipeline: Pipeline, documentIds: readonly string[]): Promise<Locked> {
  const [[locked], hashes] = await Promise.all([
    pipeline.run('load/lock', { layout: layoutVersion }),
    loadedHashes(pipeline, documentIds),
  ])
  refuseNewer(locked?.layout)
  return {
    hashes,
    isJudged: locked?.isJudged === true,
    isProjecting: locked?.isProjecting === true,
    running: runningOf(locked),
  }
}

/** The plan under hashes that were read in this transaction: nothing is sent ahead. */
const planFor = (incoming: readonly Incoming[], before: Hashes): Plan => ({
  before,
  changed: incoming.filter(one => isToWrite(one, before.get(idOf(one)))),
  ahead: new Set(),
})

function planGuessing(incoming: readonly Incoming[], guess: Hashes): Plan {
  const plan = planFor(incoming, guess)
  return { ...plan, ahead: new Set(plan.changed.filter(one => !guess.has(idOf(one)))) }
}

/** Sends what is right if the guess is: every call below is made before the first answer. */
async function sendAhead(pipeline: Pipeline, { before, changed, ahead }: Plan): Promise<Answers> {
  const uses = changed.flatMap(one => (ahead.has(one) ? [useOf(one)] : usesOf(one)))
  const reading = readGround(pipeline, replacedBy(changed, before), uses)
  queueAll(pipeline, stepsOf([...ahead], ['load/documents']))
  const describingThem = describeStanding(pipeline, describing([...ahead]))
  queueAll(pipeline, stepsOf([...ahead], ownQueries))
  const [read, described] = await Promise.all([reading, describingThem])
  return { ground: joinGrounds(read, described), described }
}

/** What the plan comes to; undefined if the guess was wrong. */
async function confirm(
  { before, changed, ahead }: Plan,
  incoming: readonly Incoming[],
  locking: Promise<Locked>,
  answering: Promise<Answers>,
): Promise<Confirmed | undefined> {
  answering.catch(() => {}) // if the guess was wrong, nobody waits for it
  const { hashes: loaded, isJudged, isProjecting, running } = await locking
  if (isJudged || isProjecting) return undefined
  if (incoming.some(one => loaded.get(idOf(one)) !== before.get(idOf(one)))) return undefined
  const answers = await answering
  const { accepted, refused } = refuse(answers.ground, changed)
  return [...ahead].some(one => refused.has(one)) ? undefined : { ...answers, accepted, refused, running }
}

/** Writes the accepted documents, apart from what was sent ahead. */
async function finish(
  pipeline: Pipeline,
  { before, ahead }: Plan,
  { ground, described, accepted, running }: Confirmed,
): Promise<void> {
  if (accepted.length > 0) {
    const replaced = replacedBy(accepted, before)
    const changes = changesOf(ground, replaced, accepted)
    const views = await viewsAfter(pipeline, changes)
    const claimBefore = (id: string) => changes.get(id)?.before?.properties
    const disputable = await disputableOf(pipeline, replaced, accepted, claimBefore)
    const late = accepted.filter(one => !ahead.has(one))
    const steps: Step[] = [
      ...journaled(pipeline.journaling, { going: replaced, coming: accepted }),
      ...removalOf(replaced),
      ...nodeSteps(changes, views),
      ...stepsOf(late, ['load/documents', 'load/described-in', ...ownQueries]),
      ...describedAfter(described, [...ahead]),
      ...stepsOf(accepted, linkQueries),
      ['load/derived-from', { documentIds: accepted.map(idOf) }],
      ...marking(disputable),
    ]
    await writeSteps(pipeline, running, steps, { going: replaced, coming: accepted, changes, views })
  }
  await pipeline.settled()
}

/** How documents that were sent ahead describe nodes that did not exist then. */
function describedAfter({ standing }: Ground, ahead: readonly Incoming[]): Step[] {
  const rows = describing(ahead).flatMap(({ documentId, nodes }): Describing[] => {
    const others = nodes.filter(({ id, label }) => standing.get(id)?.label !== label)
    return others.length === 0 ? [] : [{ documentId, nodes: others }]
  })
  return rows.length === 0 ? [] : [['load/described-in', { rows }]]
}

/** The hashes that the loader read before it gathered the documents. */
const lastRead = (incoming: readonly Incoming[]): Hashes =>
  new Map(incoming.flatMap(one => (one.before === undefined ? [] : [[idOf(one), one.before]])))

/** The ids of documents that replace an earlier version. */
const replacedBy = (changed: readonly Incoming[], before: Hashes): string[] =>
  changed.map(idOf).filter(id => before.has(id))

function outcomeOf(one: Incoming, refused: ReadonlyMap<Incoming, TakenId[]>, before: Hashes): Outcome {
  const taken = refused.get(one)
  if (taken !== undefined) return { done: 'refused', taken }
  return { done: before.has(idOf(one)) ? 'replaced' : 'loaded' }
}
