import type { Reader } from '../../api/in-process.ts'
import { part } from '../question.ts'
import { type Selection, statementsIn } from '../walk.ts'
import { type Cell, columnsOf, joined, type Table } from './table.ts'

interface Figure {
  measure?: string
  counting?: string
  min?: number
  max?: number
  approximate?: boolean
}

interface Claim {
  id: string
  text: string
  figure: { measure: string } | null
  about: { id: string; name: string }[]
  descriptions: { document: { id: string }; values: Figure }[]
}

/** A statement as `figures.graphql` asks for it. */
interface Giving {
  id: string
  speakers: { id: string; name: string }[]
  saidAt: string | null
  saidAtInterval: { start: string | null; end: string | null } | null
  quote: string | null
  superseded: boolean
  claims: { verb: string; hedge: string | null; claim: Claim }[]
  document: { id: string; title: string; url: string | null }
}

export interface FigureRow {
  of: Giving
  claim: Claim
  verb: string
  hedge: string | null
  figure: Figure
}

const cells: Record<string, (row: FigureRow) => Cell> = {
  measure: ({ figure }) => figure.measure ?? null,
  counting: ({ figure }) => figure.counting ?? null,
  min: ({ figure }) => figure.min ?? null,
  max: ({ figure }) => figure.max ?? null,
  approximate: ({ figure }) => figure.approximate ?? false,
  verb: ({ verb }) => verb,
  hedge: ({ hedge }) => hedge,
  about: ({ claim }) => joined(claim.about.map(({ id }) => id)),
  aboutName: ({ claim }) => joined(claim.about.map(({ name }) => name)),
  claim: ({ claim }) => claim.id,
  claimText: ({ claim }) => claim.text,
  statement: ({ of }) => of.id,
  speaker: ({ of }) => joined(of.speakers.map(({ id }) => id)),
  speakerName: ({ of }) => joined(of.speakers.map(({ name }) => name)),
  saidAt: ({ of }) => of.saidAt,
  saidFrom: ({ of }) => of.saidAtInterval?.start ?? null,
  saidTo: ({ of }) => of.saidAtInterval?.end ?? null,
  quote: ({ of }) => of.quote,
  superseded: ({ of }) => of.superseded,
  document: ({ of }) => of.document.id,
  documentTitle: ({ of }) => of.document.title,
  url: ({ of }) => of.document.url,
}

const types = { min: 'number', max: 'number', approximate: 'boolean', superseded: 'boolean' } as const

/** One row for each figure that a selected statement asserts, denies, leaves open or asks. */
export const figureTable = (reader: Reader, selection: Selection): Table => ({
  columns: columnsOf(Object.keys(cells), types),
  rows: rowsOf(reader, selection),
})

async function* rowsOf(reader: Reader, selection: Selection): AsyncGenerator<Cell[][]> {
  for await (const found of figuresIn(reader, selection))
    yield found.map(row => Object.values(cells).map(cell => cell(row)))
}

/** The figures of the selected statements, some at a time. */
export async function* figuresIn(reader: Reader, selection: Selection): AsyncGenerator<FigureRow[]> {
  for await (const page of statementsIn<Giving>(reader, selection, [part('figures')])) {
    const found = page.flatMap(of =>
      of.claims.flatMap(({ claim, verb, hedge }) => figureIn(of, claim, verb, hedge)),
    )
    if (found.length > 0) yield found
  }
}

/** The figure as the statement's own document gives it; nothing where that gives none. */
function figureIn(of: Giving, claim: Claim, verb: string, hedge: string | null): FigureRow[] {
  const figure = claim.descriptions.find(({ document }) => document.id === of.document.id)?.values
  return figure?.measure === undefined ? [] : [{ of, claim, verb, hedge, figure }]
}
