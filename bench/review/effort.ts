// Counts the keys that bring drafts to reviewed files in `whosaid review`, pressing them in a real Chromium.
//
//   node bench/review/effort.ts DRAFTS REVIEWED [--keys]
//
// REVIEWED has files of the same names as DRAFTS, made by reading, without the page; a text of DRAFTS is drafted by keys
// first. What is typed counts as one press for each three characters, a selection by mouse as two. In the end every
// statement must be equal, ids apart, and decided. `--keys` prints the keys of each decision.
import { copyFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { reviewer } from './reviewer.ts'
import { withReview } from './start.ts'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { keys: { type: 'boolean' } } })
const [drafts, reviewed] = positionals
if (drafts === undefined || reviewed === undefined)
  throw new Error('effort must be given the folder of the drafts and that of the reviewed files')
const names = readdirSync(drafts).filter(name => /\.(ya?ml|json|txt|md)$/.test(name))
const fileOf = (name: string): string => name.replace(/\.(txt|md)$/, '.yaml')
const reviewedName = (name: string): string => `reviewed-${fileOf(name)}`

const all: number[] = []
const used = new Map<string, number>()
let rest = 0
await withReview(
  folder => {
    for (const name of names) {
      copyFileSync(join(drafts, name), join(folder, name))
      copyFileSync(join(reviewed, fileOf(name)), join(folder, reviewedName(name)))
    }
  },
  async ({ page, address }) => {
    await page.goto(address)
    await page.getByRole('heading', { name: 'Documents', exact: true }).waitFor()
    for (const name of names) {
      const one = reviewer(page, fileOf(name), used)
      const isText = fileOf(name) !== name
      if (isText) await page.goto(new URL('/review', page.url()).href)
      const before = isText ? await one.draft(name) : 0
      const { decisions, others, unequal } = await one.bring(reviewedName(name), isText)
      const presses = decisions.map(decision => decision.presses)
      all.push(...presses)
      rest += before + others
      const total = sum(presses) + before + others
      console.log(`${name}: ${total} presses for ${presses.length} decisions, median ${median(presses)}`)
      if (values.keys === true)
        for (const decision of decisions)
          console.log(`  ${decision.presses} ${decision.id}: ${decision.keys.join(' ')}`)
      for (const line of unequal) console.log(`  unequal: ${line}`)
      if (unequal.length > 0) process.exitCode = 1
    }
  },
)
console.log(`all: ${sum(all) + rest} presses for ${all.length} decisions, median ${median(all)}`)
const keys = [...used].toSorted(([, a], [, b]) => b - a).map(([key, count]) => `${key} ${count}`)
console.log(`keys: ${keys.join(', ')}`)

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
