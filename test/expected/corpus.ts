/**
 * What the queries of examples/queries have to answer about the example documents, written from their texts before any
 * query was run. Each answer is about the documents that its query names, so that further documents do not change it.
 */

const farda = 'radio-farda-2019-12-30'
const watson = 'white-house-2023-12-25'
const letter = 'white-house-2023-12-27'
const call = 'white-house-2024-02-02'
const record = 'white-house-2026-03-02'

/** The example documents whose texts are annotated; the background has no text. */
export const documents = [
  farda,
  watson,
  letter,
  call,
  'white-house-2024-04-16',
  'white-house-2024-04-18',
  record,
]

/** One statement on an event, and whom it says to have acted; empty where it attributes nothing. */
export interface ExpectedAttribution {
  saidAt: string
  speakers: string[]
  acting: string[]
  hedge: string | null
  /** Whom the statement is known from, where only another statement says that it was made. */
  through: string[]
}

/**
 * Who attributes the attack in Kirkuk to whom, and since when?
 * The article of the same week tells of the rockets and of the dead man, and blames nobody. More than six years later
 * the White House, in its own voice, blames Kata'ib Hezbollah.
 */
export const kirkukAttribution: ExpectedAttribution[] = [
  { saidAt: '2019-12-30', speakers: ['radio-farda'], acting: [], hedge: null, through: [] },
  { saidAt: '2026-03-02', speakers: ['white-house'], acting: ['kataib-hezbollah'], hedge: null, through: [] },
]

/** Two claims about one event that cannot both be true, with those who assert them; the smaller id first. */
export interface ExpectedRivals {
  event: string
  claims: [{ id: string; assertedBy: string[] }, { id: string; assertedBy: string[] }]
}

/**
 * Which action does one speaker call self-defence and another terrorism?
 * The strikes of 29 December 2019 alone. Those of 25 December 2023 Biden calls self-defence too, but none of the texts
 * lets anybody speak against them; those of 2 February 2024 nobody calls either.
 */
export const defenceOrTerrorism: ExpectedRivals[] = [
  {
    event: 'us-strikes-2019-12-29',
    claims: [
      { id: 'us-strikes-2019-12-29-were-defensive', assertedBy: ['mark-esper'] },
      { id: 'us-strikes-2019-12-29-were-terrorism', assertedBy: ['iran'] },
    ],
  },
]

/** Who speaks for an event and who against it. */
export interface ExpectedJudgement {
  event: string
  favor: string[]
  against: string[]
}

/**
 * Which events does one speaker speak for and another against?
 * Zarif and Mousavi condemn the strikes of 2019, Iran calls them terrorism, Esper defensive and successful. Those of
 * February 2024 Kirby and Sims defend; that "the Iraqis" condemn them, a reporter says.
 */
export const judgedBothWays: ExpectedJudgement[] = [
  {
    event: 'us-strikes-2019-12-29',
    favor: ['mark-esper'],
    against: ['abbas-mousavi', 'iran', 'mohammad-javad-zarif'],
  },
  {
    event: 'us-strikes-2024-02-02',
    favor: ['douglas-sims', 'john-kirby'],
    against: [`${call}#iraqis`],
  },
]

/** What one actor is said to be to another, and by whom: document and speaker of each statement. */
export interface ExpectedMembership {
  actor: string
  kind: string
  with: string
  says: { document: string; speakers: string[] }[]
}

/**
 * What is Kata'ib Hezbollah said to belong to and to be backed by?
 * In 2019 it is a part of the Hashed; in 2023, of an umbrella without a name; in 2024, of the Islamic Resistance in Iraq,
 * which it also supports. That Iran backs it all say but the letter ("Iran-affiliated"), Sullivan ("proxy", whose he does
 * not say) and the press call; Kirby, in a passage that the text of 2026 has in a link, says the Guard Corps.
 */
