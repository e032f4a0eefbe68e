import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { createApi } from '../../api/api.ts'
import type { DescribedType, Description } from '../protocol/actions.ts'
import type { FindAnswer, Found } from '../protocol/find.ts'

const query = readFileSync(new URL('find.graphql', import.meta.url), 'utf8')

/** Milliseconds that the graph has; then only the file is searched. */
const patience = 2500

/** What keeps the graph from answering for a while, and is no fault of the question. */
const passing = new Set(['DATABASE_UNAVAILABLE', 'GRAPH_CHANGING', 'TIMED_OUT', 'TOO_MUCH'])

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

/** What the graph has under a name; where it does not answer in time, nothing. */
export async function inGraph(
  api: ReturnType<typeof createApi> | undefined,
  text: string,
  types: readonly DescribedType[],
  first: number,
  signal: AbortSignal,
): Promise<FindAnswer> {
  if (api === undefined) return { found: [], graph: false }
  const asked = ask(api, { text, types: types.map(type => type.toUpperCase()), first }, signal)
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

async function ask(
  api: ReturnType<typeof createApi>,
  variables: object,
  signal: AbortSignal,
): Promise<Answer> {
  const response = await api.fetch('http://127.0.0.1/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
    signal,
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
