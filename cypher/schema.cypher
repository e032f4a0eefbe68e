// Constraints and indexes, all IF NOT EXISTS; the loader runs them before it first writes.
//
// docs/architecture.md describes the layout: the nodes and relationships with their properties, what is copied for reading,
// and the sort key. docs/data-model.md draws the graph and lists the properties that come from the document file.
CREATE CONSTRAINT actor_id IF NOT EXISTS FOR (actor:Actor) REQUIRE actor.id IS UNIQUE;
CREATE CONSTRAINT event_id IF NOT EXISTS FOR (event:Event) REQUIRE event.id IS UNIQUE;
CREATE CONSTRAINT topic_id IF NOT EXISTS FOR (topic:Topic) REQUIRE topic.id IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (claim:Claim) REQUIRE claim.id IS UNIQUE;
CREATE CONSTRAINT position_id IF NOT EXISTS FOR (position:Position) REQUIRE position.id IS UNIQUE;
CREATE CONSTRAINT statement_id IF NOT EXISTS FOR (statement:Statement) REQUIRE statement.id IS UNIQUE;
CREATE CONSTRAINT document_id IF NOT EXISTS FOR (document:Document) REQUIRE document.id IS UNIQUE;
CREATE CONSTRAINT member_id IF NOT EXISTS FOR (member:Member) REQUIRE member.id IS UNIQUE;
CREATE CONSTRAINT judgement_id IF NOT EXISTS FOR (judgement:Judgement) REQUIRE judgement.id IS UNIQUE;
CREATE CONSTRAINT graph_id IF NOT EXISTS FOR (graph:Graph) REQUIRE graph.id IS UNIQUE;
CREATE CONSTRAINT change_seq IF NOT EXISTS FOR (change:Change) REQUIRE change.seq IS UNIQUE;

CREATE INDEX statement_key IF NOT EXISTS FOR (statement:Statement) ON (statement.key);
CREATE INDEX statement_long_key IF NOT EXISTS FOR (statement:Statement) ON (statement.longKey);
CREATE INDEX statement_utterance IF NOT EXISTS FOR (statement:Statement) ON (statement.utterance);
CREATE INDEX statement_doubt_id IF NOT EXISTS FOR (statement:Statement) ON (statement.doubt, statement.id);
CREATE INDEX statement_given_utterance IF NOT EXISTS FOR (statement:Statement) ON (statement.givenUtterance);
CREATE INDEX change_at IF NOT EXISTS FOR (change:Change) ON (change.at);
CREATE INDEX change_document IF NOT EXISTS FOR (change:Change) ON (change.documentId);
CREATE INDEX member_canonical IF NOT EXISTS FOR (member:Member) ON (member.canonical);
CREATE INDEX judgement_entry IF NOT EXISTS FOR (judgement:Judgement) ON (judgement.entry);
CREATE INDEX event_key IF NOT EXISTS FOR (event:Event) ON (event.key);
CREATE INDEX claim_disputed_id IF NOT EXISTS FOR (claim:Claim) ON (claim.disputed, claim.id);
CREATE INDEX document_key IF NOT EXISTS FOR (document:Document) ON (document.key);
CREATE INDEX document_id_key IF NOT EXISTS FOR (document:Document) ON (document.idKey);
CREATE INDEX document_text_key IF NOT EXISTS FOR (document:Document) ON (document.textKey);
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
CREATE INDEX described_in_given_id IF NOT EXISTS FOR ()-[described:DESCRIBED_IN]-() ON (described.givenId);
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
CREATE FULLTEXT INDEX document_text_words IF NOT EXISTS FOR (document:Document) ON EACH [document.textWords]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}};
