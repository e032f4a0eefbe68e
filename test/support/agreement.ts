import type { ResolvedDocument, ResolvedStatement } from '../../src/document/index.ts'
import {
  cohensKappa,
  type Kappa,
  type Overlap,
  overlap,
  type Pair,
  scored,
  tellKappa,
  tellOverlap,
} from './measures.ts'

/*
 * How far two annotations of one text agree. A unit of the one is matched with a unit of the other when they cover
 * mostly the same characters; what they say of it is compared on matched units only.
 */

export interface Agreement {
  units: Overlap
  speakers: Overlap
  targets: Overlap
  stance: Kappa
  act: Kappa
  verb: Kappa
  /** Each unit that stands alone and each label on which the two differ, in a line. */
  differences: string[]
  /** The labels themselves, for agreement over several texts. */
  labels: { [key in 'stance' | 'act' | 'verb']: Pair[] }
}

type Labelled = readonly [item: string, first: string, second: string]

/** Less than half of the characters that either covers in common, and two units are not one. */
const least = 0.5

/** Adds up what was counted in several texts. */
export function together(all: readonly Agreement[]): Agreement {
  const add = (part: 'units' | 'speakers' | 'targets') =>
    scored(
      all.reduce((sum, one) => sum + one[part].first, 0),
      all.reduce((sum, one) => sum + one[part].second, 0),
      all.reduce((sum, one) => sum + one[part].common, 0),
    )
  const labels = {
    stance: all.flatMap(one => one.labels.stance),
    act: all.flatMap(one => one.labels.act),
    verb: all.flatMap(one => one.labels.verb),
  }
  return {
    units: add('units'),
    speakers: add('speakers'),
    targets: add('targets'),
    ...kappas(labels),
    differences: all.flatMap(one => one.differences),
    labels,
  }
}

/** Compares two annotations of one text; `same` gives the first's id for what the second knows under another. */
export function agreement(
  first: ResolvedDocument,
  second: ResolvedDocument,
  same: Readonly<Record<string, string>> = {},
): Agreement {
  const idOf = (id: string) => same[id] ?? id
  const matched = matchUnits(first.statements, second.statements, idOf)
  const speakers = matched.map(([a, b]) => [a.speaker, b.speaker.map(idOf)] as const)
  const targets = matched.map(([a, b]) => [ids(a), ids(b).map(idOf)] as const)
  const acts = matched.map((pair): Labelled => [nameOf(pair), pair[0].act ?? 'none', pair[1].act ?? 'none'])
  const verbs = matched.map((pair): Labelled => [nameOf(pair), verbsOf(pair[0]), verbsOf(pair[1])])
  const stances = matched.flatMap(pair =>
    pair[0].about.flatMap(({ id, stance }): Labelled[] => {
      const other = pair[1].about.find(target => idOf(target.id) === id)
      return other ? [[`${nameOf(pair)} on ${id}`, stance ?? 'none', other.stance ?? 'none']] : []
    }),
  )
  const labels = { stance: bare(stances), act: bare(acts), verb: bare(verbs) }
  return {
    units: scored(first.statements.length, second.statements.length, matched.length),
    speakers: overlap(speakers),
    targets: overlap(targets),
    ...kappas(labels),
    differences: [
      ...alone('first', first.statements, new Set(matched.map(([a]) => a))),
      ...alone('second', second.statements, new Set(matched.map(([, b]) => b))),
      ...matched.flatMap((pair, at) => apart('speaker', nameOf(pair), speakers[at])),
      ...matched.flatMap((pair, at) => apart('target', nameOf(pair), targets[at])),
      ...differing('act', acts),
      ...differing('verb', verbs),
      ...differing('stance', stances),
    ],
    labels,
  }
}

