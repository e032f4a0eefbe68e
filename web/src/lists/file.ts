import type { PickedList } from './types.ts'

/** What `list.yaml` holds. */
export type ListFile = Omit<PickedList, 'id'>

/** A list as the YAML of its file: the title, then each statement's id and note, in order. */
export async function toFile({ title, statements }: ListFile): Promise<string> {
  const { stringify } = await import('yaml')
  const entries = statements.map(({ id, note }) => (note === '' ? { id } : { id, note }))
  return stringify({ title, statements: entries }, { lineWidth: 100 })
}

/** Reads `list.yaml`. Throws what the file must be and what it is instead. */
export async function fromFile(text: string, name: string): Promise<ListFile> {
  const { parse } = await import('yaml')
  let data: unknown
  try {
    data = parse(text, { maxAliasCount: 0, schema: 'core' })
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    throw new Error(`${name} must be YAML, but got: ${reason}`, { cause: error })
  }
  const { title, statements } = fieldsOf(data)
  if (typeof title !== 'string') throw new Error(`${name} must have a title, but got: ${show(title)}`)
  if (!Array.isArray(statements))
    throw new Error(`${name} must have a list of statements, but got: ${show(statements)}`)
  const seen = new Set<string>()
  return {
    title,
    statements: statements.map((entry: unknown, at) => {
      const where = `${name}, statement ${at + 1},`
      const { id, note = '' } = fieldsOf(entry)
      if (typeof id !== 'string' || id === '')
        throw new Error(`${where} must have an id, but got: ${show(entry)}`)
      if (typeof note !== 'string')
        throw new Error(`${where} must have a text as its note, but got: ${show(note)}`)
      if (seen.has(id)) throw new Error(`${where} must not be in the list twice, but got: ${id}`)
      seen.add(id)
      return { id, note }
    }),
  }
}

const fieldsOf = (data: unknown): Record<string, unknown> =>
  typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {}

/** A value as a message shows it, at most 80 characters of it. */
export const show = (value: unknown): string =>
  value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 80)
