import type { Reader } from '../api/in-process.ts'
import { csvOf } from '../export/csv.ts'
import { tableOfRows } from '../export/tables/statements.ts'
import type { ReportWanted } from './data.ts'
import { gather, type Made } from './gather.ts'
import { pageHtml } from './html/page.ts'
import { pageMarkdown } from './markdown.ts'

export type { ReportWanted } from './data.ts'
export type { Made } from './gather.ts'

export const reportKinds = ['actor', 'event', 'topic', 'claim', 'document'] as const

/** How a report is set. */
export type ReportFormat = 'html' | 'markdown' | 'csv'

export const reportTypes: Readonly<Record<ReportFormat, { type: string; extension: string }>> = {
  html: { type: 'text/html; charset=utf-8', extension: 'html' },
  markdown: { type: 'text/markdown; charset=utf-8', extension: 'md' },
  csv: { type: 'text/csv; charset=utf-8', extension: 'csv' },
}

/** Makes a report of one state of the graph. Throws `NOT_FOUND` where what it is of is not loaded. */
export async function* makeReport(
  reader: Reader,
  wanted: ReportWanted,
  format: ReportFormat,
  made: Made,
): AsyncGenerator<Uint8Array> {
  const data = await gather(reader, wanted, made)
  if (format === 'csv') yield* csvOf(tableOfRows(data.told.map(({ said }) => said)))
  else yield Buffer.from(format === 'html' ? pageHtml(data) : pageMarkdown(data))
}
