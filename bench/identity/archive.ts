// Runs the flow of docs/identity.md on a folder of texts, and scores whom the graph shows at mentions by B-cubed.
//
//   node bench/identity/archive.ts --gold FILE --texts FOLDER [--known FILE...] [--above SCORE...] [--work FOLDER]
//
// FILE has a mention a line: { file, mention, at, text, canonical, slot, kind }. With --work, drafts and the local database
// are kept there, and a second run uses the drafts. Several --above are measured on one graph.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parse } from 'yaml'
import type { DocumentFile } from '../../src/document/index.ts'
import { idFor, readSource, type Draft } from '../../src/extraction/index.ts'
import { type Mention, nodeOf, placeOf } from '../extraction/mentions.ts'
import { bcubed, type Clustered } from './bcubed.ts'
import { joinedBy } from './joined.ts'
import { whosaid } from './run.ts'

const { values } = parseArgs({
  options: {
    gold: { type: 'string' },
    texts: { type: 'string' },
    known: { type: 'string', multiple: true, default: ['examples/documents/office-holders.yaml'] },
    above: { type: 'string', multiple: true, default: ['0.9'] },
    work: { type: 'string' },
    errors: { type: 'boolean', default: false },
  },
})
const { gold, texts, known, above } = values
if (gold === undefined || texts === undefined) {
  console.error(
    'usage: node bench/identity/archive.ts --gold FILE --texts FOLDER [--known FILE...] [--above SCORE...] [--work FOLDER] [--errors]',
  )
  process.exit(2)
}
const work = values.work ?? mkdtempSync(join(tmpdir(), 'identity-'))
const [drafts, data] = [join(work, 'drafts'), join(work, 'data')]

whosaid(data, 'extract', texts, '--known', ...known, '--out', drafts, '--format', 'json', '--skip-existing')
whosaid(data, 'load', drafts, ...known)

const mentions = readFileSync(gold, 'utf8')
  .split('\n')
  .filter(line => line !== '')
  .map(line => JSON.parse(line) as Mention)
const shown = mentions.map(mention => ({ mention, node: shownAt(mention, texts) }))

report('nothing joined', id => id)
for (const score of above) {
  const file = join(work, `judgements-${score}.yaml`)
  whosaid(data, 'resolve', '--type', 'actor', '--above', score, '--out', file, '--force')
  report(`joined from ${score}`, joinedBy(entriesIn(file)))
}
if (values.work === undefined) rmSync(work, { recursive: true })

/** The id of the node that the draft of a text shows at a mention. */
function shownAt(mention: Mention, folder: string): string | undefined {
  const path = join(folder, mention.file)
  const name = path.replace(/^.*\//u, '').replace(/\.\w+$/u, '')
  const file = join(drafts, `${idFor(readSource(readFileSync(path), path), name)}.json`)
  if (!existsSync(file)) return undefined
  const draft = JSON.parse(readFileSync(file, 'utf8')) as DocumentFile
  const text = draft.document.text ?? ''
  const id = nodeOf({ file: draft, text } as Draft, mention, placeOf(mention, text))?.id
  return id?.startsWith('#') === true ? `${draft.document.id}${id}` : id
}

/** The ids that each entry of a judgement document joins. */
function entriesIn(file: string): string[][] {
  const { identities = [] } = parse(readFileSync(file, 'utf8')) as { identities?: { same?: string[] }[] }
  return identities.flatMap(({ same }) => (same === undefined ? [] : [same]))
}

function report(title: string, nodeFor: (id: string) => string): void {
  console.log(title)
  for (const slot of ['speaker', 'target']) {
    const own = shown
      .filter(({ mention }) => mention.slot === slot)
      .map(({ mention, node }): Clustered => ({
        canonical: mention.canonical,
        node: node === undefined ? undefined : nodeFor(node),
      }))
    const { mentions: many, identities, precision, recall, covered } = bcubed(own)
    console.log(
      `  ${slot}s: ${many} mentions of ${identities} identities, precision ${share(precision)}, recall ${share(recall)}, with a node ${share(covered)} %`,
    )
    if (values.errors) errors(own)
  }
}

function share(part: number): string {
  return (100 * part).toFixed(1)
}

/** Nodes that show several identities. */
function errors(all: readonly Clustered[]): void {
  for (const [node, own] of Map.groupBy(all, one => one.node)) {
    const names = new Set(own.map(({ canonical }) => canonical))
    if (node !== undefined && names.size > 1) console.log(`    ${node}: ${[...names].join(', ')}`)
  }
}
