import type { Reader } from '../api/in-process.ts'
import { WhosaidError } from '../errors.ts'
import { question } from '../export/question.ts'
import type { Selection } from '../export/index.ts'
import { dateInWords } from './words.ts'
import type { ReportWanted } from './data.ts'

/** What the report is about, as its head says it, and which statements that are. */
export interface Selected {
  title: string
  question: string
  selection: Selection
}

interface Subject {
  type: string
  id: string
  label: string
}

const types: Readonly<Record<string, readonly string[]>> = {
  actor: ['Person', 'State', 'Militia', 'Organization', 'Group'],
  event: ['Event'],
  topic: ['Topic'],
  claim: ['Claim'],
  document: ['Document'],
}

const conditions: Readonly<Record<string, (id: string) => object>> = {
  actor: id => ({ or: [{ speaker: { id } }, { about: { id } }] }),
  event: id => ({ or: [{ about: { id } }, { madeAt: id }] }),
  topic: id => ({ about: { id } }),
  claim: id => ({ claim: { id } }),
  document: id => ({ document: { id } }),
}

const asked: Readonly<Record<string, (name: string) => string>> = {
  actor: name => `What did ${name} say, and what is said about ${name}?`,
  event: name => `What is said about “${name}”, and what was said there?`,
  topic: name => `What is said about “${name}”?`,
  claim: name => `Who asserts, denies, leaves open or asks: “${name}”?`,
  document: name => `What does “${name}” say, and whom does it let speak?`,
}

const file = new URL('questions/subject.graphql', import.meta.url)

/** Finds what a report is of. Throws `NOT_FOUND` where there is no such thing. */
export async function select(reader: Reader, wanted: ReportWanted): Promise<Selected> {
  const { kind, id, list, from, to, filter } = wanted
  if (list !== undefined) {
    if (from !== undefined || to !== undefined || filter !== undefined)
      throw new WhosaidError(
        'WRONG_USE',
        'a list must not be given together with dates or a filter, but got: both',
      )
    const ids = list.statements.map(one => one.id)
    return {
      title: list.title,
      question: `The statements that were picked into “${list.title}”.`,
      selection: { ids },
    }
  }
  const own = conditions[kind]
  const all = [
    ...(own && id !== undefined ? [own(id)] : []),
    ...(from === undefined ? [] : [{ saidFrom: from }]),
    ...(to === undefined ? [] : [{ saidTo: to }]),
    ...(filter === undefined ? [] : [filter]),
  ]
  const selection: Selection = { filter: all.length === 1 ? all[0] : { and: all } }
  if (own === undefined)
    return { title: 'Who said what', question: 'Which statements fulfil the conditions below?', selection }
  if (id === undefined)
    throw new WhosaidError('WRONG_USE', `a report of one ${kind} must be given its id, but got: none`)
  const { node } = await reader.ask<{ node: Subject | null }>(question(file), { id })
  if (node === null || types[kind]?.includes(node.type) !== true) {
    throw new WhosaidError('NOT_FOUND', `a report must be of a loaded ${kind}, but got: ${id}`)
  }
  const time = [from && `not before ${dateInWords(from)}`, to && `not after ${dateInWords(to)}`].filter(
    Boolean,
  )
  const words = asked[kind]?.(node.label) ?? node.label
  return { title: node.label, question: [words, ...time].join(' '), selection }
}
