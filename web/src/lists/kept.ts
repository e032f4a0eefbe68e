import { show } from './file.ts'
import type { Lists, Picked, PickedList } from './types.ts'

/** Reads the lists that a browser keeps. Throws what they must be and what they are instead. */
export function readKept(text: string): Lists {
  const data: unknown = JSON.parse(text)
  const { current, lists } = fieldsOf(data)
  if (typeof current !== 'string' || !Array.isArray(lists) || lists.length === 0)
    throw new Error(`lists must have a current one, but got: ${show(data)}`)
  return { current, lists: lists.map(readList) }
}

function readList(data: unknown): PickedList {
  const { id, title, statements } = fieldsOf(data)
  if (typeof id !== 'string' || typeof title !== 'string' || !Array.isArray(statements))
    throw new Error(`a list must have an id, a title and statements, but got: ${show(data)}`)
  return { id, title, statements: statements.map(readPicked) }
}

function readPicked(data: unknown): Picked {
  const { id, note } = fieldsOf(data)
  if (typeof id !== 'string' || typeof note !== 'string')
    throw new Error(`a picked statement must have an id and a note, but got: ${show(data)}`)
  return { id, note }
}

const fieldsOf = (data: unknown): Record<string, unknown> =>
  typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {}