export const kataibHezbollahMembership: ExpectedMembership[] = [
  {
    actor: 'islamic-resistance-in-iraq',
    kind: 'BACKED_BY',
    with: 'kataib-hezbollah',
    says: [
      { document: call, speakers: ['john-kirby'] },
      { document: call, speakers: ['us-intelligence-community'] },
    ],
  },
  {
    actor: 'kataib-hezbollah',
    kind: 'BACKED_BY',
    with: 'iran',
    says: [
      { document: farda, speakers: ['radio-farda'] },
      { document: watson, speakers: ['adrienne-watson'] },
      { document: 'white-house-2024-04-18', speakers: ['joe-biden'] },
      // Of Kirkuk, and of Tower 22.
      { document: record, speakers: ['white-house'] },
      { document: record, speakers: ['white-house'] },
    ],
  },
  {
    actor: 'kataib-hezbollah',
    kind: 'BACKED_BY',
    with: 'islamic-revolutionary-guard-corps',
    says: [{ document: record, speakers: ['john-kirby'] }],
  },
  {
    actor: 'kataib-hezbollah',
    kind: 'MEMBER_OF',
    with: 'islamic-resistance-in-iraq',
    says: [{ document: call, speakers: ['john-kirby'] }],
  },
  {
    actor: 'kataib-hezbollah',
    kind: 'MEMBER_OF',
    with: `${watson}#umbrella`,
    says: [{ document: watson, speakers: ['adrienne-watson'] }],
  },
  {
    actor: 'kataib-hezbollah',
    kind: 'PART_OF',
    with: 'popular-mobilization-forces',
    says: [{ document: farda, speakers: ['radio-farda'] }],
  },
  {
    actor: `${record}#tower-22-group`,
    kind: 'BACKED_BY',
    with: 'kataib-hezbollah',
    says: [{ document: record, speakers: ['john-kirby'] }],
  },
]

/** What a body says itself, who speaks in its offices and how often, and whether it is spoken about. */
export interface ExpectedVoice {
  body: string
  itself: string[]
  inOffice: Record<string, number>
  spokenAbout: boolean
}

/**
 * Who speaks for Iran?
 * "Tehran" once; once more in signals that a reporter tells of; its foreign minister and that ministry's spokesman in 2019.
 * The Guard Corps, its Quds Force and the Defense Ministry, on which so much turns, never say a word.
 */
export const whoSpeaksForIran: ExpectedVoice[] = [
  {
    body: 'iran',
    itself: [`${farda}#tehran-on-strikes`, `${call}#iran-signals`],
    inOffice: {},
    spokenAbout: true,
  },
  {
    body: 'iran-foreign-ministry',
    itself: [],
    inOffice: { 'mohammad-javad-zarif': 4, 'abbas-mousavi': 3 },
    spokenAbout: false,
  },
  { body: 'iran-defense-ministry', itself: [], inOffice: {}, spokenAbout: true },
  { body: 'islamic-revolutionary-guard-corps', itself: [], inOffice: {}, spokenAbout: true },
  { body: 'irgc-quds-force', itself: [], inOffice: {}, spokenAbout: true },
]

/** All figures for one thing counted, each with documents and speakers. */
export interface ExpectedNumbers {
  event: string
  measure: string
  counting: string
  low: number
  high: number | null
  figures: {
    min: number
    max: number | null
    approximate: boolean
    says: { document: string; speaker: string }[]
  }[]
}

/**
 * Which numbers are given for the same thing?
 * On Kirkuk, Erbil and the strikes of 2023 the documents agree. Of those wounded at Tower 22 Kirby says "dozens" (read as
 * two dozen or more), and the text of 2026 "more than 40".
 */
