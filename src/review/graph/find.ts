import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { createApi } from '../../api/api.ts'
import { apiDefaults } from '../../config.ts'
import type { DocumentFile } from '../../document/index.ts'
import { eachReference } from '../../document/rules/references.ts'
import { foldName } from '../../fold.ts'
import type { Graph } from '../../graph/graph.ts'
import { listOf } from '../actions/things.ts'
import { asList } from '../actions/step.ts'
import type { Store } from '../files/store.ts'
import type { DescribedType, Description } from '../protocol/actions.ts'
import type { FindAnswer, FindRequest, Found } from '../protocol/find.ts'
import { bad } from '../server/body.ts'

const query = readFileSync(new URL('find.graphql', import.meta.url), 'utf8')

/** Milliseconds that the graph has; then only the file is searched. */
const patience = 5000

/** What keeps the graph from answering for a while, and is no fault of the question. */
const passing = new Set(['DATABASE_UNAVAILABLE', 'GRAPH_CHANGING', 'TIMED_OUT', 'TOO_MUCH'])

const most = 50

/** What a request of `find` brings; numbers of a query are text. */
type Asked = Omit<FindRequest, 'first'> & { first?: string }

/** Finds what a file describes and what the graph has under a name, while it is being typed. */
export function createFinder(
  store: Pick<Store, 'read'>,
  graph: Graph | undefined,
): (asked: Asked) => Promise<FindAnswer> {
  // It asks the public schema, within this process: no token of the server's, no rate.
  const api = graph === undefined ? undefined : createApi(graph, { ...apiDefaults, tokens: [], rate: 0 })
  return async ({ type, q, path, first: given = '10' }) => {
    const first = Number(given)
    if (!Number.isInteger(first) || first < 1 || first > most)
      throw bad(`first must be a whole number from 1 to ${most}`, given)
    const { file } = await store.read(path)
    const types: readonly DescribedType[] = type === 'subject' ? ['actor', 'event', 'topic'] : [type]
    const own = file === null ? [] : inFile(file, types, q)
    const text = q.trim()
    const asked =
      text === '' ? { found: [], graph: api !== undefined } : await inGraph(api, text, types, first)
    const known = new Map(asked.found.map(one => [one.id, one]))
    const described = new Set(file === null ? [] : namesIn(file))
    const merged = own.map(one => ({
      ...(known.get(one.id) ?? one),
      ...ofFile(one),
      inGraph: known.has(one.id),
    }))
    const others = asked.found.filter(({ id }) => !described.has(id))
    return { found: [...merged, ...others].slice(0, first), graph: asked.graph }
  }
}

const ofFile = ({ id, name, kind, description }: Found) => ({
  id,
  name,
  kind,
  description,
  inFile: true,
  describe: null,
})

const namesIn = (file: DocumentFile): string[] =>
  Object.values(listOf).flatMap(list => (file[list] ?? []).map(({ id }) => id))

/** What the file describes whose name, id or another name has the words, what is used most first. */
function inFile(file: DocumentFile, types: readonly DescribedType[], q: string): Found[] {
  const words = foldName(q).split(/\s+/u).filter(Boolean)
  const uses = new Map<string, number>()
  eachReference(file, id => uses.set(id, (uses.get(id) ?? 0) + 1))
  const found = types.flatMap(type =>
    ((file[listOf[type]] ?? []) as Thing[]).flatMap(record => {
      const name = record.name ?? record.title ?? record.text ?? record.id
      const folded = foldName([name, record.id.replaceAll('-', ' '), ...(record.aliases ?? [])].join(' '))
      if (!words.every(word => isIn(folded, word))) return []
      return [
        {
          starts: foldName(name).startsWith(words.join(' ')),
          uses: uses.get(record.id) ?? 0,
          one: foundIn(file, type, record, name),
        },
      ]
    }),
  )
  return found
    .toSorted((a, b) => Number(b.starts) - Number(a.starts) || b.uses - a.uses)
    .map(({ one }) => one)
}

const isIn = (folded: string, word: string): boolean => folded.startsWith(word) || folded.includes(` ${word}`)

interface Thing {
  id: string
  name?: string
  title?: string
  text?: string
  kind?: string
  type?: string
  description?: string
  aliases?: string[]
}

