/**
 * What the graph has to answer about the first article, written from its text before any query was run.
 * Both example documents that speak of it are loaded: the article and the annotators' background.
 */

/** A place in the article's text: code points, end exclusive. */
export interface ExpectedSpan {
  start: number
  end: number
}

/** A statement as a reader of the article would report it; `quote` is null for a paraphrase. */
export interface ExpectedStatement {
  id: string
  text: string
  quote: string | null
  form: 'DIRECT' | 'INDIRECT' | 'MIXED'
  saidAt: string
  /** The speaker's office on that day. */
  positionThen: string
  addressees: string[]
  madeAt: string | null
  document: string
  spans: ExpectedSpan[]
}

/** A label that speakers of their own give to an event. */
export interface ExpectedFraming {
  label: string
  speakers: string[]
}

/** One claimant's figure; a null `max` is no upper bound. */
export interface ExpectedFigure {
  speakers: string[]
  min: number
  max: number | null
}

/** All figures of one measure and counting, with the least min and the greatest max. */
export interface ExpectedTally {
  measure: string
  counting: string
  figures: ExpectedFigure[]
  low: number
  high: number | null
}

/** What `actor` is said to be to `with`, and by whom. */
export interface ExpectedAffiliation {
  actor: string
  kind: string
  with: string
  assertedBy: string[]
}

const document = 'radio-farda-2019-12-30'

/**
 * What did Zarif say about the United States in December 2019?
 * He condemns its air strikes (headline and first paragraph), and accuses it in words of his own. His "others who fuel
 * insecurity" are not named, so his sentence about them is no part of the answer.
 */
export const zarifAboutUnitedStates: ExpectedStatement[] = [
  {
    id: `${document}#zarif-condemns-strikes`,
    text: 'Condemns the air strikes of the United States.',
    quote: null,
    form: 'INDIRECT',
    saidAt: '2019-12-30',
    positionThen: 'iran-foreign-minister',
    addressees: ['sergei-lavrov'],
    madeAt: 'zarif-lavrov-meeting-2019-12-30',
    document,
    spans: [
      { start: 36, end: 110 },
      { start: 280, end: 446 },
    ],
  },
  {
    id: `${document}#zarif-on-united-states`,
    text: 'Accuses the United States of bloodshed and destruction among the people of Iraq and Syria, far from home and in the name of self-defence.',
    quote:
      'The United States is shedding blood and causing destruction against the people of Iraq and Syria thousands of miles away from its own borders in the name of defending itself',
    form: 'DIRECT',
    saidAt: '2019-12-30',
    positionThen: 'iran-foreign-minister',
    addressees: ['sergei-lavrov'],
    madeAt: 'zarif-lavrov-meeting-2019-12-30',
    document,
    spans: [{ start: 1389, end: 1603 }],
  },
]

/** How the strikes of 29 December are called. Zarif and the Hashed speak of them without a label of their own. */
export const strikesFramings: ExpectedFraming[] = [
  { label: 'a clear example of terrorism', speakers: ['iran'] },
  { label: 'defensive attacks', speakers: ['mark-esper'] },
  { label: 'illegal measure', speakers: ['abbas-mousavi'] },
  { label: 'retaliation', speakers: ['radio-farda'] },
  { label: 'successful', speakers: ['mark-esper'] },
]

/**
 * The numbers given for the strikes. The article counts fighters, "at least"; the Hashed counts the dead and the
 * wounded, commanders and fighters among them. Two things counted are two tallies, so 25 and 25 stand side by side.
 */
export const strikesTallies: ExpectedTally[] = [
  {
    measure: 'KILLED',
    counting: 'COMBATANTS',
    figures: [{ speakers: ['radio-farda'], min: 25, max: null }],
    low: 25,
    high: null,
  },
  {
    measure: 'KILLED',
    counting: 'PEOPLE',
    figures: [{ speakers: ['popular-mobilization-forces'], min: 25, max: 25 }],
    low: 25,
    high: 25,
  },
  {
    measure: 'WOUNDED',
    counting: 'PEOPLE',
    figures: [{ speakers: ['popular-mobilization-forces'], min: 51, max: 51 }],
    low: 51,
    high: 51,
  },
]

/**
 * Who is said to have taken part in the strikes of 29 December and says nothing of them.
 * The United States acted and speaks through Esper, who holds an office of its Department of Defense. Iraq and Syria,
 * where it happened, are silent. So is the militia that was hit: the Hashed, to which it belongs, does speak, but a
 * whole does not speak for its part. Nor does the Hashed, a militia, speak for Iraq. Iran took no part.
 */
export const silentParties: string[] = ['iraq', 'kataib-hezbollah', 'syria']

/** What Esper left open: he "did not rule out" further action. */
export const leftOpen: string[] = ['united-states-acts-further-against-militias-in-iraq']

/** What Kata'ib Hezbollah is to others: in this article, only in the article's own voice. */
export const kataibHezbollahAffiliations: ExpectedAffiliation[] = [
  { actor: 'kataib-hezbollah', kind: 'BACKED_BY', with: 'iran', assertedBy: ['radio-farda'] },
  {
    actor: 'kataib-hezbollah',
    kind: 'PART_OF',
    with: 'popular-mobilization-forces',
    assertedBy: ['radio-farda'],
  },
]

/** How many statements each speaker makes; Radio Farda's are those of the article's own voice. */
export const statementCountBySpeaker: Record<string, number> = {
  'abbas-mousavi': 3,
  iran: 1,
  'mark-esper': 2,
  'mohammad-javad-zarif': 4,
  'popular-mobilization-forces': 1,
  'radio-farda': 13,
  'sergei-lavrov': 1,
}
