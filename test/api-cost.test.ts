import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { examples, openTestApi, type TestApi } from './support/api.ts'
import { apiWith, json } from './support/guard.ts'
import { blocks } from './support/markdown.ts'

let suite: TestApi
beforeAll(async () => {
  suite = await openTestApi(examples)
})
afterAll(() => suite[Symbol.asyncDispose]())

interface Answer {
  data?: Record<string, unknown> | null
  errors?: { message: string; extensions: { code: string; cost?: object } }[]
  extensions?: { cost: { points: number; allowed: number } }
}

/** The answer to a query, within the limits that a server has by default. */
async function ask(query: string, variables: object = {}): Promise<Answer> {
  const init = { method: 'POST', headers: json, body: JSON.stringify({ query, variables }) }
  return (await (await apiWith(suite, {}).fetch('http://localhost/graphql', init)).json()) as Answer
}

async function pointsOf(query: string, variables: object = {}): Promise<number> {
  const { errors, extensions } = await ask(query, variables)
  expect(errors).toBeUndefined()
  return extensions!.cost.points
}

const folder = 'examples/queries'
/** The queries in the notebooks, which stand between three quotation marks. */
const ofNotebooks = readdirSync('examples/notebooks')
  .filter(name => name.endsWith('.ipynb'))
  .flatMap(name => {
    const { cells } = JSON.parse(readFileSync(`examples/notebooks/${name}`, 'utf8')) as {
      cells: { cell_type: string; source: string | string[] }[]
    }
    const code = cells.filter(cell => cell.cell_type === 'code').map(({ source }) => [source].flat().join(''))
    return code
      .flatMap(text => [...text.matchAll(/"""([\s\S]*?)"""/g)].map(([, inside = '']) => inside))
      .filter(text => /^\s*(query\b|\{)/.test(text))
      .map((query, at): [string, string] => [`${name}, ${at + 1}`, query])
  })
const shown: [string, string][] = [
  ...readdirSync(folder).map((name): [string, string] => [name, readFileSync(`${folder}/${name}`, 'utf8')]),
  ...['README.md', 'examples/README.md'].flatMap(name =>
    blocks(name, 'graphql').map((query, at): [string, string] => [`${name}, ${at + 1}`, query]),
  ),
  ...ofNotebooks,
]

test.each(shown)('%s costs at most half of what is allowed', async (_name, query) => {
  const { extensions, errors = [] } = await ask(query)
  // A query of a notebook may take its variables from Python; its cost is refused, or its variables are.
  expect(errors.map(({ extensions: { code } }) => code)).not.toContain('TOO_COSTLY')
  const { points, allowed } = extensions?.cost ?? { points: 0, allowed: 10_000 }
  expect(points).toBeLessThanOrEqual(allowed / 2)
})

const claimed = (args: string): string => `{ claim(id: "x") { assertedBy${args} { id } } }`

describe('what a query costs', () => {
  test('is told with every answer, beside what it may cost', async () => {
    const { data, extensions } = await ask('{ actors(first: 3) { nodes { id } } }')
    expect(data).toHaveProperty('actors')
    expect(extensions).toEqual({ cost: { points: 4, allowed: 10_000 } })
    const { errors } = await ask('{ statements(first: 100) { nodes { renderings(first: 100) { id } } } }')
    expect(errors).toMatchObject([
      { extensions: { code: 'TOO_COSTLY', cost: { points: expect.any(Number) as number, allowed: 10_000 } } },
    ])
  })

  test('lets a page ask for several counts of everything', async () => {
    const counts = ['', 'act: ACCUSE', 'act: INFORM'].flatMap((filter, at) => [
      `c${at}: statementCounts(by: YEAR, filter: { ${filter} }) { undated { statements } }`,
      `w${at}: whoAboutWhom(first: 10, filter: { ${filter} }) { statements }`,
    ])
    expect(await pointsOf(`{ ${counts.slice(0, 4).join(' ')} }`)).toBeLessThanOrEqual(5000)
    const { data } = await ask(`{ ${counts.join(' ')} }`)
    expect(Object.keys(data ?? {})).toHaveLength(6)
  })

  test('lets a page have dozens of aliases', async () => {
    const aliases = Array.from({ length: 60 }, (_, at) => `a${at}: actor(id: "iran") { id }`)
    expect(await pointsOf(`{ ${aliases.join(' ')} }`)).toBe(60)
  })

  test('counts a list with a bound as what it asks for, and by default as what such a list holds as a rule', async () => {
    const byDefault = await pointsOf(claimed(''))
    expect(await pointsOf(claimed('(superseded: true)'))).toBe(byDefault)
    expect(await pointsOf(claimed('(first: 3)'))).toBe(byDefault)
    expect(await pointsOf(claimed('(first: 100)'))).toBe(byDefault + 97)
    const variable = 'query ($n: Int) { claim(id: "x") { assertedBy(first: $n) { id } } }'
    expect(await pointsOf(variable, { n: 3 })).toBe(byDefault)
  })

  test('is higher for what is made of all statements about something', async () => {
    const plain = await pointsOf('{ claims(first: 50) { nodes { assertedBy { id } } } }')
    const disputed = await pointsOf('{ claims(first: 50) { nodes { disputes { reason } } } }')
    expect(disputed).toBeGreaterThan(plain + 1000)
    expect(await pointsOf('{ event(id: "x") { framingsCount } }')).toBeGreaterThan(25)
    const grouped = await pointsOf('{ statementGroups(by: SPEAKER) { totalCount } }')
    const asked = '{ actors(filter: { spoke: { act: ACCUSE } }) { totalCount } }'
    expect(await pointsOf(asked)).toBeGreaterThanOrEqual(grouped)
  })
})
