import { foldName } from '../fold.ts'

/** A name that two things of one type share, however it is spelled. */
export interface Namesake {
  name: string
  /** The one that had the name first. */
  other: string
}

/** Collects names; `add` returns the namesakes of what it is given, each pair once. */
export function createNamesakes(): { add(type: string, id: string, names: Iterable<string>): Namesake[] } {
  const owners = new Map<string, string>()
  const reported = new Set<string>()
  return {
    add(type, id, names) {
      const found: Namesake[] = []
      for (const name of names) {
        const folded = foldName(name)
        if (folded === '') continue
        const key = `${type} ${folded}`
        const other = owners.get(key)
        if (other === undefined) owners.set(key, id)
        if (other === undefined || other === id || reported.has(`${id} ${other}`)) continue
        reported.add(`${id} ${other}`)
        found.push({ name, other })
      }
      return found
    },
  }
}
