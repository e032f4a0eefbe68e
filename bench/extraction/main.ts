import { changedRules } from '../../src/extraction/rules/all.ts'
import { extractFrames } from '../../src/extraction/extract.ts'
import { families } from '../../src/extraction/frames/frame.ts'
import type { Annotated } from './attribution.ts'
import { readCorpora } from './corpora.ts'
import { errorClasses } from './errors.ts'
import { f1, type Counts } from './measure.ts'
import { score } from './run.ts'

const folder = process.argv[2]
if (folder === undefined) {
  console.error('usage: node bench/extraction/main.ts FOLDER')
  process.exit(2)
}

const figure = (value: number): string => value.toFixed(1).padStart(6)
function row(name: string, { gold, found, matched, frames, direct, directRight, roles }: Counts): string {
  const role = (key: keyof typeof roles) => f1(roles[key].shared, roles[key].gold, roles[key].found)
  return [
    name.padEnd(28),
    figure((100 * matched) / (found || 1)),
    figure((100 * matched) / (gold || 1)),
    figure(f1(matched, gold, found)),
    figure(f1(frames, gold, found)),
    figure((100 * directRight) / (direct || 1)),
    figure(role('source')),
    figure(role('cue')),
    figure(role('content')),
  ].join(' ')
}
const head = `${''.padEnd(28)}   prec    rec  detF1  frame direct source    cue  content`

const megabytes = (): number => Math.round(process.memoryUsage().rss / 2 ** 20)

for (const [name, documents] of readCorpora(folder)) {
  const held = documents.filter((_, i) => i % 3 === 0)
  const read = documents.filter((_, i) => i % 3 !== 0)
  console.log(`\n${head}`)
  console.log(row(name, score(documents).counts))
  console.log(row('  every third, held out', score(held).counts))
  const { counts, pairs } = score(read)
  console.log(row('  the others, errors read', counts))
  for (const family of families) {
    console.log(
      row(
        `  without ${family}`,
        score(
          documents,
          changedRules(rule => (rule.family === family ? undefined : rule)),
        ).counts,
      ),
    )
  }
  console.log('error classes of the others:')
  for (const [error, times] of [...errorClasses(pairs)].slice(0, 25))
    console.log(`  ${String(times).padStart(5)}  ${error}`)
  console.log(speedOf(documents))
}

/** Reads everything once more, and tells the speed of one core and whether memory grew. */
function speedOf(documents: readonly Annotated[]): string {
  const before = megabytes()
  const started = process.cpuUsage()
  let tokens = 0
  for (const { text } of documents) tokens += extractFrames(text).reading.tokens.length
  const { user } = process.cpuUsage(started)
  return `${Math.round(tokens / (user / 1e6))} tokens a second of user time over ${tokens} tokens; ${before} MB before, ${megabytes()} MB after`
}
