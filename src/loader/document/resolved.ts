import type { DocumentFile, Item } from './shape.ts'

type Filled<T, Keys extends keyof T> = Omit<T, Keys> & { [K in Keys]-?: NonNullable<T[K]> }

/** The document's own record: `sha256` is filled when `text` is there. */
export type ResolvedHeader = Filled<DocumentFile['document'], 'reference' | 'derivedFrom'>
export type ResolvedActor = Filled<Item<'actors'>, 'aliases'>
export type ResolvedPosition = Item<'positions'>
/** `asOf` is the date of publication by default, absent only where neither is known. */
export type ResolvedTenure = Filled<Item<'tenures'>, 'statements'>
export type ResolvedEvent = Omit<Item<'events'>, 'parties'>
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
export type ResolvedAbout = Omit<AboutOfFile, 'as'> & { as: string[] }
/** One claim, each only once in a statement. */
export type ResolvedStatementClaim = NonNullable<Item<'statements'>['claims']>[number]

type Lists = 'speaker' | 'about' | 'spans'
/** `speaker`, `via` and `spans` are in the file's order, every other list is a sorted set. */
export type ResolvedStatement = Filled<
  Omit<Item<'statements'>, Lists>,
  'voice' | 'addressees' | 'via' | 'checkedBy' | 'claims' | 'reports'
> & { speaker: string[]; about: ResolvedAbout[]; spans: ResolvedSpan[] }

/**
 * A document with its defaults filled, its local ids expanded to `<document id>#<name>`, its spans anchored.
 * Lists are always there, empty for none; other absent properties are absent, never null.
 * Statements are in the order of their first span, then id; entities in the order of their ids.
 */
export interface ResolvedDocument {
  document: ResolvedHeader
  actors: ResolvedActor[]
  positions: ResolvedPosition[]
  tenures: ResolvedTenure[]
  events: ResolvedEvent[]
  parties: ResolvedParty[]
  topics: ResolvedTopic[]
  affiliations: ResolvedAffiliation[]
  claims: ResolvedClaim[]
  claimLinks: ResolvedClaimLink[]
  statements: ResolvedStatement[]
}
