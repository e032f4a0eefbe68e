import { createHash } from 'node:crypto'
import type { Claim, Drafted, Statement } from './drafted.ts'
import type { Scene } from './scene.ts'
import { relationsIn } from './things/relate.ts'
import { shortSlug } from '../who/slug.ts'

/** The lists of a document: the statements in the order of the text, and what they lead to. */
export function listsOf(scene: Scene, publisher: string, drafted: readonly Drafted[]) {
  const ordered = drafted.toSorted((a, b) => a.at - b.at)
  const numbered = numberer()
  const ids = new Map(ordered.map(one => [one, numbered(one.name, one.words)]))
  const claims = claimsOf(ordered, numbered)
  const answers = Map.groupBy(ordered, ({ repliesTo }) => repliesTo)
  const statements = ordered.map(one => statementOf(one, answers.get(one) ?? [], ids, claims))
  const { affiliations, parties } = relationsIn(scene, ordered, one => ids.get(one) ?? '')
  const used = usedBy(publisher, statements, [...claims.values()])
  // Who has a title at first may turn out to be a body further on.
  const tenures = scene.cast.tenures().filter(({ holder }) => used.has(holder) && scene.cast.isPerson(holder))
  for (const { position } of tenures) used.add(position)
  const events = scene.events
    .all()
    .filter(({ id }) => used.has(id))
    .map(event => ({ ...event, ...some('parties', parties(event.id)) }))
  for (const { parties: own = [] } of events) for (const { actor } of own) used.add(actor)
  const positions = scene.cast.positions().filter(({ id }) => used.has(id))
  for (const { in: holder } of positions) if (holder !== undefined) used.add(holder)
  const known = affiliations.filter(({ actor }) => used.has(actor))
  for (const affiliation of known) used.add(affiliation.with)
  return {
    actors: scene.cast.actors().filter(({ id }) => used.has(id)),
    ...some('positions', positions),
    ...some('tenures', tenures),
    ...some('events', events),
    ...some(
      'topics',
      scene.topics.all().filter(({ id }) => used.has(id)),
    ),
    ...some('affiliations', known),
    ...some('claims', [...claims.values()]),
    ...some('statements', statements),
  }
}

/** A short name that the words give, and not their place, so that a mended text keeps it; repeated words are numbered. */
function numberer(): (prefix: string, words: string) => string {
  const taken = new Map<string, number>()
  return (prefix, words) => {
    const hash = createHash('sha256').update(words.replaceAll(/\s+/gu, ' ').trim()).digest('hex').slice(0, 8)
    const id = `${shortSlug(prefix, 40) || 's'}-${hash}`
    const times = (taken.get(id) ?? 0) + 1
    taken.set(id, times)
    return times === 1 ? id : `${id}-${times}`
  }
}

// Claims that say the same are one, described as the first statement does.
function claimsOf(drafted: readonly Drafted[], numbered: ReturnType<typeof numberer>): Map<string, Claim> {
  const claims = new Map<string, Claim>()
  for (const { key, claim } of drafted.flatMap(one => one.claims))
    if (!claims.has(key)) claims.set(key, { id: `#${numbered('claim', key)}`, ...claim })
  return claims
}

function statementOf(
  one: Drafted,
  answers: readonly Drafted[],
  ids: ReadonlyMap<Drafted, string>,
  claims: ReadonlyMap<string, Claim>,
): Statement {
  const { spans, addressees = [], ...statement } = one.statement
  // A question is put to whoever answers it.
  const hearers = [...new Set([...addressees, ...answers.flatMap(answer => answer.statement.speaker ?? [])])]
  const made = one.claims.map(({ key, verb, hedge }) => ({
    id: claims.get(key)?.id ?? '',
    verb,
    ...(hedge === undefined ? {} : { hedge }),
  }))
  const replied = one.repliesTo === undefined ? undefined : ids.get(one.repliesTo)
  return {
    id: ids.get(one) ?? '',
    ...statement,
    ...some('addressees', hearers),
    ...some('claims', made),
    ...(replied === undefined ? {} : { repliesTo: replied }),
    ...some(
      'reports',
      (one.reports ?? []).map(other => ids.get(other) ?? ''),
    ),
    rule: one.rule,
    ...(spans === undefined ? {} : { spans }),
  }
}

// Only what a statement or another list leads to is described.
function usedBy(publisher: string, statements: readonly Statement[], claims: readonly Claim[]): Set<string> {
  const used = statements.flatMap(({ speaker, spokenAs, addressees, about, via }) => [
    ...(via ?? []),
    ...[speaker ?? []].flat(),
    ...(spokenAs === undefined ? [] : [spokenAs]),
    ...(addressees ?? []),
    ...(about ?? []).map(({ id }) => id),
  ])
  return new Set([publisher, ...used, ...claims.flatMap(({ about }) => about ?? [])])
}

const some = <Key extends string, Item>(key: Key, items: Item[]): Partial<Record<Key, Item[]>> =>
  items.length === 0 ? {} : ({ [key]: items } as Record<Key, Item[]>)
