import type {
  ActorFilter,
  DateRange,
  DocumentFilter,
  NumberRange,
  StatementFilter,
} from '../../../src/api/filter/filter.ts'
import { foldName } from '../../../src/fold.ts'
import { parseDate } from '../../../src/document/dates.ts'
import type { TestGraph } from '../graph.ts'

/*
 * A second, independent implementation of filters: no index, key or clause, only a walk over the whole graph.
 */

type Values = Record<string, unknown>
interface Node extends Values {
  id: string
  labels: string[]
}
interface Link extends Values {
  from: string
  type: string
  to: string
}

const kinds: Record<string, string> = {
  PERSON: 'Person',
  STATE: 'State',
  MILITIA: 'Militia',
  ORGANIZATION: 'Organization',
  GROUP: 'Group',
  EVENT: 'Event',
  TOPIC: 'Topic',
}
const verbs = ['ASSERTS', 'DENIES', 'LEAVES_OPEN', 'ASKS']

/** The interval of a date; null for none. */
function interval(date: unknown) {
  if (typeof date !== 'string') return null
  const read = parseDate(date)
  if ('problem' in read) throw new TypeError(read.problem)
  return read
}

/** Whether a date overlaps the range between two others; an absent date overlaps none. */
function within(date: unknown, from: string | null | undefined, to: string | null | undefined): boolean {
  const at = interval(date)
  if (from == null && to == null) return true
  if (at === null) return false
  return (from == null || at.end >= interval(from)!.start) && (to == null || at.start <= interval(to)!.end)
}

/** Whether the whole of a date lies in a range. */
function liesWithin(date: unknown, { from, to }: DateRange): boolean {
  const at = interval(date)
  if (at === null) return false
  return (from == null || at.start >= interval(from)!.start) && (to == null || at.end <= interval(to)!.end)
}

const isDoubted = (doubt: unknown, { min, max }: NumberRange): boolean =>
  typeof doubt === 'number' && doubt >= (min ?? 0) && doubt <= (max ?? 1)

/** Fields of filters whose values are words, and no ids. */
const wordy = new Set(['text', 'name', 'as', 'cue', 'rule'])

