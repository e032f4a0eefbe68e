import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { draftDocument, knownFrom, readSource } from '../../src/extraction/index.ts'
import { readDocuments, toFile } from '../../src/document/index.ts'
import { moveSpans } from './anchor.ts'
import { type Comparison, compareDrafts } from './compare.ts'

const paths = process.argv.slice(2).filter(argument => argument !== '--each')
const each = process.argv.includes('--each')
if (paths.length < 2) {
  console.error('usage: node bench/extraction/agreement.ts DOCUMENTS TEXTS... [--each]')
  process.exit(2)
}

const [documents = '', ...places] = paths
const texts = new Map(
  places.flatMap(filesIn).map(path => {
    const bytes = readFileSync(path)
    return [createHash('sha256').update(bytes).digest('hex'), { path, bytes }] as const
  }),
)

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map(name => join(path, name))
    .filter(name => statSync(name).isFile())
}

const columns = ['by hand', 'found', 'speaker', 'form', 'cue', 'act', 'acts given', 'not by hand', 'narrator']
console.log(`${'document'.padEnd(26)}${columns.map(name => name.padStart(12)).join('')}`)
const total = columns.map(() => 0)
let narrators = 0
for await (const read of readDocuments([documents])) {
  if (!('document' in read)) throw new Error(`document files that load, but got: ${documents}`)
  const byHand = toFile(read.document)
  const text = texts.get(byHand.document.sha256 ?? '')
  if (text === undefined) continue
  const draft = draftDocument(readSource(text.bytes, text.path), text.path, knownFrom([]))
  const moved = moveSpans(byHand, text.bytes.toString(), draft.text)
  const comparison = compareDrafts(moved, draft.file)
  const counts = countsOf(comparison)
  const told = (byHand.statements ?? []).filter(({ voice }) => voice === 'NARRATOR').length
  narrators += told
  print(byHand.document.id, counts, told)
  for (const [i, count] of counts.entries()) total[i] = (total[i] ?? 0) + count
  if (each) printEach(comparison)
}
print('all', total, narrators)

function countsOf({ pairs, extra, narrator }: Comparison): number[] {
  const found = pairs.filter(({ drafted }) => drafted !== undefined)
  const right = (part: 'speaker' | 'form' | 'cue' | 'act') => found.filter(pair => pair[part]).length
  return [
    pairs.length,
    found.length,
    right('speaker'),
    right('form'),
    right('cue'),
    right('act'),
    found.filter(({ drafted }) => drafted?.act !== undefined).length,
    extra.length,
    narrator,
  ]
}

function print(name: string, counts: readonly number[], told: number): void {
  const cells = counts.map((count, i) => (i === counts.length - 1 ? `${count} of ${told}` : String(count)))
  console.log(`${name.padEnd(26)}${cells.map(cell => cell.padStart(12)).join('')}`)
}

function printEach({ pairs, extra }: Comparison): void {
  for (const { byHand, drafted, speaker, form, cue, act } of pairs) {
    const wrong = Object.entries({ speaker, form, cue, act }).filter(([, right]) => !right)
    const verdict =
      drafted === undefined
        ? 'missing'
        : wrong.length === 0
          ? 'right'
          : `other ${wrong.map(([part]) => part).join(', ')}`
    const acts =
      drafted === undefined || act ? '' : ` ${byHand.act ?? 'no act'}, drafted ${drafted.act ?? 'none'}`
    console.log(`  ${verdict.padEnd(16)} ${byHand.id} ${drafted?.id ?? ''}${acts}`)
  }
  for (const { id, speakerMention = '', act = '', text } of extra)
    console.log(`  ${'not by hand'.padEnd(16)} ${id} (${speakerMention} ${act}) ${text.slice(0, 90)}`)
}
