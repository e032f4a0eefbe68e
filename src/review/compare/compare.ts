import { isEqual } from '../edit/align.ts'
import { statementFields } from '../actions/decide.ts'
import { asList, type Statement } from '../actions/parts/step.ts'
import { pairBySpans } from '../draft/pairs.ts'
import { Refusal } from '../failure.ts'
import type { ReadFile } from '../files/read.ts'
import type { Store } from '../files/store.ts'
import { statementsOf } from '../files/view.ts'
import type { Compared, ComparedPair, CompareRequest } from '../protocol/compare.ts'
import type { StatementView } from '../protocol/file.ts'

/** Fields that two annotators need not share: what is the file's own, or the program's. */
const own = new Set(['id', 'checkedBy', 'doubt', 'doubtful', 'rule', 'spans', 'reports', 'repliesTo'])
const compared = statementFields.filter(field => !own.has(field))

/** Compares two files of one text, statement by statement. */
export async function compareFiles(
  store: Pick<Store, 'read'>,
  { left, right }: CompareRequest,
): Promise<Compared> {
  const [one, other] = [await store.read(left), await store.read(right)]
  if (one.file === null || other.file === null) {
    const { problems } = one.file === null ? one : other
    throw new Refusal('INVALID', 'two files must keep every rule to be compared', { problems })
  }
  if (hashOf(one) === undefined || hashOf(one) !== hashOf(other)) {
    const got = `${String(hashOf(one))} and ${String(hashOf(other))}`
    throw new Refusal('BAD_REQUEST', `two files must have one text, by its sha256, but got: ${got}`)
  }
  const pairs = pairsOf(one, other)
  const both = pairs.filter(pair => pair.left !== null && pair.right !== null)
  const agreeing = both.filter(({ left: a, right: b }) => isEqual(coreOf(a!.given), coreOf(b!.given)))
  const all = statementsIn(one) + statementsIn(other)
  return {
    left: sideOf(one),
    right: sideOf(other),
    pairs,
    agreement: both.length === 0 ? 0 : agreeing.length / both.length,
    matched: all === 0 ? 0 : (2 * both.length) / all,
    fields: compared.flatMap(field => {
      const given = both.filter(
        ({ left: a, right: b }) => valueOf(a!, field) !== undefined || valueOf(b!, field) !== undefined,
      )
      const equal = given.filter(pair => !pair.fields.includes(field)).length
      return given.length === 0 ? [] : [{ field, equal, of: given.length }]
    }),
  }
}

const hashOf = ({ document }: ReadFile): string | undefined => document?.document.sha256
const statementsIn = ({ file }: ReadFile): number => file?.statements?.length ?? 0

const sideOf = ({ path, version, file }: ReadFile) => ({ path, version, annotator: file!.document.annotator })

/** Pairs in the order of the text. */
function pairsOf(one: ReadFile, other: ReadFile): ComparedPair[] {
  const views = new Map<Statement, StatementView>(
    [...statementsOf(one), ...statementsOf(other)].map(view => [view.given, view]),
  )
  const rangesOf = (statement: Statement) => views.get(statement)!.ranges
  return pairBySpans(one.file!.statements ?? [], other.file!.statements ?? [], rangesOf)
    .map(({ left, right }) => {
      const [a, b] = [left && views.get(left), right && views.get(right)]
      const fields =
        a === undefined || b === undefined
          ? []
          : compared.filter(field => !isEqual(valueOf(a, field), valueOf(b, field)))
      return { left: a ?? null, right: b ?? null, fields }
    })
    .toSorted((a, b) => (startOf(a) === startOf(b) ? 0 : startOf(a) - startOf(b)))
}

const startOf = ({ left, right }: ComparedPair): number =>
  Math.min(...[left, right].flatMap(view => view?.ranges[0]?.start ?? []), Infinity)

/** A field as it is compared: one speaker and a list of one are alike, and the order of targets and claims does not count. */
function valueOf({ given, speakers }: StatementView, field: string): unknown {
  if (field === 'speaker') return speakers
  const value = given[field as keyof Statement]
  if (field !== 'about' && field !== 'claims') return value
  return (value as { id: string }[] | undefined)?.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** What agreement is told by: who speaks, in which form, with which verbs and stances. */
const coreOf = ({ speaker, form, claims = [], about = [] }: Statement) => ({
  speaker: asList(speaker),
  form,
  verbs: claims.map(({ verb }) => verb).toSorted(),
  stances: about
    .filter(({ stance }) => stance !== undefined)
    .map(({ id, stance }) => `${id} ${stance}`)
    .toSorted(),
})
