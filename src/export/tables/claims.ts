import type { Reader } from '../../api/in-process.ts'
import { byCodeUnit } from '../../order.ts'
import { ask, part } from '../question.ts'
import { chunks, type Connection, pages, type Selection, statementsIn } from '../walk.ts'
import { type Cell, columnsOf, joined, type Table } from './table.ts'

interface ClaimRow {
  id: string
  text: string
  about: { id: string; name: string }[]
  relation: { from: { id: string }; kind: string; to: { id: string } } | null
  figure: {
    measure: string
    counting: string | null
    min: number | null
    max: number | null
    approximate: boolean
  } | null
  disputed: boolean
  assertedBy: { id: string }[]
  assertedByCount: number
  deniedBy: { id: string }[]
  deniedByCount: number
  leftOpenBy: { id: string }[]
  leftOpenByCount: number
}

const ids = (nodes: readonly { id: string }[]): string | null => joined(nodes.map(({ id }) => id))

/** Of the actors in a cell, at most a hundred are named; the count beside it has all. */
const cells: Record<string, (row: ClaimRow) => Cell> = {
  id: row => row.id,
  text: row => row.text,
  about: row => ids(row.about),
  aboutName: row => joined(row.about.map(({ name }) => name)),
  relationFrom: row => row.relation?.from.id ?? null,
  relationKind: row => row.relation?.kind ?? null,
  relationTo: row => row.relation?.to.id ?? null,
  measure: row => row.figure?.measure ?? null,
  counting: row => row.figure?.counting ?? null,
  min: row => row.figure?.min ?? null,
  max: row => row.figure?.max ?? null,
  approximate: row => row.figure?.approximate ?? null,
  disputed: row => row.disputed,
  assertedBy: row => ids(row.assertedBy),
  assertedByCount: row => row.assertedByCount,
  deniedBy: row => ids(row.deniedBy),
  deniedByCount: row => row.deniedByCount,
  leftOpenBy: row => ids(row.leftOpenBy),
  leftOpenByCount: row => row.leftOpenByCount,
}

const number = 'number'
const types = {
  min: number,
  max: number,
  approximate: 'boolean',
  disputed: 'boolean',
  assertedByCount: number,
  deniedByCount: number,
  leftOpenByCount: number,
} as const

/** One row for each claim, by id: all of them, or those of the selected statements. */
export const claimTable = (reader: Reader, selection: Selection): Table => ({
  columns: columnsOf(Object.keys(cells), types),
  rows: rowsOf(reader, selection),
})

async function* rowsOf(reader: Reader, selection: Selection): AsyncGenerator<Cell[][]> {
  for await (const page of claimsIn(reader, selection))
    yield page.map(row => Object.values(cells).map(cell => cell(row)))
}

async function* claimsIn(reader: Reader, selection: Selection): AsyncGenerator<ClaimRow[]> {
  if ((selection.filter ?? selection.ids) === undefined) {
    const all = ask('claims', 'claim-row')
    yield* pages(async after => (await reader.ask<{ claims: Connection<ClaimRow> }>(all, { after })).claims)
    return
  }
  const found = new Set<string>()
  type Claiming = { claims: { claim: { id: string } }[] }
  for await (const page of statementsIn<Claiming>(reader, selection, [part('claims-of')]))
    for (const { claims } of page) for (const { claim } of claims) found.add(claim.id)
  const byId = ask('claims-by-id', 'claim-row')
  for (const some of chunks([...found].toSorted(byCodeUnit)))
    yield (await reader.ask<{ nodes: ClaimRow[] }>(byId, { ids: some })).nodes
}
