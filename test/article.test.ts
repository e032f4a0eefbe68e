import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { fold } from '../src/loader/document/anchor.ts'
import { type ResolvedDocument, readDocuments } from '../src/loader/document/index.ts'

// The article's text is not the project's to keep: it lies beside the checkout, or it does not.
const textFile = new URL('../../shared/seed/article.txt', import.meta.url)
const missing = !existsSync(textFile)
if (missing) console.warn('test/article.test.ts: skipped, the text is not at ../shared/seed/article.txt')

const bytes = missing ? Buffer.alloc(0) : readFileSync(textFile)
const characters = Array.from(bytes.toString('utf8'))

async function readArticle(): Promise<ResolvedDocument> {
  const file = new URL('../examples/documents/radio-farda-2019-12-30.yaml', import.meta.url)
  for await (const read of readDocuments([fileURLToPath(file)])) {
    if ('document' in read) return read.document
    throw new Error(JSON.stringify(read.problems, null, 2))
  }
  throw new Error('the file holds no document')
}

const { document, statements, claims } = await readArticle()
const spans = statements.flatMap(({ id, spans: all }) => all.map(({ start, end }) => ({ id, start, end })))

const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
const wordsOf = (id: string) =>
  fold(
    spans
      .filter(span => span.id === id)
      .map(({ start, end }) => characters.slice(start, end).join(''))
      .join('\n'),
  )

test.skipIf(missing)('the annotation is of exactly this text', () => {
  expect(document.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
})

test.skipIf(missing)('every statement has spans, and each lies in the text', () => {
  for (const { id } of statements) expect(spans.map(span => span.id)).toContain(id)
  const astray = spans.filter(({ start, end }) => start >= end || end > characters.length)
  expect(astray).toEqual([])
})

test.skipIf(missing)('what is given as words of the text stands in the spans of its statement', () => {
  const strays = statements.flatMap(({ id, quote, cue, speakerMention, about }) => {
    const literal = [...(quote?.split(' […] ') ?? []), cue ?? [], speakerMention ?? []].flat()
    const labels = about.flatMap(target => target.as)
    const covered = wordsOf(id)
    return [
      ...literal.filter(piece => !covered.includes(fold(piece))),
      // The headline's capitals are not the label's.
      ...labels.filter(label => !covered.toLowerCase().includes(fold(label).toLowerCase())),
    ].map(piece => ({ id, piece }))
  })
  expect(statements.filter(({ quote }) => quote !== undefined)).toHaveLength(9)
  expect(strays).toEqual([])
})

test.skipIf(missing)(
  'every sentence from the headline to the last caption is explained by a statement',
  () => {
    const text = characters.join('')
    const from = text.indexOf("Iran's Zarif Denounces")
    const to = text.indexOf('please wait')
    const unexplained = characters
      .map((character, at) =>
        at < from || at >= to || spans.some(({ start, end }) => start <= at && at < end) ? ' ' : character,
      )
      .join('')
    // Between Mousavi's accusation and his demand.
    expect(words(unexplained)).toEqual(['and'])
  },
)

test.skipIf(missing)('what is not quoted is told in other words than the text’s', () => {
  const run = 7
  const runs = (text: string) => words(text).map((_, at, all) => all.slice(at, at + run).join(' '))
  const inText = new Set(runs(characters.join('')))
  const told = [...statements, ...claims]
  const copied = told.flatMap(({ id, text }) =>
    runs(text)
      .filter(some => some.split(' ').length === run && inText.has(some))
      .map(some => ({ id, some })),
  )
  expect(copied).toEqual([])
})
