import { layoutVersion } from '../graph/layout.ts'
import * as words from '../document/shape/words.ts'
import { judgeDisputes } from './judge-disputes.ts'
import { judgeCaptions, judgeKeys, judgeWords } from './judge-owned.ts'
import { judgeNames } from './judge-names.ts'
import { judgeViews } from './judge-views.ts'
import type { Law, Level } from './law.ts'

type Rest = Pick<Law, 'parameters' | 'judge'>

/** The id is the query's name: `audit/nodes/have-a-speaker` is MUST-have-a-speaker. */
const law = (level: Level, query: Law['query'], name: string, rest: Rest = {}): Law => ({
  id: `${level}-${query.split('/').at(-1) ?? query}`,
  level,
  name,
  query,
  ...rest,
})
const must = (query: Law['query'], name: string, rest?: Rest) => law('MUST', query, name, rest)
const should = (query: Law['query'], name: string, rest?: Rest) => law('SHOULD', query, name, rest)

/** What holds in every graph that the loader makes, then what is better so. */
export const laws: readonly Law[] = [
  must('audit/nodes/be-of-one-type', 'a node is of one type, has an id, and no label that its type has not'),
  must(
    'audit/nodes/have-exactly-one-of-the-five-labels',
    'an actor is one of Person, State, Militia, Organization, Group',
  ),
  must('audit/nodes/be-described-by-a-document', 'a shared node is described by a document'),
  must('audit/nodes/be-described-once-by-each-document', 'a document describes a node once'),
  must('audit/nodes/be-local-to-one-document', 'a local node is described by its own document only'),
  must('audit/nodes/be-the-only-node-with-its-id', 'an id stands for one node of one type'),
  must(
    'audit/nodes/have-its-required-fields',
    'a node and a description have what every one of their type has',
  ),
  must('audit/nodes/show-the-view-of-its-descriptions', 'a shared node shows the view of its descriptions', {
    judge: judgeViews,
  }),
  must(
    'audit/nodes/be-marked-disputed-exactly-when-it-is',
    'a claim is marked as disputed exactly when it is',
    {
      judge: judgeDisputes,
    },
  ),
  must('audit/statements/have-a-speaker', 'a statement has a speaker'),
  must(
    'audit/statements/have-speakers-and-relayers-in-order',
    'speakers and relayers of a statement are numbered from 0',
  ),
  must(
    'audit/statements/be-reported-in-the-document-of-its-id',
    'a statement is reported in the one document of its id',
  ),
  must('audit/statements/be-joined-once-to-each', 'a statement is joined to each node once in each way'),
  must(
    'audit/statements/use-what-its-document-describes',
    'a statement is joined to what its document describes',
  ),
  must('audit/statements/narrate-without-form-or-quote', 'a NARRATOR statement has neither form nor quote'),
  must(
    'audit/statements/quote-as-its-form-says',
    'a DIRECT or MIXED statement has a quote, an INDIRECT one has none',
  ),
  must(
    'audit/statements/have-spans-in-parallel-lists',
    'the spans of a statement are five lists of one length',
  ),
  must('audit/statements/have-the-key-of-its-date', 'a statement and a document have the key of their date', {
    judge: judgeKeys,
  }),
  must(
    'audit/statements/have-the-caption-of-its-words',
    'a statement and a document have the caption of their words',
    { judge: judgeCaptions },
  ),
  must('audit/statements/have-the-words-it-is-found-by', 'a statement has the words of its text and quote', {
    judge: judgeWords,
  }),
  must('audit/documents/have-one-publisher', 'a document has one publisher, whom it describes'),
  must(
    'audit/documents/derive-while-both-are-loaded',
    'a document is joined to what it derives from exactly while both are loaded',
  ),
  must('audit/documents/have-the-layout-of-this-program', "the graph has this program's layout", {
    parameters: { layout: layoutVersion },
  }),
  must(
    'audit/relationships/join-what-it-may',
    'a relationship is of a known type and joins what its type joins',
  ),
  must(
    'audit/relationships/belong-to-a-document-that-describes-both-ends',
    'a relationship between shared nodes belongs to a document that describes both',
  ),
  must(
    'audit/relationships/name-statements-of-its-document',
    'a relationship is in the voice of statements of its document',
  ),
  must('audit/relationships/be-given-once', 'a document gives a relationship once'),
  must(
    'audit/relationships/use-known-words',
    'kinds, roles, stances and the like are words of their vocabularies',
    { parameters: words },
  ),
  must(
    'audit/copies/copy-speaker-and-key-to-said',
    'SAID copies the id of its speaker and the key of its statement',
  ),
  must(
    'audit/copies/copy-speaker-target-and-key-to-about',
    "a statement's ABOUT copies the first speaker, the target and the key",
  ),
  must(
    'audit/copies/have-each-target-for-each-joint-speaker',
    'a joint statement has a JOINTLY_ABOUT for each further speaker and target',
  ),
  must(
    'audit/copies/copy-subject-document-and-rank-to-descriptions',
    'DESCRIBED_IN copies its two ids and has the rank of its document',
  ),
  must(
    'audit/derived/be-about-what-its-claims-are-about',
    'a statement is about exactly what it names and what its claims are about',
  ),
  must(
    'audit/derived/relate-as-described',
    'claims, positions and events are related as their descriptions say',
  ),
  must(
    'audit/derived/derive-relations-exactly-from-asserted-claims',
    'the derived relations are exactly those of claims that statements assert',
    { parameters: words },
  ),
  should('audit/should/have-a-span-for-its-quote', 'a quote has a place in the text'),
  should('audit/should/have-a-date', 'a statement has a date'),
  should('audit/should/be-the-only-actor-with-its-wikidata-id', 'a Wikidata item is one actor'),
  should(
    'audit/should/be-the-only-one-of-its-type-with-its-name',
    'a name, however it is spelled, is of one actor, event, topic or position',
    { judge: judgeNames },
  ),
  should('audit/should/give-a-claim-one-figure', 'the documents give a claim one figure'),
]
