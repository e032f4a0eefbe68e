import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readResolved, spansAstray, spansOf, strayWords, textsGiven } from './support/texts.ts'

const file = new URL('../examples/documents/radio-farda-2019-12-30.yaml', import.meta.url)
const [annotation] = await readResolved(fileURLToPath(file))
const { document, statements, claims } = annotation!
const texts = textsGiven('test/article.test.ts')
const missing = texts.size === 0
const source = texts.get(document.sha256 ?? '') ?? { path: '', sha256: '', characters: [] }
const { characters } = source
const spans = spansOf(statements)
const words = (some: string) => some.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

test.skipIf(missing)('the annotation is of exactly this text', () => {
  expect(document.sha256).toBe(source.sha256)
  expect(source.path).toMatch(/\/article\.txt$/)
})

test.skipIf(missing)('every statement has spans, and each lies in the text', () => {
  for (const { id } of statements) expect(spans.map(span => span.id)).toContain(id)
  expect(spansAstray(statements, source)).toEqual([])
})

test.skipIf(missing)('what is given as words of the text stands in the spans of its statement', () => {
  expect(statements.filter(({ quote }) => quote !== undefined)).toHaveLength(9)
  expect(strayWords(statements, source)).toEqual([])
})

test.skipIf(missing)(
  'every sentence from the headline to the last caption is explained by a statement',
  () => {
    const whole = characters.join('')
    const from = whole.indexOf("Iran's Zarif Denounces")
    const to = whole.indexOf('please wait')
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
  const runs = (some: string) => words(some).map((_, at, all) => all.slice(at, at + run).join(' '))
  const inText = new Set(runs(characters.join('')))
  const told = [...statements, ...claims]
  const copied = told.flatMap(({ id, text }) =>
    runs(text)
      .filter(some => some.split(' ').length === run && inText.has(some))
      .map(some => ({ id, some })),
  )
  expect(copied).toEqual([])
})