export const numbers: ExpectedNumbers[] = [
  {
    event: 'kirkuk-rocket-attack-2019-12-27',
    measure: 'KILLED',
    counting: 'CIVILIANS',
    low: 1,
    high: 1,
    figures: [
      {
        min: 1,
        max: 1,
        approximate: false,
        says: [
          { document: farda, speaker: 'radio-farda' },
          { document: record, speaker: 'white-house' },
        ],
      },
    ],
  },
  {
    event: 'kirkuk-rocket-attack-2019-12-27',
    measure: 'LAUNCHED',
    counting: 'rockets',
    low: 31,
    high: null,
    figures: [
      { min: 31, max: null, approximate: false, says: [{ document: farda, speaker: 'radio-farda' }] },
    ],
  },
  {
    event: 'erbil-drone-attack-2023-12-25',
    measure: 'WOUNDED',
    counting: 'COMBATANTS',
    low: 3,
    high: 3,
    figures: [
      {
        min: 3,
        max: 3,
        approximate: false,
        says: [
          { document: watson, speaker: 'adrienne-watson' },
          { document: record, speaker: 'white-house' },
        ],
      },
    ],
  },
  {
    event: 'us-strikes-2023-12-25',
    measure: 'STRUCK',
    counting: 'facilities',
    low: 3,
    high: 3,
    figures: [
      {
        min: 3,
        max: 3,
        approximate: false,
        says: [
          { document: watson, speaker: 'adrienne-watson' },
          { document: letter, speaker: 'joe-biden' },
        ],
      },
    ],
  },
  {
    event: 'tower-22-attack-2024-01-28',
    measure: 'KILLED',
    counting: 'COMBATANTS',
    low: 3,
    high: 3,
    figures: [
      {
        min: 3,
        max: 3,
        approximate: false,
        says: [
          // At the beginning, and when asked about messages to Iran.
          { document: call, speaker: 'john-kirby' },
          { document: call, speaker: 'john-kirby' },
          { document: record, speaker: 'white-house' },
        ],
      },
    ],
  },
  {
    event: 'tower-22-attack-2024-01-28',
    measure: 'WOUNDED',
    counting: 'COMBATANTS',
    low: 24,
    high: null,
    figures: [
      { min: 24, max: null, approximate: true, says: [{ document: call, speaker: 'john-kirby' }] },
      { min: 41, max: null, approximate: false, says: [{ document: record, speaker: 'white-house' }] },
    ],
  },
]

/**
 * Who is said to have attacked Tower 22, and how surely?
 * At first a militia that nobody can name yet ("the consensus"); then, by an assessment that the intelligence
 * community is "most comfortable with" and that Kirby passes on as theirs, the umbrella group; two years later, without any hedge,
 * Kata'ib Hezbollah.
 */
export const tower22Attribution: ExpectedAttribution[] = [
  {
    saidAt: '../2024-02-02',
    speakers: ['us-intelligence-community'],
    acting: ['islamic-resistance-in-iraq'],
    hedge: 'most comfortable with',
    through: ['john-kirby'],
  },
  {
    saidAt: '2024-01-29/2026-03-02',
    speakers: [`${record}#report-in-link`],
    acting: [`${record}#tower-22-group`],
    hedge: 'consensus',
    through: [],
  },
  {
    saidAt: '2024-02-02T22:43Z/2024-02-02T23:14Z',
    speakers: ['john-kirby'],
    acting: ['islamic-resistance-in-iraq'],
    hedge: "it was the intelligence community's assessment",
    through: [],
  },
  { saidAt: '2026-03-02', speakers: ['white-house'], acting: ['kataib-hezbollah'], hedge: null, through: [] },
]

/** Who held an office on three days, and who spoke of the strikes in it. */
export interface ExpectedOffice {
  position: string
  december2019: string[]
  december2023: string[]
  february2024: string[]
  spoke: string[]
}

/**
 * Who was President, and who Secretary of Defense, at each of the strikes?
 * Esper spoke of those of 2019 and Biden of his own of 2023, to Congress; what Trump and Austin said of theirs is in none
 * of the texts, and of those of 2024 Biden let others speak.
 */
export const officesAtTheStrikes: ExpectedOffice[] = [
  {
    position: 'united-states-president',
    december2019: ['donald-trump'],
    december2023: ['joe-biden'],
    february2024: ['joe-biden'],
    spoke: ['joe-biden'],
  },
  {
    position: 'united-states-secretary-of-defense',
    december2019: ['mark-esper'],
    // Nobody says until when Esper was Secretary, so a later day gives him too, with `lastKnown`.
    december2023: ['lloyd-austin', 'mark-esper'],
    february2024: ['lloyd-austin', 'mark-esper'],
    spoke: ['mark-esper'],
  },
]

