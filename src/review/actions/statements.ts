import type { DocumentFile } from '../../document/index.ts'
import type { StatementFields } from '../protocol/actions.ts'
import type { TextRange } from '../protocol/file.ts'
import { checkedBy, inPlace, statementFields } from './decide.ts'
import { withFields, withList } from './parts/fields.ts'
import { nextId } from './parts/ids.ts'
import {
  counted,
  known,
  localId,
  put,
  withStatements,
  wrong,
  type Around,
  type Statement,
  type Step,
} from './parts/step.ts'

/** Fields that no reviewer sets: they are the program's, or have an action of their own. */
const ownFields: ReadonlySet<string> = new Set(['id', 'doubt', 'doubtful', 'rule', 'checkedBy'])
const mendable = statementFields.filter(field => !ownFields.has(field))

/** Sets fields of a statement; what is set is no longer doubtful. */
export function edit(
  file: DocumentFile,
  id: string,
  set: StatementFields,
  accepted: boolean,
  { reviewer }: Around,
): Step {
  const fields = Object.keys(set)
  const changed = withStatements(file, [id], one => {
    const edited = mended(one, set)
    return accepted ? checkedBy(edited, reviewer) : edited
  })
  return { file: changed, label: `mend ${fields.join(', ')} of ${id}${accepted ? ' and accept it' : ''}` }
}

/** Sets the same fields of several statements, each as one that a person mended. */
export function editMany(file: DocumentFile, ids: readonly string[], set: StatementFields): Step {
  return {
    file: withStatements(file, ids, one => mended(one, set)),
    label: `mend ${Object.keys(set).join(', ')} of ${counted(ids.length, 'statement')}`,
  }
}

/** A statement with fields set that a person decided on: no longer as a program made it, it has no doubt of a program's. */
function mended(statement: Statement, set: StatementFields): Statement {
  checkFields(set)
  const edited = withFields(statement, { ...set, doubt: null }, statementFields)
  const doubtful = edited.doubtful?.filter(field => !(field in set))
  return doubtful === undefined || doubtful.length === edited.doubtful?.length
    ? edited
    : put(edited, 'doubtful', doubtful)
}

function checkFields(set: StatementFields): void {
  for (const field of Object.keys(set))
    if (!mendable.includes(field))
      throw wrong(`a field to mend must be one of ${mendable.join(', ')}`, JSON.stringify(field))
}

/** Finds the words of a part of a paragraph by which something is said. */
export type CueFinder = (told: { paragraph: string; start: number; end: number }) => string | undefined

/** A new statement of selected words, undecided: nobody has read yet who says it. */
export function add(
  file: DocumentFile,
  spans: readonly TextRange[],
  set: StatementFields,
  around: Around,
  cueIn: CueFinder,
): Step {
  checkFields(set)
  const { text } = around
  if (text === null) throw wrong('a statement of selected words needs the text in the file', 'none')
  if (spans.length === 0) throw wrong('a new statement must have a span', 'none')
  const words = spans.map(span => wordsAt(span, around).replaceAll(/\s+/gu, ' ').trim())
  const isQuoted = spans.every(span => standsInQuotes(span, around))
  const voice = set.voice ?? undefined
  const form = voice === 'NARRATOR' ? undefined : (set.form ?? (isQuoted ? 'DIRECT' : 'INDIRECT'))
  const bare = words.map(part => part.replaceAll(/^["“”„«]+|["“”«»]+$/gu, '').trim())
  const before = voice === 'NARRATOR' ? undefined : statementBefore(file, spans[0]!, around)
  const isTold = voice !== 'NARRATOR' && form !== 'DIRECT' && set.cue === undefined
  const cue = isTold ? cueIn(inParagraph(spans[0]!, around)) : undefined
  const proposed = [
    ...(set.speaker === undefined && voice !== 'NARRATOR' ? ['speaker' as const] : []),
    ...(before?.saidAt === undefined ? [] : ['saidAt' as const]),
    ...(cue === undefined ? [] : ['cue' as const]),
  ]
  const draft = {
    id: nextId(file),
    ...(set.speaker === undefined && before !== undefined && { speaker: before.speaker }),
    ...(cue !== undefined && { cue }),
    ...(form !== undefined && { form }),
    text: bare.join(' '),
    ...(form === 'DIRECT' && set.quote === undefined && { quote: bare.join(' […] ') }),
    ...(before?.saidAt !== undefined && { saidAt: before.saidAt }),
    spans: spans.map(({ start, end }) => ({ start, end, exact: wordsAt({ start, end }, around) })),
    ...(proposed.length > 0 && { doubtful: proposed }),
  }
  const made = withFields(draft as Statement, set, statementFields)
  return {
    file: withList(file, 'statements', inPlace(file.statements ?? [], made, around)),
    label: `add ${made.id}`,
  }
}

