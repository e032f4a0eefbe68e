import type { Writer } from '../../graph/graph.ts'
import type { ResolvedDocument } from '../../document/resolved.ts'
import { usesOf, type Incoming } from '../incoming.ts'
import { judgementId } from '../rows.ts'
import type { Row } from '../rows/row.ts'
import type { Step } from '../steps.ts'
import {
  canonicalIdOf,
  groupsOf,
  utteranceOfGroup,
  type Groups,
  type Judgement,
  type JudgedLabel,
} from './groups.ts'
import { indexOf, judgementsOf, loadedJudgements, reachable } from './judgements.ts'
import type { Naming } from './naming.ts'

/** What ids mean after a write, and what of that changes. */
export interface Identity {
  naming: Naming
  /** The ids that stand for another node than before, with the node's id now. */
  moved: Map<string, string>
  /** What follows for members, nodes of groups, judgements and utterances. */
  steps: Step[]
  /** What joins judgements to nodes, once all nodes are where they belong. */
  identifies: Step[]
}

/** What is known of one id. */
interface Fact {
  label: JudgedLabel
  utterance: string | undefined
}

/** Finds what ids mean once some documents are gone and others have come; reads only what that can concern. */
export async function identityAfter(
  writer: Writer,
  going: readonly string[],
  coming: readonly Incoming[],
): Promise<Identity> {
  const before = await loadedJudgements(writer)
  const gone = new Set(going)
  const [left, stay] = [
    before.filter(one => gone.has(one.documentId)),
    before.filter(one => !gone.has(one.documentId)),
  ]
  const come = coming.flatMap(({ document }) => judgementsOf(document))
  const after = [...stay, ...come]
  const index = indexOf([...before, ...come])
  const named = going.length === 0 ? [] : await writer.run('identity/named', { documentIds: going })
  const told = factsIn(coming)

  const touched = [
    ...named.map(({ id }) => id),
    ...told.keys(),
    ...[...left, ...come].flatMap(({ ids }) => ids),
  ]
  let concerned = reachable(touched, index)
  const utterances = new Set([
    ...named.flatMap(({ utterance }) => given(utterance) ?? []),
    ...[...told.values()].flatMap(({ utterance }) => utterance ?? []),
  ])
  let facts = await factsOf(writer, concerned, going, told)
  // Statements are joined by utterances too, which no index of judgements shows.
  if (utterances.size > 0 || isAnyStatement(facts, named, concerned)) {
    const statements = (await writer.run('identity/statements', {})).map(({ id }) => id)
    const more = new Set([...reachable(statements, index)].filter(id => !concerned.has(id)))
    if (more.size > 0) {
      facts = new Map([...facts, ...(await factsOf(writer, more, going, told))])
      concerned = new Set([...concerned, ...more])
    }
  }
  for (const { utterance } of facts.values()) if (utterance !== undefined) utterances.add(utterance)

  const judging = after.filter(({ ids }) => ids.some(id => concerned.has(id)))
  const made = groupsOf(judging, {
    labelOf: id => facts.get(id)?.label,
    utteranceOf: id => facts.get(id)?.utterance,
  })
  const canonical = canonicalIds(made)
  const ids = [...concerned]
  const members = new Map((await writer.run('identity/members', { ids })).map(row => [row.id, row.canonical]))
  const moved = new Map<string, string>()
  for (const id of concerned) {
    const now = canonical.get(id) ?? id
    if ((members.get(id) ?? id) !== now) moved.set(id, now)
  }
  const said = utterancesAfter(made)
  return {
    naming: {
      canonical: id => canonical.get(id) ?? id,
      isKnown: id => concerned.has(id),
      utterance: (id, ofFile) => said.statements.get(id) ?? (ofFile && (said.files.get(ofFile) ?? ofFile)),
    },
    moved,
    steps: [
      ...memberSteps(members, canonical),
      ...rowsStep(
        'load/judged',
        judging.filter(isSame).map(one => outcomeRow(one, made)),
      ),
      ...rowsStep(
        'load/utterances',
        [...utterances].map(one => ({ given: one, utterance: said.files.get(one) ?? one })),
      ),
      ...rowsStep(
        'load/statement-utterances',
        ids
          .filter(id => facts.get(id)?.label === 'Statement' && facts.get(id)?.utterance === undefined)
          .map(id => ({ id, utterance: said.statements.get(id) ?? null })),
      ),
    ],
    identifies: rowsStep(
      'load/identifies',
      judging.map(one => ({
        id: judgementId(one.documentId, one.entry),
        targets: [...new Set(one.ids.map(id => canonical.get(id) ?? id))],
      })),
    ),
  }
}

