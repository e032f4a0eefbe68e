import { isMap, isSeq, parseDocument } from 'yaml'

/** The characters of each record of a document file's lists, by list and data. */
export function recordsOf(text: string, data: object): Map<string, Set<string>> {
  const document = parseDocument(text, { uniqueKeys: false, version: '1.2', schema: 'core' })
  const found = new Map<string, Set<string>>()
  if (!isMap(document.contents)) return found
  for (const [list, records] of Object.entries(data)) {
    const node = document.contents.get(list)
    if (!isSeq(node) || !Array.isArray(records)) continue
    for (const [at, record] of records.entries()) {
      const [start, end] = (node.items[at] as unknown as { range: [number, number] }).range
      const key = `${list} ${JSON.stringify(record)}`
      found.set(key, (found.get(key) ?? new Set()).add(text.slice(start, end).trimEnd()))
    }
  }
  return found
}
