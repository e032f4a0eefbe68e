import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * A path that is a file, and of a folder all files below it, sorted and nothing hidden; undefined where nothing is there.
 * Links to files count, links to folders are told to `leftOut`: they may lead in circles.
 */
export async function filesAt(
  path: string,
  leftOut: (folder: string) => void = () => {},
): Promise<AsyncIterable<string> | Iterable<string> | undefined> {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) return undefined
  return found.isDirectory() ? filesBelow(path, leftOut) : [path]
}

async function* filesBelow(folder: string, leftOut: (folder: string) => void): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true })
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) yield* filesBelow(path, leftOut)
    else if (entry.isFile()) yield path
    else if (entry.isSymbolicLink()) {
      const target = await stat(path).catch(() => undefined)
      if (target?.isFile() === true) yield path
      if (target?.isDirectory() === true) leftOut(path)
    }
  }
}
