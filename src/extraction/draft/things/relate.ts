import type { Affiliation, Party } from './relations.ts'
import { mentionsIn } from '../about.ts'
import type { Drafting } from '../context.ts'
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

/** Finds what the words make of actors and events: who backs whom, who acts in an event, and who is its target. */
export function relate(drafting: Drafting): void {
  const { reading } = drafting
  const tellers = tellersIn(drafting)
  for (const { sentences } of reading.blocks) {
    for (const sentence of sentences) {
      const view = reading.sentenceAt(sentence.first)
      for (let i = sentence.first; i < sentence.last; i++) {
        bondAt(drafting, tellers, view, i)
        partiesAt(drafting, tellers, view, i)
      }
    }
  }
}

// "the Iran-backed militia X", "X, backed by Iran"
function bondAt(drafting: Drafting, tellers: Tellers, view: Sentence, at: number): void {
  const kind = bonds[view.at(at).lower]
  if (kind === undefined) return
  const joined = view.at(at - 1).lower === '-'
  const by = view.at(at + 1).lower === 'by' || view.at(at + 1).lower === 'with'
  if (!joined && !by) return
  const [backer, backed] = joined
    ? [actorsOf(drafting, { first: at - 2, last: at - 1 }), actorsAfter(drafting, view, at + 1)]
    : [actorsAfter(drafting, view, at + 2), actorsBefore(drafting, view, at)]
  const [one] = backed.slice(joined ? 0 : -1)
  if (one === undefined) return
  for (const other of backer.slice(0, 1))
    drafting.relations.affiliate({ actor: one, kind, with: other, ...inWhoseWords(tellers, at) })
}

const acting: Record<string, Party['role']> = { by: 'ACTING', from: 'ACTING' }
const aimed: Record<string, Party['role']> = { on: 'TARGETED', against: 'TARGETED', at: 'TARGETED' }
const meeting: Record<string, Party['role']> = { between: 'PRESENT', with: 'PRESENT' }

// "U.S. strikes on X in Iraq", "an attack by Y"
function partiesAt(drafting: Drafting, tellers: Tellers, view: Sentence, head: number): void {
  const { events, relations } = drafting
  const [event] = events.idsIn({ first: head, last: head + 1 })
  if (event === undefined) return
  const consults = events.all().find(({ id }) => id === event)?.type === 'CONSULT'
  const words = inWhoseWords(tellers, head)
  for (const actor of actorsOf(drafting, { first: startOf(view, head), last: head }, true))
    relations.takePart(event, { actor, role: consults ? 'PRESENT' : 'ACTING', ...words })
  let at = head + 1
  for (let n = 0; n < 3; n++) {
    const { lower } = view.at(at)
    const role = consults ? meeting[lower] : (acting[lower] ?? aimed[lower])
    const phrase = view.coreFrom(at + 1)
    if (phrase === null || (role === undefined && lower !== 'in')) return
    for (const actor of actorsOf(drafting, phrase).slice(0, 2))
      if (role !== undefined || drafting.cast.isState(actor))
        relations.takePart(event, { actor, role: role ?? 'HOST', ...words })
    at = phrase.last
  }
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

const actorsAfter = (drafting: Drafting, view: Sentence, from: number): string[] => {
  const phrase = view.coreFrom(from)
  return phrase === null ? [] : actorsOf(drafting, phrase)
}
const actorsBefore = (drafting: Drafting, view: Sentence, at: number): string[] =>
  actorsOf(drafting, { first: Math.max(view.first, at - 8), last: at })

// The actors that are named, and with `byWord` also the countries behind nationality words: "Israeli raids".
function actorsOf({ reading, cast }: Drafting, range: Range, byWord = false): string[] {
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
function tellersIn({ statements }: Drafting): Tellers {
  const tellers = new Map<number, string>()
  for (const { statement, content } of statements.toReversed())
    for (const { first, last } of content) for (let i = first; i < last; i++) tellers.set(i, statement.id)
  return tellers
}

function inWhoseWords(tellers: Tellers, at: number): { statements?: string[] } {
  const teller = tellers.get(at)
  return teller === undefined ? {} : { statements: [teller] }
}
