import type { Place } from '../errors.ts'
import type { ResolvedDocument } from '../document/index.ts'
import { createNamesakes } from './namesakes.ts'

/** A SHOULD rule that documents break together, with the id of its law. No document is refused for it. */
export interface Warning extends Place {
  law: `SHOULD-${string}`
  message: string
}

const isLocal = (id: string): boolean => id.includes('#')

/** Returns a function that takes the documents of a run one by one and returns how each conflicts with earlier ones. */
export function createConflictFinder(): (document: ResolvedDocument, place: Place) => Warning[] {
  const namesakes = createNamesakes()
  const items = new Map<string, string>()
  const figures = new Map<string, string>()

  return (document, place) => {
    const warnings: Warning[] = []
    const warn = (law: Warning['law'], message: string) => warnings.push({ ...place, law, message })
    const named = (type: string, id: string, names: readonly string[]): void => {
      // A local thing has no identity beyond its text.
      if (isLocal(id)) return
      for (const { name, other } of namesakes.add(type, id, names)) {
        const rule = `every name, however it is spelled, should belong to one ${type} only`
        warn(
          'SHOULD-be-the-only-one-of-its-type-with-its-name',
          `${rule}, but got: ${name}, of ${other} and ${id}`,
        )
      }
    }
    for (const { id, name, aliases, wikidataId } of document.actors) {
      named('actor', id, [name, ...aliases])
      if (wikidataId === undefined) continue
      const other = items.get(wikidataId) ?? id
      items.set(wikidataId, other)
      if (other === id) continue
      const rule = 'every Wikidata item should belong to one actor only'
      warn(
        'SHOULD-be-the-only-actor-with-its-wikidata-id',
        `${rule}, but got: ${wikidataId}, of ${other} and ${id}`,
      )
    }
    for (const { id, name } of document.events) named('event', id, [name])
    for (const { id, name } of document.topics) named('topic', id, [name])
    for (const { id, title } of document.positions) named('position', id, [title])
    for (const { id, measure, counting, min, max, approximate } of document.claims) {
      if (measure === undefined || isLocal(id)) continue
      const figure = [measure, counting, min ?? '..', max ?? '..', approximate === true ? 'approximate' : '']
        .join(' ')
        .trim()
      const other = figures.get(id) ?? figure
      figures.set(id, other)
      if (other === figure) continue
      const rule = 'every claim should have the same figure in all documents'
      warn('SHOULD-give-a-claim-one-figure', `${rule}, but got: ${other} and ${figure} for ${id}`)
    }
    return warnings
  }
}