const isSame = ({ verdict }: Judgement): boolean => verdict === 'SAME'

const rowsStep = (name: Step[0], rows: readonly Row[]): Step[] =>
  rows.length === 0 ? [] : [[name, { rows }]]

/** What documents that come say of their ids. */
function factsIn(coming: readonly Incoming[]): Map<string, Fact> {
  const told = new Map<string, Fact>()
  for (const one of coming) {
    for (const { id, label } of usesOf(one)) told.set(id, { label, utterance: undefined })
    for (const { id, utterance } of one.document.statements) told.set(id, { label: 'Statement', utterance })
  }
  return told
}

/** What is known of ids: what documents that stay say, and what those say that come. */
async function factsOf(
  writer: Writer,
  ids: ReadonlySet<string>,
  without: readonly string[],
  told: ReadonlyMap<string, Fact>,
): Promise<Map<string, Fact>> {
  const asked = [...ids].filter(id => !told.has(id))
  const rows = asked.length === 0 ? [] : await writer.run('identity/labels', { ids: asked, without })
  const facts = new Map<string, Fact>(
    rows.map(({ id, label, utterance }) => [id, { label, utterance: given(utterance) }]),
  )
  for (const id of ids) if (told.has(id)) facts.set(id, told.get(id)!)
  return facts
}

/** The graph's empty utterance says that the file gives none. */
const given = (utterance: string | null): string | undefined =>
  utterance === null || utterance === '' ? undefined : utterance

const isAnyStatement = (
  facts: ReadonlyMap<string, Fact>,
  named: readonly { id: string; isStatement: boolean }[],
  concerned: ReadonlySet<string>,
): boolean =>
  [...facts.values()].some(({ label }) => label === 'Statement') ||
  named.some(({ id, isStatement }) => isStatement && concerned.has(id))

/** The node that each id of a group stands for; statements keep theirs. */
function canonicalIds({ groups }: Groups): Map<string, string> {
  const canonical = new Map<string, string>()
  for (const group of groups) {
    if (group.label === 'Statement') continue
    const id = canonicalIdOf(group)
    for (const member of group.ids) canonical.set(member, id)
  }
  return canonical
}

/** The utterance of each statement that is joined with another, and of those that share a file's utterance with one. */
function utterancesAfter({ groups }: Groups): {
  statements: Map<string, string>
  files: Map<string, string>
} {
  const [statements, files] = [new Map<string, string>(), new Map<string, string>()]
  for (const group of groups) {
    if (group.label !== 'Statement') continue
    const utterance = utteranceOfGroup(group)
    for (const id of group.ids) statements.set(id, utterance)
    for (const one of group.utterances) files.set(one, utterance)
  }
  return { statements, files }
}

function memberSteps(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Step[] {
  const changed = [...after].filter(([id, canonical]) => before.get(id) !== canonical)
  const gone = [...before.keys()].filter(id => !after.has(id))
  const nodes = new Set([...before.values(), ...after.values()])
  return [
    ...rowsStep(
      'load/remove-members',
      gone.map(id => ({ id })),
    ),
    ...rowsStep(
      'load/members',
      changed.map(([id, canonical]) => ({ id, canonical })),
    ),
    ...rowsStep(
      'load/member-ids',
      [...nodes].map(id => ({ id })),
    ),
  ]
}

const orNone = (ids: readonly string[]) => (ids.length === 0 ? null : ids)

function outcomeRow(judgement: Judgement, { outcomes }: Groups): Row {
  const { applied, notApplied } = outcomes.get(judgement)!
  return {
    id: judgementId(judgement.documentId, judgement.entry),
    applied: orNone(applied),
    notApplied: orNone(notApplied),
  }
}

/** The ids that a document describes, as it names them. */
export const namedIn = (document: ResolvedDocument): string[] =>
  [document.actors, document.events, document.topics, document.positions, document.claims].flatMap(records =>
    records.map(({ id }) => id),
  )