const wordsIn = (text: string): string[] => foldName(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
const given = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined

/** Reads the whole graph and returns a function from a filter to the statements that pass it, earliest first. */
export async function readOracle(suite: TestGraph) {
  const nodes = new Map(
    (
      await suite.cypher<{ node: Node }>(
        'MATCH (n) WHERE NOT n:Graph AND NOT n:Change AND NOT n:Member RETURN n { .*, labels: labels(n) } AS node',
      )
    ).map(({ node }) => [node.id, node]),
  )
  const canonical = new Map(
    (
      await suite.cypher<{ id: string; canonical: string }>(
        'MATCH (n:Member) RETURN n.id AS id, n.canonical AS canonical',
      )
    ).map(member => [member.id, member.canonical]),
  )
  const links = (
    await suite.cypher<{ link: Link }>(
      'MATCH (a)-[r]->(b) RETURN r { .*, from: a.id, type: type(r), to: b.id } AS link',
    )
  ).map(({ link }) => link)
  const out = (from: string, ...types: string[]) =>
    links.filter(link => link.from === from && types.includes(link.type))
  const into = (to: string, ...types: string[]) =>
    links.filter(link => link.to === to && types.includes(link.type))

  function voicesOf(id: string): Set<string> {
    const voices = new Set(nodes.get(id)?.labels.includes('Actor') ? [id] : [])
    for (const voice of voices) {
      for (const { from, kind } of into(voice, 'AFFILIATED_WITH')) {
        if (kind === 'PART_OF' && nodes.get(from)!.labels.includes('Organization')) voices.add(from)
      }
    }
    return voices
  }

  function speaksFor(actor: string, whom: string, statement: Node, speaking: boolean): boolean {
    const voices = voicesOf(whom)
    const isOffice = (position: string) => out(position, 'POSITION_IN').some(({ to }) => voices.has(to))
    if (voices.has(actor)) return true
    if (speaking && out(statement.id, 'SPOKEN_AS').some(({ to }) => isOffice(to))) return true
    return out(actor, 'HOLDS').some(({ to, startDate, endDate, asOf }) => {
      const first = interval(startDate ?? asOf ?? endDate)
      const last = interval(endDate ?? asOf ?? startDate)
      const said = interval(statement['saidAt'])
      return isOffice(to) && first && last && said && first.start <= said.end && said.start <= last.end
    })
  }

  function isSuch(node: Node, filter: ActorFilter, statement: Node, speaking = false): boolean {
    const { id, ids, kind, name, representing, affiliatedWith } = filter
    const names = [node['name'], ...((node['aliases'] as string[] | undefined) ?? [])]
    return (
      (!given(id) || node.id === id) &&
      (!given(ids) || ids.includes(node.id)) &&
      (!given(kind) || node.labels.includes(kinds[kind]!)) &&
      (!given(name) || names.some(one => foldName(String(one)) === foldName(name))) &&
      (!given(representing) || speaksFor(node.id, representing, statement, speaking)) &&
      (!given(affiliatedWith) ||
        out(node.id, 'AFFILIATED_WITH').some(
          link => link.to === affiliatedWith && link['kind'] !== 'OPPOSED_TO',
        ))
    )
  }

  function isSuchDocument(node: Node, filter: DocumentFilter): boolean {
    const { id, ids, publisher, language, annotator } = filter
    return (
      (!given(id) || node.id === id) &&
      (!given(ids) || ids.includes(node.id)) &&
      (!given(publisher) || out(node.id, 'PUBLISHED_BY').some(({ to }) => to === publisher)) &&
      (!given(language) || node['language'] === language) &&
      (!given(annotator) || node['annotator'] === annotator) &&
      (!given(filter.url) || node['url'] === filter.url) &&
      (!given(filter.sha256) || node['sha256'] === filter.sha256) &&
      within(node['publishedAt'], filter.published, filter.published) &&
      within(node['publishedAt'], filter.publishedFrom, filter.publishedTo) &&
      within(node['retrievedAt'], filter.retrievedFrom, filter.retrievedTo)
    )
  }

  function claims(statement: Node, filter: NonNullable<StatementFilter['claim']>): boolean {
    const { id, ids, verb, hedged, disputed, measure, relation } = filter
    return out(statement.id, ...verbs).some(link => {
      const claim = nodes.get(link.to)!
      return (
        (!given(id) || claim.id === id) &&
        (!given(ids) || ids.includes(claim.id)) &&
        (!given(verb) || link.type === verb) &&
        (!given(hedged) || given(link['hedge']) === hedged) &&
        (!given(disputed) || given(claim['disputed']) === disputed) &&
        (!given(measure) || claim['measure'] === measure) &&
        (!given(relation?.from) || claim['relationFrom'] === relation.from) &&
        (!given(relation?.kind) || claim['relationKind'] === relation.kind) &&
        (!given(relation?.to) || claim['relationTo'] === relation.to)
      )
    })
  }

  function holds(statement: Node, filter: StatementFilter): boolean {
    const { speaker, addressee, about, claim, document, madeAt, text, checked, secondHand } = filter
    const reported = nodes.get(out(statement.id, 'REPORTED_IN')[0]!.to)!
    const said = [statement['text'], statement['quote'] ?? ''].join('\n')
    const words = new Set([...wordsIn(said), ...wordsIn(said.replaceAll(/['’]/g, ' '))])
    const superseded = into(reported.id, 'DERIVED_FROM').some(({ kind }) =>
      ['CORRECTS', 'RETRACTS'].includes(String(kind)),
    )
    return (
      (!given(speaker) ||
        into(statement.id, 'SAID').some(({ from }) => isSuch(nodes.get(from)!, speaker, statement, true))) &&
      (!given(addressee) ||
        out(statement.id, 'ADDRESSED_TO').some(({ to }) => isSuch(nodes.get(to)!, addressee, statement))) &&
      (!given(about) ||
        out(statement.id, 'ABOUT').some(
          link =>
            isSuch(nodes.get(link.to)!, about, statement) &&
            (!given(about.stance) || link['stance'] === about.stance) &&
            (!given(about.derived) || given(link['derived']) === about.derived) &&
            (!given(about.party) || out(about.party, 'TOOK_PART_IN').some(({ to }) => to === link.to)) &&
            (!given(about.publisher) ||
              (nodes.get(link.to)!.labels.includes('Event') &&
                out(link.to, 'DESCRIBED_IN').some(({ to }) =>
                  out(to, 'PUBLISHED_BY').some(by => by.to === about.publisher),
                ))) &&
            (!given(about.as) || ([] as unknown[]).concat(link['as'] ?? []).includes(about.as)),
        )) &&
      (!given(claim) || claims(statement, claim)) &&
      (!given(document) || isSuchDocument(reported, document)) &&
      (!given(madeAt) || out(statement.id, 'MADE_AT').some(({ to }) => to === madeAt)) &&
      (['utterance', 'form', 'voice', 'act'] as const).every(
        key => !given(filter[key]) || statement[key] === filter[key],
      ) &&
      within(statement['saidAt'], filter.saidFrom, filter.saidTo) &&
      (!given(filter.saidWithin) || liesWithin(statement['saidAt'], filter.saidWithin)) &&
      (!given(filter.undated) || given(statement['saidAt']) !== filter.undated) &&
      (!given(filter.spokenAs) || out(statement.id, 'SPOKEN_AS').some(({ to }) => to === filter.spokenAs)) &&
      (!given(filter.via) || out(statement.id, 'RELAYED_BY').some(({ to }) => to === filter.via)) &&
      (!given(filter.cue) || statement['cue'] === filter.cue) &&
      (!given(filter.doubt) || isDoubted(statement['doubt'], filter.doubt)) &&
      (!given(text) || wordsIn(text).every(word => words.has(word))) &&
      (!given(checked) || given(statement['checkedBy']) === checked) &&
      (!given(secondHand) || into(statement.id, 'REPORTS').length > 0 === secondHand) &&
      (!given(filter.superseded) || superseded === filter.superseded) &&
      (filter.and ?? []).every(inner => holds(statement, inner)) &&
      (!given(filter.or) || filter.or.some(inner => holds(statement, inner))) &&
      (!given(filter.not) || !holds(statement, filter.not))
    )
  }

  const statements = [...nodes.values()]
    .filter(({ labels }) => labels.includes('Statement'))
    .map(node => ({ node, at: interval(node['saidAt']) }))
    .toSorted((a, b) => {
      const [one, other] = [a, b].map(({ node, at }) => [at?.start ?? '~', at?.end ?? '~', node.id].join(' '))
      return one! < other! ? -1 : 1
    })
  // Any id of a group stands for the whole of it.
  const named = (filter: StatementFilter): StatementFilter =>
    JSON.parse(JSON.stringify(filter), (key, value: unknown) =>
      typeof value === 'string' && !wordy.has(key) ? (canonical.get(value) ?? value) : value,
    ) as StatementFilter
  return (asked: StatementFilter) => {
    const filter = named(asked)
    return statements
      .filter(({ node }) => holds(node, filter))
      .map(({ node: { id }, at }) => ({ id, dated: at !== null }))
  }
}
