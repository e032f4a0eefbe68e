// Scores the comparison of names on nomenklatura's name bench, held out in two folds.
//
//   node bench/identity/names.ts FOLDER [--misses]      FOLDER: contrib/name_bench of a copy of opensanctions/nomenklatura
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { scoreNames } from '../../src/identity/names/score.ts'
import { rowsOf } from './csv.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { misses: { type: 'boolean' } },
})
const [folder] = positionals
if (folder === undefined) {
  console.error('usage: node bench/identity/names.ts FOLDER [--misses]')
  process.exit(2)
}

interface Case {
  a: string
  b: string
  person: boolean
  match: boolean
  score: number
  fold: number
}

const started = performance.now()
const cases = rowsOf(readFileSync(join(folder, 'cases.csv'), 'utf8')).map(
  ({ schema = '', name1: a = '', name2: b = '', is_match: match }, i): Case => {
    const person = schema === 'Person'
    return {
      a,
      b,
      person,
      match: match === 'true',
      score: scoreNames(a, b, person ? 'person' : 'body'),
      fold: i % 2,
    }
  },
)
const took = (1000 * (performance.now() - started)) / cases.length

interface Figure {
  precision: number
  recall: number
  f1: number
}

/** The figures where `holds` says which cases are called a match. */
function figureOf(among: readonly Case[], holds: (one: Case) => boolean): Figure {
  const called = among.filter(holds)
  const right = called.filter(({ match }) => match).length
  const precision = right / (called.length || 1)
  const recall = right / (among.filter(({ match }) => match).length || 1)
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) }
}

const thresholds = Array.from({ length: 61 }, (_, i) => (40 + i) / 100)
const best = (among: readonly Case[]): number =>
  thresholds.toSorted(
    (s, t) => figureOf(among, c => c.score >= t).f1 - figureOf(among, c => c.score >= s).f1,
  )[0] ?? 1

const nonLatin = ({ a, b }: Case): boolean =>
  /[^\p{ASCII}\u0080-\u024f\u1e00-\u1eff\u2010-\u2030]/u.test(a + b)
const groups: Record<string, (one: Case) => boolean> = {
  all: () => true,
  people: ({ person }) => person,
  bodies: ({ person }) => !person,
  'non-Latin': nonLatin,
}
const show = (share: number, width: number) => (100 * share).toFixed(1).padStart(width)
const held = [0, 1].map(fold => best(cases.filter(one => one.fold !== fold)))
console.log(`${cases.length} pairs, ${took.toFixed(0)} µs a pair; thresholds held out: ${held.join(', ')}`)
console.log('group      pairs  precision  recall  F1 held out  F1 at the group’s own threshold')
for (const [name, within] of Object.entries(groups)) {
  const among = cases.filter(within)
  // One threshold for all groups, taken from the fold that is not scored.
  const { precision, recall, f1 } = figureOf(among, one => one.score >= (held[one.fold] ?? 1))
  const own = best(among)
  console.log(
    `${name.padEnd(10)}${String(among.length).padStart(6)}${show(precision, 11)}${show(recall, 8)}${show(f1, 13)}  ${show(figureOf(among, one => one.score >= own).f1, 8)} at ${own}`,
  )
}
if (values.misses === true)
  for (const one of cases)
    if (one.score >= (held[one.fold] ?? 1) !== one.match)
      console.log(one.match ? 'missed' : 'wrong ', one.score.toFixed(2), one.a, '|', one.b)