/** One statement of a claim: when, by whom, in which office, and what is done by saying it. */
export interface ExpectedSaying {
  saidAt: string
  speaker: string
  spokenAs: string
  act: string
}

/** New sanctions on Iran: on 16 April 2024 they are to come, which threatens; on 18 April they are here. */
export const sanctionsAnnouncedAndImposed: ExpectedSaying[] = [
  { saidAt: '2024-04-16', speaker: 'jake-sullivan', spokenAs: 'national-security-advisor', act: 'THREATEN' },
  { saidAt: '2024-04-18', speaker: 'joe-biden', spokenAs: 'united-states-president', act: 'INFORM' },
]

/** Who threatens further action, and whether it is announced or left open. */
export interface ExpectedThreat {
  saidAt: string
  speaker: string
  claims: { id: string; verb: string }[]
}

/**
 * How is the next strike spoken of?
 * Esper "did not rule out"; the United States "will act", says Watson; it "stands ready", writes Biden, of the same.
 */
export const furtherAction: ExpectedThreat[] = [
  {
    saidAt: '2019-12-30',
    speaker: 'mark-esper',
    claims: [{ id: 'united-states-acts-further-against-militias-in-iraq', verb: 'LEAVES_OPEN' }],
  },
  {
    saidAt: '2023-12-25',
    speaker: 'adrienne-watson',
    claims: [{ id: 'united-states-acts-further-if-attacked', verb: 'ASSERTS' }],
  },
  {
    saidAt: '2023-12-27',
    speaker: 'joe-biden',
    claims: [{ id: 'united-states-acts-further-if-attacked', verb: 'LEAVES_OPEN' }],
  },
]

/** Who owns up to what, and through whom that is known. */
export interface ExpectedOwner {
  event: string
  speakers: string[]
  through: string[]
  times: number
}

/**
 * Who says "that was us"?
 * Kata'ib Hezbollah and those with it of the attack at Erbil, as Watson tells; Biden of the strikes that answered it (three
 * times in one letter) and of earlier ones. To Kirkuk nobody owns up, and to the strikes of 2019 nobody in these words.
 */
export const whoOwnsUp: ExpectedOwner[] = [
  {
    event: 'erbil-drone-attack-2023-12-25',
    speakers: ['groups-affiliated-with-kataib-hezbollah', 'kataib-hezbollah'],
    through: ['adrienne-watson'],
    times: 1,
  },
  { event: 'us-strikes-2023-12-25', speakers: ['joe-biden'], through: [], times: 3 },
  { event: `${letter}#earlier-strikes`, speakers: ['joe-biden'], through: [], times: 1 },
]

/** A claim with those who assert it, and what bears on it from elsewhere. */
export interface ExpectedBearing {
  said: { saidAt: string; speaker: string }[]
  links: { kind: string; from: string; said: { saidAt: string; speaker: string }[] }[]
}

/** In 2019 the strikes were called a retaliation; that those hit had done it, is said in 2026. */
export const whatWasSaidLater: ExpectedBearing = {
  said: [{ saidAt: '2019-12-30', speaker: 'radio-farda' }],
  links: [
    {
      kind: 'SUPPORTS',
      from: 'kirkuk-rocket-attack-2019-12-27-by-kataib-hezbollah',
      said: [{ saidAt: '2026-03-02', speaker: 'white-house' }],
    },
  ],
}

/** One statement: when, by whom, and what is done by saying it. */
export interface ExpectedAct {
  saidAt: string
  speaker: string
  act: string
}

/**
 * What do those who speak for Iran say against the strikes of 29 December 2019?
 * "Tehran" calls them terrorism; the ministry's spokesman blames the United States for them, condemns them, and demands that
 * it answer for them; the minister condemns them. The Guard Corps says nothing.
 */
