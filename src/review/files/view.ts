import type { DocumentFile } from '../../document/index.ts'
import { asList, localId, type Statement } from '../actions/parts/step.ts'
import { ruleMeaning } from '../../extraction/index.ts'
import { isAccepted } from '../actions/decide.ts'
import type { FileState, Opened, RejectionView, StatementView, TextRange } from '../protocol/file.ts'
import type { ReadFile } from './read.ts'

/** What the page sees of a file, without its text. */
export function stateOf(read: ReadFile, steps: { undo: string | null; redo: string | null }): FileState {
  const { path, version, file, problems } = read
  return {
    path,
    version,
    data: file === null ? null : withoutText(file),
    statements: statementsOf(read),
    rejected: rejectedOf(read),
    problems,
    warnings: read.warnings(),
    ...steps,
  }
}

/** The same with its text, and the sentences that no statement explains. */
export async function openedOf(
  read: ReadFile,
  steps: { undo: string | null; redo: string | null },
): Promise<Opened> {
  const state = stateOf(read, steps)
  const text = read.file?.document.text ?? null
  return { ...state, text, unlit: text === null ? [] : await unlitIn(text, read) }
}

function withoutText(file: DocumentFile): DocumentFile {
  const { text: _, ...document } = file.document
  return { ...file, document }
}

export function statementsOf(read: ReadFile): StatementView[] {
  const { file } = read
  const statements = file?.statements ?? []
  const lines = read.locate(statements.map((_, at) => `/statements/${at}`))
  return statements.map((given, at) => ({
    id: localId(given.id),
    given,
    decision: isAccepted(given) ? 'accepted' : 'undecided',
    doubt: given.doubt ?? 0,
    doubtful: given.doubtful ?? [],
    rule: given.rule ?? null,
    ruleMeaning: (given.rule === undefined ? undefined : ruleMeaning(given.rule)) ?? null,
    ranges: read.rangesOf(given),
    speakers: speakersOf(given, file!),
    line: lines.get(`/statements/${at}`)?.line ?? null,
  }))
}

function speakersOf({ speaker, voice }: Statement, { document }: DocumentFile): readonly string[] {
  const given = asList(speaker)
  return given.length === 0 && voice === 'NARRATOR' ? [document.publisher] : given
}

function rejectedOf(read: ReadFile): RejectionView[] {
  return (read.file?.rejected ?? []).map(({ statement, reason, by }, index) => ({
    index,
    given: statement,
    reason: reason ?? null,
    by: by ?? null,
    ranges: read.rangesOf(statement),
  }))
}

/** The sentences of a text that no span of a statement touches. */
async function unlitIn(text: string, { file, rangesOf }: ReadFile): Promise<TextRange[]> {
  // Reading English takes a model, which is not read before it is needed.
  const { sentencesIn } = await import('../../texts/sentences.ts')
  const spans = (file?.statements ?? [])
    .flatMap(rangesOf)
    .filter(range => range !== null)
    .toSorted((a, b) => a.start - b.start)
  let next = 0
  let reached = 0
  return sentencesIn(text, file?.document.language).flatMap(({ start, end }) => {
    for (; next < spans.length && spans[next]!.start < end; next++)
      reached = Math.max(reached, spans[next]!.end)
    return reached <= start ? [{ start, end }] : []
  })
}
