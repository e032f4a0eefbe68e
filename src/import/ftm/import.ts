import { WhosaidError } from '../../errors.ts'
import type { Imported } from '../imported.ts'
import type { Mapping } from '../mapping.ts'
import { documentOf } from './document.ts'
import { entitiesIn } from './entities.ts'

/** Makes one reference document of a list in FollowTheMoney: JSON lines, an entity each. */
export async function importFtm(bytes: Uint8Array, file: string, mapping: Mapping): Promise<Imported> {
  const problems: string[] = []
  const { entities, keys } = entitiesIn(new TextDecoder().decode(bytes), file, problems)
  if (entities.size === 0)
    throw new WhosaidError('INVALID_DOCUMENT', `${file} must have entities of FollowTheMoney, but got: none`)
  const name = file.replace(/^.*[\\/]/u, '').replace(/(?:\.\w+)+$/u, '')
  const { file: document, lines, left } = documentOf(entities, name, mapping)
  const all = [...left, ...[...keys].map(([key, count]) => [`the key ${key}`, count] as const)]
  const sorted = all.toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return {
    problems,
    notes: sorted.map(([what, count]) => `has no place in a document: ${what}, ${count}`),
    made: [
      {
        file: document,
        placeOf: pointer => `:${lines.get(/^\/\w+\/\d+/u.exec(pointer)?.[0] ?? '') ?? 1} ${pointer}`,
      },
    ],
  }
}