export const iranAgainstTheStrikes: ExpectedAct[] = [
  { saidAt: '../2019-12-30', speaker: 'iran', act: 'ACCUSE' },
  { saidAt: '2019-12-30', speaker: 'abbas-mousavi', act: 'ACCUSE' },
  { saidAt: '2019-12-30', speaker: 'abbas-mousavi', act: 'ACCUSE' },
  { saidAt: '2019-12-30', speaker: 'abbas-mousavi', act: 'REQUEST' },
  { saidAt: '2019-12-30', speaker: 'mohammad-javad-zarif', act: 'ACCUSE' },
]

/** Who threatens on one day, in which offices at the time. */
export interface ExpectedThreatener {
  saidAt: string
  speaker: string
  offices: string[]
}

/**
 * Who threatens, and in which office?
 * A Secretary of Defense with force, a spokesperson with action, a President with action and then with sanctions, and
 * between these his National Security Advisor with sanctions. Who hit them before, threatens nothing here.
 */
export const whoThreatensInWhichOffice: ExpectedThreatener[] = [
  { saidAt: '2019-12-30', speaker: 'mark-esper', offices: ['united-states-secretary-of-defense'] },
  { saidAt: '2023-12-25', speaker: 'adrienne-watson', offices: ['nsc-spokesperson'] },
  { saidAt: '2023-12-27', speaker: 'joe-biden', offices: ['united-states-president'] },
  { saidAt: '2024-04-16', speaker: 'jake-sullivan', offices: ['national-security-advisor'] },
  { saidAt: '2024-04-18', speaker: 'joe-biden', offices: ['united-states-president'] },
]

/** How many statements there are in each bucket, and beside them. */
export interface ExpectedCounts {
  days: Record<string, number>
  months: Record<string, number>
  undated: number
  spanning: number
}

/**
 * When was how much threatened?
 * Once on each of the three days of strikes and their reports; then, after the attack on Israel, three times each: sanctions
 * to come, pressure to be kept up, all to be held to account (16 April); pressure with the G7, more sanctions, whatever it
 * takes against who enables such attacks (18 April).
 */
export const whenThreatsWereMade: ExpectedCounts = {
  days: { '2019-12-30': 1, '2023-12-25': 1, '2023-12-27': 1, '2024-04-16': 3, '2024-04-18': 3 },
  months: { '2019-12': 1, '2023-12': 2, '2024-04': 6 },
  undated: 0,
  spanning: 0,
}

/** How many accusing statements one makes about another, and how many of them speak against that target. */
export interface ExpectedAccusation {
  speaker: string
  target: string
  statements: number
  against: number
}

/**
 * Who accuses whom or what in the article?
 * Mousavi twice speaks against the strikes, once of them against the United States too. Zarif speaks of the United States
 * in condemning the strikes, and against it once, against "others" once. Lavrov accuses western countries, "Tehran" the strikes.
 */
export const whoAccusesWhom: ExpectedAccusation[] = [
  { speaker: 'abbas-mousavi', target: 'us-strikes-2019-12-29', statements: 2, against: 2 },
  { speaker: 'mohammad-javad-zarif', target: 'united-states', statements: 2, against: 1 },
  { speaker: 'abbas-mousavi', target: 'united-states', statements: 1, against: 1 },
  { speaker: 'iran', target: 'us-strikes-2019-12-29', statements: 1, against: 1 },
  { speaker: 'mohammad-javad-zarif', target: `${farda}#others`, statements: 1, against: 1 },
  { speaker: 'mohammad-javad-zarif', target: 'us-strikes-2019-12-29', statements: 1, against: 1 },
  { speaker: 'sergei-lavrov', target: 'western-countries', statements: 1, against: 1 },
]

/** One dispute of one claim, by who stands on either side. */
export interface ExpectedDispute {
  claim: string
  reason: string
  speakers: string[]
  other: string
  otherSpeakers: string[]
}

