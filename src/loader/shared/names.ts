import { byCodeUnit } from '../../order.ts'
import type { Description, Standing } from './description.ts'

type Values = Description['values']

/** What an actor's node keeps of its names: all, sorted, and beside each the first two ranks that give it. */
interface Names {
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

// An id has no space.
const written = (ranks: readonly string[]): string => ranks.join(' ')
const read = (ranks: string): string[] => ranks.split(' ')

const giversBefore = ({ names, namesGivenBy }: Names): Givers =>
  new Map(names.map((name, at) => [name, read(namesGivenBy[at]!)]))

/** Whether as many as are kept gave each of its names before a description, by rank: then it changes none. */
export function changesNoName(properties: Values, { rank, values }: Description): boolean {
  const { names, namesGivenBy } = properties as unknown as Names
  return namesIn(values).every(name => {
    const givers = namesGivenBy[names.indexOf(name)]
    const last = givers === undefined ? undefined : read(givers)[kept - 1]
    return last !== undefined && last < rank
  })
}

/** An actor's names when descriptions come and go; undefined when the staying descriptions must be asked. */
export function namesAfter(
  before: Standing | undefined,
  gone: ReadonlySet<string>,
  come: readonly Description[],
): Names | undefined {
  const givers = giversAfter(before, gone, come)
  if (givers === undefined) return undefined
  const names = [...givers.keys()].toSorted(byCodeUnit)
  return { names, namesGivenBy: names.map(name => written(givers.get(name)!)) }
}

/** Who gives each name first; undefined when the staying descriptions must be asked who gives one after those that go. */
function giversAfter(
  before: Standing | undefined,
  gone: ReadonlySet<string>,
  come: readonly Description[],
): Givers | undefined {
  const incoming = giversIn(come)
  if (before === undefined) return incoming
  const stood = giversBefore(before.properties as unknown as Names)
  const staying = before.staying && giversIn(before.staying.ranked)
  const after: Givers = new Map()
  for (const name of new Set([...stood.keys(), ...incoming.keys()])) {
    const former = stood.get(name) ?? []
    const added = incoming.get(name) ?? []
    let first = firstOnes([...former.filter(rank => !gone.has(rank)), ...added])
    // Where as many were kept as are, others may give the name too, all of them after these.
    if (former.length === kept && !(first.length === kept && first.at(-1)! <= former.at(-1)!)) {
      const others = staying?.get(name) ?? []
      if (before.staying?.complete !== true && others.length < kept) return undefined
      first = firstOnes([...others, ...added])
    }
    if (first.length > 0) after.set(name, first)
  }
  return after
}