/** The figures of some comparisons as lines of a table, a column for each. */
export function table(columns: Readonly<Record<string, Agreement>>): string {
  const row = (label: string, cell: (one: Agreement) => string) => [
    label,
    ...Object.values(columns).map(one => cell(one)),
  ]
  const rows = [
    ['', ...Object.keys(columns)],
    ...(['units', 'speakers', 'targets'] as const).map(part =>
      row(`${part} (F1)`, one => tellOverlap(one[part])),
    ),
    ...(['stance', 'act', 'verb'] as const).map(part => row(`${part} (kappa)`, one => tellKappa(one[part]))),
  ]
  const width = Math.max(...rows.flat().map(cell => cell.length))
  return rows
    .map(cells =>
      cells
        .map(cell => cell.padEnd(width))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

type Match = readonly [ResolvedStatement, ResolvedStatement]

// The best pair first. An outer statement and the one it reports may share their spans: then the speaker tells which.
function matchUnits(
  first: readonly ResolvedStatement[],
  second: readonly ResolvedStatement[],
  idOf: (id: string) => string,
): Match[] {
  const candidates = first.flatMap((a, i) =>
    second.map((b, j) => {
      const speaker = overlap([[a.speaker, b.speaker.map(idOf)]]).f1 ?? 0
      return { pair: [a, b] as const, shared: sharedPart(a, b), speaker, order: Math.abs(i - j) }
    }),
  )
  const taken = new Set<ResolvedStatement>()
  const matched: Match[] = []
  const best = candidates
    .filter(({ shared }) => shared >= least)
    .toSorted((x, y) => y.shared - x.shared || y.speaker - x.speaker || x.order - y.order)
  for (const { pair } of best) {
    if (pair.some(unit => taken.has(unit))) continue
    for (const unit of pair) taken.add(unit)
    matched.push(pair)
  }
  return matched
}

// The characters that both cover over those that either does.
function sharedPart(a: ResolvedStatement, b: ResolvedStatement): number {
  const [left, right] = [covered(a), covered(b)]
  const both = [...left].filter(point => right.has(point)).length
  const either = left.size + right.size - both
  return either === 0 ? 0 : both / either
}

function covered({ spans }: ResolvedStatement): Set<number> {
  return new Set(
    spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, offset) => start + offset)),
  )
}

function kappas(labels: Agreement['labels']) {
  return {
    stance: cohensKappa(labels.stance),
    act: cohensKappa(labels.act),
    verb: cohensKappa(labels.verb),
  }
}

function ids({ about }: ResolvedStatement): string[] {
  return about.map(({ id }) => id)
}

// Claims have no ids in common before the two have met; what is done with them can be compared.
function verbsOf({ claims }: ResolvedStatement): string {
  return [...new Set(claims.map(({ verb }) => verb))].toSorted().join('+') || 'none'
}

function bare(labelled: readonly Labelled[]): Pair[] {
  return labelled.map(([, first, second]) => [first, second])
}

function nameOf([a, b]: Match): string {
  return `${local(a)} / ${local(b)}`
}

function local({ id }: ResolvedStatement): string {
  return id.slice(id.indexOf('#') + 1)
}

function alone(side: string, units: readonly ResolvedStatement[], matched: ReadonlySet<unknown>): string[] {
  return units.filter(unit => !matched.has(unit)).map(unit => `unit: ${local(unit)}, ${side} only`)
}

function apart(
  what: string,
  name: string,
  pair: readonly [readonly string[], readonly string[]] | undefined,
) {
  const [first = [], second = []] = pair ?? []
  const only = (some: readonly string[], others: readonly string[], side: string) =>
    some.filter(id => !others.includes(id)).map(id => `${what}: ${name}, ${side} only: ${id}`)
  return [...only(first, second, 'first'), ...only(second, first, 'second')]
}

function differing(what: string, labelled: readonly Labelled[]): string[] {
  return labelled
    .filter(([, first, second]) => first !== second)
    .map(([name, first, second]) => `${what}: ${name}: ${first}, ${second}`)
}
