import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { buildSchema, parse, validate } from 'graphql'
import { describe, expect, test } from 'vitest'
import { answerText, mostBytes, shrunk } from '../src/mcp/answer.ts'
import { createTools, readToolFiles } from '../src/mcp/tools.ts'

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'))
const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value))

describe('a tool', () => {
  test('of mcp/ is a query that fits the schema', () => {
    const tools = createTools(schema)
    expect(tools.length).toBe([...readToolFiles().keys()].filter(name => !name.startsWith('parts/')).length)
    for (const { query } of tools) expect(validate(schema, parse(query))).toEqual([])
  })

  test('has its arguments from its variables: types, values and defaults', () => {
    const file = `"Asks."
      query a("The id." $id: ID!, "How." $stance: Stance, "Which." $ids: [ID!]!, "Since." $from: Date
        "How many." $first: Int! = 3, "How sure." $doubt: Float, "Whether." $all: Boolean) {
        statement(id: $id) { id }
        nodes(ids: $ids) { id }
        rows: statements(first: $first, filter: { about: { stance: $stance }, saidFrom: $from, superseded: $all, doubt: { min: $doubt } }) {
          pageInfo { hasNextPage } edges { cursor node { id } }
        }
      }`
    const [tool] = createTools(schema, new Map([['a.graphql', file]]))
    expect(tool).toMatchObject({ name: 'a', title: 'A', description: 'Asks.', rows: ['rows'] })
    expect(tool?.input).toEqual({
      type: 'object',
      required: ['id', 'ids'],
      additionalProperties: false,
      properties: {
        id: { type: 'string', description: 'The id.' },
        stance: {
          type: 'string',
          enum: ['FAVOR', 'AGAINST', 'NEUTRAL'],
          description:
            'How.\nFAVOR: The words speak for it.\nAGAINST: The words speak against it.\nNEUTRAL: The words do neither.',
        },
        ids: { type: 'array', items: { type: 'string' }, description: 'Which.' },
        from: { type: 'string', description: 'Since.' },
        first: { type: 'integer', description: 'How many.', default: 3 },
        doubt: { type: 'number', description: 'How sure.' },
        all: { type: 'boolean', description: 'Whether.' },
      },
    })
  })

  test('asks only for the conditions that are given, and takes defaults', () => {
    const file = `"Asks." query a("A." $speaker: ID, "B." $claim: ID, "C." $verb: Verb, "D." $superseded: Boolean = false) {
      statements(first: 3, filter: { speaker: { id: $speaker }, claim: { id: $claim, verb: $verb }, superseded: $superseded, undated: false }) {
        nodes { id claims { claim { statements(filter: { speaker: { id: $speaker } }) { totalCount } } } }
      }
    }`
    const [tool] = createTools(schema, new Map([['a.graphql', file]]))
    expect(validate(schema, parse(tool!.query))).toEqual([])
    const always = { superseded: false, undated: false }
    expect(tool!.variablesOf({})).toEqual({ filter1: always, filter2: undefined })
    expect(tool!.variablesOf({ speaker: null, verb: 'DENIES', superseded: true })).toEqual({
      filter1: { ...always, superseded: true, claim: { verb: 'DENIES' } },
      filter2: undefined,
    })
    expect(tool!.variablesOf({ speaker: 'x' })).toEqual({
      filter1: { ...always, speaker: { id: 'x' } },
      filter2: { speaker: { id: 'x' } },
    })
  })

  test.each([
    ['two queries', '"A." query a { __typename } query b { __typename }', /must hold one query/],
    ['a mutation', '"A." mutation a { __typename }', /must hold one query/],
    ['another name', '"A." query b { __typename }', /must be called as its query is, but that is b/],
    ['no name', '{ __typename }', /but that is without a name/],
    ['no description', 'query a { __typename }', /must have a description of its query/],
    ['an unknown field', '"A." query a { statment { id } }', /must fit the schema, but: .*statment/],
    [
      'a variable without a description',
      '"A." query a($id: ID!) { statement(id: $id) { id } }',
      /\$id has none/,
    ],
    [
      'a variable of many keys',
      '"A." query a("F." $f: StatementFilter) { statements(filter: $f) { totalCount } }',
      /\$f must be a scalar, an enum or a list of these, but is StatementFilter/,
    ],
  ])('cannot be made of %s', (_what, text, message) => {
    expect(() => createTools(schema, new Map([['a.graphql', text]]))).toThrow(message)
  })
})

describe('an answer', () => {
  const word = fc.string({ minLength: 1, unit: 'grapheme', maxLength: 900 })
  const row = fc.record({
    id: fc.string({ minLength: 1, maxLength: 60 }),
    quote: fc.option(word),
    texts: fc.array(word, { maxLength: 8 }),
    document: fc.record({ id: fc.string({ minLength: 1, maxLength: 60 }), title: word }),
    spans: fc.array(fc.record({ start: fc.nat(), end: fc.nat() }), { maxLength: 300 }),
  })

  test('has at most 4,096 bytes, whatever it holds, and its pages have every row once', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), word, (rows, title) => {
        let at = 0
        const seen: string[] = []
        do {
          const edges = rows.slice(at).map((node, index) => ({ cursor: String(at + index + 1), node }))
          const asked = {
            document: { title, rows: { totalCount: rows.length, pageInfo: { hasNextPage: false }, edges } },
          }
          const text = answerText(structuredClone(asked), ['document', 'rows'])
          expect(Buffer.byteLength(text)).toBeLessThanOrEqual(mostBytes)
          const answer = JSON.parse(text) as { total: number; rows: { id: string }[]; next?: string }
          expect(answer.total).toBe(rows.length)
          seen.push(...answer.rows.map(({ id }) => id))
          if (answer.next === undefined) break
          expect(Number(answer.next)).toBeGreaterThan(at)
          at = Number(answer.next)
        } while (at < rows.length)
        expect(seen).toEqual(rows.map(({ id }) => id))
      }),
      { numRuns: 200 },
    )
  })

  test('of one thing has at most 4,096 bytes and says what it leaves out', () => {
    fc.assert(
      fc.property(row, whole => {
        const told = shrunk(whole, 2000)
        expect(bytesOf(told)).toBeLessThanOrEqual(2000)
        expect(told['id']).toBe(whole.id)
        if (bytesOf(whole) <= 2000) expect(told).toEqual(whole)
        else expect((told['leftOut'] as string[]).length).toBeGreaterThan(0)
      }),
      { numRuns: 200 },
    )
  })

  test('gives the cursor where more come, though all rows fit', () => {
    const edges = [{ cursor: 'c', node: { id: 'a', of: 1 } }]
    const page = (hasNextPage: boolean) =>
      JSON.parse(answerText({ rows: { pageInfo: { hasNextPage }, edges } }, ['rows'])) as object
    expect(page(true)).toEqual({ rows: [{ id: 'a', of: 1 }], next: 'c' })
    expect(page(false)).toEqual({ rows: [{ id: 'a', of: 1 }] })
  })

  test('leaves out what is empty, null or false, and shows an object of one field as that field', () => {
    const asked = {
      a: { id: 'x', none: null, no: false, zero: 0, empty: [], offices: [{ position: { title: 't' } }] },
    }
    expect(JSON.parse(answerText(asked, undefined))).toEqual({ id: 'x', zero: 0, offices: ['t'] })
  })
})
