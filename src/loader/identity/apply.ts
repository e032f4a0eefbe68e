import type { Pipeline } from '../pipeline.ts'
import { disputableOf, marking } from '../disputed.ts'
import { idOf, usesOf, type Incoming, type Use } from '../incoming.ts'
import { journaled } from '../journal.ts'
import { rowsOf } from '../rows.ts'
import { describedIn } from '../rows/descriptions.ts'
import { changesOf, nodeSteps, viewsAfter } from '../shared/changes.ts'
import { readGround, type Ground } from '../shared/ground.ts'
import { removalOf, stepsOf, writeOrder, type Step } from '../steps.ts'
import { writeSteps, type Running } from '../sum/keep.ts'
import { identityAfter, namedIn } from './identity.ts'
import { asGiven, type Naming } from './naming.ts'
import { project, projectionSteps, type Projected } from './project.ts'

/** How much of other documents one transaction translates. */
export const portion = { documents: 200, statements: 2000 }

/** What a transaction does to documents, besides what follows for shared nodes. */
interface Change {
  going: readonly string[]
  coming: readonly Incoming[]
  projected: readonly Projected[]
  identity: readonly Step[]
}

/**
 * Removes documents and inserts others where judgements are loaded or come: all names are translated, and documents whose
 * names now mean other nodes are translated anew. Returns whether some of these are left; the graph is marked then.
 */
export async function applyJudged(
  pipeline: Pipeline,
  running: Running,
  going: readonly string[],
  coming: readonly Incoming[],
): Promise<{ isLeft: boolean }> {
  const { naming, moved, steps, identifies } = await identityAfter(pipeline, going, coming)
  const passing = new Set([...going, ...coming.map(idOf)])
  const rows = [...moved].map(([id, canonical]) => ({ id, canonical }))
  const affected =
    rows.length === 0
      ? []
      : (await pipeline.run('identity/affected', { rows, most: Number.MAX_SAFE_INTEGER })).filter(
          ({ id }) => !passing.has(id),
        )
  const statements = affected.reduce((sum, one) => sum + one.statements, 0)
  const isLeft = affected.length > portion.documents || statements > portion.statements
  const now = isLeft ? [] : affected.map(({ id }) => id)
  const translated = coming.map(one => translate(one, naming))
  const isTaken = isLeft && (await takesPlaceOfAnother(pipeline, translated))
  const projected = await project(pipeline, isTaken ? affected.map(({ id }) => id) : now, naming)
  const left: Step[] = isLeft && !isTaken ? [['load/projecting', { ids: [...moved.keys()] }]] : []
  // Also where documents are left: a judgement none of whose ids moves is not joined to its nodes later.
  const identity = [...steps, ...left, ...identifies]
  await writeChange(pipeline, running, { going, coming: translated, projected, identity })
  return { isLeft: isLeft && !isTaken }
}

/** A document with the graph's names in its rows; most have no other names than the graph. */
function translate(one: Incoming, naming: Naming): Incoming {
  const { document, contentHash } = one
  const isPlain =
    namedIn(document).every(id => naming.canonical(id) === id) &&
    document.statements.every(({ id, utterance }) => naming.utterance(id, utterance) === utterance)
  return isPlain
    ? { ...one, naming: asGiven }
    : { ...one, naming, rows: rowsOf(document, contentHash, naming) }
}

/** Whether a document describes a node whose id another type of node still has, until what stands for it is translated. */
async function takesPlaceOfAnother(pipeline: Pipeline, coming: readonly Incoming[]): Promise<boolean> {
  const { standing } = await readGround(pipeline, [], coming.flatMap(usesOf))
  return coming.flatMap(usesOf).some(({ id, label }) => (standing.get(id)?.label ?? label) !== label)
}

/** Writes a change with all that follows for shared nodes. */
export async function writeChange(
  pipeline: Pipeline,
  running: Running,
  { going, coming, projected, identity }: Change,
): Promise<void> {
  const lost = projected.flatMap(one => one.lost)
  const uses: Use[] = [...coming.flatMap(usesOf), ...projected.flatMap(describedIn), ...lost]
  const ground = await withDescribers(
    pipeline,
    await readGround(pipeline, going, uses),
    lost.map(({ id, label }) => ({ id, label })),
  )
  const changes = changesOf(ground, going, [...coming, ...projected], lost)
  const views = await viewsAfter(pipeline, changes)
  const touched = [...going, ...projected.map(({ document }) => document.document.id)]
  const claimBefore = (id: string) => changes.get(id)?.before?.properties
  const disputable = await disputableOf(pipeline, touched, [...coming, ...projected], claimBefore)
  const after: Step[] =
    projected.length === 0
      ? []
      : marking({
          claimIds: [...new Set([...disputable.claimIds, ...claimsIn(projected)])],
          eventIds: disputable.eventIds,
        })
  const steps: Step[] = [
    ...journaled(pipeline.journaling, { going, coming, projected }),
    ...removalOf(going),
    ...nodeSteps(changes, views),
    ...stepsOf(coming, writeOrder),
    ...projectionSteps(projected),
    ...(coming.length === 0 ? [] : [['load/derived-from', { documentIds: coming.map(idOf) }] as Step]),
    ...(after.length > 0 ? after : marking(disputable)),
    ...identity,
  ]
  await writeSteps(pipeline, running, steps, { going, coming, projected, changes, views })
}

/** All claims of translated documents: other speakers, or another claim beside them, may settle or raise a dispute. */
const claimsIn = (projected: readonly Projected[]): string[] =>
  projected.flatMap(({ document, naming = asGiven }) => document.claims.map(({ id }) => naming.canonical(id)))

/** A node that documents keep which stay must know how many descriptions it has, where it loses one. */
async function withDescribers(pipeline: Pipeline, ground: Ground, rows: readonly Use[]): Promise<Ground> {
  if (rows.length === 0) return ground
  const standing = new Map(ground.standing)
  for (const { id, describers } of await pipeline.run('identity/describers', { rows })) {
    const node = standing.get(id)
    if (node !== undefined) standing.set(id, { ...node, describers })
  }
  return { ...ground, standing }
}
