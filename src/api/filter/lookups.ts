import type { Voices } from '../../graph/queries/rows.ts'
import { nameTerms, quoted } from '../../words.ts'
import type { Context } from '../answers/context.ts'
import { type AboutFilter, type ActorFilter, isGiven, type StatementFilter } from './filter.ts'

const finds = ['name', 'affiliatedWith', 'representing', 'party', 'publisher'] as const
type Find = (typeof finds)[number] | 'utterance'

/** What a name, a relation or a member of an utterance in a filter stands for. */
export type VoicesOf = (find: Find, value: string) => Voices

/** Stands in before the look-up. */
export const noVoices: VoicesOf = () => ({ ids: [] })

/** Looks up everything that a filter does not name by id, in at most one query. */
export async function lookUp(context: Context, filter: StatementFilter): Promise<VoicesOf> {
  const keys = [...new Set([...[...actorFilters(filter)].flatMap(keysOf), ...utterancesIn(filter)])]
  const voices = await Promise.all(
    keys.map(key =>
      context.load('read/filter/lookup', key, {}, wanted => ({
        lookups: wanted.map(lookupOf),
      })),
    ),
  )
  const found = new Map(keys.map((key, at) => [key, voices[at]]))
  return (find, value) => found.get(keyOf(find, value)) ?? { ids: [] }
}

/** The ids that a name or a relation stands for. */
export async function idsFor(context: Context, find: Find, value: string): Promise<string[]> {
  const voices = await context.load('read/filter/lookup', keyOf(find, value), {}, wanted => ({
    lookups: wanted.map(lookupOf),
  }))
  return voices?.ids ?? []
}

const keyOf = (find: Find, value: string): string => `${find} ${value}`

function keysOf(filter: ActorFilter & AboutFilter): string[] {
  return finds.flatMap(find => {
    const value = filter[find] ?? null
    return value === null ? [] : [keyOf(find, value)]
  })
}

function lookupOf(key: string) {
  const space = key.indexOf(' ')
  const [find, value] = [key.slice(0, space), key.slice(space + 1)]
  const id = find === 'name' ? quoted(nameTerms(value)) : value
  return { key, find, id }
}

/** What is looked up of the utterances that a filter names: each may be named by any statement that renders it. */
function* utterancesIn(filter: StatementFilter): Generator<string> {
  if (isGiven(filter.utterance)) yield keyOf('utterance', filter.utterance)
  for (const inner of innerOf(filter)) yield* utterancesIn(inner)
}

const innerOf = ({ and, or, not }: StatementFilter): StatementFilter[] => [
  ...(and ?? []),
  ...(or ?? []),
  ...(not ? [not] : []),
]

function* actorFilters(filter: StatementFilter): Generator<ActorFilter & AboutFilter> {
  for (const actors of [filter.speaker, filter.addressee, filter.about]) if (actors) yield actors
  for (const inner of innerOf(filter)) yield* actorFilters(inner)
}
