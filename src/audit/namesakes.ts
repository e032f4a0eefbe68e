import { foldName } from '../fold.ts'

/** Two things of one type that have a name in common, however it is spelled. */
export interface Namesake {
  name: string
  /** The one that had the name first. */
  other: string
}

/** Remembers who has which name; tells each pair of namesakes once. */
export function createNamesakes(): { add(type: string, id: string, names: Iterable<string>): Namesake[] } {
  const owners = new Map<string, string>()
  const told = new Set<string>()
  return {
    add(type, id, names) {
      const found: Namesake[] = []
      for (const name of names) {
        const folded = foldName(name)
        if (folded === '') continue
        const key = `${type} ${folded}`
        const other = owners.get(key)
        if (other === undefined) owners.set(key, id)
        if (other === undefined || other === id || told.has(`${id} ${other}`)) continue
        told.add(`${id} ${other}`)
        found.push({ name, other })
      }
      return found
    },
  }
}
