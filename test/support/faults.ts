/** What a hand could do to the examples, and which law that breaks; each matches one place, so that its count is 1. */
export interface Fault {
  breaks: string
  by: string
  /** Further laws that cannot but break with it. */
  also?: readonly string[]
  /** Whether it stands in nothing that a document is joined to, so that only a whole audit finds it. */
  elsewhere?: true
}

const told = "MATCH (statement:Statement {id: 'extra#told'})"
const said = "MATCH (statement:Statement {id: 'extra#said'})"

export const faults: readonly Fault[] = [
  { breaks: 'MUST-be-of-one-type', by: "MATCH (state:State {id: 'iran'}) SET state:Country" },
  { breaks: 'MUST-be-of-one-type', by: 'CREATE (:Other)', elsewhere: true },
  {
    breaks: 'MUST-have-exactly-one-of-the-five-labels',
    by: "MATCH (state:State {id: 'iran'}) REMOVE state:State",
  },
  {
    breaks: 'MUST-have-exactly-one-of-the-five-labels',
    by: "MATCH (state:State {id: 'iran'}) SET state:Militia",
  },
  {
    breaks: 'MUST-be-described-by-a-document',
    by: "CREATE (:Topic {id: 'orphan', name: 'Orphan', caption: 'Orphan'})",
    elsewhere: true,
  },
  {
    breaks: 'MUST-be-described-once-by-each-document',
    by: `MATCH (topic:Topic {id: 'extra#matter'})-[one:DESCRIBED_IN]->(document)
         CREATE (topic)-[other:DESCRIBED_IN]->(document)
         SET other = properties(one)`,
  },
  {
    breaks: 'MUST-be-local-to-one-document',
    by: `MATCH (topic:Topic {id: 'extra#matter'})-[one:DESCRIBED_IN]->(), (document:Document {id: 'radio-farda-2019-12-30'})
         CREATE (topic)-[other:DESCRIBED_IN]->(document)
         SET other = properties(one), other.documentId = document.id, other.rank = document.id`,
  },
  {
    breaks: 'MUST-be-the-only-node-with-its-id',
    by: `MATCH (topic:Topic {id: 'extra#matter'})-[one:DESCRIBED_IN]->(document)
         CREATE (twin:Topic {id: 'iran'})-[other:DESCRIBED_IN]->(document)
         SET twin += topic {.*, id: 'iran'}, other = properties(one), other.subjectId = 'iran'`,
  },
  { breaks: 'MUST-have-its-required-fields', by: `${said} REMOVE statement.voice` },
  { breaks: 'MUST-have-its-required-fields', by: `${said} REMOVE statement.form` },
  {
    breaks: 'MUST-have-its-required-fields',
    by: "MATCH (document:Document {id: 'extra'}) REMOVE document.contentHash",
    also: ['MUST-carry-what-is-loaded-last'],
  },
  {
    breaks: 'MUST-show-the-view-of-its-descriptions',
    by: "MATCH (state:State {id: 'iran'}) SET state.name = 'Persia'",
  },
  {
    breaks: 'MUST-show-the-view-of-its-descriptions',
    by: "MATCH (state:State {id: 'iran'}) SET state.note = 'new'",
  },
  {
    breaks: 'MUST-show-the-view-of-its-descriptions',
    by: "MATCH (state:State {id: 'iran'}) REMOVE state:State SET state:Group",
  },
  {
    breaks: 'MUST-show-the-view-of-its-descriptions',
    by: "MATCH (state:State {id: 'iran'}) SET state.describers = 1.0",
  },
  {
    breaks: 'MUST-show-the-view-of-its-descriptions',
    by: "MATCH (state:State {id: 'iran'}) SET state.namesGivenBy = [givers IN state.namesGivenBy | givers + ' z']",
  },
  {
    breaks: 'MUST-show-the-view-of-its-descriptions',
    by: "MATCH (state:State {id: 'iran'}) SET state.nameGivenBy = 'z'",
  },
  {
    breaks: 'MUST-show-the-view-of-its-descriptions',
    by: "MATCH (topic:Topic {id: 'extra#matter'}) SET topic.caption = ''",
  },
  { breaks: 'MUST-have-a-speaker', by: `${said} MATCH ()-[said:SAID]->(statement) DELETE said` },
  {
    breaks: 'MUST-have-speakers-and-relayers-in-order',
    by: `${told} MATCH (statement)-[relayed:RELAYED_BY]->() SET relayed.order = 2`,
  },
  {
    breaks: 'MUST-be-reported-in-the-document-of-its-id',
    by: `${said} MATCH (statement)-[reported:REPORTED_IN]->() DELETE reported`,
  },
  {
    breaks: 'MUST-be-joined-once-to-each',
    by: `${told} MATCH (statement)-[:ADDRESSED_TO]->(addressee) CREATE (statement)-[:ADDRESSED_TO]->(addressee)`,
  },
  {
    breaks: 'MUST-use-what-its-document-describes',
    by: `${told} MATCH (actor:Actor {id: 'mohammad-javad-zarif'}) CREATE (statement)-[:ADDRESSED_TO]->(actor)`,
  },
  { breaks: 'MUST-narrate-without-form-or-quote', by: `${told} SET statement.form = 'DIRECT'` },
  { breaks: 'MUST-quote-as-its-form-says', by: `${said} SET statement.form = 'INDIRECT'` },
  {
    breaks: 'MUST-have-spans-in-parallel-lists',
    by: `${said} MATCH (statement)-[reported:REPORTED_IN]->() SET reported.exacts = []`,
  },
  {
    breaks: 'MUST-have-the-key-of-its-date',
    by: "MATCH (document:Document {id: 'extra'}) SET document.key = '~ extra'",
  },
  {
    breaks: 'MUST-have-the-key-of-its-date',
    by: `${said} MATCH ()-[said:SAID]->(statement) REMOVE statement.longKey, said.longKey`,
  },
  { breaks: 'MUST-have-the-caption-of-its-words', by: `${said} SET statement.caption = 'All.'` },
  { breaks: 'MUST-have-the-words-it-is-found-by', by: `${said} SET statement.words = ['none']` },
  {
    breaks: 'MUST-have-the-words-it-is-found-by',
    by: "MATCH (document:Document {id: 'extra'}) SET document.textWords = ['none']",
  },
  {
    breaks: 'MUST-be-marked-disputed-exactly-when-it-is',
    by: 'MATCH (claim:Claim {disputed: true}) WITH claim LIMIT 1 REMOVE claim.disputed',
  },
  {
    breaks: 'MUST-be-marked-disputed-exactly-when-it-is',
    by: 'MATCH (claim:Claim) WHERE claim.disputed IS NULL WITH claim LIMIT 1 SET claim.disputed = true',
  },
  {
    breaks: 'MUST-have-one-publisher',
    by: "MATCH (:Document {id: 'extra'})-[published:PUBLISHED_BY]->() DELETE published",
  },
  {
    breaks: 'MUST-derive-while-both-are-loaded',
    by: "MATCH (:Document {id: 'extra'})-[derived:DERIVED_FROM]->() DELETE derived",
  },
  {
    breaks: 'MUST-derive-while-both-are-loaded',
    by: `MATCH (one:Document {id: 'extra'}), (other:Document {id: 'radio-farda-2019-12-30'})
         CREATE (one)-[:DERIVED_FROM {kind: 'TRANSLATES'}]->(other)`,
  },
  {
    breaks: 'MUST-have-the-layout-of-this-program',
    by: "MATCH (graph:Graph {id: 'graph'}) SET graph.layout = -1",
  },
  {
    breaks: 'MUST-have-the-layout-of-this-program',
    by: "MATCH (document:Document {id: 'extra'}) REMOVE document.layout",
  },
  {
    breaks: 'MUST-have-the-length-of-its-text',
    by: "MATCH (document:Document {id: 'extra'}) SET document.textLength = 3",
  },
  {
    breaks: 'MUST-have-the-keys-it-is-compared-by',
    by: "MATCH (document:Document {id: 'extra'}) SET document.idKey = 'other'",
  },
  {
    breaks: 'MUST-have-the-keys-it-is-compared-by',
    by: "MATCH (document:Document {id: 'extra'}) SET document.textKey = 'other'",
  },
  {
    breaks: 'MUST-join-what-it-may',
    by: "MATCH (state:State {id: 'iran'}) CREATE (state)-[:KNOWS]->(state)",
    elsewhere: true,
  },
  {
    breaks: 'MUST-join-what-it-may',
    by: "MATCH (state:State {id: 'iran'}) CREATE (state)-[:MADE_AT]->(state)",
    elsewhere: true,
  },
  {
    breaks: 'MUST-belong-to-a-document-that-describes-both-ends',
    by: "MATCH ()-[holds:HOLDS]->() WHERE holds.statementIds = [] WITH holds LIMIT 1 SET holds.documentId = 'nowhere'",
    elsewhere: true,
  },
  {
    breaks: 'MUST-name-statements-of-its-document',
    by: "MATCH ()-[holds:HOLDS]->() WITH holds LIMIT 1 SET holds.statementIds = ['extra#said']",
  },
  {
    breaks: 'MUST-be-given-once',
    by: 'MATCH (a)-[holds:HOLDS]->(b) WITH a, holds, b LIMIT 1 CREATE (a)-[twin:HOLDS]->(b) SET twin = properties(holds)',
  },
  {
    breaks: 'MUST-use-known-words',
    by: "MATCH (:Statement)-[about:ABOUT]->() WHERE about.stance IS NOT NULL WITH about LIMIT 1 SET about.stance = 'LOVES'",
  },
  {
    breaks: 'MUST-copy-speaker-and-key-to-said',
    by: `${said} MATCH ()-[said:SAID]->(statement) SET said.speakerId = 'usa'`,
  },
  {
    breaks: 'MUST-copy-speaker-and-key-to-said',
    by: `${said} MATCH ()-[said:SAID]->(statement) REMOVE said.key`,
  },
  {
    breaks: 'MUST-copy-speaker-and-key-to-said',
    by: `${said} MATCH ()-[said:SAID]->(statement) REMOVE said.longKey`,
  },
  ...["speakerId = 'nobody'", "aboutId = 'nobody'", "key = '~ nobody'", "longKey = '~ nobody'"].map(copy => ({
    breaks: 'MUST-copy-speaker-target-and-key-to-about',
    by: `MATCH (:Statement)-[about:ABOUT]->() WITH about LIMIT 1 SET about.${copy}`,
  })),
  {
    breaks: 'MUST-have-each-target-for-each-joint-speaker',
    by: 'MATCH ()-[joint:JOINTLY_ABOUT]->() WITH joint LIMIT 1 DELETE joint',
  },
  {
    breaks: 'MUST-have-each-target-for-each-joint-speaker',
    by: "MATCH ()-[joint:JOINTLY_ABOUT]->() WITH joint LIMIT 1 SET joint.key = '~'",
  },
  {
    breaks: 'MUST-have-each-target-for-each-joint-speaker',
    by: "MATCH ()-[joint:JOINTLY_ABOUT]->() WITH joint LIMIT 1 SET joint.longKey = '~'",
  },
  {
    breaks: 'MUST-copy-subject-document-and-rank-to-descriptions',
    by: "MATCH (:Topic {id: 'extra#matter'})-[described:DESCRIBED_IN]->() SET described.documentId = 'nowhere'",
  },
  {
    breaks: 'MUST-copy-subject-document-and-rank-to-descriptions',
    by: "MATCH (:Topic {id: 'extra#matter'})-[described:DESCRIBED_IN]->() SET described.rank = '!extra'",
    also: ['MUST-show-the-view-of-its-descriptions'],
  },
  {
    breaks: 'MUST-be-about-what-its-claims-are-about',
    by: `MATCH (statement:Statement)-[about:ABOUT {derived: true}]->()
         WHERE COUNT { ()-[:SAID]->(statement) } = 1 WITH about LIMIT 1 DELETE about`,
  },
  {
    breaks: 'MUST-be-about-what-its-claims-are-about',
    by: `MATCH (statement:Statement)-[about:ABOUT]->()
         WHERE about.derived IS NULL AND NOT EXISTS { (statement)-[:ASSERTS|DENIES|LEAVES_OPEN|ASKS]->() }
         WITH about LIMIT 1 SET about.derived = true REMOVE about.stance, about.as`,
  },
  {
    breaks: 'MUST-relate-as-described',
    by: 'MATCH ()-[relates:RELATES_TO]->() WITH relates LIMIT 1 DELETE relates',
  },
  {
    breaks: 'MUST-relate-as-described',
    by: "MATCH (:Position {id: 'extra#spokesman'})-[within:POSITION_IN]->() DELETE within",
  },
  {
    breaks: 'MUST-derive-relations-exactly-from-asserted-claims',
    by: 'MATCH ()-[derived:AFFILIATED_WITH {derived: true}]->() WITH derived LIMIT 1 DELETE derived',
  },
  {
    breaks: 'MUST-derive-relations-exactly-from-asserted-claims',
    by: "MATCH ()-[derived:AFFILIATED_WITH {derived: true}]->() WITH derived LIMIT 1 SET derived.kind = 'FRONT_FOR'",
  },
  {
    breaks: 'MUST-describe-what-its-ids-stand-for',
    by: "MATCH (:Topic {id: 'extra#riddle'})-[described:DESCRIBED_IN]->() SET described.givenId = 'extra#pun'",
  },
  {
    breaks: 'MUST-have-the-members-of-its-groups',
    also: ['MUST-have-the-ids-of-its-members'],
    by: "MATCH (member:Member {id: 'gone#riddle'}) DELETE member",
  },
  {
    breaks: 'MUST-have-the-ids-of-its-members',
    by: "MATCH (topic:Topic {id: 'extra#riddle'}) REMOVE topic.memberIds",
  },
  {
    breaks: 'MUST-say-which-joins-hold',
    by: "MATCH (judgement:Judgement {id: 'extra#identities#0'}) REMOVE judgement.applied",
  },
  {
    breaks: 'MUST-say-which-joins-hold',
    by: "MATCH (:Judgement {id: 'extra#identities#1'})-[identifies:IDENTIFIES]->() DELETE identifies",
  },
  {
    breaks: 'MUST-have-the-utterance-of-its-group',
    by: "MATCH (statement:Statement {id: 'extra#hinted'}) SET statement.utterance = 'another'",
  },
  {
    breaks: 'MUST-have-a-change-for-each-number',
    by: 'MATCH (change:Change {seq: 2}) DELETE change',
  },
  {
    breaks: 'MUST-have-a-change-for-each-number',
    by: "MATCH (journal:Graph {id: 'journal'}) SET journal.seq = journal.seq + 1",
  },
  {
    breaks: 'MUST-carry-what-is-loaded-last',
    by: "MATCH (document:Document {id: 'extra'}) SET document.contentHash = 'another'",
  },
  {
    breaks: 'MUST-carry-what-is-loaded-last',
    by: "MATCH (change:Change {documentId: 'extra'}) SET change.op = 'UNLOAD'",
  },
]
