import {
  canonicalIdOf,
  groupsOf,
  utteranceOfGroup,
  type Groups,
  type JudgedLabel,
} from '../loader/identity/groups.ts'
import { loadedJudgements } from '../loader/identity/judgements.ts'
import { readerOf } from '../graph/graph.ts'
import { judgementId } from '../loader/rows.ts'
import type { Failure, Readable, Scope } from './law.ts'

/** What all judgements come to, made anew from the documents that are loaded. */
interface Made extends Groups {
  canonical: Map<string, string>
  labels: Map<string, JudgedLabel>
}

async function make(graph: Readable): Promise<Made> {
  const reader = readerOf(graph)
  const judgements = await loadedJudgements(reader)
  const ids = [...new Set(judgements.flatMap(judgement => judgement.ids))]
  const rows = ids.length === 0 ? [] : await reader.run('identity/labels', { ids, without: [] })
  const labels = new Map<string, JudgedLabel>(rows.map(({ id, label }) => [id, label]))
  const said = new Map(rows.map(({ id, utterance }) => [id, utterance === '' ? null : utterance]))
  const groups = groupsOf(judgements, {
    labelOf: id => labels.get(id),
    utteranceOf: id => said.get(id) ?? undefined,
  })
  const canonical = new Map<string, string>()
  for (const group of groups.groups) {
    if (group.label === 'Statement') continue
    for (const id of group.ids) canonical.set(id, canonicalIdOf(group))
  }
  return { ...groups, canonical, labels }
}

/** Compares the members with the groups that judgements make. */
export async function* judgeMembers(graph: Readable, scope: Scope): AsyncGenerator<Failure> {
  const { canonical } = await make(graph)
  const touched = scope.nodeIds && new Set(scope.nodeIds)
  const rest = new Map(
    [...canonical].filter(([id, node]) => touched === null || touched.has(id) || touched.has(node)),
  )
  for await (const row of graph.stream('audit/identity/have-the-members-of-its-groups', scope)) {
    rest.delete(row.id)
    if (canonical.get(row.id) === row.canonical) continue
    yield { at: row.id, got: `${row.canonical}, expected ${canonical.get(row.id) ?? 'no member'}` }
  }
  for (const [id, node] of rest) yield { at: id, got: `no member, expected ${node}` }
}

/** Compares what each judgement says of its joins with what they come to. */
export async function* judgeJoins(graph: Readable, scope: Scope): AsyncGenerator<Failure> {
  const { canonical, labels, outcomes } = await make(graph)
  const expected = new Map(
    [...outcomes].map(([{ documentId, entry }, outcome]) => [judgementId(documentId, entry), outcome]),
  )
  for await (const { id, ids, applied, notApplied, nodes } of graph.stream(
    'audit/identity/say-which-joins-hold',
    scope,
  )) {
    const due = expected.get(id) ?? { applied: [], notApplied: [] }
    if (applied.join(' ') !== due.applied.join(' ') || notApplied.join(' ') !== due.notApplied.join(' ')) {
      yield { at: id, got: `applied ${applied.join(', ')}; not applied ${notApplied.join(', ')}` }
    }
    const loaded = ids.filter(one => labels.has(one) && labels.get(one) !== 'Document')
    const targets = new Set(loaded.map(one => canonical.get(one) ?? one))
    const extra = nodes.filter(one => !targets.has(one))
    const missing = [...targets].filter(one => !nodes.includes(one))
    // The node of an id that is not loaded may be there by another id of the judgement, or of another one.
    const unexplained = extra.filter(one => !ids.some(other => (canonical.get(other) ?? other) === one))
    if (missing.length > 0 || unexplained.length > 0) {
      yield {
        at: id,
        got: `missing ${missing.join(', ') || 'none'}; too many ${unexplained.join(', ') || 'none'}`,
      }
    }
  }
}

/** Compares the utterance of every statement with the one of its group. */
export async function* judgeUtterances(graph: Readable, scope: Scope): AsyncGenerator<Failure> {
  const { groups } = await make(graph)
  const [statements, files] = [new Map<string, string>(), new Map<string, string>()]
  for (const group of groups.filter(({ label }) => label === 'Statement')) {
    for (const id of group.ids) statements.set(id, utteranceOfGroup(group))
    for (const given of group.utterances) files.set(given, utteranceOfGroup(group))
  }
  for await (const { id, utterance, given } of graph.stream(
    'audit/identity/have-the-utterance-of-its-group',
    scope,
  )) {
    const expected = statements.get(id) ?? files.get(given) ?? given
    if (utterance !== expected) yield { at: id, got: `${utterance ?? 'none'}, expected ${expected}` }
  }
}
