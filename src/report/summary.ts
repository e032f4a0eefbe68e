import type { ReportData } from './data.ts'
import { count, dateInWords } from './words.ts'

/** What a reader has to know before the first statement. */
export function frontMatter(data: ReportData): [string, string][] {
  const { question, filter, date, version, digest, loaded, sources } = data
  return [
    ['Question', question],
    ['Conditions', filter === undefined ? 'the statements of the list' : JSON.stringify(filter)],
    ['Made on', `${dateInWords(date)}, by whosaid ${version}`],
    ['From', `${count(sources.length, 'document')} of ${loaded.documents} that are loaded`],
    ...(digest === undefined ? [] : [['Digest of the graph', digest] as [string, string]]),
  ]
}

/** The report in numbers. */
export function summary({ told, sources, figures, disputes }: ReportData): [string, number][] {
  const saying = (holds: (said: ReportData['told'][number]['said']) => boolean): number =>
    told.filter(({ said }) => holds(said)).length
  const speakers = new Set(told.flatMap(({ said }) => said.speakers.map(({ id }) => id)))
  const utterances = new Set(told.map(({ said }) => said.utterance ?? said.id))
  return [
    ['statements', told.length],
    ['distinct utterances', utterances.size],
    ['speakers', speakers.size],
    ['documents', sources.length],
    ['with words of the speaker', saying(said => said.quote !== null)],
    ['in a document’s own voice', saying(said => said.voice === 'NARRATOR')],
    ['disputed claims', disputes.length],
    ['figures', figures.reduce((sum, group) => sum + group.figures.length, 0)],
    ['without a date', saying(said => said.saidAt === null)],
    ['corrected or retracted since', saying(said => said.superseded)],
  ]
}
