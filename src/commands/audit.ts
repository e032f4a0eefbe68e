import { audit, type Verdict } from '../audit/audit.ts'
import type { Level } from '../audit/law.ts'
import { print } from '../output.ts'
import { printable } from '../printable.ts'
import { readWhole, withGraph } from './with-graph.ts'

/** How many violations of a law are shown. */
const shown = 5

/** Checks the loaded graph's invariants. Returns the exit status: 1 if a MUST rule is violated. */
export function auditCommand(options: { json?: true }): Promise<number> {
  return withGraph('full', async ({ graph }) => {
    const verdicts: Verdict[] = []
    await readWhole(graph, async () => {
      for await (const verdict of audit(graph)) {
        verdicts.push(verdict)
        if (options.json === undefined) printFailures(verdict)
      }
    })
    const failed = (level: Level) =>
      verdicts.filter(({ law, failures }) => law.level === level && failures.length > 0).length
    const [must, should] = [failed('MUST'), failed('SHOULD')]
    if (options.json === undefined) {
      print(`${verdicts.length} laws checked: ${must} MUST and ${should} SHOULD violated`)
    } else {
      const failing = verdicts.filter(({ failures }) => failures.length > 0)
      print(JSON.stringify({ laws: verdicts.length, must, should, failed: failing.map(toJson) }, null, 2))
    }
    return must === 0 ? 0 : 1
  })
}

function printFailures({ law, failures, more }: Verdict): void {
  if (failures.length === 0) return
  const many = failures.length === 1 ? '1 does' : `${more ? 'at least ' : ''}${failures.length} do`
  print(`${law.id}: ${law.name} (${many} not)`)
  for (const { at, got } of failures.slice(0, shown)) print(`  ${printable(`${at}: ${got}`)}`)
  if (failures.length > shown) print('  …')
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
