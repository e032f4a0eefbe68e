import type { ChangeWriter, Graph, Writer } from '../../graph/graph.ts'
import { layoutVersion, refuseNewer } from '../../graph/layout.ts'
import { openPipeline } from '../pipeline.ts'
import { judgementId } from '../rows.ts'
import type { Step } from '../steps.ts'
import { runningOf } from '../sum/keep.ts'
import { portion, writeChange } from './apply.ts'
import { indexOf, loadedJudgements } from './judgements.ts'
import { asGiven, type Naming } from './naming.ts'
import { project } from './project.ts'

/**
 * Translates the documents that a change of judgements left, in transactions of bounded size, until none is left. What is
 * done is kept: whoever writes next goes on where one was killed.
 */
export async function finishProjection(graph: Graph): Promise<void> {
  while (await graph.write(projectPortion)) {}
}

async function projectPortion(writer: ChangeWriter): Promise<boolean> {
  const pipeline = openPipeline(writer)
  const [locked] = await pipeline.run('load/lock', { layout: layoutVersion })
  refuseNewer(locked?.layout)
  const [mark] = locked?.isProjecting === true ? await pipeline.run('identity/projection', {}) : []
  if (mark === undefined) return false
  const { ids } = mark
  const members = new Map(
    (await pipeline.run('identity/members', { ids })).map(row => [row.id, row.canonical]),
  )
  const rows = ids.map(id => ({ id, canonical: members.get(id) ?? id }))
  const next = await pipeline.run('identity/affected', { rows, most: portion.documents })
  const documentIds: string[] = []
  let statements = 0
  for (const one of next) {
    if (documentIds.length > 0 && statements + one.statements > portion.statements) break
    documentIds.push(one.id)
    statements += one.statements
  }
  const naming: Naming = { ...asGiven, canonical: id => members.get(id) ?? id }
  const projected = await project(pipeline, documentIds, naming)
  const isLast = documentIds.length === next.length && next.length < portion.documents
  const nodes = [...new Set([...ids, ...members.values()])]
  const identity: Step[] = [
    ['load/member-ids', { rows: nodes.map(id => ({ id })) }],
    ...(isLast ? [...(await identifies(pipeline, ids)), ['load/projected', {}] as Step] : []),
  ]
  await writeChange(pipeline, runningOf(locked), { going: [], coming: [], projected, identity })
  return !isLast
}

/** Joins the judgements that name some ids to what these stand for now. */
async function identifies(writer: Writer, ids: readonly string[]): Promise<Step[]> {
  const index = indexOf(await loadedJudgements(writer))
  const judging = [...new Set(ids.flatMap(id => index.get(id) ?? []))]
  if (judging.length === 0) return []
  const named = [...new Set(judging.flatMap(judgement => judgement.ids))]
  const members = new Map(
    (await writer.run('identity/members', { ids: named })).map(row => [row.id, row.canonical]),
  )
  const rows = judging.map(one => ({
    id: judgementId(one.documentId, one.entry),
    targets: [...new Set(one.ids.map(id => members.get(id) ?? id))],
  }))
  return [['load/identifies', { rows }]]
}
