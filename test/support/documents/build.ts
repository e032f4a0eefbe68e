import * as fc from 'fast-check'
import type { DocumentFile } from '../../../src/document/shape.ts'
import { header } from '../../../src/document/shape/header.ts'
import * as words from '../../../src/document/shape/words.ts'
import { type Gen, maybe, pick, shuffled, some, times, two } from './choose.ts'
import { describeActor, describeClaim, describeEvent } from './entities.ts'
import { describeStatement, textOf } from './statements.ts'
import { optionalValues } from './values.ts'
import { dateRanges, dates, type Described, world } from './world.ts'

/** A judgement about ids of one type, some of which no document may have. */
function judge(gen: Gen) {
  const types = [world.actors, world.positions, world.events, world.topics, world.claims, ['#s3', '#s0']]
  const all = [...pick(gen, types).flatMap(everywhere), 'nobody', 'lost-1#nobody']
  const ids = shuffled(gen, all).slice(0, 2 + gen(fc.nat, 2))
  const one = ids.length < 2 ? all.slice(0, 2) : ids
  const verdict = pick(gen, ['same', 'same', 'same', 'different', 'unsure'] as const)
  return { [verdict]: one, basis: pick(gen, ['one office', 'another country']) }
}

const everywhere = (id: string): string[] =>
  id.startsWith('#') ? world.documents.map(document => document + id) : [id]

/** One document with one id, which may derive from the others named. */
export function build(gen: Gen, id: string, others: readonly string[]): DocumentFile {
  const actorIds = some(gen, world.actors, 2)
  const actors = actorIds.map(actor => describeActor(gen, actor))
  const described: Described = {
    actors,
    positions: some(gen, world.positions),
    events: some(gen, world.events),
    topics: some(gen, world.topics),
    claims: some(gen, world.claims),
  }
  const count = gen(fc.nat, 4)
  const withText = gen(fc.boolean)
  const statements = times(count, i => describeStatement(gen, i, count, withText, described))
  const statementIds = statements.map(statement => statement.id)
  const saying = () => maybe(gen, 'statements', () => some(gen, statementIds))
  const people = actors.filter(({ kind }) => kind === 'person').map(person => person.id)
  const derivable = others.filter(other => other !== id)
  return {
    document: {
      id,
      title: pick(gen, ['Strikes denounced', 'A press conference', 'Roster']),
      publisher: pick(gen, actorIds),
      annotator: pick(gen, ['A. Reader', 'reader 1.0']),
      ...optionalValues(gen, header, ['url', 'language', 'sha256', 'text', 'pages', 'derivedFrom']),
      ...maybe(gen, 'url', () => `https://example.org/${encodeURIComponent(id)}`),
      ...maybe(gen, 'language', () => pick(gen, ['en', 'fa-IR'])),
      ...maybe(gen, 'pages', () => pick(gen, [[0], [0, 0, 1]])),
      ...maybe(gen, 'derivedFrom', () =>
        some(gen, derivable).map(document => ({ document, kind: pick(gen, words.derivationKinds) })),
      ),
      ...(withText ? { text: textOf(count) } : maybe(gen, 'sha256', () => '0123456789abcdef'.repeat(4))),
    },
    actors,
    positions: described.positions.map(position => ({
      id: position,
      title: `${position} ${gen(fc.nat, 1)}`,
      ...maybe(gen, 'in', () => pick(gen, actorIds)),
    })),
    tenures:
      people.length === 0 || described.positions.length === 0
        ? []
        : times(gen(fc.nat, 2), () => ({
            holder: pick(gen, people),
            position: pick(gen, described.positions),
            ...pick(gen, dateRanges),
            ...maybe(gen, 'asOf', () => pick(gen, dates)),
            ...saying(),
          })),
    events: described.events.map((event, i) =>
      describeEvent(gen, event, described.events.slice(0, i), actorIds, saying),
    ),
    topics: described.topics.map(topic => ({ id: topic, name: `${topic} ${gen(fc.nat, 1)}` })),
    affiliations: times(gen(fc.nat, 3), () => {
      const [actor = '', other = ''] = two(gen, actorIds)
      return {
        actor,
        kind: pick(gen, words.affiliationKinds),
        with: other,
        ...pick(gen, dateRanges),
        ...maybe(gen, 'asOf', () => pick(gen, dates)),
        ...saying(),
      }
    }),
    claims: described.claims.map(claim => describeClaim(gen, claim, described)),
    claimLinks:
      described.claims.length < 2
        ? []
        : times(gen(fc.nat, 2), () => {
            const [from = '', to = ''] = two(gen, described.claims)
            return {
              from,
              kind: pick(gen, words.claimLinkKinds),
              to,
              basis: pick(gen, ['rival counts', 'one']),
              ...saying(),
            }
          }),
    statements,
    identities: times(gen(fc.nat, 2), () => judge(gen)),
    rejected: (statements.length === 0 ? [] : times(gen(fc.nat, 2), () => pick(gen, statements))).map(
      statement => ({
        statement,
        ...maybe(gen, 'reason', () => pick(gen, ['no statement', 'another speaker'])),
        ...maybe(gen, 'by', () => 'A. Reader'),
      }),
    ),
  }
}
