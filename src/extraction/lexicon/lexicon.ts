import table from './table.json' with { type: 'json' }

/** The columns of the lexicon: what a lemma that stands in one of them can do in a sentence. */
export const columns = {
  // What a verb takes.
  say: 'says a clause or a quotation, and stands beside it (VerbNet 37)',
  hearer: 'takes whoever hears it before the clause (VerbNet 37.1, 37.2, 37.9)',
  think: 'thinks, knows or feels a clause (WordNet: verbs of cognition and emotion)',
  show: 'shows or finds a clause: what polls and records do (VerbNet 78)',
  loose: 'takes hardly anything but a clause',
  aside: 'is no verb of saying, and yet stands beside what is thought: "…, he thought"',
  to: 'takes an infinitive that its subject wants, plans or promises (VerbNet 32, 61, 62)',
  doing: 'takes a gerund that tells the same (VerbNet 55, 57, 63)',
  urge: 'takes whoever is to do what its infinitive tells (VerbNet 37.9, 58, 59, 60, 64)',
  judge: 'says something good or bad of its object (VerbNet 33)',
  object: 'puts its object into words, or denies, foretells or demands it (VerbNet 37.7)',
  call: 'calls its object something (VerbNet 29)',
  as: 'takes its object as something (VerbNet 29.2)',
  stir: 'has for a subject what is felt about, and for an object who feels (VerbNet 31.1)',
  '+about': 'takes what is said after this preposition',
  '+against': 'takes what is said after this preposition',
  '+at': 'takes what is said after this preposition',
  '+for': 'takes what is said after this preposition',
  '+from': 'takes what is said after this preposition',
  '+in': 'takes what is said after this preposition',
  '+into': 'takes what is said after this preposition',
  '+of': 'takes what is said after this preposition',
  '+on': 'takes what is said after this preposition',
  '+over': 'takes what is said after this preposition',
  '+to': 'takes what is said after this preposition',
  '+toward': 'takes what is said after this preposition',
  '+upon': 'takes what is said after this preposition',
  '+with': 'takes what is said after this preposition',
  // What a verb with fixed words takes.
  clause: 'fixed words that take a clause: "make clear"',
  thing: 'fixed words that take an object: "call for"',
  words: 'fixed words that take a quotation: "put it"',
  // What is done by a cue.
  relays: 'passes on what another one says: "quoted him as saying"',
  unspoken: 'is no act of saying: a thought, a feeling, or a deed',
  vows: 'says what its infinitive tells',
  threaten: 'act THREATEN',
  request: 'act REQUEST',
  reject: 'act REJECT',
  concede: 'act CONCEDE',
  agree: 'act AGREE',
  accuse: 'act ACCUSE',
  support: 'act SUPPORT',
  inform: 'act INFORM',
  claims: 'act CLAIM_RESPONSIBILITY',
  responds: 'says nothing where it is negated: "did not respond"',
  denies: 'denies what follows',
  excludes: 'denies what follows, and leaves it open where negated: "rule out"',
  withholds: 'leaves open what follows where it is negated: "did not confirm"',
  doubts: 'denies what follows, and asserts it where negated',
  asks: 'asks what follows',
  // Nouns and adjectives that are cues.
  said: 'noun for an act of saying',
  thought: 'noun for a thought, a feeling, or a deed that says something',
  sentiment: 'noun of feeling and trust, which takes "in", "with" and "at" too',
  agent: 'noun for whoever is known by what they say of something',
  finding: 'noun for what finds something out and shows it',
  feeling: 'adjective of feeling and thinking, after "be" and before what is felt',
  voiced: 'adjective among these for what is said aloud',
  hearsay: 'adverb for what nobody named has said',
  seem: 'verb for how something looks to nobody in particular',
  // Nouns for somebody or something.
  office: 'noun for whoever holds an office; the last one in a row of titles is the head',
  honorific: 'title that names no office',
  organization: "makes a name an organization's",
  militia: "makes a name a militia's; an army or a guard corps is not one",
  people: 'noun for people who are not named',
  human: 'noun for a person, who may be named after it: "farmer Anna Berg"',
  body: 'noun for a body that can speak: "the ministry"',
  paper: 'noun for a text that says something: "the study"',
  reporter: 'noun for somebody or something that reports, before a colon',
  occasion: 'noun for where something is said: no part of what is said',
  assaults: 'noun for an event of this type',
  consults: 'noun for an event of this type',
  protests: 'noun for an event of this type',
  sanctions: 'noun for an event of this type',
  matter: 'what a name ends in that is a matter, and neither somebody nor something that happens',
  // Small words, and verbs that build sentences.
  relative: 'begins a relative clause',
  asking: 'begins an indirect question',
  standalone: 'pronoun that stands alone as a subject',
  person: 'pronoun for somebody who speaks',
  objective: 'pronoun that stands alone as an object',
  possessive: 'pronoun for whose something is',
  actor: 'pronoun or quantity that can do something: "led some to say"',
  quantity: 'stands for people who are not told: "by many"',
  time: 'tells a time',
  dating: 'goes with a word that tells a time: "late last week"',
  joins: 'preposition that joins noun phrases to one',
  leads: 'preposition between a noun of saying and what is said',
  inside: 'preposition between a noun of feeling and what is felt',
  sender: 'preposition before whoever sends a message: "criticism from Smith"',
  apposed: 'follows an adjective that needs no verb: "Smith, critical of"',
  extending: 'follows an object that goes on',
  during: 'preposition before an occasion',
  circumstance: 'begins what is told of the circumstances, no part of an object',
  subordinates: 'begins a subordinate clause',
  whenever: 'stands before "asked" where nobody is said to have asked',
  contrast: 'begins a clause that ends what is said before it',
  leaving: 'begins a clause that ends an object',
  focus: 'adverb before a subordinate clause: "even when"',
  negation: 'negates a verb',
  regarding: 'looks like a verb, and is a preposition: "regarding"',
  particle: 'stands between a verb and its object: "put out"',
  auxiliary: 'verb that helps another one, with tense',
  link: 'verb between a subject and an adjective or a participle',
  unchanged: 'verb whose participle is like its infinitive',
  tail: 'verb whose gerund goes on with a speaker after a comma: "…, adding that"',
  plain: 'verb that ends what is said before its subject: "…, Smith said"',
  before: 'stands between what is said and what the same speaker says next: "before adding that"',
  resumed: 'verb that goes on with a speaker after "and": "… and added"',
  told: 'verb with whoever hears it between it and its end: "…, Smith told reporters"',
  asked: 'verb for what is asked of somebody: "asked whether"',
  give: 'gives a noun of saying its speaker: "made the claim that"',
  issue: 'gives a text its author: "issued a statement saying"',
  statement: 'stands in the cue with the text that it gives: "issued a statement saying"',
  modifying: 'follows a noun that goes on',
  which: 'tells which time: "last week"',
  someone: 'pronoun for one person',
  subjective: 'pronoun that begins a main clause',
  askedAfter: 'preposition after "asked"',
  feltAfter: 'preposition before what is felt about',
  copula: 'verb that says what somebody is',
  naming: 'follows an object that is called something',
  standsFor: 'relative word that stands for the subject of what is said',
  dummy: 'subject that is nobody: "it is clear"',
  ofPerson: 'pronoun for a person',
  ofOther: 'pronoun for several or for a body',
  several: 'pronoun for several',
  article: 'opens a name or a noun phrase, and is no part of it',
  pronoun: 'stands for somebody or something named before',
  apart: 'parts a name from what is told of it',
  loosely: 'ends no name',
  ofOffice: 'preposition after an office',
  calendar: 'weekday or month',
  opensClause: 'begins a clause, after a verb that may look like a noun',
  beforeVerb: 'stands before a verb that may look like a noun',
  afterVerb: 'stands after a verb that may look like a noun',
  issued: 'participle told of a report: "a study published in May"',
} as const
export type Column = keyof typeof columns

