import type { DocumentFile } from '../../document/index.ts'
import { type Holders, holdersIn } from './holders.ts'
import { folded } from './slug.ts'
import { nameKey } from './titles.ts'

type Actor = NonNullable<DocumentFile['actors']>[number]
type Position = NonNullable<DocumentFile['positions']>[number]

/** The score from which a name counts as somebody known: a local actor is better than a wrong link. */
export const threshold = 0.85

/** What other documents describe, found by name. */
export interface Known {
  actor: (name: string, kind?: Actor['kind']) => { actor: Actor; score: number } | undefined
  /** The one body, militia or state that goes by just these letters: "Democrats". */
  exact: (name: string) => Actor | undefined
  /** The one state of an ISO 3166-1 alpha-3 code, whatever it is called. */
  state: (iso3: string) => Actor | undefined
  position: (title: string, holder: string | undefined) => Position | undefined
  /** The actor of an id. */
  describes: (id: string) => Actor | undefined
  holders: Holders
}

/** Collects the actors and positions of documents; ids that are local to one are not known outside it. */
export function knownFrom(files: readonly Partial<DocumentFile>[]): Known {
  const names = new Map<string, Actor[]>()
  const positions: Position[] = []
  const ids = new Map<string, Actor>()
  const written = new Map<string, Set<Actor>>()
  for (const file of files) {
    for (const actor of file.actors ?? []) {
      if (actor.id.startsWith('#')) continue
      if (!ids.has(actor.id)) ids.set(actor.id, actor)
      for (const name of [actor.name, ...(actor.aliases ?? [])]) {
        if (actor.kind !== 'person' && ids.get(actor.id) === actor)
          written.set(name, (written.get(name) ?? new Set()).add(actor))
        // "Antony J. Blinken" is known as "Antony Blinken".
        for (const key of new Set([folded(name), ...(actor.kind === 'person' ? [nameKey(name)] : [])])) {
          const same = names.get(key) ?? []
          if (!same.some(({ id }) => id === actor.id)) names.set(key, [...same, actor])
        }
      }
    }
    positions.push(...(file.positions ?? []).filter(({ id }) => !id.startsWith('#')))
  }
  return {
    actor: (name, kind) =>
      best(names, folded(name), kind) ?? (kind === 'person' ? best(names, nameKey(name), kind) : undefined),
    exact: name => {
      const [one, more] = written.get(name) ?? []
      return more === undefined ? one : undefined
    },
    state: iso3 => {
      const [one, more] = [...ids.values()].filter(actor => actor.kind === 'state' && actor.iso3 === iso3)
      return more === undefined ? one : undefined
    },
    describes: id => ids.get(id),
    holders: holdersIn(files),
    position: (title, holder) => {
      const wanted = titleWords(title)
      return (
        positions.find(
          position =>
            position.in === holder &&
            holder !== undefined &&
            titleWords(position.title.replace(/ of .*/u, '')) === wanted,
        ) ??
        positions.find(
          position =>
            holder !== undefined &&
            position.id.startsWith(`${holder}-`) &&
            titleWords(position.title.replace(/ of .*/u, '')) === wanted,
        )
      )
    },
  }
}

const titleWords = (title: string): string =>
  folded(title)
    .split('-')
    .filter(word => word !== 'of' && word !== 'the')
    .toSorted()
    .join(' ')

// Equal names, or equal but for one letter in a long one; a part of a name is never enough, and a name of two is nobody's.
function best(names: ReadonlyMap<string, Actor[]>, name: string, kind: Actor['kind'] | undefined) {
  const fits = (actor: Actor) =>
    kind === undefined || actor.kind === kind || (actor.kind !== 'person' && kind !== 'person')
  const equal = (names.get(name) ?? []).filter(fits)
  if (equal.length > 0)
    return equal.length === 1 && equal[0] !== undefined ? { actor: equal[0], score: 1 } : undefined
  if (name.length < 9) return undefined
  const near = new Set<Actor>()
  for (const [other, actors] of names) {
    if (Math.abs(other.length - name.length) <= 1 && oneApart(other, name))
      for (const actor of actors.filter(fits)) near.add(actor)
  }
  const [only, more] = near
  return only !== undefined && more === undefined ? { actor: only, score: 0.9 } : undefined
}

function oneApart(a: string, b: string): boolean {
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  const rest = (text: string, skip: number) => text.slice(start + skip)
  return rest(a, 1) === rest(b, 1) || rest(a, 1) === rest(b, 0) || rest(a, 0) === rest(b, 1)
}
