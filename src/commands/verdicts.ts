import type { Verdict } from '../audit/audit.ts'
import type { Level } from '../audit/law.ts'
import { print } from '../output.ts'
import { printable } from '../printable.ts'

/** How many violations of a law are shown. */
const shown = 5

/** Prints what violates a law, with examples; nothing where it holds. */
export function printFailures({ law, failures, more }: Verdict): void {
  if (failures.length === 0) return
  const many = failures.length === 1 ? '1 does' : `${more ? 'at least ' : ''}${failures.length} do`
  print(`${law.id}: ${law.name} (${many} not)`)
  for (const { at, got } of failures.slice(0, shown)) print(`  ${printable(`${at}: ${got}`)}`)
  if (failures.length > shown) print('  …')
}

/** How many laws were checked, how many are violated, and how, for machines. */
export function summaryOf(verdicts: readonly Verdict[]) {
  const failed = (level: Level) =>
    verdicts.filter(({ law, failures }) => law.level === level && failures.length > 0).length
  const failing = verdicts.filter(({ failures }) => failures.length > 0)
  return {
    laws: verdicts.length,
    must: failed('MUST'),
    should: failed('SHOULD'),
    failed: failing.map(toJson),
  }
}

const toJson = ({ law: { id, level, name, query }, failures, more }: Verdict) => ({
  id,
  level,
  name,
  query,
  count: failures.length,
  more,
  examples: failures.slice(0, shown),
})