/** The lemmas of each column; a verb with fixed words is a lemma too. */
export const lexicon = Object.fromEntries(
  Object.keys(columns).map(column => [column, new Set<string>()]),
) as unknown as Record<Column, ReadonlySet<string>>

const taken = new Map<string, Set<string>>()
const starts = new Set<string>()
for (const [lemma, row] of Object.entries(table)) {
  if (lemma.includes(' ')) starts.add(lemma.slice(0, lemma.indexOf(' ')))
  for (const column of row.split(' ')) {
    const lemmas = lexicon[column as Column] as Set<string>
    lemmas.add(lemma)
    if (column.startsWith('+')) taken.set(lemma, (taken.get(lemma) ?? new Set()).add(column.slice(1)))
  }
}
const none: ReadonlySet<string> = new Set()

/** The prepositions after which a verb takes what is said. */
export const prepositions = (lemma: string): ReadonlySet<string> => taken.get(lemma) ?? none

/** The columns in which a verb with fixed words stands. */
export const phraseColumns = ['clause', 'thing', 'words'] as const satisfies readonly Column[]

/** Whether fixed words begin with this verb. */
export const isPhraseStart = (lemma: string): boolean => starts.has(lemma)

const plurals = [
  [/s$/, ''],
  [/ies$/, 'y'],
  [/men$/, 'man'],
] as const

/** Whether a noun, or the noun that it is the plural of, stands in a column. */
export function isNounIn(column: Column, { lower, lemma }: { lower: string; lemma: string }): boolean {
  const nouns = lexicon[column]
  if (nouns.has(lower) || nouns.has(lemma)) return true
  // The tagger gives names their own form for a lemma.
  return plurals.some(
    ([ending, singular]) => ending.test(lower) && nouns.has(lower.replace(ending, singular)),
  )
}

/** Whether a noun is for a person or for people. */
export const isPerson = (noun: { lower: string; lemma: string }): boolean =>
  (['people', 'human', 'office'] as const).some(column => isNounIn(column, noun))
