import { writeFileSync } from 'node:fs'
import { packQueries } from '../browser/index.ts'
import { WhosaidError } from '../errors.ts'

/** Packs the saved queries as the archive that Neo4j Browser imports as a folder of favourites. */
export function browserQueries(file: string): number {
  if (!file.endsWith('.zip')) {
    throw new WhosaidError(
      'WRONG_USE',
      `Neo4j Browser knows the archive by its name, *.zip, but got: ${file}`,
    )
  }
  try {
    writeFileSync(file, packQueries())
  } catch (error) {
    const evidence = error instanceof Error ? error.message : String(error)
    throw new WhosaidError('WRONG_USE', `The file can be written, but got: ${evidence}`, { cause: error })
  }
  console.log(`${file}: drop it on Neo4j Browser's Favorites`)
  return 0
}