/** How many code points of its paragraph are read on each side of a span. */
const nearby = 1000

/** Words of the text within their paragraph: only there one sees what is quoted. */
function inParagraph({ start, end }: TextRange, around: Around): Parameters<CueFinder>[0] {
  const { text } = around
  const before = text!.slice(Math.max(0, start - nearby), start).replace(/^[^]*\n\s*\n/u, '')
  const after = text!.slice(end, Math.min(text!.length, end + nearby)).replace(/\n\s*\n[^]*$/u, '')
  const words = wordsAt({ start, end }, around)
  return { paragraph: before + words + after, start: before.length, end: before.length + words.length }
}

function wordsAt({ start, end }: TextRange, { text }: Around): string {
  const isThere = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end
  if (text === null || !isThere || end > text.length)
    throw wrong('a span must be code points of the text, its start before its end', `${start} to ${end}`)
  return text.slice(start, end)
}

const marks = /["“”„«»]/u

/** Whether quotation marks are around words, or at their ends. */
function standsInQuotes({ start, end }: TextRange, { text }: Around): boolean {
  const before = text!.slice(Math.max(start - 1, 0), start + 1)
  const after = text!.slice(end - 1, Math.min(end + 1, text!.length))
  return marks.test(before) && marks.test(after)
}

/** The last statement that begins before a place and has a speaker. */
function statementBefore(
  { statements = [] }: DocumentFile,
  { start }: TextRange,
  { rangesOf }: Around,
): Statement | undefined {
  let found: { at: number; one: Statement } | undefined
  for (const one of statements) {
    const at = rangesOf(one)[0]?.start
    if (at === undefined || at > start || one.speaker === undefined || one.voice === 'NARRATOR') continue
    if (found === undefined || at >= found.at) found = { at, one }
  }
  return found?.one
}

/** Adds a span to a statement, where the order of the text has it. */
export function addSpan(file: DocumentFile, id: string, span: TextRange, around: Around): Step {
  const exact = wordsAt(span, around)
  const changed = withStatements(file, [id], one => {
    const ranges = around.rangesOf(one)
    const later = ranges.findIndex(range => (range?.start ?? -1) > span.start)
    const spans = one.spans ?? []
    const added = { start: span.start, end: span.end, exact }
    return withFields(
      one,
      { spans: later < 0 ? [...spans, added] : spans.toSpliced(later, 0, added) },
      statementFields,
    )
  })
  return { file: changed, label: `add a span to ${id}` }
}

export function removeSpan(file: DocumentFile, id: string, at: number): Step {
  known(file, [id])
  const spans = (file.statements ?? []).find(one => localId(one.id) === id)?.spans ?? []
  if (spans[at] === undefined) throw wrong('a step must name a span of the statement', String(at))
  const changed = withStatements(file, [id], one => put(one, 'spans', spans.toSpliced(at, 1)))
  return { file: changed, label: `remove a span of ${id}` }
}
