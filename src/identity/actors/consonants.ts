import { skeleton } from '../names/words.ts'
import type { ActorRow } from './row.ts'

/** A word that more rows than this have finds nothing. */
const common = 2000

/**
 * Finds names of two scripts by the consonants of their words: transliterated, Arabic and Hebrew script have no trigram in common
 * with Latin. Gives the rows of another script that share most, the rarest words first.
 */
export function indexConsonants(rows: readonly ActorRow[]): (row: ActorRow, most: number) => ActorRow[] {
  if (!rows.some(isConsonantal)) return () => []
  const postings = new Map<string, ActorRow[]>()
  for (const row of rows)
    for (const word of consonantsOf(row)) {
      const list = postings.get(word)
      if (list === undefined) postings.set(word, [row])
      else list.push(row)
    }
  return (row, most) => {
    const scores = new Map<ActorRow, number>()
    for (const word of consonantsOf(row)) {
      const list = postings.get(word) ?? []
      if (list.length > common) continue
      const rarity = Math.log(1 + rows.length / list.length)
      for (const other of list)
        if (isConsonantal(other) !== isConsonantal(row)) scores.set(other, (scores.get(other) ?? 0) + rarity)
    }
    return [...scores]
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, most)
      .map(([other]) => other)
  }
}

const isConsonantal = ({ names }: ActorRow): boolean => names.some(({ script }) => script === 'consonants')

const consonantsOf = ({ names }: ActorRow): Set<string> =>
  new Set(names.flatMap(({ words }) => words.map(skeleton).filter(word => word !== '')))