function foundIn(file: DocumentFile, type: DescribedType, record: Thing, name: string): Found {
  const { id, kind, type: eventType, description } = record
  const statements = (file.statements ?? []).filter(({ speaker, about = [], claims = [] }) =>
    type === 'claim'
      ? claims.some(one => one.id === id)
      : [...asList(speaker), ...about.map(one => one.id)].includes(id),
  )
  const titles = new Map((file.positions ?? []).map(position => [position.id, position.title]))
  const names = new Map((file.actors ?? []).map(actor => [actor.id, actor.name]))
  const saidWith = (verb: string): string[] => [
    ...new Set(
      statements
        .filter(({ claims = [] }) => claims.some(one => one.id === id && one.verb === verb))
        .flatMap(({ speaker }) => asList(speaker).map(one => names.get(one) ?? one)),
    ),
  ]
  return {
    type,
    id,
    name,
    kind: kind ?? eventType ?? null,
    inFile: true,
    inGraph: false,
    description: description ?? null,
    offices: (file.tenures ?? [])
      .filter(one => one.holder === id)
      .map(one => titles.get(one.position) ?? one.position)
      .slice(0, 3),
    statements: statements
      .slice(-3)
      .map(({ text, saidAt }) => ({ text, saidAt: saidAt ?? null, document: null })),
    assertedBy: type === 'claim' ? saidWith('ASSERTS').slice(0, 5) : [],
    deniedBy: type === 'claim' ? saidWith('DENIES').slice(0, 5) : [],
    describe: null,
  }
}

interface Words {
  text: string
  saidAt: string | null
  document: { id: string }
}

interface Node {
  __typename: string
  id: string
  label: string
  kind?: string
  type?: string | null
  startDate?: string | null
  description?: string | null
  positions?: { position: { label: string } }[]
  statements?: { nodes: Words[] }
  statementsAbout?: { nodes: Words[] }
  assertedBy?: { label: string }[]
  deniedBy?: { label: string }[]
}

async function inGraph(
  api: ReturnType<typeof createApi> | undefined,
  text: string,
  types: readonly DescribedType[],
  first: number,
): Promise<FindAnswer> {
  if (api === undefined) return { found: [], graph: false }
  const asked = ask(api, { text, types: types.map(type => type.toUpperCase()), first })
  const late = pause(patience, undefined, { ref: false })
  // A question that is late goes on, so that the next one finds its plan made; what becomes of it is not told.
  asked.catch(() => {})
  const answer = await Promise.race([asked, late])
  const hits = answer?.data?.search
  const [error] = answer?.errors ?? []
  if (error !== undefined && !passing.has(error.extensions?.code ?? '')) throw new Error(error.message)
  if (hits === undefined || hits === null) return { found: [], graph: false }
  return { found: hits.flatMap(({ node }) => foundOf(node) ?? []), graph: true }
}

interface Answer {
  data?: { search: { node: Node }[] | null } | null
  errors?: { message: string; extensions?: { code?: string } }[]
}

async function ask(api: ReturnType<typeof createApi>, variables: object): Promise<Answer> {
  const response = await api.fetch('http://127.0.0.1/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  return (await response.json()) as Answer
}

function foundOf(node: Node): Found | undefined {
  const { id, label, __typename: name } = node
  // What is local to another document cannot be named in this one.
  if (id.includes('#')) return undefined
  const type = typeOf(name)
  const said = node.statements?.nodes ?? []
  const shown = said.length > 0 ? said : (node.statementsAbout?.nodes ?? [])
  return {
    type,
    id,
    name: label,
    kind: node.kind?.toLowerCase() ?? node.type ?? null,
    inFile: false,
    inGraph: true,
    description: node.description ?? null,
    offices: [...new Set((node.positions ?? []).map(({ position }) => position.label))],
    statements: shown.map(({ text, saidAt, document }) => ({ text, saidAt, document: document.id })),
    assertedBy: (node.assertedBy ?? []).map(one => one.label),
    deniedBy: (node.deniedBy ?? []).map(one => one.label),
    describe: describing(type, node),
  }
}

const typeOf = (name: string): DescribedType => {
  const type = name.toLowerCase()
  return type === 'event' || type === 'topic' || type === 'position' || type === 'claim' ? type : 'actor'
}

/** As little as a file must say of a thing that others describe. */
function describing(type: DescribedType, { id, label, kind, type: eventType, startDate }: Node): Description {
  switch (type) {
    case 'actor':
      // The graph has the same kinds as a file, in capitals.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      return { type, value: { id, kind: kind?.toLowerCase(), name: label } as never }
    case 'event':
      return {
        type,
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion
        value: {
          id,
          name: label,
          ...(eventType && { type: eventType }),
          ...(startDate && { startDate }),
        } as never,
      }
    case 'topic':
      return { type, value: { id, name: label } }
    case 'position':
      return { type, value: { id, title: label } }
    case 'claim':
      return { type, value: { id, text: label } }
  }
}
