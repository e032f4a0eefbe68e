/** A question to the examples, how a client asks it, and the statements that must be in the answer. */
export interface Question {
  question: string
  tool: string
  given: object
  /** All that the answer must have, by the annotated files. */
  ids: readonly string[]
  /** Whether it must have no others. */
  only?: true
}

const farda = (...ids: string[]) => ids.map(id => `radio-farda-2019-12-30#${id}`)
const wire = (...ids: string[]) => ids.map(id => `invented-wire-2025-05-12#${id}`)
const briefing = (...ids: string[]) => ids.map(id => `invented-briefing-2025-05-13#${id}`)
const call = (...ids: string[]) => ids.map(id => `white-house-2024-02-02#${id}`)

const strikes = 'us-strikes-2019-12-29'
const ferry = 'amber-star-attack-2025-05-12'

export const questions: readonly Question[] = [
  {
    question: 'What did Zarif say about the United States, in his own words?',
    tool: 'who_said_what',
    given: { speaker: 'mohammad-javad-zarif', about: 'united-states', form: 'DIRECT' },
    ids: farda('zarif-on-united-states'),
    only: true,
  },
  {
    question: 'What did Zarif say about Iran, asked by names?',
    tool: 'who_said_what',
    given: { speakerName: 'Zarif', aboutName: 'Iran' },
    ids: farda('zarif-on-proposals', 'zarif-on-iran-and-russia'),
    only: true,
  },
  {
    question: 'Who asserts that the strikes of 29 December 2019 were terrorism?',
    tool: 'who_said_what',
    given: { claim: `${strikes}-were-terrorism`, verb: 'ASSERTS' },
    ids: farda('tehran-on-strikes'),
    only: true,
  },
  {
    question: 'What do those who speak for Iran say against the strikes?',
    tool: 'who_said_what',
    given: { representing: 'iran', about: strikes, stance: 'AGAINST' },
    ids: farda(
      'zarif-condemns-strikes',
      'tehran-on-strikes',
      'mousavi-condemns-strikes',
      'mousavi-accuses-united-states',
      'mousavi-demands-responsibility',
    ),
    only: true,
  },
  {
    question: 'Who defends the strikes?',
    tool: 'who_said_what',
    given: { about: strikes, stance: 'FAVOR' },
    ids: farda('esper-on-strikes'),
    only: true,
  },
  {
    question: 'Who calls the strikes an illegal measure?',
    tool: 'who_said_what',
    given: { about: strikes, label: 'illegal measure' },
    ids: farda('mousavi-demands-responsibility'),
    only: true,
  },
  {
    question: 'Who threatened in December 2019?',
    tool: 'who_said_what',
    given: { act: 'THREATEN', from: '2019-12', to: '2019-12' },
    // What was said "until 2 February 2024" may have been said then too.
    ids: [...farda('esper-on-further-action'), ...call('biden-warning')],
    only: true,
  },
  {
    question: 'Who said "that was us" of the Amber Star?',
    tool: 'who_said_what',
    given: { act: 'CLAIM_RESPONSIBILITY', about: ferry },
    ids: wire('brigade-owns-attack'),
    only: true,
  },
  {
    question: 'Who denies that the Sedge Brigade attacked the ferry?',
    tool: 'who_said_what',
    given: { claim: 'amber-star-attack-by-sedge-brigade', verb: 'DENIES' },
    ids: briefing('brigade-denies'),
    only: true,
  },
  {
    question: 'Who asks whether Ostrel gave the rocket?',
    tool: 'who_said_what',
    given: { claim: 'amber-star-attack-enabled-by-ostrel', verb: 'ASKS' },
    ids: briefing('ask-rocket'),
    only: true,
  },
  {
    question: 'Who says that new sanctions on Iran are imposed in April 2024?',
    tool: 'who_said_what',
    given: { claim: 'us-sanctions-on-iran-2024-04-imposed' },
    ids: [
      'white-house-2024-04-16#sullivan-announces-sanctions',
      'white-house-2024-04-18#biden-imposes-sanctions',
    ],
    only: true,
  },
  {
    question: 'What is disputed about the strikes of 29 December 2019?',
    tool: 'disputes',
    given: { about: strikes },
    ids: farda('esper-on-strikes', 'tehran-on-strikes'),
  },
  {
    question: 'Who blames the Sedge Brigade, and against whom?',
    tool: 'disputes',
    given: { claims: ['amber-star-attack-by-sedge-brigade'] },
    // The brigade itself owned the attack first: that is no dispute of two.
    ids: [...wire('sarne-blames-brigade'), ...briefing('brigade-denies')],
    only: true,
  },
  {
    question: 'How many were wounded on the Amber Star, according to whom?',
    tool: 'figures',
    given: { event: ferry, measure: 'WOUNDED' },
    ids: [...wire('coast-guard-on-wounded', 'hospital-on-wounded'), ...briefing('tull-on-toll')],
    only: true,
  },
  {
    question: 'How many did the strikes of 29 December 2019 kill?',
    tool: 'figures',
    given: { event: strikes, measure: 'KILLED' },
    ids: farda('hashed-on-toll', 'at-least-25-killed'),
    only: true,
  },
  {
    question: 'To whom do two papers of the White House lay the attack on Tower 22?',
    tool: 'compare',
    given: {
      documents: ['white-house-2024-02-02', 'white-house-2026-03-02'],
      about: 'tower-22-attack-2024-01-28',
    },
    ids: [
      ...call('kirby-attributes-attack', 'intelligence-assessment'),
      'white-house-2026-03-02#tower-22-2024-01',
    ],
  },
  {
    question: 'Who tells of the refusal of Haln, and what does it answer?',
    tool: 'statement',
    given: { id: briefing('haln-refuses')[0] },
    ids: briefing('haln-refuses', 'sarne-demands-leaders', 'tull-on-call'),
    only: true,
  },
  {
    question: 'What did Kirby answer when Sanger asked whether Iran was told of the strikes?',
    tool: 'statement',
    given: { id: call('sanger-asks-about-message')[0] },
    ids: call('sanger-asks-about-message', 'kirby-no-message'),
    only: true,
  },
  {
    question: 'Who speaks of shedding blood?',
    tool: 'search',
    given: { text: 'shedding blood', types: ['STATEMENT'] },
    ids: farda('zarif-on-united-states'),
  },
  {
    question: "What does the briefing on the Amber Star report, in its text's order?",
    tool: 'document',
    given: { id: 'invented-briefing-2025-05-13' },
    ids: briefing(
      'all-invented',
      'briefing-held',
      'tull-takes-questions',
      'tull-on-toll',
      'tull-on-rocket',
      'tull-thanks-crew',
      'tull-on-call',
      'sarne-demands-leaders',
      'haln-refuses',
      'ask-rocket',
      'tull-leaves-supplier-open',
      'ask-message',
      'brigade-denies',
      'tull-on-message',
      'brigade-message',
      'ask-strikes',
      'tull-refuses-to-preview',
      'ask-inquiry',
      'ostrel-offers-inquiry',
      'tull-accepts-inquiry',
    ),
    only: true,
  },
]
