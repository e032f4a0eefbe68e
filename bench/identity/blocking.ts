// Measures how often the right name is among the nearest ones by trigrams: changed names of the United Nations' list among
// others, as yente's benchmark has them.
//
//   node bench/identity/blocking.ts FOLDER      FOLDER: contrib/candidate_generation_benchmark/fixtures of opensanctions/yente
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { indexTrigrams } from '../../src/identity/trigrams.ts'
import { rowsOf } from './csv.ts'

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  console.error('usage: node bench/identity/blocking.ts FOLDER')
  process.exit(2)
}
const namesIn = (file: string): string[] =>
  rowsOf(readFileSync(join(folder, file), 'utf8')).map(row => Object.values(row)[0] ?? '')
const changed = namesIn('positives_un_treated.csv')
const right = namesIn('positives_un_untreated.csv')
const noise = namesIn('negatives_global.csv').slice(0, 20_000)

const index = indexTrigrams([...right, ...noise])
const started = performance.now()
const ranks = changed.flatMap((name, i) =>
  name === right[i] ? [] : [index.near(name, 30).findIndex(({ at }) => right[at] === right[i])],
)
const took = (performance.now() - started) / ranks.length
const recall = (most: number) => ranks.filter(rank => rank >= 0 && rank < most).length / ranks.length
console.log(
  `${ranks.length} changed names of ${changed.length}, among ${noise.length} others; ${took.toFixed(2)} ms each`,
)
console.log([1, 5, 10, 30].map(most => `recall at ${most}: ${recall(most).toFixed(3)}`).join('  '))
