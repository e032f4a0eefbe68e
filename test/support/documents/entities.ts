import * as fc from 'fast-check'
import type { Item } from '../../../src/document/shape.ts'
import { actor, event } from '../../../src/document/shape/entities.ts'
import * as words from '../../../src/document/shape/words.ts'
import { type Gen, maybe, pick, some, times, two } from './choose.ts'
import { optionalValues } from './values.ts'
import { dateRanges, type Described } from './world.ts'

/** An actor as one document sees it; kinds and names differ between documents. */
export function describeActor(gen: Gen, id: string): Item<'actors'> {
  const kind = pick(gen, words.actorKinds)
  return {
    id,
    kind,
    name: `${id.replace('#', '')} ${pick(gen, ['A', 'B'])}`,
    ...maybe(gen, 'aliases', () =>
      some(gen, ['Tehran', 'the brigades', 'تهران', 'Téhéran', `${id.replace('#', '')} A`]),
    ),
    ...optionalValues(gen, actor, ['aliases', 'wikidataId', 'iso3', 'militiaType', 'sector']),
    ...maybe(gen, 'wikidataId', () => pick(gen, ['Q794', 'Q30'])),
    ...(kind === 'state' ? maybe(gen, 'iso3', () => pick(gen, ['IRN', 'USA'])) : {}),
    ...(kind === 'militia' ? maybe(gen, 'militiaType', () => pick(gen, words.militiaTypes)) : {}),
    ...(kind === 'organization' ? maybe(gen, 'sector', () => pick(gen, words.sectors)) : {}),
  }
}

/** An event of a document, with what it may be part of; `voice` says which statements give a party. */
export function describeEvent(
  gen: Gen,
  id: string,
  larger: readonly string[],
  actorIds: readonly string[],
  voice: () => { statements?: string[] },
): Item<'events'> {
  return {
    id,
    name: `${id} ${gen(fc.nat, 1)}`,
    ...optionalValues(gen, event, ['startDate', 'endDate', 'partOf', 'parties']),
    ...pick(gen, dateRanges),
    ...(larger.length > 0 ? maybe(gen, 'partOf', () => pick(gen, larger)) : {}),
    ...maybe(gen, 'parties', () =>
      times(gen(fc.nat, 2), () => ({
        actor: pick(gen, actorIds),
        role: pick(gen, words.partyRoles),
        ...voice(),
      })),
    ),
  }
}

/** A claim, with a relation, with a figure, or plain. */
export function describeClaim(gen: Gen, id: string, { actors, events, topics }: Described): Item<'claims'> {
  const actorIds = actors.map(one => one.id)
  const [from = '', other = ''] = two(gen, actorIds)
  const toEvent = events.length > 0 && gen(fc.boolean)
  const relation = toEvent
    ? { from, kind: pick(gen, words.partyRoles), to: pick(gen, events) }
    : { from, kind: pick(gen, words.affiliationKinds), to: other }
  return {
    id,
    text: `${id} ${pick(gen, ['holds', 'is so'])}`,
    ...maybe(gen, 'about', () => [...some(gen, [...actorIds, ...topics]), ...some(gen, events).slice(0, 1)]),
    ...maybe(gen, 'relation', () => relation),
    ...(gen(fc.boolean) ? figure(gen) : {}),
  }
}

function figure(gen: Gen) {
  const measure = pick(gen, words.measures)
  const people = words.peopleMeasures.some(one => one === measure)
  const min = gen(fc.nat, 30)
  const bounds = pick(gen, [{ min }, { max: min }, { min, max: min + gen(fc.nat, 5) }])
  const counting = people ? pick(gen, words.peopleCounted) : pick(gen, ['rockets', 'bases'])
  return {
    measure,
    ...bounds,
    ...(measure === 'OTHER' || gen(fc.boolean) ? { counting } : {}),
    ...maybe(gen, 'approximate', () => gen(fc.boolean)),
  }
}
