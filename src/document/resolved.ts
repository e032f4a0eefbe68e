import type { DocumentFile, Item } from './shape.ts'
import type { verdicts } from './shape/words.ts'

// What is absent may be there as undefined.
type Loose<T> = { [K in keyof T]: object extends Pick<T, K> ? T[K] | undefined : T[K] }
type Filled<T, Names extends keyof T> = Loose<Omit<T, Names>> & { [K in Names]-?: NonNullable<T[K]> }

/** The document's own record: `sha256` is filled when `text` is there. */
export type ResolvedHeader = Filled<DocumentFile['document'], 'reference' | 'derivedFrom'>
export type ResolvedActor = Filled<Item<'actors'>, 'aliases'>
export type ResolvedPosition = Loose<Item<'positions'>>
/** `asOf` is the date of publication by default, absent only where neither is known. */
export type ResolvedTenure = Filled<Item<'tenures'>, 'statements'>
export type ResolvedEvent = Loose<Omit<Item<'events'>, 'parties'>>
type PartyOfFile = NonNullable<Item<'events'>['parties']>[number]
/** One party of one event, taken out of the event's own record. */
export type ResolvedParty = Filled<PartyOfFile, 'statements'> & { event: string }
export type ResolvedTopic = Item<'topics'>
/** `asOf` as in a tenure. */
export type ResolvedAffiliation = Filled<Item<'affiliations'>, 'statements'>
/** With a `measure`, `approximate` is there, and `counting` is PEOPLE by default for people. */
export type ResolvedClaim = Filled<Item<'claims'>, 'about'>
export type ResolvedClaimLink = Filled<Item<'claimLinks'>, 'statements'>

type SpanOfFile = NonNullable<Item<'statements'>['spans']>[number]
/** Where in the text; with the text at hand, `exact` is the text's own characters. */
export type ResolvedSpan = Filled<SpanOfFile, 'start' | 'end'>
type AboutOfFile = NonNullable<Item<'statements'>['about']>[number]
/** One target, each only once in a statement; the labels are sorted. */
export type ResolvedAbout = Loose<Omit<AboutOfFile, 'as'>> & { as: string[] }
/** One claim, each only once in a statement. */
export type ResolvedStatementClaim = Loose<NonNullable<Item<'statements'>['claims']>[number]>

type Lists = 'speaker' | 'about' | 'claims' | 'spans'
/** `speaker`, `via` and `spans` are in the file's order, every other list is a sorted set. */
export type ResolvedStatement = Filled<
  Omit<Item<'statements'>, Lists>,
  'voice' | 'addressees' | 'via' | 'reports'
> & { speaker: string[]; about: ResolvedAbout[]; claims: ResolvedStatementClaim[]; spans: ResolvedSpan[] }

/** A judgement: each id once, in the file's order, in full. */
export interface ResolvedIdentity {
  basis: string
  ids: string[]
  verdict: (typeof verdicts)[number]
}

/** As the file gives it; no id is expanded and no span anchored, since it is never a statement of the graph. */
export type ResolvedRejection = Item<'rejected'>

/**
 * A document with its defaults filled, its local ids expanded to `<document id>#<name>`, its spans anchored.
 * Lists of ids and of records, aliases and labels are always there, empty for none. Another list of texts is a sorted set;
 * it and whatever else is absent is absent or undefined, never null.
 * As `resolve` makes it (not as export reads it back), the keys of every object are sorted by UTF-16 code units, so that its
 * JSON is canonical (RFC 8785).
 * Judgements are in the order of the file.
 * Statements are in the order of their first span, then id; entities in the order of their ids.
 */
export interface ResolvedDocument {
  actors: ResolvedActor[]
  affiliations: ResolvedAffiliation[]
  claimLinks: ResolvedClaimLink[]
  claims: ResolvedClaim[]
  document: ResolvedHeader
  events: ResolvedEvent[]
  identities: ResolvedIdentity[]
  parties: ResolvedParty[]
  positions: ResolvedPosition[]
  rejected: ResolvedRejection[]
  statements: ResolvedStatement[]
  tenures: ResolvedTenure[]
  topics: ResolvedTopic[]
}
