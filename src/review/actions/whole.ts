import type { DocumentFile } from '../../document/index.ts'
import { eachReference } from '../../document/rules/references.ts'
import type { Action } from '../protocol/actions.ts'
import { withList } from './parts/fields.ts'
import { described } from './things.ts'
import { asList, counted, known, localId, wrong, type Statement, type Step } from './parts/step.ts'

/** Puts one actor in the place of another: as speaker, or wherever an actor can stand. */
export function replaceActor(
  file: DocumentFile,
  { from, to, where, mention, describe }: Extract<Action, { kind: 'replaceActor' }>,
): Step {
  if (from === to) throw wrong('an actor must be replaced by another', to)
  const whole = described(file, describe)
  if (!(whole.actors ?? []).some(({ id }) => id === from))
    throw wrong('the file must describe the actor', from)
  const label = `${from} is ${to}`
  const isMeant = (one: Statement): boolean => mention === undefined || one.speakerMention === mention
  if (where === 'speaker') {
    const statements = (whole.statements ?? []).map(one =>
      isMeant(one) && asList(one.speaker).includes(from) ? spokenBy(one, from, to) : one,
    )
    return { file: withList(whole, 'statements', statements), label: `${label}, as speaker` }
  }
  if (mention !== undefined) throw wrong('a mention limits who speaks, so `where` must be speaker', where)
  const renamed = withReferences(whole, from, to)
  const statements = (renamed.statements ?? []).map(one => oneTarget(withoutTwice(one)))
  return {
    file: withList(
      withList(renamed, 'statements', statements),
      'actors',
      (renamed.actors ?? []).filter(({ id }) => id !== from),
    ),
    label,
  }
}

const spokenBy = (statement: Statement, from: string, to: string): Statement =>
  withoutTwice({
    ...statement,
    speaker: Array.isArray(statement.speaker) ? statement.speaker.map(id => (id === from ? to : id)) : to,
  })

/** The file with one id for another wherever one refers to what is described; what it does not touch stays the same. */
function withReferences(file: DocumentFile, from: string, to: string): DocumentFile {
  const result = structuredClone(file)
  eachReference(result, (id, _expects, holder, field, at) => {
    if (id !== from) return
    const fields = holder as Record<string, unknown>
    if (at === undefined) fields[field] = to
    else (fields[field] as string[])[at] = to
  })
  return result
}

/** Joint speakers, addressees and relays each once. */
function withoutTwice(statement: Statement): Statement {
  const { speaker, addressees, via } = statement
  const result = { ...statement }
  if (Array.isArray(speaker) && new Set(speaker).size < speaker.length) {
    const [first, ...others] = new Set(speaker)
    result.speaker = others.length === 0 ? first! : [first!, ...others]
  }
  if (addressees !== undefined) result.addressees = [...new Set(addressees)]
  if (via !== undefined) result.via = [...new Set(via)]
  return result
}

/** Each target once: a second entry of one gives the labels and the stance that the first lacks. */
function oneTarget(statement: Statement): Statement {
  const { about } = statement
  if (about === undefined || new Set(about.map(({ id }) => id)).size === about.length) return statement
  const targets = new Map<string, (typeof about)[number]>()
  for (const one of about) {
    const before = targets.get(one.id)
    const labels = [...new Set([...asList(before?.as), ...asList(one.as)])]
    const as = labels.length > 1 ? labels : labels[0]
    targets.set(one.id, { ...one, ...before, ...(as !== undefined && { as }) })
  }
  return { ...statement, about: [...targets.values()] }
}

const claimsOf = (one: Statement): string[] => (one.claims ?? []).map(({ id }) => id)

/** Describes a second event, and moves to it what some statements say of the first. */
export function splitEvent(
  file: DocumentFile,
  { event, second, statements: ids }: Extract<Action, { kind: 'splitEvent' }>,
): Step {
  if (!(file.events ?? []).some(({ id }) => id === event))
    throw wrong('the file must describe the event', event)
  if (second.id === event) throw wrong('the second event must have an id of its own', event)
  const moved = known(file, ids)
  const isMoved = (one: Statement): boolean => moved.has(localId(one.id))
  const theirs = new Set((file.statements ?? []).filter(isMoved).flatMap(claimsOf))
  const others = new Set((file.statements ?? []).filter(one => !isMoved(one)).flatMap(claimsOf))
  const there = (id: string): string => (id === event ? second.id : id)
  const isAbout = (claim: { about?: string[]; relation?: { to: string } }): boolean =>
    claim.about?.includes(event) === true || claim.relation?.to === event
  const shared: string[] = []
  const claims = (file.claims ?? []).map(claim => {
    if (!theirs.has(claim.id) || !isAbout(claim)) return claim
    if (others.has(claim.id)) {
      shared.push(claim.id)
      return claim
    }
    return {
      ...claim,
      ...(claim.about !== undefined && { about: claim.about.map(there) }),
      ...(claim.relation !== undefined && { relation: { ...claim.relation, to: there(claim.relation.to) } }),
    }
  })
  const statements = (file.statements ?? []).map(one =>
    isMoved(one)
      ? {
          ...one,
          ...(one.madeAt !== undefined && { madeAt: there(one.madeAt) }),
          ...(one.about !== undefined && {
            about: one.about.map(target => ({ ...target, id: there(target.id) })),
          }),
        }
      : one,
  )
  const whole = described(file, [{ type: 'event', value: second }])
  return {
    file: withList(withList(whole, 'claims', claims), 'statements', statements),
    label: `split ${event}: ${counted(ids.length, 'statement')} to ${second.id}`,
    notes: shared.map(id => `The claim ${id} stays with ${event}, since other statements take it up too`),
  }
}
