import type { WriteQuery } from '../steps.ts'

type Row = Record<string, unknown>
type Rows = Map<WriteQuery, Row[]>

/** What the graph calls what a document names. */
export interface Naming {
  /** The id of the node that an id of the document stands for. */
  canonical: (id: string) => string
  /** The utterance of a statement, from its id and the one that its file gives. */
  utterance: (statementId: string, given: string | undefined) => string | undefined
  /** Whether it is certain what an id stands for; the graph may tell otherwise of the rest. */
  isKnown?: (id: string) => boolean
  /** Whether every name is as given. */
  isPlain?: true
}

/** Names as documents give them: while no judgement is loaded, all are. */
export const asGiven: Naming = { canonical: id => id, utterance: (_id, given) => given, isPlain: true }

const pair = (row: Row): string => `${row['from'] as string} ${(row['to'] ?? row['id']) as string}`
const target = (row: Row): string => row['to'] as string

/** The ends of relationships that a document names, as `givenId` writes them: of two, with a space between, which no id has. */
const ends: Partial<Record<WriteQuery, (row: Row) => string>> = {
  'load/published-by': row => row['publisherId'] as string,
  'load/holds': pair,
  'load/position-in': pair,
  'load/affiliated-with': pair,
  'load/took-part-in': pair,
  'load/part-of-event': pair,
  'load/claims-about': pair,
  'load/relates-from': pair,
  'load/relates-to': pair,
  'load/contradicts': pair,
  'load/supports': pair,
  'load/said': row => row['speakerId'] as string,
  'load/about': row => row['id'] as string,
  'load/jointly-about': row => row['id'] as string,
  'load/claimed': row => row['claimId'] as string,
  'load/addressed-to': target,
  'load/spoken-as': target,
  'load/made-at': target,
  'load/relayed-by': target,
}

/** Those that would join a node to itself are not written. */
const loopTypes: Partial<Record<WriteQuery, string>> = {
  'load/affiliated-with': 'AFFILIATED_WITH',
  'load/part-of-event': 'PART_OF_EVENT',
  'load/contradicts': 'CONTRADICTS',
  'load/supports': 'SUPPORTS',
}

/** A relationship between shared nodes that the graph does not have, since both ends are one node. */
export interface Unwritten {
  type: string
  from: string
  to: string
  properties: Row
}

/** The speakers, or the relaying actors, of a statement that names one of them by two ids. */
export interface Listed {
  statement: string
  speaker?: string[]
  via?: string[]
}

/**
 * Brings rows whose ids were translated into the form that the graph has: no relationship of a node with itself, equal ones of
 * one owner once, and `givenId` only where it differs, or `givenIds` where several became one. Rows have `givenId` wherever the
 * document itself names the ends. Returns what cannot be read back from the rows.
 */
export function mergeRows(rows: Rows): Unwritten[] {
  const unwritten: Unwritten[] = []
  for (const [name, all] of rows) {
    const endsOf = ends[name]
    if (endsOf === undefined) continue
    const type = loopTypes[name]
    const kept = new Map<string, { row: Row; holder: Row; given: Set<string> }>()
    for (const row of all) {
      const holder = (row['properties'] as Row | undefined) ?? row
      const { givenId } = holder as { givenId?: string }
      delete holder['givenId']
      if (type !== undefined && row['from'] === row['to']) {
        const [from = '', to = ''] = givenId?.split(' ') ?? []
        if (givenId !== undefined) unwritten.push({ type, from, to, properties: holder })
        continue
      }
      const key = JSON.stringify(row)
      const known = kept.get(key) ?? { row, holder, given: new Set() }
      if (givenId !== undefined) known.given.add(givenId)
      kept.set(key, known)
    }
    for (const { row, holder, given } of kept.values()) {
      const [first] = given
      if (given.size > 1) holder['givenIds'] = [...given].toSorted()
      else if (first !== undefined && first !== endsOf(row)) holder['givenId'] = first
    }
    rows.set(
      name,
      [...kept.values()].map(({ row }) => row),
    )
  }
  return unwritten
}
