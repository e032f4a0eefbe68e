import type { Form } from '../../../generated/queries.ts'
import { colours } from './lit.ts'

/** What of a statement its paint depends on. */
export interface Painted {
  id: string
  form: Form | null
  speakers: readonly { id: string; name: string }[]
}

/** A speaker of a document, with the number of statements and the colour, 0 for those who share one. */
export interface Voice {
  id: string
  name: string
  statements: number
  colour: number
}

/** Who speaks, those with most statements first; these have colours of their own. */
export function voicesOf(statements: readonly Painted[]): Voice[] {
  const voices = new Map<string, Voice>()
  for (const { speakers } of statements) {
    const [speaker] = speakers
    if (speaker === undefined) continue
    const { id, name } = speaker
    const voice = voices.get(id) ?? { id, name, statements: 0, colour: 0 }
    voice.statements++
    voices.set(id, voice)
  }
  const most = [...voices.values()].toSorted((a, b) => b.statements - a.statements || (a.id < b.id ? -1 : 1))
  return most.map((voice, at) => ({ ...voice, colour: at < colours ? at + 1 : 0 }))
}

/** The name by which a statement's spans are painted. */
export const paintOf = (statement: Painted, colour: number): string =>
  `said-${colour}-${(statement.form ?? 'narrator').toLowerCase()}`

export const paintNames: readonly string[] = Array.from({ length: colours + 1 }, (_, colour) =>
  ['direct', 'indirect', 'mixed', 'narrator'].map(form => `said-${colour}-${form}`),
).flat()
