// Constraints and indexes, all IF NOT EXISTS; the loader runs them before it first writes.
//
// The layout, beside what the design's drawing says (key in the file = property here = field in GraphQL):
//   Every node has `id` and `caption`. The kind of an actor is its second label, never a property.
//   (:Graph)      one fixed node, {id: 'graph', layout}; each write transaction writes to it first, so that writers queue.
//                 {id: 'revision', version, writer}, the mark of changes: outside the digest, see src/graph/transactions/writes.ts
//   (:Statement)  {text, quote, speakerMention, form, voice, cue, act, saidAt, utterance, language, checkedBy, doubt, key,
//                  longKey, words}     the folded words of quote and text, each once, for the full-text index (src/words.ts)
//   (:Claim)      {text, measure, counting, min, max, approximate, relationFrom, relationKind, relationTo}
//   (:Position)   {title, in}      `in` and `partOf` are ids, chosen by the view; the relationships are each document's own
//   (:Event)      {name, type, startDate, endDate, place, partOf, key}      (:Topic) {name}
//   (:Document)   {title, url, publishedAt, language, retrievedAt, sha256, text, textLength (in code points), annotator, reference, contentHash, key,
//                  retrievedKey, derivedFrom, derivedFromKinds}      the last two are parallel lists: document ids and kinds, also of documents not loaded
//   Actors, events, topics, positions, claims and documents have `words` too: those of all names, of the title or of the text.
//   Actors, events and topics have `foldedNames`: all names as they are compared (src/fold.ts), sorted.
//   `key` = '<start>/<end> <id>' ('~ <id>' when undated), start and end as UTC YYYY-MM-DDTHH:MM: it sorts as dates are
//   ordered (start, end, id; undated last) and is the keyset cursor. `longKey` is the same where the interval covers more
//   than 31 days, absent elsewhere: what is said from a date on begins less than 31 days before it, or has a longKey.
//   [:SAID {order, speakerId, key, longKey}], (:Statement)-[:ABOUT {stance, as, derived, speakerId, aboutId, key, longKey}]: copies
//   for seeks; speakerId is the first speaker; each further joint speaker has a [:JOINTLY_ABOUT {speakerId, aboutId, key, longKey}].
//   [:REPORTED_IN {starts, ends, exacts, prefixes, suffixes}]: parallel lists, one entry a span; -1 and '' mean not given.
//   (:Claim)-[:ABOUT {documentId, derived, figureOf}]: figureOf is the event's id where the document gives the claim a figure;
//   (:Claim {disputed: true}) where read/claim/disputes has a row, kept by load and unload; (:Claim)-[:RELATES_FROM {documentId}], [:RELATES_TO {documentId, kind}]
//   [:DESCRIBED_IN {subjectId, documentId, rank, kind, …}]: the properties as this document gives them; rank is the document
//   id, after a ! for a reference document, and sorts as views prefer. A shared node keeps its view, and what the view is
//   made from: <property>GivenBy (the rank that gave it), and an actor's names and namesGivenBy, the first two ranks that
//   give each, with a space between.
//   Relationships between shared nodes carry documentId and statementIds (graph ids; empty: the publisher's voice), and
//   `derived: true` where an asserted claim's relation yields them. HOLDS, AFFILIATED_WITH: {startDate, endDate, asOf}.
//   A property that has no value is absent; `derived`, `reference` and `approximate` are absent when false.
CREATE CONSTRAINT actor_id IF NOT EXISTS FOR (actor:Actor) REQUIRE actor.id IS UNIQUE;
CREATE CONSTRAINT event_id IF NOT EXISTS FOR (event:Event) REQUIRE event.id IS UNIQUE;
CREATE CONSTRAINT topic_id IF NOT EXISTS FOR (topic:Topic) REQUIRE topic.id IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (claim:Claim) REQUIRE claim.id IS UNIQUE;
CREATE CONSTRAINT position_id IF NOT EXISTS FOR (position:Position) REQUIRE position.id IS UNIQUE;
CREATE CONSTRAINT statement_id IF NOT EXISTS FOR (statement:Statement) REQUIRE statement.id IS UNIQUE;
CREATE CONSTRAINT document_id IF NOT EXISTS FOR (document:Document) REQUIRE document.id IS UNIQUE;
CREATE CONSTRAINT graph_id IF NOT EXISTS FOR (graph:Graph) REQUIRE graph.id IS UNIQUE;

