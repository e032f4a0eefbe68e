import type { Reader } from '../../api/in-process.ts'
import { part } from '../question.ts'
import { type Selection, statementsIn } from '../walk.ts'
import { type Cell, columnsOf, joined, type Table } from './table.ts'

interface Named {
  id: string
  name: string
}

/** A statement as `row.graphql` asks for it. */
export interface StatementRow {
  id: string
  speakers: Named[]
  speakerMention: string | null
  spokenAs: { id: string; title: string } | null
  speakerPositions: { key: string; position: { id: string; title: string } }[]
  voice: string
  form: string | null
  act: string | null
  cue: string | null
  saidAt: string | null
  saidAtInterval: { start: string | null; end: string | null } | null
  quote: string | null
  text: string
  language: string | null
  addressees: Named[]
  via: Named[]
  about: { target: Named; stance: string | null; as: string[]; derived: boolean }[]
  claims: { verb: string; hedge: string | null; claim: { id: string; text: string } }[]
  utterance: string | null
  doubt: number | null
  checkedBy: string[]
  superseded: boolean
  document: {
    id: string
    title: string
    url: string | null
    publishedAt: string | null
    publisher: Named
  }
  spans: { start: number | null; end: number | null }[]
}

const ids = (nodes: readonly { id: string }[]): string | null => joined(nodes.map(({ id }) => id))
const names = (nodes: readonly { name: string }[]): string | null => joined(nodes.map(({ name }) => name))

/** The titles in which it is said: as the text says, else the offices that the speakers then held. */
export const officeOf = ({ spokenAs, speakerPositions }: StatementRow): string[] =>
  spokenAs !== null ? [spokenAs.title] : [...new Set(speakerPositions.map(({ position }) => position.title))]

/** Each column with how it is read. Names are the API's where a field has the same value. */
const cells: Record<string, (row: StatementRow) => Cell> = {
  id: row => row.id,
  speaker: row => ids(row.speakers),
  speakerName: row => names(row.speakers),
  speakerMention: row => row.speakerMention,
  spokenAs: row => row.spokenAs?.id ?? null,
  office: row => joined(officeOf(row)),
  voice: row => row.voice,
  form: row => row.form,
  act: row => row.act,
  cue: row => row.cue,
  saidAt: row => row.saidAt,
  saidFrom: row => row.saidAtInterval?.start ?? null,
  saidTo: row => row.saidAtInterval?.end ?? null,
  quote: row => row.quote,
  text: row => row.text,
  language: row => row.language,
  addressees: row => ids(row.addressees),
  via: row => ids(row.via),
  about: row => ids(explicit(row).map(({ target }) => target)),
  aboutName: row => names(explicit(row).map(({ target }) => target)),
  stance: row => joined(explicit(row).map(({ stance }) => stance)),
  as: row => joined(explicit(row).map(one => one.as.join(', '))),
  claims: row => ids(row.claims.map(({ claim }) => claim)),
  verb: row => joined(row.claims.map(({ verb }) => verb)),
  hedge: row => joined(row.claims.map(({ hedge }) => hedge)),
  claimText: row => joined(row.claims.map(({ claim }) => claim.text)),
  utterance: row => row.utterance,
  doubt: row => row.doubt,
  checkedBy: row => joined(row.checkedBy),
  superseded: row => row.superseded,
  document: row => row.document.id,
  documentTitle: row => row.document.title,
  publisher: row => row.document.publisher.name,
  publishedAt: row => row.document.publishedAt,
  url: row => row.document.url,
  spans: row => joined(row.spans.map(({ start, end }) => (start === null ? null : `${start}-${end ?? ''}`))),
}

/** What only follows from the claims stands in their own columns. */
const explicit = ({ about }: StatementRow) => about.filter(({ derived }) => !derived)

/** One row for each statement. */
export const statementTable = (reader: Reader, selection: Selection): Table => ({
  columns,
  rows: rowsOf(statementsIn<StatementRow>(reader, selection, [part('part'), part('row')])),
})

/** The same table of statements that are at hand. */
export const tableOfRows = (statements: StatementRow[]): Table => ({ columns, rows: rowsOf([statements]) })

const columns = columnsOf(Object.keys(cells), { doubt: 'number', superseded: 'boolean' })

async function* rowsOf(
  pages: AsyncIterable<StatementRow[]> | Iterable<StatementRow[]>,
): AsyncGenerator<Cell[][]> {
  for await (const page of pages) yield page.map(row => Object.values(cells).map(cell => cell(row)))
}
