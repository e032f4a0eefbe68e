import { openReader } from '../api/in-process.ts'
import { WhosaidError } from '../errors.ts'
import { checked, makeExport, type Wanted } from '../export/index.ts'
import { writeLikeOriginals } from './export/originals.ts'
import { selectionOf, type SelectionSwitches } from './export/selection.ts'
import { writeAll } from './export/write-all.ts'
import { withGraph } from './with-graph.ts'

export interface ExportSwitches extends SelectionSwitches {
  all?: true
  format: string
  of?: string
  bom?: true
  original?: string[]
  out?: string
}

/** Writes documents, or what statements say, in one of several formats; the graph is read in one state. */
export async function exportCommand(ids: readonly string[], switches: ExportSwitches): Promise<number> {
  const wanted = wantedBy(ids, switches)
  checked(wanted)
  const { original } = switches
  if (original !== undefined) {
    if (wanted.format !== 'yaml')
      throw new WhosaidError('WRONG_USE', `--original must be given with yaml, but got: ${wanted.format}`)
    wanted.yamlOf = await writeLikeOriginals(original)
  }
  return withGraph('full', async ({ graph }) => {
    const reader = await openReader(graph)
    await writeAll(makeExport(reader, wanted).bytes, switches.out)
    return 0
  })
}

function wantedBy(ids: readonly string[], { all, format, of, bom, ...switches }: ExportSwitches): Wanted {
  const selection = selectionOf(switches)
  const selects = selection.filter !== undefined || selection.ids !== undefined
  const ofDocuments = format === 'jsonl' || format === 'yaml' || format === 'jsonld'
  if (ofDocuments && !selects && (ids.length === 0) === (all === undefined)) {
    const got = ids.length === 0 ? 'none of these' : 'both'
    throw new WhosaidError(
      'WRONG_USE',
      `export must be given document ids, --all or a filter, but got: ${got}`,
    )
  }
  const documents = ids.length > 0 ? ids : all && ofDocuments ? 'all' : undefined
  return { format, of, bom, selection, documents }
}
