import { readFileSync } from 'node:fs'
import { WhosaidError } from '../../errors.ts'
import { filterIn } from '../../export/download.ts'
import { readList, type Selection } from '../../export/index.ts'

/** The options that choose statements. */
export interface SelectionSwitches {
  filter?: string
  list?: string
}

/** Reads them; the API itself judges what is in the filter. Throws `WRONG_USE` where it is no JSON, or the list none. */
export function selectionOf({ filter, list }: SelectionSwitches): Selection {
  return {
    ...(filter !== undefined && { filter: filterIn(filter, '--filter') }),
    ...(list !== undefined && { ids: readList(readText(list), list).statements.map(({ id }) => id) }),
  }
}

/** Reads a file that was named. */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new WhosaidError('WRONG_USE', `Cannot read ${path}: ${reason}`, { cause: error })
  }
}
