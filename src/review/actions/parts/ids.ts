import type { DocumentFile } from '../../../document/index.ts'
import { localId } from './step.ts'

/** All local names of a file, of statements, rejected ones and described things. */
export function namesIn(file: DocumentFile): Set<string> {
  const names = new Set<string>()
  for (const { id } of file.statements ?? []) names.add(localId(id))
  for (const { statement } of file.rejected ?? []) names.add(localId(statement.id))
  for (const list of [file.actors, file.positions, file.events, file.topics, file.claims])
    for (const { id } of list ?? []) if (id.startsWith('#')) names.add(localId(id))
  return names
}

/** A statement id that nothing in the file has: `base`, or `base-2`, …. */
export function freshId(
  file: DocumentFile,
  base: string,
  taken: ReadonlySet<string> = namesIn(file),
): string {
  for (let count = 1; ; count++) {
    const id = count === 1 ? base : `${base}-${count}`
    if (!taken.has(id)) return id
  }
}

/** The next of `r1`, `r2`, …: the ids of statements that a reviewer adds. */
export function nextId(file: DocumentFile): string {
  const taken = namesIn(file)
  for (let count = 1; ; count++) if (!taken.has(`r${count}`)) return `r${count}`
}
