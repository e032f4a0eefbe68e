import type { Action, StatementView } from '../../../../src/review/protocol.ts'

/** The same mend for all other undecided statements that have what the mended one had before, in the fields that it set. */
export function elsewhere(
  action: Action,
  before: StatementView,
  statements: readonly StatementView[],
): Extract<Action, { kind: 'editMany' }> | undefined {
  if (action.kind !== 'edit') return undefined
  const { set } = action
  const kept = (one: StatementView): string =>
    JSON.stringify(['voice', ...Object.keys(set)].map(field => one.given[field as keyof typeof set] ?? null))
  const ids = statements
    .filter(one => one.id !== before.id && one.decision === 'undecided' && kept(one) === kept(before))
    .map(({ id }) => id)
  return ids.length === 0 ? undefined : { kind: 'editMany', statements: ids, set }
}
