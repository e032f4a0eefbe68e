import { readData, toFile, type DocumentFile, type ResolvedDocument } from '../../document/index.ts'
import { isEqual } from '../edit/align.ts'
import { fieldsOf, lists } from '../actions/parts/fields.ts'
import type { LoadPreview, RecordDifference, StatementDifference } from '../protocol/loading.ts'

/** How a document differs from what is loaded of it, statement by statement and record by record. */
export type Difference = Pick<LoadPreview, 'added' | 'removed' | 'changed' | 'records'>

/** Compares a document with what is loaded of it; both in the form that a file has. */
export function differenceOf(before: ResolvedDocument | undefined, after: ResolvedDocument): Difference {
  const now = toFile(after)
  const old = before === undefined ? undefined : toFile(inOrder(before))
  const statements = statementsOf(old, now)
  return {
    added: statements.filter(one => one.before === null),
    removed: statements.filter(one => one.after === null),
    changed: statements.filter(one => one.before !== null && one.after !== null),
    records: recordsOf(old, now),
  }
}

/** What is read back has lists in the order of the graph; the content hash is of their own one, in which "after" is. */
function inOrder(before: ResolvedDocument): ResolvedDocument {
  const read = readData(toFile(before))
  return 'document' in read ? read.document : before
}

function statementsOf(old: DocumentFile | undefined, now: DocumentFile): StatementDifference[] {
  const before = new Map((old?.statements ?? []).map(one => [one.id, one]))
  const after = new Map((now.statements ?? []).map(one => [one.id, one]))
  return [...new Set([...before.keys(), ...after.keys()])].flatMap(id => {
    const [was, is] = [before.get(id), after.get(id)]
    if (isEqual(was, is)) return []
    const fields = was === undefined || is === undefined ? [] : differing('statements', was, is)
    return [{ id, fields, before: was ?? null, after: is ?? null }]
  })
}

function recordsOf(old: DocumentFile | undefined, now: DocumentFile): RecordDifference[] {
  const found: RecordDifference[] = []
  const header = differing('document', old?.document ?? {}, now.document)
  if (header.length > 0) {
    const change = old === undefined ? 'added' : 'changed'
    found.push({ list: 'document', id: now.document.id, change, fields: old === undefined ? [] : header })
  }
  for (const list of lists) {
    if (list === 'document' || list === 'statements' || list.startsWith('$')) continue
    const name = list as Exclude<RecordDifference['list'], 'document'>
    const before = keyed(old?.[name] ?? [])
    const after = keyed(now[name] ?? [])
    for (const id of new Set([...before.keys(), ...after.keys()])) {
      const [was, is] = [before.get(id), after.get(id)]
      if (isEqual(was, is)) continue
      const change = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed'
      const fields = was === undefined || is === undefined ? [] : differing(name, was, is)
      found.push({ list: name, id, change, fields })
    }
  }
  return found
}

/** Records by their ids, or by what tells them from others; equal keys are numbered. */
function keyed(records: readonly object[]): Map<string, object> {
  const found = new Map<string, object>()
  for (const record of records) {
    const base = keyOf(record as Record<string, unknown>)
    let key = base
    for (let count = 2; found.has(key); count++) key = `${base} (${count})`
    found.set(key, record)
  }
  return found
}

function keyOf(record: Record<string, unknown>): string {
  const words = [
    'id',
    'holder',
    'position',
    'actor',
    'from',
    'kind',
    'with',
    'to',
    'same',
    'different',
    'unsure',
  ]
  const told = words.flatMap(word => {
    const value = record[word]
    return typeof value === 'string' ? [value] : Array.isArray(value) ? [`${word} ${value.join(', ')}`] : []
  })
  const [first] = told
  if (typeof record['id'] === 'string') return record['id']
  const { statement } = record
  if (typeof statement === 'object' && statement !== null && 'id' in statement) return String(statement.id)
  return first === undefined ? JSON.stringify(record) : told.join(' ')
}

const differing = (list: string, was: object, is: object): string[] =>
  fieldsOf(list).filter(
    field => !isEqual((was as Record<string, unknown>)[field], (is as Record<string, unknown>)[field]),
  )
