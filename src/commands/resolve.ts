import { existsSync } from 'node:fs'
import { parse } from 'yaml'
import packageJson from '../../package.json' with { type: 'json' }
import { WhosaidError } from '../errors.ts'
import { joinsAbove, matcherOf, type Join } from '../identity/index.ts'
import { print, say } from '../output.ts'
import { printable } from '../printable.ts'
import { typesOf } from './candidates.ts'
import { writeWhole } from '../whole-file.ts'
import { checkJudgements, judgementFile, type Entry } from './identity/judgement-file.ts'
import { readWhole, withGraph } from './with-graph.ts'

export interface ResolveSwitches {
  type: string
  above: string
  out?: string
  review?: true
  force?: true
}

/** Writes a judgement document that joins what scores at least so much; with `review` it prints what it would join. */
export function resolve(switches: ResolveSwitches, today: () => Date = () => new Date()): Promise<number> {
  const [type = 'actor'] = typesOf(switches.type)
  const above = scoreIn(switches.above)
  const { out, review, force } = switches
  if (out === undefined && review === undefined)
    throw new WhosaidError('WRONG_USE', 'resolve must be given --out or --review, but got: neither')
  if (out !== undefined && force === undefined && existsSync(out))
    throw new WhosaidError(
      'WRONG_USE',
      `--out must name a new file, or be given with --force, but got: ${out}`,
    )
  return withGraph('full', async ({ graph }) => {
    const joins: Join[] = []
    await readWhole(graph, async () => void joins.push(...joinsAbove(await matcherOf(graph, type), above)))
    if (review === true)
      for (const join of joins.toSorted((a, b) => b.moved - a.moved)) print(printable(reviewed(join)))
    if (out !== undefined) {
      const text = judgementFile(headerOf(type, above, today()), joins.map(entryOf))
      checkJudgements(out, parse(text, { maxAliasCount: 0 }))
      await writeWhole(out, text)
    }
    const ids = joins.reduce((sum, one) => sum + one.ids.length - 1, 0)
    say(
      `${joins.length} entries join ${ids} ids${out === undefined ? '; nothing was written' : ` in ${out}`}`,
    )
    return 0
  })
}

const headerOf = (type: string, above: number, today: Date) => ({
  id: `whosaid-resolve-${type}`,
  title: `Which ids of type ${type} mean one thing, from a score of ${above}`,
  annotator: `whosaid-resolve@${packageJson.version}`,
  publishedAt: today.toISOString().slice(0, 10),
})

function scoreIn(given: string): number {
  const score = Number(given)
  if (given.trim() !== '' && score > 0 && score <= 1) return score
  throw new WhosaidError('WRONG_USE', `--above must be a score above 0 and at most 1, but got: ${given}`)
}

const entryOf = ({ ids, score, reasons, against }: Join): Entry => ({
  same: ids,
  basis: `score ${score.toFixed(2)}: ${[...reasons, ...against.map(one => `against: ${one}`)].join('; ')}`,
})

const reviewed = ({ ids, names, score, reasons, against, moved }: Join): string =>
  `${moved} statements  ${score.toFixed(2)}  ${names.join(' = ')}  (${ids.length} ids)  ${[...reasons, ...against.map(one => `against: ${one}`)].join('; ')}`
