import type { Draft } from '../../src/extraction/index.ts'
import { foldName } from '../../src/fold.ts'

/** A mention of somebody in a text, and who it really is. */
export interface Mention {
  file: string
  mention: string
  /** The code point where it stands, or "title": the voice of the document. */
  at: number | 'title'
  /** What stands around it. */
  text: string
  canonical: string
  slot: 'speaker' | 'target'
  kind: string
}

/** The words of a name, folded, without articles and "of" and "and". */
export const wordsOf = (name: string): Set<string> =>
  new Set(
    foldName(name)
      .replaceAll(/['’]/gu, '')
      .split(/[^\p{L}\p{N}]+/u)
      .filter(word => word !== '' && !['the', 'of', 'and'].includes(word)),
  )

const loosely = (words: string): string =>
  words
    .trim()
    .split(/\s+/u)
    .map(word => word.replaceAll(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`))
    .join(String.raw`\s+`)

/** Where a mention stands in the text that a draft counts: its place, or the nearest one with the words around it. */
export function placeOf({ at, mention, text: around }: Mention, text: string): number | 'title' {
  if (at === 'title') return at
  const points = [...text]
  if (points.slice(at, at + [...mention].length).join('') === mention) return at
  const inside = [...around.matchAll(new RegExp(loosely(mention), 'gu'))].map(
    ({ index, 0: found }) => [index, index + found.length] as const,
  )
  const middle = ([from, to]: readonly [number, number]) => Math.abs(from + to - around.length)
  const own = inside.toSorted((a, b) => middle(a) - middle(b))[0]
  const exact =
    own === undefined
      ? []
      : [
          ...text.matchAll(
            new RegExp(
              String.raw`(?<before>${loosely(around.slice(0, own[0]))}\s*)${loosely(mention)}\s*${loosely(around.slice(own[1]))}`,
              'gu',
            ),
          ),
        ].map(({ index, groups }) => index + (groups?.['before']?.length ?? 0))
  const places =
    exact.length > 0
      ? exact
      : [...text.matchAll(new RegExp(loosely(mention), 'gu'))].map(({ index }) => index)
  const counted = places.map(unit => Array.from(text.slice(0, unit)).length)
  return counted.toSorted((a, b) => Math.abs(a - at) - Math.abs(b - at))[0] ?? at
}

/** A node of a draft with all its names. */
export interface Shown {
  id: string
  names: readonly string[]
}

/** The node that a draft shows at a mention: the speaker of the shortest span there, or the target that is called most like it. */
export function nodeOf(
  { file }: Draft,
  { mention, slot }: Mention,
  place: number | 'title',
): Shown | undefined {
  const all: { id: string; name: string; aliases?: string[] }[] = [
    ...(file.actors ?? []),
    ...(file.topics ?? []),
    ...(file.events ?? []),
  ]
  const things = new Map(
    all.map(({ id, name, aliases = [] }) => [id, { id, names: [name, ...aliases] }] as const),
  )
  const statements = file.statements ?? []
  const wanted = wordsOf(mention)
  const shared = (names: readonly string[]) =>
    Math.max(0, ...names.map(name => [...wordsOf(name)].filter(word => wanted.has(word)).length))
  const nearest = (ids: readonly string[]) =>
    ids.toSorted((a, b) => shared(things.get(b)?.names ?? []) - shared(things.get(a)?.names ?? []))[0]
  const lengthAt = ({ spans = [] }: (typeof statements)[number]): number =>
    place === 'title'
      ? 0
      : Math.min(
          ...spans
            .filter(({ start = 0, end = 0 }) => start < place + [...mention].length && place < end)
            .map(({ start = 0, end = 0 }) => end - start),
        )
  const within = statements.filter(one => lengthAt(one) < Infinity)
  if (slot === 'speaker') {
    const said = (place === 'title' ? statements.slice(0, 1) : within).filter(
      ({ voice }) => voice !== 'NARRATOR',
    )
    const speaker = said.toSorted((a, b) => lengthAt(a) - lengthAt(b))[0]?.speaker
    const id = nearest([speaker ?? []].flat())
    return id === undefined ? undefined : things.get(id)
  }
  const claims = new Map((file.claims ?? []).map(claim => [claim.id, claim.about ?? []]))
  const targets = [
    ...new Set(
      within.flatMap(({ about = [], claims: own = [] }) => [
        ...about.map(({ id }) => id),
        ...own.flatMap(({ id }) => claims.get(id) ?? []),
      ]),
    ),
  ]
  const best = nearest(targets)
  const names = best === undefined ? [] : (things.get(best)?.names ?? [])
  return best !== undefined && (shared(names) > 0 || targets.length === 1) ? things.get(best) : undefined
}