CREATE INDEX statement_key IF NOT EXISTS FOR (statement:Statement) ON (statement.key);
CREATE INDEX statement_long_key IF NOT EXISTS FOR (statement:Statement) ON (statement.longKey);
CREATE INDEX statement_utterance IF NOT EXISTS FOR (statement:Statement) ON (statement.utterance);
CREATE INDEX event_key IF NOT EXISTS FOR (event:Event) ON (event.key);
CREATE INDEX claim_disputed_id IF NOT EXISTS FOR (claim:Claim) ON (claim.disputed, claim.id);
CREATE INDEX document_key IF NOT EXISTS FOR (document:Document) ON (document.key);
CREATE INDEX document_derived_from IF NOT EXISTS FOR (document:Document) ON (document.derivedFrom);

CREATE INDEX said_speaker_key IF NOT EXISTS FOR ()-[said:SAID]-() ON (said.speakerId, said.key);
CREATE INDEX about_pair_key IF NOT EXISTS FOR ()-[about:ABOUT]-() ON (about.speakerId, about.aboutId, about.key);
CREATE INDEX about_key IF NOT EXISTS FOR ()-[about:ABOUT]-() ON (about.aboutId, about.key);
CREATE INDEX jointly_about_pair_key IF NOT EXISTS FOR ()-[about:JOINTLY_ABOUT]-() ON (about.speakerId, about.aboutId, about.key);
CREATE INDEX said_speaker_long_key IF NOT EXISTS FOR ()-[said:SAID]-() ON (said.speakerId, said.longKey);
CREATE INDEX about_pair_long_key IF NOT EXISTS FOR ()-[about:ABOUT]-() ON (about.speakerId, about.aboutId, about.longKey);
CREATE INDEX about_long_key IF NOT EXISTS FOR ()-[about:ABOUT]-() ON (about.aboutId, about.longKey);
CREATE INDEX jointly_about_pair_long_key IF NOT EXISTS FOR ()-[about:JOINTLY_ABOUT]-() ON (about.speakerId, about.aboutId, about.longKey);

CREATE INDEX described_in_subject_rank IF NOT EXISTS FOR ()-[described:DESCRIBED_IN]-() ON (described.subjectId, described.rank);
CREATE INDEX described_in_document IF NOT EXISTS FOR ()-[described:DESCRIBED_IN]-() ON (described.documentId);
CREATE INDEX holds_document IF NOT EXISTS FOR ()-[holds:HOLDS]-() ON (holds.documentId);
CREATE INDEX position_in_document IF NOT EXISTS FOR ()-[within:POSITION_IN]-() ON (within.documentId);
CREATE INDEX affiliated_with_document IF NOT EXISTS FOR ()-[affiliated:AFFILIATED_WITH]-() ON (affiliated.documentId);
CREATE INDEX took_part_in_document IF NOT EXISTS FOR ()-[part:TOOK_PART_IN]-() ON (part.documentId);
CREATE INDEX part_of_event_document IF NOT EXISTS FOR ()-[part:PART_OF_EVENT]-() ON (part.documentId);
CREATE INDEX about_document IF NOT EXISTS FOR ()-[about:ABOUT]-() ON (about.documentId);
CREATE INDEX about_figure IF NOT EXISTS FOR ()-[about:ABOUT]-() ON (about.figureOf);
CREATE INDEX relates_from_document IF NOT EXISTS FOR ()-[relates:RELATES_FROM]-() ON (relates.documentId);
CREATE INDEX relates_to_document IF NOT EXISTS FOR ()-[relates:RELATES_TO]-() ON (relates.documentId);
CREATE INDEX contradicts_document IF NOT EXISTS FOR ()-[contradicts:CONTRADICTS]-() ON (contradicts.documentId);
CREATE INDEX supports_document IF NOT EXISTS FOR ()-[supports:SUPPORTS]-() ON (supports.documentId);

CREATE FULLTEXT INDEX statement_words IF NOT EXISTS FOR (statement:Statement) ON EACH [statement.words]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}};
CREATE FULLTEXT INDEX actor_words IF NOT EXISTS FOR (actor:Actor) ON EACH [actor.words]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}};
CREATE FULLTEXT INDEX event_words IF NOT EXISTS FOR (event:Event) ON EACH [event.words]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}};
CREATE FULLTEXT INDEX topic_words IF NOT EXISTS FOR (topic:Topic) ON EACH [topic.words]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}};
CREATE FULLTEXT INDEX position_words IF NOT EXISTS FOR (position:Position) ON EACH [position.words]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}};
CREATE FULLTEXT INDEX claim_words IF NOT EXISTS FOR (claim:Claim) ON EACH [claim.words]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}};
CREATE FULLTEXT INDEX document_words IF NOT EXISTS FOR (document:Document) ON EACH [document.words]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}};
CREATE FULLTEXT INDEX subject_names IF NOT EXISTS FOR (subject:Actor|Event|Topic) ON EACH [subject.foldedNames]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}};
