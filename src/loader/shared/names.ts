import { byCodeUnit } from '../../order.ts'
import type { Description, Standing } from './description.ts'

type Values = Description['values']

/** What an actor's node keeps of its names: all of them, sorted, and in parallel the first two ranks that give each. */
interface KeptNames {
  names: string[]
  namesGivenBy: string[]
}

/** The ranks of the documents that give a name, as usual name or as alias: the first two, in order. */
type Givers = Map<string, string[]>

const kept = 2
const firstOnes = (ranks: readonly string[]): string[] =>
  [...new Set(ranks)].toSorted(byCodeUnit).slice(0, kept)

const namesIn = (values: Values): string[] => [
  values['name'] as string,
  ...((values['aliases'] ?? []) as string[]),
]

function giversIn(descriptions: readonly Description[]): Givers {
  const givers: Givers = new Map()
  for (const { rank, values } of descriptions) {
    for (const name of namesIn(values)) {
      givers.set(name, firstOnes([...(givers.get(name) ?? []), rank]))
    }
  }
  return givers
}

// No id contains a space.
const written = (ranks: readonly string[]): string => ranks.join(' ')
const ranksIn = (ranks: string): string[] => ranks.split(' ')

const giversBefore = ({ names, namesGivenBy }: KeptNames): Givers =>
  new Map(names.map((name, at) => [name, ranksIn(namesGivenBy[at]!)]))

/** Whether a description leaves the names as they are, because the two kept ranks of each of its names precede its own. */
export function changesNoName(properties: Values, { rank, values }: Description): boolean {
  const { names, namesGivenBy } = properties as unknown as KeptNames
  return namesIn(values).every(name => {
    const givers = namesGivenBy[names.indexOf(name)]
    const last = givers === undefined ? undefined : ranksIn(givers)[kept - 1]
    return last !== undefined && last < rank
  })
}

/** Whether an actor's node keeps who gave its names: not until layout 6, nor if somebody has removed it. */
export function keepsNameGivers(properties: Values): boolean {
  const { names, namesGivenBy } = properties as Partial<KeptNames>
  return Array.isArray(names) && Array.isArray(namesGivenBy) && names.length === namesGivenBy.length
}

/** An actor's names after descriptions are removed and added; undefined if the descriptions that stay must be read. */
export function namesAfter(
  before: Standing | undefined,
  gone: ReadonlySet<string>,
  come: readonly Description[],
): KeptNames | undefined {
  const givers = giversAfter(before, gone, come)
  if (givers === undefined) return undefined
  const names = [...givers.keys()].toSorted(byCodeUnit)
  return { names, namesGivenBy: names.map(name => written(givers.get(name)!)) }
}

/** The ranks that give each name first; undefined if only the descriptions that stay can tell who is next. */
function giversAfter(
  before: Standing | undefined,
  gone: ReadonlySet<string>,
  come: readonly Description[],
): Givers | undefined {
  const incoming = giversIn(come)
  if (before === undefined) return incoming
  const stood = giversBefore(before.properties as unknown as KeptNames)
  const staying = before.staying && giversIn(before.staying.ranked)
  const after: Givers = new Map()
  for (const name of new Set([...stood.keys(), ...incoming.keys()])) {
    const former = stood.get(name) ?? []
    const added = incoming.get(name) ?? []
    let first = firstOnes([...former.filter(rank => !gone.has(rank)), ...added])
    // If the list was full, further documents may give the name too, all of them after the kept ones.
    if (former.length === kept && !(first.length === kept && first.at(-1)! <= former.at(-1)!)) {
      const others = staying?.get(name) ?? []
      if (before.staying?.complete !== true && others.length < kept) return undefined
      first = firstOnes([...others, ...added])
    }
    if (first.length > 0) after.set(name, first)
  }
  return after
}
