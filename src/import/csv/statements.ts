import type { Mapping } from '../mapping.ts'
import type { Field } from './columns.ts'
import type { Lists } from './lists.ts'
import { namesIn } from './kinds.ts'
import type { Row } from './rows.ts'

/** The statement of a row; what its cells say wrongly is left for the check of the document. */
export function statementOf(row: Row, lists: Lists, mapping: Mapping): object {
  const { number, cell, cells } = row
  const given = (field: Field) => {
    const words = cell(field)
    return words === undefined ? {} : { [field]: words }
  }
  const narrated = cell('voice') === 'NARRATOR'
  const quote = cell('quote')
  const text = cell('text') ?? quote
  const speakers = people(row, 'speaker', lists)
  const form = narrated ? undefined : (cell('form') ?? (quote === undefined ? 'INDIRECT' : 'DIRECT'))
  const saidAt = dateOf(cell('saidAt'), mapping)
  const doubt = cell('doubt')
  return {
    id: cell('id')?.replace(/^.*#/u, '') ?? `row-${number}`,
    ...(speakers.length > 0 && { speaker: speakers.length === 1 ? speakers[0] : speakers }),
    ...given('speakerMention'),
    ...officeIn(row, lists),
    ...given('cue'),
    ...given('act'),
    ...(form !== undefined && { form }),
    ...(narrated && { voice: 'NARRATOR' }),
    ...(text !== undefined && { text }),
    ...(quote !== undefined && { quote }),
    ...(saidAt !== undefined && { saidAt }),
    ...list(
      'addressees',
      cells('addressees').map(name => lists.actor(name, number)),
    ),
    ...list(
      'via',
      cells('via').map(name => lists.actor(name, number)),
    ),
    ...given('utterance'),
    ...given('language'),
    ...list('checkedBy', cells('checkedBy')),
    ...(doubt !== undefined && { doubt: Number.isNaN(Number(doubt)) ? doubt : Number(doubt) }),
    ...list('about', targetsIn(row, lists)),
    ...list('claims', claimsIn(row, lists)),
    ...list('spans', cells('spans').map(spanOf)),
  }
}

const list = (name: string, items: readonly unknown[]): object =>
  items.length === 0 ? {} : { [name]: items }

/** Ids of those who are named; where a row has names beside them, the others are ids. */
function people(row: Row, field: 'speaker', lists: Lists): string[] {
  const ids = row.cells('speakerName').length > 0 ? row.cells(field) : []
  return namesIn(row, field).map((name, i) => lists.actor(name, row.number, undefined, localId(ids[i], row)))
}

/** An id that is local to the row's document, written short. */
const localId = (id: string | undefined, row: Row): string | undefined =>
  id === undefined || id === '' ? undefined : id.replace(`${row.cell('document')}#`, '#')

// The export's offices beside an empty `spokenAs` are those that the speaker held, not those that the text names.
function officeIn(row: Row, lists: Lists): { spokenAs?: string } {
  const id = row.cell('spokenAs')
  const title = row.cell('office')
  if (title === undefined || (id === undefined && row.cell('speakerName') !== undefined)) return {}
  return { spokenAs: lists.position(title, row.number, localId(id, row)) }
}

function targetsIn(row: Row, lists: Lists): object[] {
  const ids = row.cells('aboutName').length > 0 ? row.cells('about') : []
  const [stances, labels] = [row.cells('stance'), row.cells('as')]
  return namesIn(row, 'about').map((name, i) => {
    const stance = stances[i]?.toUpperCase() ?? ''
    const as = labels[i] ?? ''
    return {
      id: lists.target(name, row.number, localId(ids[i], row)),
      ...(stance !== '' && { stance: stanceWords[stance] ?? stance }),
      ...(as !== '' && { as: as.split(', ') }),
    }
  })
}

/** Other words for stances. */
const stanceWords: Readonly<Record<string, string>> = {
  FOR: 'FAVOR',
  PRO: 'FAVOR',
  POSITIVE: 'FAVOR',
  CONTRA: 'AGAINST',
  NEGATIVE: 'AGAINST',
}

function claimsIn(row: Row, lists: Lists): object[] {
  const texts = row.cells('claimText')
  const [ids, verbs, hedges] = [row.cells('claims'), row.cells('verb'), row.cells('hedge')]
  return (texts.length > 0 ? texts : ids).map((text, i) => {
    const hedge = hedges[i] ?? ''
    return {
      id: lists.claim(text, row.number, texts.length > 0 ? localId(ids[i], row) : undefined),
      verb: verbs[i] === undefined || verbs[i] === '' ? 'ASSERTS' : verbs[i],
      ...(hedge !== '' && { hedge }),
    }
  })
}

function spanOf(words: string): object {
  const [, start = '', end = ''] = /^(\d+)-(\d*)$/u.exec(words) ?? []
  if (start === '') return { exact: words }
  return { start: Number(start), ...(end !== '' && { end: Number(end) }) }
}

/** Whether a value is a date such as 3/4/2020, which the mapping has to say how to read. */
export const isSlashedDate = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{1,2}\/\d{1,2}\/\d{4}$/u.test(value)

/** A date as EDTF: 30.12.2019 always, 30/12/2019 as the mapping says; any other as it stands. */
export function dateOf(words: string | undefined, { dates }: Mapping): string | undefined {
  const [, first = '', mark, second = '', year = ''] =
    /^(\d{1,2})([./])(\d{1,2})[./](\d{4})$/u.exec(words ?? '') ?? []
  if (year === '' || (mark === '/' && dates === undefined))
    return words?.replace(/^(\d{4}-\d\d-\d\d) (\d\d:\d\d)/u, '$1T$2')
  const [day, month] = mark === '/' && dates === 'month first' ? [second, first] : [first, second]
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
