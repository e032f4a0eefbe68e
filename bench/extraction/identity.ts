import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { draftOf, knownIn } from './drafting.ts'
import { type Mention, nodeOf, placeOf, wordsOf } from './mentions.ts'

// Scores whom drafts show at mentions of actors: a file of mentions, one a line, and the folder of their texts.
const { values } = parseArgs({
  options: {
    gold: { type: 'string' },
    texts: { type: 'string' },
    known: { type: 'string', multiple: true, default: ['examples/documents'] },
    slot: { type: 'string', default: 'speaker' },
    misses: { type: 'boolean', default: false },
  },
})
const { gold, texts, slot } = values
if (gold === undefined || texts === undefined) {
  console.error(
    'usage: node bench/extraction/identity.ts --gold FILE --texts FOLDER [--known DOCUMENTS...] [--slot speaker|target] [--misses]',
  )
  process.exit(2)
}

const mentions = readFileSync(gold, 'utf8')
  .split('\n')
  .filter(line => line !== '')
  .map(line => JSON.parse(line) as Mention)
  .filter(mention => mention.slot === slot)
const known = await knownIn(values.known)
const counts = new Map<string, { all: number; node: number; name: number }>()

for (const [file, own] of Map.groupBy(mentions, one => one.file)) {
  const draft = await draftOf(join(texts, file), known)
  for (const mention of own) {
    const node = draft === undefined ? undefined : nodeOf(draft, mention, placeOf(mention, draft.text))
    const right =
      node !== undefined &&
      node.names.some(name => [...wordsOf(mention.canonical)].every(word => wordsOf(name).has(word)))
    for (const kind of ['all', mention.kind]) {
      const count = counts.get(kind) ?? { all: 0, node: 0, name: 0 }
      count.all++
      if (node !== undefined) count.node++
      if (right) count.name++
      counts.set(kind, count)
    }
    if (values.misses && !right)
      console.log(
        `${node === undefined ? 'none' : 'name'}  ${file}:${mention.at}  ${mention.mention} = ${mention.canonical}, drafted ${node?.names.join(' / ') ?? '-'}`,
      )
  }
}

const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`
console.log(`${slot.padEnd(16)}mentions  with a node  full right name`)
for (const [kind, { all, node, name }] of counts)
  console.log(
    `${kind.padEnd(16)}${String(all).padStart(8)}${share(node, all).padStart(13)}${share(name, all).padStart(17)}`,
  )
