import { isMap, isSeq, parseDocument, stringify, type YAMLMap } from 'yaml'

/** Keys to put into the mapping at a path of a document file. */
export interface Insertion {
  path: readonly (string | number)[]
  values: Readonly<Record<string, unknown>>
}

/**
 * Puts keys into a YAML or JSON file before the first one of their mapping, and leaves every other byte as it is, so that
 * comments and the hand of whoever wrote it stay. A key whose value is a list and that is there already gets the items
 * before its own. Throws where a path leads to no mapping with keys.
 */
export function insertKeys(text: string, insertions: readonly Insertion[]): string {
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    prettyErrors: false,
    logLevel: 'error',
  })
  const json = /^\s*\{/u.test(text)
  const edits = insertions.flatMap(({ path, values }) => {
    const map = document.getIn(path, true)
    if (!isMap(map)) throw new Error(`keys must go into a mapping, but got: /${path.join('/')}`)
    return Object.entries(values).map(([key, value]) => editFor(text, map, key, value, json))
  })
  // A stable sort: edits of one place keep their order.
  const pieces: string[] = []
  let from = 0
  for (const { at, put } of edits.toSorted((a, b) => a.at - b.at)) {
    pieces.push(text.slice(from, at), put)
    from = at
  }
  return pieces.join('') + text.slice(from)
}

interface Edit {
  at: number
  put: string
}

function editFor(text: string, map: YAMLMap, key: string, value: unknown, json: boolean): Edit {
  const there = map.get(key, true)
  if (Array.isArray(value) && isSeq(there)) {
    const items = value.map(item => rendered(item, json))
    if (there.flow !== true) {
      const at = there.range?.[0] ?? 0
      return { at, put: items.map(item => `- ${item}\n${' '.repeat(columnOf(text, at))}`).join('') }
    }
    const first = (there.items[0] as { range?: [number] } | undefined)?.range?.[0]
    return first === undefined
      ? { at: (there.range?.[0] ?? 0) + 1, put: items.join(', ') }
      : { at: first, put: `${items.join(', ')}, ` }
  }
  const name = json ? JSON.stringify(key) : key
  const first = (map.items[0]?.key as { range?: [number] } | undefined)?.range?.[0]
  if (first === undefined) return { at: (map.range?.[0] ?? 0) + 1, put: `${name}: ${rendered(value, json)}` }
  const put = `${name}: ${rendered(value, json)}`
  return { at: first, put: map.flow === true ? `${put}, ` : `${put}\n${' '.repeat(columnOf(text, first))}` }
}

const columnOf = (text: string, at: number): number => at - (text.lastIndexOf('\n', at - 1) + 1)

const rendered = (value: unknown, json: boolean): string =>
  json ? JSON.stringify(value) : stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim()
