import { extractFrames } from '../../src/extraction/extract.ts'
import { families } from '../../src/extraction/frames/frame.ts'
import type { Annotated } from './attribution.ts'
import { readCorpora } from './corpora.ts'
import { f1, type Counts } from './measure.ts'
import { attributionsOf, score } from './run.ts'

const folder = process.argv[2]
if (folder === undefined) {
  console.error('usage: node bench/extraction/main.ts FOLDER [--ablation] [--part dev|held]')
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

for (const [name, documents] of readCorpora(folder)) {
  const parts: [string, Annotated[]][] = [
    [name, documents],
    ['  held out (every third)', documents.filter((_, i) => i % 3 === 0)],
  ]
  console.log(`\n${head}`)
  for (const [part, list] of parts) console.log(row(part, score(list).counts))
  if (process.argv.includes('--ablation')) {
    for (const family of families) {
      const { counts } = score(documents, new Set(families.filter(other => other !== family)))
      console.log(row(`  without ${family}`, counts))
    }
  }
  attributionsOf(documents[0]?.text ?? '')
  const started = process.cpuUsage().user
  let tokens = 0
  for (const { text } of documents) tokens += extractFrames(text).reading.tokens.length
  console.log(
    `${Math.round(tokens / ((process.cpuUsage().user - started) / 1e6))} tokens/s of user time, ${tokens} tokens`,
  )
}
