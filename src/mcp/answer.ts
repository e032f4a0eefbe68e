/** The greatest answer of a tool, in bytes of UTF-8. */
export const mostBytes = 4096

type Value = null | boolean | number | string | Value[] | Structure
/** The fields of an object, as JSON has it. */
export interface Structure {
  [key: string]: Value
}

interface Connection {
  totalCount?: number | null
  pageInfo: { hasNextPage: boolean }
  edges: { cursor: string; node: Structure }[]
}

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value))

/**
 * The text of an answer: what stands beside the rows, as many rows as there is room for, and `next`, the cursor of the last one
 * where more come. What alone has no room is made smaller: see `shrunk`.
 */
export function answerText(data: Structure, place: readonly string[] | undefined): string {
  const connection = place === undefined ? undefined : takeOut(data, place)
  const beside = tidy(data) as Structure
  if (connection === undefined) return JSON.stringify(shrunk(beside, mostBytes))
  const head = shrunk(beside, mostBytes / 4)
  const rows = connection.edges.map(({ node }) => tidy(node) as Structure)
  const answerOf = (some: readonly Structure[]) => {
    const goesOn = some.length < rows.length || connection.pageInfo.hasNextPage
    const next = goesOn ? connection.edges[some.length - 1]?.cursor : undefined
    const total = connection.totalCount ?? undefined
    return { ...head, ...(total !== undefined && { total }), rows: some, ...(next !== undefined && { next }) }
  }
  for (let count = rows.length; count > 0; count--) {
    const answer = answerOf(rows.slice(0, count))
    if (bytesOf(answer) <= mostBytes) return JSON.stringify(answer)
  }
  const [first] = rows
  if (first === undefined) return JSON.stringify(answerOf([]))
  const room = mostBytes - bytesOf(answerOf([{}]))
  return JSON.stringify(answerOf([shrunk(first, room)]))
}

/** Removes the connection from the data and gives it. */
function takeOut(data: Structure, place: readonly string[]): Connection {
  const holder = place.slice(0, -1).reduce((at, key) => at[key] as Structure, data)
  const key = place.at(-1) ?? ''
  const { [key]: connection } = holder
  delete holder[key]
  return connection as unknown as Connection
}

/** Leaves out null, false and what is empty; an object that is asked for one field is shown as that field. */
function tidy(value: Value): Value | undefined {
  if (value === null || value === false || value === '') return undefined
  if (Array.isArray(value)) {
    const items = value.map(tidy).filter(item => item !== undefined)
    return items.length > 0 ? items : undefined
  }
  if (typeof value !== 'object') return value
  const entries = Object.entries(value)
  const [only] = entries
  if (only !== undefined && entries.length === 1 && only[0] !== 'type') return tidy(only[1])
  const kept = entries.flatMap(([key, one]) => {
    const tidied = tidy(one)
    return tidied === undefined ? [] : [[key, tidied] as const]
  })
  return Object.fromEntries(kept)
}

/**
 * The same in at most so many bytes: the largest list loses its later half, again and again; then the longest text goes. The
 * names of what is incomplete stand in `leftOut`. Ids and names are short, so they stay.
 */
export function shrunk(whole: Structure, most: number): Structure {
  if (bytesOf(whole) <= most) return whole
  const part = structuredClone(whole)
  const leftOut = new Set<string>()
  for (;;) {
    const told = { ...part, leftOut: [...leftOut] }
    if (leftOut.size > 0 && bytesOf(told) <= most) return told
    const largest = largestOf(part)
    if (largest === undefined) return told
    const { holder, key, value } = largest
    leftOut.add(key)
    if (Array.isArray(value)) value.length = Math.floor(value.length / 2)
    else delete holder[key]
  }
}

interface Place {
  holder: Structure
  key: string
  value: Value
  bytes: number
}

/** The largest list of more than one item; where there is none, the longest text that is no id. */
function largestOf(whole: Structure): Place | undefined {
  let list: Place | undefined
  let text: Place | undefined
  const visit = (holder: Structure): void => {
    for (const [key, value] of Object.entries(holder)) {
      if (typeof value === 'string') {
        if (key !== 'id' && value.length > (text?.bytes ?? 0))
          text = { holder, key, value, bytes: value.length }
      } else if (Array.isArray(value)) {
        const bytes = bytesOf(value)
        if (value.length > 1 && bytes > (list?.bytes ?? 0)) list = { holder, key, value, bytes }
        for (const item of value) if (isStructure(item)) visit(item)
      } else if (isStructure(value)) visit(value)
    }
  }
  visit(whole)
  return list ?? text
}

const isStructure = (value: Value): value is Structure =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
