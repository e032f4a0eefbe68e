import type { Downloads, Files } from '../api/index.ts'
import { WhosaidError } from '../errors.ts'
import { exportDownload, filterIn, parametersOf } from '../export/download.ts'
import { contextFile } from '../export/jsonld/context.ts'
import { exportSchema } from '../export/jsonld/schema.ts'
import { readList } from '../export/index.ts'
import { makeReport, reportKinds, type ReportFormat, reportTypes, type ReportWanted } from './index.ts'

/** What explains an export as JSON-LD: its terms and its shape. */
export const exportFiles: Files = {
  '/context.jsonld': { type: 'application/ld+json', body: () => JSON.stringify(contextFile(), null, 1) },
  '/export.schema.json': {
    type: 'application/schema+json',
    body: () => JSON.stringify(exportSchema, null, 1),
  },
}

const known = ['kind', 'id', 'from', 'to', 'filter', 'list', 'format'] as const

/**
 * What the server sends as files: exports at /export, and reports at /report by `kind` and `id`, `filter` as JSON, or `list`
 * as the text of a list.yaml.
 */
export const createDownloads = (version: string, clock: () => Date = () => new Date()): Downloads => ({
  '/export': exportDownload,
  '/report': async (reader, parameters) => {
    const given = parametersOf(parameters, known)
    const format = formatIn(given.get('format') ?? 'html')
    const made = { date: clock().toISOString().slice(0, 10), version }
    const { type, extension } = reportTypes[format]
    return {
      type,
      name: `report.${extension}`,
      bytes: makeReport(reader, wantedIn(given), format, made),
    }
  },
})

function formatIn(format: string): ReportFormat {
  if (format === 'html' || format === 'markdown' || format === 'csv') return format
  throw new WhosaidError('WRONG_USE', `format must be html, markdown or csv, but got: ${format}`)
}

function wantedIn(given: ReadonlyMap<string, string>): ReportWanted {
  const [id, from, to, filter, list] = ['id', 'from', 'to', 'filter', 'list'].map(name => given.get(name))
  const kind = given.get('kind') ?? 'statements'
  if (list !== undefined) {
    const other = ['kind', 'id'].find(name => given.has(name))
    if (other !== undefined)
      throw new WhosaidError('WRONG_USE', `list must be given without a kind or an id, but got: ${other}`)
    return {
      kind: 'list',
      list: readList(list, 'list'),
      from,
      to,
      filter: (filter && filterIn(filter)) || undefined,
    }
  }
  const wanted = reportKinds.find(one => one === kind) ?? (kind === 'statements' ? kind : undefined)
  if (wanted === undefined) {
    const rule = `kind must be one of ${reportKinds.join(', ')}, statements`
    throw new WhosaidError('WRONG_USE', `${rule}, but got: ${kind}`)
  }
  if (wanted === 'statements' && id !== undefined) {
    const rule = `an id must be given with a kind of thing (${reportKinds.join(', ')})`
    throw new WhosaidError('WRONG_USE', `${rule}, but got: ${id} without one`)
  }
  return { kind: wanted, id, from, to, ...(filter !== undefined && { filter: filterIn(filter) }) }
}
