import type { DocumentFile } from '../../document/index.ts'
import { isAccepted } from '../actions/decide.ts'
import { withList } from '../actions/parts/fields.ts'
import { forget } from '../actions/parts/forget.ts'
import { freshId, namesIn } from '../actions/parts/ids.ts'
import { neededBy } from '../actions/take.ts'
import { described } from '../actions/things.ts'
import { counted, localId, type Statement, type Step } from '../actions/parts/step.ts'
import { least, pairBySpans, type Ranges, shareWithin } from './pairs.ts'
import { withLocalNames } from './local-names.ts'
import { withRecords } from './records.ts'

/**
 * A new draft of a file's text merged into it by spans. What a person decided stays: accepted statements, those that a
 * person wrote or mended (they have no `doubt`), and rejected ones, which are not proposed again. Other statements give way to
 * what the draft has in their place, under their ids; those that it has no longer go. So do the tenures, affiliations,
 * parties and claim links that statements say.
 */
export function mergeDraft(file: DocumentFile, given: DocumentFile, rangesOf: Ranges): Step {
  const draft = withLocalNames(given, file)
  const statements = file.statements ?? []
  const proposed = draft.statements ?? []
  const decided = statements.filter(isDecided)
  const open = statements.filter(one => !isDecided(one))
  const turnedDown = (file.rejected ?? []).map(({ statement }) => statement)

  const settled = new Set(
    pairBySpans([...decided, ...turnedDown], proposed, rangesOf).flatMap(({ left, right }) =>
      left === undefined || right === undefined ? [] : [right],
    ),
  )
  const left = proposed.filter(one => !settled.has(one))
  // By the ids of what they replace.
  const replacing = new Map<string, Statement>()
  for (const { left: old, right } of pairBySpans(open, left, rangesOf))
    if (old !== undefined && right !== undefined) replacing.set(old.id, right)

  const taken = namesIn(file)
  const ids = new Map<string, string>()
  for (const [old, right] of replacing) ids.set(localId(right.id), localId(old))
  const replacements = new Set(replacing.values())
  // What was turned down as a whole is not proposed in other pieces.
  const turnedDownAt = turnedDown.flatMap(rangesOf)
  const fresh = left.filter(one => !replacements.has(one) && shareWithin(rangesOf(one), turnedDownAt) < least)
  for (const { id } of fresh) {
    const own = freshId(file, localId(id), taken)
    taken.add(own)
    ids.set(localId(id), own)
  }
  const renamed = (one: Statement): Statement => linked({ ...one, id: ids.get(localId(one.id))! }, ids)

  const gone = new Set(open.filter(one => !replacing.has(one.id)).map(({ id }) => localId(id)))
  const { file: rest, notes } = forget(file, gone)
  let whole = described(
    rest,
    [...replacements, ...fresh].flatMap(one => neededBy(draft, one)),
  )
  const kept = (whole.statements ?? []).map(one => {
    const right = replacing.get(one.id)
    return right === undefined ? one : same(one, renamed(right))
  })
  whole = withList(whole, 'statements', inOrder(kept, fresh.map(renamed), rangesOf))
  const told = new Set(kept.filter(one => !statements.includes(one)).map(({ id }) => localId(id)))
  for (const one of fresh) told.add(ids.get(localId(one.id))!)
  const brought = new Map([...ids].filter(([, id]) => told.has(id)))
  const { file: merged, notes: records } = withRecords(whole, draft, brought)
  return {
    file: merged,
    label: `merge a new draft: ${counted(fresh.length, 'statement')} more, ${gone.size} fewer`,
    notes: [
      ...notes,
      ...records,
      `${counted(decided.length, 'decision')} and ${counted(turnedDown.length, 'rejection')} kept`,
    ],
  }
}

const isDecided = (one: Statement): boolean => isAccepted(one) || one.doubt === undefined

/** What the draft says in the same words stays the object that it is. */
const same = (old: Statement, now: Statement): Statement =>
  JSON.stringify(old) === JSON.stringify(now) ? old : now

function linked(statement: Statement, ids: ReadonlyMap<string, string>): Statement {
  const { reports, repliesTo, ...rest } = statement
  const known = (reports ?? []).flatMap(id => ids.get(localId(id)) ?? [])
  const reply = repliesTo === undefined ? undefined : ids.get(localId(repliesTo))
  if (reports === undefined && repliesTo === undefined) return statement
  return {
    ...rest,
    ...(known.length > 0 && { reports: known }),
    ...(reply !== undefined && { repliesTo: reply }),
  }
}

/** Statements with new ones among them, each before the first that stands later in the text. */
function inOrder(
  kept: readonly Statement[],
  fresh: readonly Statement[],
  rangesOf: Ranges,
): readonly Statement[] {
  const startOf = (one: Statement): number => rangesOf(one)[0]?.start ?? Infinity
  const result = [...kept]
  for (const one of fresh) {
    const later = result.findIndex(other => {
      const start = startOf(other)
      return start !== Infinity && start > startOf(one)
    })
    result.splice(later < 0 ? result.length : later, 0, one)
  }
  return result
}
