import { isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml'
import { documentSchema } from './shape.ts'
import { patterns } from './shape/parts.ts'

/** What of a JSON Schema says where ids stand. */
interface Schema {
  pattern?: string
  properties?: Record<string, Schema>
  items?: Schema
  anyOf?: Schema[]
}

/** Keys whose ids are those of statements, or of no node: they are names of their own. */
const others = new Set(['statements', 'reports', 'repliesTo', 'utterance', 'rejected'])

/**
 * Gives an actor, event, topic, claim or position of a YAML or JSON document another id wherever the document names it, and
 * leaves every other byte as it is.
 */
export function renameId(text: string, from: string, to: string): { text: string; times: number } {
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    prettyErrors: false,
    logLevel: 'error',
  })
  const own = document.getIn(['document', 'id'])
  const full = (id: string): string => (id.startsWith('#') ? `${String(own)}${id}` : id)
  const found: { scalar: Scalar; put: string }[] = []
  const visit = (node: unknown, schemas: readonly Schema[]): void => {
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        const name = isScalar(key) ? String(key.value) : ''
        const below = schemas.flatMap(one => one.properties?.[name] ?? [])
        // A statement's own id is no node's, but what stands in it may be.
        if (others.has(name) && !(isSeq(value) && isMap(value.items[0]) && name === 'statements')) continue
        if (name === 'id' && schemas.some(one => one.properties?.['claims'] !== undefined)) continue
        visit(value, below.flatMap(branches))
      }
    } else if (isSeq(node)) {
      const below = schemas.flatMap(one => (one.items === undefined ? [] : branches(one.items)))
      for (const item of node.items) visit(item, below)
    } else if (isScalar(node)) {
      if (node.value === from && schemas.some(({ pattern }) => pattern === patterns.id))
        found.push({ scalar: node, put: to })
      if (node.value === full(from) && schemas.some(({ pattern }) => pattern === patterns.graphId))
        found.push({ scalar: node, put: full(to) })
    }
  }
  visit(document.contents, [documentSchema as Schema])
  return { text: replaced(text, found), times: found.length }
}

const branches = (schema: Schema): Schema[] => schema.anyOf?.flatMap(branches) ?? [schema]

function replaced(text: string, found: readonly { scalar: Scalar; put: string }[]): string {
  const parts: string[] = []
  let from = 0
  for (const { scalar, put } of found) {
    const [start, end] = scalar.range ?? [0, 0, 0]
    parts.push(text.slice(from, start), written(put, text.slice(start, end)))
    from = end
  }
  return [...parts, text.slice(from)].join('')
}

/** An id as it is written in the place of another: with its quotation marks, and with some where YAML needs them. */
function written(id: string, before: string): string {
  const [mark] = before
  if (mark === '"' || mark === "'") return `${mark}${id}${mark}`
  const plain = /^[A-Za-z][A-Za-z0-9._/-]*$/u.test(id) && !/^(?:true|false|null)$/iu.test(id)
  return plain ? id : JSON.stringify(id)
}
