import { expect, test } from 'vitest'
import { type DocumentFile, readData, readDocuments, type ResolvedDocument } from '../src/document/index.ts'
import { type Agreement, agreement, table, together } from './support/agreement.ts'
import { cohensKappa, overlap, type Pair } from './support/measures.ts'

type Statement = NonNullable<DocumentFile['statements']>[number]

/** An annotation of one text in which each statement is told by its speaker, span, act, stance on Y and verbs. */
function annotation(statements: (Partial<Statement> & { id: string })[]): ResolvedDocument {
  const file: DocumentFile = {
    document: { id: 'text', title: 'Text', publisher: 'p', annotator: 'somebody' },
    actors: ['p', 'x', 'y', 'why'].map(id => ({ id, kind: 'group', name: id })),
    claims: [
      { id: 'c', text: 'C' },
      { id: 'd', text: 'D' },
    ],
    statements: statements.map(statement => ({ speaker: 'x', form: 'INDIRECT', text: 'T', ...statement })),
  }
  const read = readData(file)
  if ('problems' in read) throw new Error(JSON.stringify(read.problems, null, 2))
  return read.document
}

const pairs = (count: number, ...pair: Pair): Pair[] => Array.from({ length: count }, () => pair)
const from = (start: number, end: number) => ({ spans: [{ start, end }] })

test("Cohen's kappa is the one of the textbook, and null where chance explains all", () => {
  const fifty = [
    ...pairs(20, 'yes', 'yes'),
    ...pairs(5, 'yes', 'no'),
    ...pairs(10, 'no', 'yes'),
    ...pairs(15, 'no', 'no'),
  ]
  const { items, observed, kappa } = cohensKappa(fifty)
  expect({ items, observed }).toEqual({ items: 50, observed: 0.7 })
  expect(kappa).toBeCloseTo(0.4, 12)
  expect(cohensKappa([...pairs(1, 'a', 'b'), ...pairs(1, 'b', 'a')]).kappa).toBe(-1)
  expect(cohensKappa(pairs(3, 'a', 'a'))).toEqual({ items: 3, observed: 1, kappa: null })
  expect(cohensKappa([])).toEqual({ items: 0, observed: null, kappa: null })
})

test('what two lists have in common is counted item by item', () => {
  expect(
    overlap([
      [['a', 'b'], ['b']],
      [['c'], []],
    ]),
  ).toEqual({ first: 3, second: 1, common: 1, f1: 0.5 })
  expect(overlap([])).toEqual({ first: 0, second: 0, common: 0, f1: null })
})

test('units that cover mostly the same characters are one, and are compared in every respect', () => {
  const first = annotation([
    { id: 'one', ...from(0, 100), act: 'ACCUSE', about: [{ id: 'y', stance: 'AGAINST' }] },
    { id: 'two', ...from(100, 200), act: 'INFORM', claims: [{ id: 'c', verb: 'ASSERTS' }] },
    { id: 'three', ...from(200, 300), act: 'INFORM' },
    { id: 'first-only', ...from(300, 400) },
  ])
  const second = annotation([
    { id: 'uno', ...from(10, 90), act: 'ACCUSE', about: [{ id: 'why', stance: 'NEUTRAL' }] },
    { id: 'due', ...from(100, 190), act: 'REQUEST', claims: [{ id: 'd', verb: 'DENIES' }] },
    { id: 'tre', ...from(200, 300), act: 'INFORM', speaker: 'y', about: [{ id: 'x' }] },
    // Four tenths of `first-only`.
    { id: 'second-only', ...from(360, 400) },
  ])
  const found = agreement(first, second, { why: 'y' })
  expect(found.units).toEqual({ first: 4, second: 4, common: 3, f1: 0.75 })
  expect(found.speakers).toMatchObject({ first: 3, second: 3, common: 2 })
  expect(found.targets).toMatchObject({ first: 1, second: 2, common: 1 })
  expect(found.stance).toEqual({ items: 1, observed: 0, kappa: 0 })
  // Two of three, where chance gives (1·1 + 2·1 + 0·1) of 9.
  expect(found.act.kappa).toBeCloseTo((2 / 3 - 1 / 3) / (1 - 1 / 3), 12)
  expect(found.differences).toEqual([
    'unit: first-only, first only',
    'unit: second-only, second only',
    'speaker: three / tre, first only: x',
    'speaker: three / tre, second only: y',
    'target: three / tre, second only: x',
    'act: two / due: INFORM, REQUEST',
    'verb: two / due: ASSERTS, DENIES',
    'stance: one / uno on y: AGAINST, NEUTRAL',
  ])
  expect(together([found, found]).units).toEqual({ first: 8, second: 8, common: 6, f1: 0.75 })
  expect(table({ text: found })).toMatch(/^act \(kappa\) +0\.50 \(observed 0\.67 of 3\)$/m)
})

test('a statement and the one it reports, on the same words, are told apart by their speakers', () => {
  const both = [
    { id: 'outer', ...from(0, 100), speaker: 'x' },
    { id: 'inner', ...from(0, 100), speaker: 'y' },
  ]
  const found = agreement(annotation(both), annotation(both.toReversed()))
  expect(found.units.f1).toBe(1)
  expect(found.speakers.f1).toBe(1)
  expect(found.differences).toEqual([])
})

/** The texts annotated twice, and what the second annotation knows under an id of its own. */
const twice: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'white-house-2023-12-25': {
    'white-house-2023-12-25#affiliated-groups': 'groups-affiliated-with-kataib-hezbollah',
  },
  'white-house-2024-04-16': { 'iran-attack-on-israel-2024-04': 'iran-attack-on-israel-2024-04-13' },
}

async function readFile(file: string): Promise<ResolvedDocument> {
  for await (const read of readDocuments([file])) {
    if ('document' in read) return read.document
    throw new Error(JSON.stringify(read.problems, null, 2))
  }
  throw new Error(`${file} holds no document`)
}

test('two annotations of one text are valid, of the same text, and their agreement is told', async () => {
  const found: Record<string, Agreement> = {}
  for (const [name, same] of Object.entries(twice)) {
    const first = await readFile(`examples/documents/${name}.yaml`)
    const second = await readFile(`test/fixtures/second-annotation/${name}.yaml`)
    expect(second.document.sha256).toBe(first.document.sha256)
    found[name] = agreement(first, second, same)
  }
  const all = { ...found, together: together(Object.values(found)) }
  console.info([table(all), ...all.together.differences].join('\n'))
})
