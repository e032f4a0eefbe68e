import type { Reader } from '../api/in-process.ts'
import { question, part } from '../export/question.ts'
import { figuresIn } from '../export/tables/figures.ts'
import { chunks, type Selection, statementsIn } from '../export/walk.ts'
import { digest } from '../graph/digest.ts'
import type { DisputedClaim, FigureGroup, ReportData, ReportWanted, Said, Source, Told } from './data.ts'
import { passagesIn } from './passages.ts'
import { select } from './select.ts'
import { listed } from './words.ts'

/** The most statements of one report: what has more is no longer read by a person. */
export const mostStatements = 2000
/** The most claims whose disputes are told. */
const mostDisputed = 100

const file = (name: string): URL => new URL(`questions/${name}.graphql`, import.meta.url)

/** What the report says of the program and the day, so that nothing here asks a clock. */
export interface Made {
  date: string
  version: string
}

/** Reads all that a report says, from one state of the graph. */
export async function gather(reader: Reader, wanted: ReportWanted, made: Made): Promise<ReportData> {
  const sum = wanted.digest === true ? await digest(reader.graph) : undefined
  const { title, question: asked, selection } = await select(reader, wanted)
  const loaded = await reader.ask<{ graphStatus: ReportData['loaded'] }>(question(file('loaded')))
  const { all, more } = await statements(reader, selection)
  const { sources, told } = await withSources(reader, all, wanted)
  return {
    title,
    question: asked,
    filter: selection.filter,
    ...made,
    digest: sum,
    loaded: loaded.graphStatus,
    more,
    told,
    sources,
    figures: await figures(reader, selection, told),
    disputes: await disputes(reader, told),
  }
}

async function statements(reader: Reader, selection: Selection): Promise<{ all: Said[]; more: boolean }> {
  const all: Said[] = []
  for await (const page of statementsIn<Said>(reader, selection, [file('said'), part('row')])) {
    all.push(...page)
    if (all.length > mostStatements) return { all: all.slice(0, mostStatements), more: true }
  }
  return { all, more: false }
}

/** Numbers statements in their order and sources in the order in which they are first used. */
async function withSources(reader: Reader, all: readonly Said[], { list }: ReportWanted) {
  const notes = new Map(list?.statements.map(({ id, note }) => [id, note]))
  const byDocument = Map.groupBy(all, ({ document }) => document.id)
  const sources: Source[] = []
  const passages = new Map<string, Told['passages']>()
  for (const [id, own] of byDocument) {
    const { document: kept } = await reader.ask<{
      document: { text: string | null; language: string | null }
    }>(question(file('text')), { id })
    const isKept = kept.text !== null
    sources.push({ document: own[0]!.document, number: sources.length + 1, statements: own.length, isKept })
    if (kept.text === null) continue
    const find = passagesIn(kept.text, kept.language)
    for (const said of own) passages.set(said.id, find(said))
  }
  const numbers = new Map(sources.map(({ document, number }) => [document.id, number]))
  const told = all.map((said, at): Told => ({
    number: at + 1,
    source: numbers.get(said.document.id) ?? 0,
    note: notes.get(said.id) ?? '',
    said,
    passages: passages.get(said.id) ?? [],
  }))
  return { sources, told }
}

async function figures(reader: Reader, selection: Selection, told: readonly Told[]): Promise<FigureGroup[]> {
  const numbers = new Map(told.map(({ said, number }) => [said.id, number]))
  const groups = new Map<string, FigureGroup>()
  for await (const page of figuresIn(reader, selection)) {
    for (const { of, claim, verb, figure } of page) {
      const number = numbers.get(of.id)
      if (number === undefined) continue
      const about = listed(claim.about.map(({ name }) => name))
      const { measure = 'OTHER', counting = '', min = null, max = null, approximate = false } = figure
      const key = JSON.stringify([claim.about.map(({ id }) => id), measure, counting])
      const group = groups.get(key) ?? { about, measure, counting, figures: [] }
      const speakers = listed(of.speakers.map(({ name }) => name))
      const { superseded } = of
      group.figures.push({ statement: number, speakers, min, max, approximate, superseded, verb })
      groups.set(key, group)
    }
  }
  return [...groups.values()]
}

/** Both sides of each disputed claim that a statement of the report makes. */
async function disputes(reader: Reader, told: readonly Told[]): Promise<DisputedClaim[]> {
  const disputed = new Set(
    told.flatMap(({ said }) => said.claims.flatMap(({ claim }) => (claim.disputed ? [claim.id] : []))),
  )
  const found: DisputedClaim[] = []
  for (const ids of chunks([...disputed].slice(0, mostDisputed), 10)) {
    const { nodes } = await reader.ask<{ nodes: DisputedClaim[] }>(question(file('disputes')), { ids })
    found.push(...nodes)
  }
  return found
}
