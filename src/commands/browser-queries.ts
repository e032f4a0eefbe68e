import { writeFileSync } from 'node:fs'
import { packQueries } from '../browser/index.ts'
import { WhosaidError } from '../errors.ts'
import { print } from '../output.ts'

/** Packs the saved queries as the archive that Neo4j Browser imports as a folder of favourites. */
export function browserQueries(file: string): number {
  if (!file.endsWith('.zip')) {
    throw new WhosaidError('WRONG_USE', `The archive's name must end in .zip, but got: ${file}`)
  }
  try {
    writeFileSync(file, packQueries())
  } catch (error) {
    const evidence = error instanceof Error ? error.message : String(error)
    throw new WhosaidError('WRONG_USE', `Cannot write ${file}: ${evidence}`, { cause: error })
  }
  print(`${file}: drop it on Neo4j Browser's Favorites`)
  return 0
}
