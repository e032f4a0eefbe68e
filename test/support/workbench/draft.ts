/** The text of the draft that the review tests mend. It has a character that JavaScript counts twice. */
export const draftText = `Harbour news 🎉

Mayor Ada Lund said that the pier is safe. It has been tried by nobody else so far, and the tide is high this week.

“We will open it on Friday,” said her deputy Bo Krag, who has been in office since the spring of last year.

The moderator asked who paid. The council denied that the storm damaged the pier.

The storm of 1953 damaged the pier, too.`

/** A draft as a program leaves it, with a comment of its own that has to stay. */
export const draft = `# A draft of the harbour news.
document:
  id: news-harbour-draft
  title: Harbour news, drafted
  publisher: "#harbour-news"
  annotator: whosaid extract
  url: https://harbour.example/news
  publishedAt: 2025-06-02
  language: en
  text: ${JSON.stringify(draftText)}
actors:
  - { id: "#harbour-news", kind: organization, name: Harbour News }
  - { id: "#ada-lund", kind: person, name: Ada Lund }
  - { id: "#bo-krag", kind: person, name: Bo Krag }
  - { id: "#moderator", kind: person, name: The moderator }
  - { id: "#council", kind: organization, name: The council }
positions:
  - { id: "#mayor", title: Mayor }
topics:
  - { id: "#pier", name: The pier }
events:
  - { id: "#storm", name: The storm, type: ASSAULT }
claims:
  - { id: "#claim-damage", text: The storm damaged the pier., about: ["#storm"] }
  - { id: "#claim-1953", text: The storm of 1953 damaged the pier., about: ["#storm"] }
statements:
  - id: safe # the mayor's
    speaker: "#ada-lund"
    speakerMention: Mayor Ada Lund
    cue: said
    form: INDIRECT
    text: The pier is safe.
    doubt: 0.05
    about: [{ id: "#pier" }]
    rule: said-that
    spans: [{ exact: Mayor Ada Lund said that the pier is safe }]
  - id: opens
    speaker: "#bo-krag"
    speakerMention: Bo Krag
    cue: said
    form: DIRECT
    text: We will open it on Friday
    quote: We will open it on Friday
    doubt: 0.3
    doubtful: [form, act]
    rule: quote-name-said
    spans: [{ exact: "“We will open it on Friday,” said her deputy Bo Krag" }]
  - id: asks
    speaker: "#moderator"
    cue: asked
    act: REQUEST
    form: INDIRECT
    text: Who paid?
    doubt: 0.2
    spans: [{ exact: The moderator asked who paid }]
  - id: denies
    speaker: "#council"
    cue: denied
    madeAt: "#storm"
    form: INDIRECT
    text: Denied that the storm damaged the pier
    doubt: 0.14
    doubtful: [claims]
    about: [{ id: "#storm", stance: AGAINST }]
    claims: [{ id: "#claim-damage", verb: DENIES }]
    spans: [{ exact: The council denied that the storm damaged the pier }]
  - id: once
    voice: NARRATOR
    text: The storm of 1953 damaged the pier, too.
    doubt: 0.25
    about: [{ id: "#storm" }]
    claims: [{ id: "#claim-1953", verb: ASSERTS }]
    spans: [{ exact: "The storm of 1953 damaged the pier, too" }]
`

/** The same, as another annotator has it: another form, no moderator, and one statement more. */
export const otherDraft = draft
  .replace('annotator: whosaid extract', 'annotator: B. Other')
  .replace('id: news-harbour-draft', 'id: news-harbour-other')
  .replace(/ {2}- id: asks[^]*?( {2}- id: denies)/, '$1')
  .replace('verb: DENIES', 'verb: LEAVES_OPEN').concat(`  - id: tide
    voice: NARRATOR
    text: The tide is high this week.
    spans: [{ exact: the tide is high this week }]
`)

/** Words of a speaker, then the document's own, then some that nobody has drafted. */
export const voices = `document:
  id: news-harbour-voices
  title: Voices of the harbour
  publisher: "#harbour-news"
  annotator: whosaid extract
  language: en
  text: Ada Lund said yes. It rained. “It did,” somebody added. The wind fell.
actors:
  - { id: "#harbour-news", kind: organization, name: Harbour News }
  - { id: "#ada-lund", kind: person, name: Ada Lund }
  - { id: "#bo-krag", kind: person, name: Bo Krag }
positions:
  - { id: "#mayor", title: Mayor }
  - { id: "#deputy", title: Deputy }
tenures:
  - { holder: "#bo-krag", position: "#deputy" }
statements:
  - id: yes
    speaker: "#ada-lund"
    spokenAs: "#mayor"
    form: INDIRECT
    text: Yes.
    saidAt: 2025-06-01
    spans: [{ exact: Ada Lund said yes }]
  - id: rained
    voice: NARRATOR
    text: It rained.
    spans: [{ exact: It rained }]
`

const piers = Array.from({ length: 20 }, (_, at) => `Ada Lund said that pier ${at + 1} is safe.`)

/** A draft of twenty statements; the doubt grows with the place in the text. */
export const twenty = JSON.stringify({
  document: {
    id: 'twenty-piers',
    title: 'Twenty piers',
    publisher: '#harbour-news',
    annotator: 'whosaid extract',
    publishedAt: '2025-06-03',
    language: 'en',
    text: piers.join(' '),
  },
  actors: [
    { id: '#harbour-news', kind: 'organization', name: 'Harbour News' },
    { id: '#ada-lund', kind: 'person', name: 'Ada Lund' },
    { id: '#bo-krag', kind: 'person', name: 'Bo Krag' },
  ],
  statements: piers.map((exact, at) => ({
    id: `pier-${at + 1}`,
    speaker: '#ada-lund',
    cue: 'said',
    form: 'INDIRECT',
    text: `Pier ${at + 1} is safe.`,
    doubt: (at + 1) / 100,
    spans: [{ exact }],
  })),
})
