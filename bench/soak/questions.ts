import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Random } from '../fuzz/random.ts'

/** One request to the API, as its body or as a path. */
export interface Question {
  kind: string
  path?: string
  body?: string
  headers?: Readonly<Record<string, string>>
  /** The answer is about one document, so it names one version. */
  ofOneDocument?: true
}

const folder = 'examples/queries'
const examples = readdirSync(folder).map(name => readFileSync(join(folder, name), 'utf8'))

const asked = (kind: string, query: string, variables?: object): Question => ({
  kind,
  body: JSON.stringify({ query, ...(variables && { variables }) }),
})

const links = `id text quote saidAt speaker { id name } about { as stance target { id name } }
  claims { verb hedge claim { id text disputed } } addressees { name } document { id publisher { name } } spans { exact start }`

/** What a user may ask: mostly pages, at times something that reads a lot. */
export function ordinary(random: Random, documents: readonly string[]): Question {
  const { below, pick } = random
  const actor = `actor-${below(40)}`
  const other = `actor-${below(12)}`
  const makers: (() => Question)[] = [
    () => asked('example', pick(examples)),
    () => ({
      ...asked(
        'document',
        '{ document(id: $id) { title statements(first: 100) { totalCount nodes { text document { title } } } } }'.replace(
          '{',
          'query ($id: ID!) {',
        ),
        { id: pick(documents) },
      ),
      ofOneDocument: true,
    }),
    () =>
      asked(
        'page',
        `{ statements(filter: { speaker: { id: "${actor}" }, about: { id: "${other}" } }) { totalCount nodes { ${links} } } }`,
      ),
    () =>
      asked(
        'walk',
        `{ actor(id: "${actor}") { name aliases statements(first: 20) { nodes { ${links} } }
        statementsAbout(first: 20) { totalCount nodes { ${links} } } documents(first: 10) { nodes { title } } } }`,
      ),
    () =>
      asked(
        'disputes',
        '{ claims(filter: { disputed: true }) { nodes { text disputes { reason statements { text } } } } }',
      ),
    () =>
      asked(
        'search',
        `{ search(text: "${pick(['treaty', 'Actor 7', 'energy council', 'strike'])}") { score node { __typename id } } }`,
      ),
    () => asked('status', '{ graphStatus { documents statements } }'),
    () => ({ kind: 'health', path: '/health' }),
    () => ({ kind: 'ready', path: '/ready' }),
    () => ({ kind: 'metrics', path: '/metrics' }),
  ]
  return pick(makers)()
}

const repeated = (count: number, make: (nth: number) => string): string =>
  Array.from({ length: count }, (_, nth) => make(nth)).join(' ')

/** What somebody may ask who wants the server to fall. */
export function hostile(random: Random, documents: readonly string[]): Question {
  const { below, pick } = random
  const words = ['government', 'strike', 'minister', 'border', 'attack', 'treaty', 'region', 'force']
  const makers: (() => Question)[] = [
    () => {
      let deep = '{ id }'
      for (let depth = below(40); depth >= 0; depth--) deep = `{ nodes { document { statements ${deep} } } }`
      return asked('deep', `{ statements ${deep} }`)
    },
    () =>
      asked(
        'aliases',
        `{ ${repeated(below(400), nth => `a${nth}: document(id: "${pick(documents)}") { title text }`)} }`,
      ),
    () =>
      asked(
        'wide',
        `{ statements(first: 100) { nodes { ${links} reports { ${links} } replies { ${links} } renderings { ${links} } } } }`,
      ),
    () =>
      asked(
        'counts',
        `{ statements(filter: { or: [${repeated(2 + below(12), () => `{ text: "${pick(words)}" }`)}] }) { totalCount }
        whoAboutWhom(filter: { or: [${repeated(3, () => `{ text: "${pick(words)}" }`)}] }) { statements target { id } } }`,
      ),
    () =>
      asked(
        'two failures',
        `{ statements(first: 50, after: "${pick(['x', '~', '', '2019'])}") { nodes { id } } claims(after: "y") { nodes { id } } }`,
      ),
    () => ({ kind: 'not JSON', body: '{"query": "{ graphStatus { documents }"'.slice(0, below(40)) }),
    () => ({
      kind: 'large',
      body: JSON.stringify({ query: `{ graphStatus { documents } } # ${'x'.repeat(below(600_000))}` }),
    }),
    () => asked('cycle', '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }'),
    () =>
      asked('strange id', '{ node(id: $id) { id } }'.replace('{', 'query ($id: ID!) {'), {
        id: pick([
          'constructor',
          '__proto__',
          '\u0000',
          '\ud800',
          'x'.repeat(below(100_000)),
          '',
          '%s%n',
          "' OR 1=1 //",
        ]),
      }),
    () =>
      asked(
        'introspection',
        `{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }`,
      ),
    () => ({
      kind: 'variables',
      body: JSON.stringify({
        query: '{ graphStatus { documents } }',
        variables: JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`) as unknown,
      }),
    }),
    () => ({
      kind: 'path',
      path: pick([
        '/..%2f..%2fetc/passwd',
        '//',
        '/graphql/../metrics',
        '/browser/../../x',
        '/%00',
        '/graphql?query={__typename',
      ]),
    }),
    () => ({ ...asked('host', '{ __typename }'), headers: { host: 'evil.example' } }),
    () => ({
      ...asked('type', '{ __typename }'),
      headers: {
        'content-type': pick([
          'text/plain',
          'multipart/form-data; boundary=x',
          'application/x-www-form-urlencoded',
        ]),
      },
    }),
  ]
  return pick(makers)()
}
