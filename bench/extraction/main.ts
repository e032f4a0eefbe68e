import { parseArgs } from 'node:util'
import { changedRules, rules } from '../../src/extraction/rules/all.ts'
import type { Rule } from '../../src/extraction/rules/rule.ts'
import { extractFrames } from '../../src/extraction/extract.ts'
import { families } from '../../src/extraction/frames/frame.ts'
import type { Annotated, Attribution } from './attribution.ts'
import { readCorpora } from './corpora.ts'
import { draftedAttributions } from './drafts.ts'
import { errorClasses } from './errors.ts'
import { f1, type Counts, type Pair } from './measure.ts'
import { attributionsOf, score } from './run.ts'
import { saidAndFound } from './saying.ts'

const usage = 'usage: node bench/extraction/main.ts FOLDER [--checkout PATH] [--drafts-only] [--rules]'
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    checkout: { type: 'string', default: '.' },
    'drafts-only': { type: 'boolean', default: false },
    rules: { type: 'boolean', default: false },
  },
})
const [folder] = positionals
if (folder === undefined) {
  console.error(usage)
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

const frames = (document: Annotated) => attributionsOf(document.text)

for (const [name, documents] of readCorpora(folder)) {
  console.log(`\n${name}\n${head}`)
  const drafted = draftedAttributions(documents, values.checkout)
  const drafts = (document: Annotated) => drafted.get(document) ?? []
  if (values['drafts-only']) {
    const { counts, pairs } = score(documents, drafts)
    console.log(row('drafts', counts))
    printSaid('drafts', pairs)
  } else {
    const read = thirds('frames', documents, frames)
    const written = thirds('drafts', documents, drafts)
    for (const family of families) ablate(family, documents, rule => rule.family === family)
    if (values.rules) for (const { id } of rules) ablate(id, documents, rule => rule.id === id)
    printErrors('frames', read)
    printErrors('drafts', written)
    console.log(speedOf(documents))
  }
  console.log(`${drafted.size} of ${documents.length} texts drafted`)
}

/** Prints the score of the frames that are found without some rules. */
function ablate(name: string, documents: readonly Annotated[], isOff: (rule: Rule) => boolean): void {
  const others = changedRules(rule => (isOff(rule) ? undefined : rule))
  const { counts } = score(documents, ({ text }) => attributionsOf(text, others))
  console.log(row(`without ${name}`, counts))
}

/** Prints the scores of all, of every third and of the others, whose pairs it gives: only their errors are read. */
function thirds(name: string, documents: readonly Annotated[], find: (document: Annotated) => Attribution[]) {
  const held = documents.filter((_, i) => i % 3 === 0)
  const { counts, pairs } = score(
    documents.filter((_, i) => i % 3 !== 0),
    find,
  )
  const all = score(documents, find)
  console.log(row(name, all.counts))
  printSaid(name, all.pairs)
  console.log(row('  every third, held out', score(held, find).counts))
  console.log(row('  the others, errors read', counts))
  return pairs
}

function printSaid(name: string, pairs: [Annotated, Pair[]][]): void {
  const { said, found } = saidAndFound(pairs)
  console.log(
    `  ${name} of a verb of saying: ${found} of ${said}, ${figure((100 * found) / (said || 1)).trim()} in 100`,
  )
}

function printErrors(name: string, pairs: [Annotated, Pair[]][]): void {
  console.log(`error classes of the others, ${name}:`)
  for (const [error, times] of [...errorClasses(pairs)].slice(0, 25))
    console.log(`  ${String(times).padStart(5)}  ${error}`)
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
