import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sha256 } from '../src/document/rules/texts.ts'
import { sentencesIn } from '../src/texts/sentences.ts'
import { readResolved, spansOf, strayWords } from './support/texts.ts'

const names = readdirSync('examples/texts').map(name => name.replace(/\.txt$/, ''))
const pairs = await Promise.all(
  names.map(async name => {
    const [annotation] = await readResolved(`examples/documents/${name}.yaml`)
    return { name, text: readFileSync(`examples/texts/${name}.txt`, 'utf8'), ...annotation! }
  }),
)

describe('the invented texts', () => {
  test.each(pairs)('$name is the text that its document keeps, and says that it is invented', pair => {
    const { document, actors, text } = pair
    expect(document.text).toBe(text)
    expect(document.sha256).toBe(sha256(text))
    expect(document.title).toMatch(/\(invented\)$/)
    expect(actors.find(({ id }) => id === document.publisher)?.name).toMatch(/\(invented\)$/)
    expect(text).toMatch(/^Invented for whosaid: no person, state or place in this text exists\./)
  })

  test.each(pairs)('$name: a statement explains every sentence, and its words stand there', pair => {
    const { statements, text } = pair
    const kept = { path: '', sha256: '', characters: Array.from(text) }
    expect(strayWords(statements, kept)).toEqual([])
    const spans = spansOf(statements)
    const unexplained = sentencesIn(text, 'en').filter(
      sentence => !spans.some(({ start, end }) => start < sentence.end && end > sentence.start),
    )
    expect(unexplained).toEqual([])
  })

  test('together they hold every form, voice, verb and act but CONCEDE, and share whom they speak of', () => {
    const statements = pairs.flatMap(pair => pair.statements)
    const acts = new Set(statements.map(({ act }) => act))
    expect(new Set(statements.map(({ form }) => form ?? 'NARRATOR'))).toEqual(
      new Set(['DIRECT', 'INDIRECT', 'MIXED', 'NARRATOR']),
    )
    expect(new Set(statements.flatMap(({ claims }) => claims.map(({ verb }) => verb)))).toEqual(
      new Set(['ASSERTS', 'DENIES', 'LEAVES_OPEN', 'ASKS']),
    )
    expect(acts.size).toBe(8)
    const [one, other] = pairs.map(({ actors }) => new Set(actors.map(({ id }) => id)))
    expect([...one!].filter(id => other!.has(id)).toSorted()).toEqual([
      'dorek-haln',
      'ilva-sarne',
      'kestria',
      'kestria-coast-guard',
      'ostrel',
      'sedge-brigade',
    ])
  })
})
