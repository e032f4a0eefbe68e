import { parse } from 'yaml'
import { WhosaidError } from '../errors.ts'

/** A list of picked statements, as the workbench saves it in `list.yaml`. */
export interface PickedList {
  title: string
  statements: { id: string; note: string }[]
}

/** Reads `list.yaml`; `name` is what errors call it. Throws `WRONG_USE` naming the place and the rule. */
export function readList(text: string, name: string): PickedList {
  const refuse = (rule: string, got: unknown): never => {
    throw new WhosaidError('WRONG_USE', `${name} ${rule}, but got: ${show(got)}`)
  }
  let data: unknown
  try {
    data = parse(text, { maxAliasCount: 0, schema: 'core', prettyErrors: false })
  } catch (error) {
    return refuse('must be YAML', error instanceof Error ? (error.message.split('\n')[0] ?? '') : error)
  }
  const { title, statements } = fieldsOf(data)
  if (typeof title !== 'string') return refuse('must have a title', title)
  if (!Array.isArray(statements)) return refuse('must have a list of statements', statements)
  const seen = new Set<string>()
  return {
    title,
    statements: statements.map((entry: unknown, at) => {
      const { id, note = '' } = fieldsOf(entry)
      const where = `statement ${at + 1}`
      if (typeof id !== 'string' || id === '') return refuse(`must give ${where} an id`, entry)
      if (typeof note !== 'string') return refuse(`must give ${where} a text as its note`, note)
      if (seen.has(id)) return refuse(`must not have ${where} twice`, id)
      seen.add(id)
      return { id, note }
    }),
  }
}

const fieldsOf = (data: unknown): Record<string, unknown> =>
  typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {}

const show = (value: unknown): string => {
  if (value === undefined) return 'nothing'
  return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 200)
}
