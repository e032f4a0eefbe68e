import packageJson from '../../package.json' with { type: 'json' }
import { openReader } from '../api/in-process.ts'
import { parseDate } from '../document/index.ts'
import { WhosaidError } from '../errors.ts'
import { readList } from '../export/index.ts'
import { makeReport, reportKinds, type ReportFormat, type ReportWanted } from '../report/index.ts'
import { filterIn } from '../export/download.ts'
import { readText } from './export/selection.ts'
import { writeAll } from './export/write-all.ts'
import { withGraph } from './with-graph.ts'

export interface ReportSwitches {
  list?: string
  from?: string
  to?: string
  filter?: string
  markdown?: true
  csv?: true
  digest?: true
  date?: string
  out?: string
}

/** Writes a report for somebody without the program. `clock` gives the day that it tells, unless `--date` does. */
export async function report(
  kind: string | undefined,
  id: string | undefined,
  switches: ReportSwitches,
  clock: () => Date = () => new Date(),
): Promise<number> {
  const wanted = wantedBy(kind, id, switches)
  const format = formatBy(switches)
  const date = dateOf('--date', switches.date) ?? clock().toISOString().slice(0, 10)
  return withGraph('full', async ({ graph }) => {
    const reader = await openReader(graph)
    const made = { date, version: packageJson.version }
    await writeAll(makeReport(reader, wanted, format, made), switches.out)
    return 0
  })
}

const refuse = (rule: string, got: string): never => {
  throw new WhosaidError('WRONG_USE', `${rule}, but got: ${got}`)
}

function wantedBy(kind: string | undefined, id: string | undefined, switches: ReportSwitches): ReportWanted {
  const { list, filter, digest = false } = switches
  const narrowed = {
    from: dateOf('--from', switches.from),
    to: dateOf('--to', switches.to),
    filter: filter === undefined ? undefined : filterIn(filter, '--filter'),
    digest,
  }
  if (list !== undefined) {
    if (kind !== undefined) refuse('report must be given a kind and an id, or --list', 'both')
    return { kind: 'list', list: readList(readText(list), list), ...narrowed }
  }
  const of = reportKinds.find(one => one === kind)
  if (of === undefined || id === undefined) {
    const got = [kind, id].filter(Boolean).join(' ') || 'neither'
    return refuse(`report must be given one of ${reportKinds.join(', ')} with an id, or --list`, got)
  }
  return { kind: of, id, ...narrowed }
}

function formatBy({ markdown, csv }: ReportSwitches): ReportFormat {
  if (markdown && csv) refuse('report must be given --markdown or --csv', 'both')
  return markdown ? 'markdown' : csv ? 'csv' : 'html'
}

function dateOf(name: string, date: string | undefined): string | undefined {
  if (date === undefined) return undefined
  const read = parseDate(date)
  return 'problem' in read ? refuse(`${name} must be a date as EDTF level 0`, date) : date
}
