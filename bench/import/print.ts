import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { diffArrays } from 'diff'
import {
  draftDocument,
  knownFrom,
  otherLanguage,
  readSource,
  type Draft,
  type Source,
} from '../../src/extraction/index.ts'
import { readDocx } from '../../src/extraction/files/docx.ts'
import { readPdf } from '../../src/extraction/files/pdf/read.ts'
import { openPage } from '../../test/support/browser/chromium.ts'
import { worded } from '../../test/support/print/docx.ts'
import { printed } from '../../test/support/print/pdf.ts'

// Prints texts of a folder as PDF, in one column and in two, and as Word, reads them again, and compares words and drafts
// with those of the text itself.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { documents: { type: 'string', default: '30' }, each: { type: 'boolean', default: false } },
})
const [folder] = positionals
if (folder === undefined) {
  console.error('usage: node bench/import/print.ts FOLDER [--documents N] [--each]')
  process.exit(2)
}

const known = knownFrom([])
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(name => /\.(?:md|txt|html?)$/u.test(name))
  .toSorted()
const step = Math.max(1, Math.floor(files.length / Number(values.documents)))
const chosen = files.filter((_, i) => i % step === Math.floor(step / 2)).slice(0, Number(values.documents))

interface Total {
  words: number
  found: number
  statements: number
  differing: number
  ms: number
}
const totals = new Map<string, Total>()

await using chromium = await openPage()
const { page } = chromium
for (const name of chosen) {
  const source = readSource(readFileSync(join(folder, name)), name)
  if ((await otherLanguage(source)) !== undefined) continue
  // What is printed begins with its title.
  const whole: Source = { ...source, text: `${source.title ?? ''}\n\n${source.text}` }
  const draft = draftDocument(whole, name, known)
  await compare('PDF, one column', readPdf, await printed(page, source, 1))
  await compare('PDF, two columns', readPdf, await printed(page, source, 2))
  await compare('Word', readDocx, await worded(source))

  async function compare(
    form: string,
    read: (bytes: Uint8Array) => Promise<Source>,
    bytes: Uint8Array,
  ): Promise<void> {
    const start = performance.now()
    const { text } = await read(bytes)
    const ms = performance.now() - start
    const words = compareWords(whole.text, text)
    const others = differing(draft, draftDocument({ ...whole, text }, name, known))
    const total = totals.get(form) ?? { words: 0, found: 0, statements: 0, differing: 0, ms: 0 }
    total.words += words.all
    total.found += words.all - words.missing.length
    total.statements += draft.file.statements?.length ?? 0
    total.differing += others.length
    total.ms += ms
    totals.set(form, total)
    if (values.each && words.missing.length + others.length > 0)
      console.log(
        `${name}, ${form}: without ${JSON.stringify(words.missing.slice(0, 20))}\n  ${others.slice(0, 8).join('\n  ')}`,
      )
  }
}

console.log(`${chosen.length} texts`)
for (const [form, { words, found, statements, differing: others, ms }] of totals) {
  console.log(
    `${form}: ${((1000 * found) / words).toFixed(2)} of 1,000 words in order (${words}); ` +
      `${((100 * others) / statements).toFixed(2)} of 100 statements differ (${others} of ${statements}); ${Math.round(ms)} ms to read`,
  )
}

/** The words that are not in the other text, or in another order. */
function compareWords(text: string, other: string): { all: number; missing: string[] } {
  const words = text.split(/\s+/u).filter(word => word !== '')
  const changes = diffArrays(words, other.split(/\s+/u))
  return { all: words.length, missing: changes.flatMap(({ removed, value }) => (removed ? value : [])) }
}

/** The statements of a draft that the other one does not have so: who says it, how, and in which words. */
function differing(draft: Draft, other: Draft): string[] {
  const left = Map.groupBy(statementsOf(other), statement => statement)
  return statementsOf(draft).filter(statement => left.get(statement)?.pop() === undefined)
}

function statementsOf({ file }: Draft): string[] {
  const names = new Map((file.actors ?? []).map(({ id, name }) => [id, name]))
  return (file.statements ?? []).map(({ speaker, voice, form, act, cue, text, quote }) =>
    [[speaker ?? []].flat().map(id => names.get(id)), voice, form, act, cue, text, quote].join(' | '),
  )
}