/**
 * What about the strikes of 29 December is disputed?
 * Whether they were terrorism ("Tehran") or defence (Esper), and nothing else: "at least 25" fighters and 25 people killed
 * are counts of different things, and nobody denies anything.
 */
export const disputedAboutTheStrikes: ExpectedDispute[] = [
  {
    claim: 'us-strikes-2019-12-29-were-defensive',
    reason: 'LINKED',
    speakers: ['mark-esper'],
    other: 'us-strikes-2019-12-29-were-terrorism',
    otherSpeakers: ['iran'],
  },
  {
    claim: 'us-strikes-2019-12-29-were-terrorism',
    reason: 'LINKED',
    speakers: ['iran'],
    other: 'us-strikes-2019-12-29-were-defensive',
    otherSpeakers: ['mark-esper'],
  },
]

/**
 * Who took part in the strikes of 29 December and says nothing of them?
 * The militia that was struck and the two countries where it was. The United States speaks through its Secretary of Defense.
 */
export const whoHasNotSpoken = ['iraq', 'kataib-hezbollah', 'syria']

/**
 * How is the Hashed connected with Esper?
 * Kata'ib Hezbollah is part of it, and of Kata'ib Hezbollah's being struck Esper spoke.
 */
export const hashedToEsper = [
  {
    nodes: ['popular-mobilization-forces', 'kataib-hezbollah', `${farda}#esper-on-strikes`, 'mark-esper'],
    kinds: ['AFFILIATED_WITH', 'ABOUT', 'SAID'],
    saysSo: [`${farda}#brigades-in-hashed`],
  },
]

/** However the name of the Brigades is written, they are found. */
export const whereTheBrigadesAreNamed = {
  apostrophe: ['kataib-hezbollah'],
  curly: ['kataib-hezbollah'],
  none: ['kataib-hezbollah'],
  typo: ['kataib-hezbollah'],
}

/** The headline tells of Zarif's condemning, of the strikes and of who was struck; the first paragraph of the meeting. */
export const inTheOrderOfTheText = [
  'zarif-condemns-strikes',
  'strikes-hit-bases',
  'brigades-backed-by-iran',
  'ministers-met',
].map(id => `${farda}#${id}`)

/** One claim of a report or its correction, with where it is said. */
export interface ExpectedComparison {
  inAll: string[]
  inOne: { claim: string; documents: string[] }[]
  clashes: { reason: string; claim: string; other: string }[]
  figures: {
    measure: string
    figures: { min: number; max: number | null; speakers: string[]; superseded: boolean }[]
  }[]
}

/**
 * What do the wire's report and the Gazette's correction say of the raid?
 * Both that it killed, but not how many. Who did it, and that dozens died, only the report says, and the brigade denies
 * there what the ministers say; ten, as Beta believes, are not the agency's dozens.
 */
export const reportAndCorrection: ExpectedComparison = {
  inAll: ['raid-killed'],
  inOne: [
    { claim: 'raid-by-brigade', documents: ['wire'] },
    { claim: 'raid-killed-many', documents: ['wire'] },
  ],
  clashes: [
    { reason: 'DENIED', claim: 'raid-by-brigade', other: 'raid-by-brigade' },
    { reason: 'LINKED', claim: 'raid-killed', other: 'raid-killed-many' },
  ],
  figures: [
    {
      measure: 'KILLED',
      figures: [
        { min: 15, max: null, speakers: ['gazette'], superseded: false },
        { min: 10, max: 10, speakers: ['beta'], superseded: true },
        { min: 24, max: null, speakers: ['agency'], superseded: true },
      ],
    },
  ],
}

/**
 * What became of the wire's report?
 * The Gazette corrected it, so that all its statements are superseded; the ministers' words are told there anew.
 */
export const whatBecameOfTheReport = {
  derivatives: [{ kind: 'CORRECTS', documentId: 'paper' }],
  superseded: 7,
  standing: 0,
  renderings: [{ of: 'wire#joint', is: 'paper#alpha-alone', superseded: false, corrects: ['wire'] }],
}
