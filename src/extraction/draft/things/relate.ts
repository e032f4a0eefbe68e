import { type Affiliation, type Party, type Relations, joined } from './relations.ts'
import { mentionsIn } from '../about.ts'
import type { Drafted } from '../drafted.ts'
import type { Scene } from '../scene.ts'
import type { Range, Sentence } from '../../text/sentence/sentence.ts'
import { countryNamed, countryOfDemonym } from '../../who/countries.ts'

const bonds: Record<string, Affiliation['kind']> = {
  backed: 'BACKED_BY',
  supported: 'BACKED_BY',
  sponsored: 'BACKED_BY',
  funded: 'BACKED_BY',
  armed: 'BACKED_BY',
  aligned: 'ALLIED_WITH',
  allied: 'ALLIED_WITH',
}

/** A bond or a part that words tell, and whose words those are. */
type Told = { kind: 'affiliation'; told: Affiliation } | { kind: 'party'; event: string; told: Party }

/** What the words make of actors and events: who backs whom, who acts in an event, and who is its target. */
export function relationsIn(
  scene: Scene,
  drafted: readonly Drafted[],
  idOf: (one: Drafted) => string,
): Relations {
  const { reading, cast } = scene
  const tellers = tellersIn(drafted, idOf)
  const told = reading.blocks
    .flatMap(({ sentences }) => sentences)
    .flatMap(({ first, last }) => {
      const sentence = reading.sentenceAt(first)
      const found: Told[] = []
      for (let i = first; i < last; i++)
        found.push(...bondAt(scene, tellers, sentence, i), ...partiesAt(scene, tellers, sentence, i))
      return found
    })
  return joined(
    [...cast.affiliations(), ...told.flatMap(one => (one.kind === 'affiliation' ? [one.told] : []))],
    told.flatMap(one => (one.kind === 'party' ? [[one.event, one.told] as const] : [])),
  )
}

// "the Iran-backed militia X", "X, backed by Iran"
function bondAt(scene: Scene, tellers: Tellers, view: Sentence, at: number): Told[] {
  const kind = bonds[view.at(at).lower]
  if (kind === undefined) return []
  const attached = view.at(at - 1).lower === '-'
  const by = view.at(at + 1).lower === 'by' || view.at(at + 1).lower === 'with'
  if (!attached && !by) return []
  const [backer, backed] = attached
    ? [actorsOf(scene, { first: at - 2, last: at - 1 }), actorsAfter(scene, view, at + 1)]
    : [actorsAfter(scene, view, at + 2), actorsBefore(scene, view, at)]
  const [one] = backed.slice(attached ? 0 : -1)
  if (one === undefined) return []
  return backer.slice(0, 1).map(other => ({
    kind: 'affiliation',
    told: { actor: one, kind, with: other, ...inWhoseWords(tellers, at) },
  }))
}

const acting: Record<string, Party['role']> = { by: 'ACTING', from: 'ACTING' }
const aimed: Record<string, Party['role']> = { on: 'TARGETED', against: 'TARGETED', at: 'TARGETED' }
const meeting: Record<string, Party['role']> = { between: 'PRESENT', with: 'PRESENT' }

// "U.S. strikes on X in Iraq", "an attack by Y"
function partiesAt(scene: Scene, tellers: Tellers, view: Sentence, head: number): Told[] {
  const { events, cast } = scene
  const [event] = events.idsIn({ first: head, last: head + 1 })
  if (event === undefined) return []
  const consults = events.all().find(({ id }) => id === event)?.type === 'CONSULT'
  const words = inWhoseWords(tellers, head)
  const party = (actor: string, role: Party['role']): Told => ({
    kind: 'party',
    event,
    told: { actor, role, ...words },
  })
  const found = actorsOf(scene, { first: startOf(view, head), last: head }, true).map(actor =>
    party(actor, consults ? 'PRESENT' : 'ACTING'),
  )
  let at = head + 1
  for (let n = 0; n < 3; n++) {
    const { lower } = view.at(at)
    const role = consults ? meeting[lower] : (acting[lower] ?? aimed[lower])
    const phrase = view.coreFrom(at + 1)
    if (phrase === null || (role === undefined && lower !== 'in')) return found
    for (const actor of actorsOf(scene, phrase).slice(0, 2))
      if (role !== undefined || cast.isState(actor)) found.push(party(actor, role ?? 'HOST'))
    at = phrase.last
  }
  return found
}

function startOf({ at, first }: Sentence, head: number): number {
  let from = head
  while (
    from > first &&
    (['ADJ', 'NOUN', 'PROPN', 'NUM'].includes(at(from - 1).pos) || ["'s", '-'].includes(at(from - 1).lower))
  )
    from--
  return from
}

const actorsAfter = (scene: Scene, view: Sentence, from: number): string[] => {
  const phrase = view.coreFrom(from)
  return phrase === null ? [] : actorsOf(scene, phrase)
}
const actorsBefore = (scene: Scene, view: Sentence, at: number): string[] =>
  actorsOf(scene, { first: Math.max(view.first, at - 8), last: at })

// The actors that are named, and with `byWord` also the countries behind nationality words: "Israeli raids".
function actorsOf({ reading, cast }: Scene, range: Range, byWord = false): string[] {
  const { tokens, original } = reading
  const own = tokens.slice(range.first, range.last)
  if (own.length === 0) return []
  const [word] = own
  const bare =
    own.length === 1 && word !== undefined
      ? (countryNamed(word.text) ?? countryOfDemonym(word.text))
      : undefined
  const named = mentionsIn(tokens, original, range, cast.isLastName)
    .map(({ mention, at }) => cast.actorOf(mention, at))
    .filter(id => id !== undefined)
  const states = own.flatMap(({ text }, i) => {
    const isWord = byWord && own[i + 1]?.lower !== '-'
    const country = isWord ? countryOfDemonym(text) : undefined
    return country === undefined ? [] : [cast.stateOf(country)]
  })
  return [...new Set([...(bare === undefined ? [] : [cast.stateOf(bare)]), ...named, ...states])]
}

/** The statement in whose words each token stands. */
type Tellers = ReadonlyMap<number, string>

// Inside what somebody says it is that one's word; outside it is the document's.
function tellersIn(drafted: readonly Drafted[], idOf: (one: Drafted) => string): Tellers {
  const tellers = new Map<number, string>()
  for (const one of drafted.toReversed())
    for (const { first, last } of one.content) for (let i = first; i < last; i++) tellers.set(i, idOf(one))
  return tellers
}

function inWhoseWords(tellers: Tellers, at: number): { statements?: string[] } {
  const teller = tellers.get(at)
  return teller === undefined ? {} : { statements: [teller] }
}
