import { layoutVersion } from '../graph/layout.ts'
import type { ParametersOf, QueryGiving, QueryName } from '../graph/queries.ts'
import type { Most, OwnedRow, Scope } from '../graph/queries/audit.ts'
import * as words from '../document/shape/words.ts'
import { judgeDisputes } from './judge-disputes.ts'
import { judgeCaptions, judgeKeys, judgeLikeKeys, judgeWords } from './judge-owned.ts'
import { judgeJoins, judgeMembers, judgeUtterances } from './judge-identity.ts'
import { judgeNames } from './judge-names.ts'
import { judgeViews } from './judge-views.ts'
import type { Failure, FailureQuery, Judge, Law, Level, RowJudge } from './law.ts'

/** Declares a law. Its query returns the failures or, if there is a judge, the rows that the judge reads. */
interface Declare {
  (query: QueryGiving<Failure, Most>, name: string): Law
  <Name extends FailureQuery>(
    query: Name,
    name: string,
    rest: { parameters: Omit<ParametersOf<Name>, keyof Most> },
  ): Law
  (query: QueryName, name: string, rest: { judge: Judge }): Law
  (query: QueryGiving<OwnedRow, Scope>, name: string, rest: { as: string; judgeRow: RowJudge }): Law
}

/** The id ends with the query's name, or with `as`: `audit/statements/have-a-speaker` is MUST-have-a-speaker. */
const declare =
  (level: Level): Declare =>
  (
    query: QueryName,
    name: string,
    { as, ...rest }: { as?: string } & Partial<Record<'parameters' | 'judge' | 'judgeRow', unknown>> = {},
  ) =>
    ({ id: `${level}-${as ?? query.split('/').at(-1) ?? query}`, level, name, query, ...rest }) as Law
const must = declare('MUST')
const should = declare('SHOULD')

/** The invariants of every graph that the loader writes, then what annotators should look at. */
export const laws: readonly Law[] = [
  must('audit/nodes/be-of-one-type', 'every node must have an id, one type, and no label of another type'),
  must(
    'audit/nodes/have-exactly-one-of-the-five-labels',
    'every actor must have exactly one of the labels Person, State, Militia, Organization and Group',
  ),
  must('audit/nodes/be-described-by-a-document', 'every shared node must be described by a document'),
  must(
    'audit/nodes/be-described-once-by-each-document',
    'every description must be the only one of its node in its document',
  ),
  must('audit/nodes/be-local-to-one-document', 'every local node must be described by its own document only'),
  must('audit/nodes/be-the-only-node-with-its-id', 'every id must belong to one node of one type'),
  must(
    'audit/nodes/have-its-required-fields',
    'every node and every description must have the properties that its type requires',
  ),
  must(
    'audit/nodes/show-the-view-of-its-descriptions',
    'every shared node must have the properties that follow from its descriptions',
    {
      judge: judgeViews,
    },
  ),
  must(
    'audit/nodes/be-marked-disputed-exactly-when-it-is',
    'every claim must be marked as disputed exactly if it is disputed',
    {
      judge: judgeDisputes,
    },
  ),
  must('audit/statements/have-a-speaker', 'every statement must have a speaker'),
  must(
    'audit/statements/have-speakers-and-relayers-in-order',
    'every statement must have its speakers and its relayers numbered from 0',
  ),
  must(
    'audit/statements/be-reported-in-the-document-of-its-id',
    'every statement must be reported in the document that its id names, and in no other',
  ),
  must(
    'audit/statements/be-joined-once-to-each',
    'every statement must be linked to a node at most once by each type of relationship',
  ),
  must(
    'audit/statements/use-what-its-document-describes',
    'every statement must be linked only to nodes that its document describes',
  ),
  must(
    'audit/statements/narrate-without-form-or-quote',
    'every NARRATOR statement must have neither form nor quote',
  ),
  must(
    'audit/statements/quote-as-its-form-says',
    'every DIRECT or MIXED statement must have a quote, every INDIRECT one none',
  ),
  must(
    'audit/statements/have-spans-in-parallel-lists',
    'every statement must have its spans as five lists of one length',
  ),
  must('audit/statements/made-anew', 'every statement and every document must have the key of its date', {
    as: 'have-the-key-of-its-date',
    judgeRow: judgeKeys,
  }),
  must(
    'audit/statements/made-anew',
    'every statement and every document must have the caption of its words',
    { as: 'have-the-caption-of-its-words', judgeRow: judgeCaptions },
  ),
  must('audit/statements/made-anew', 'every statement and every document must have the words of its texts', {
    as: 'have-the-words-it-is-found-by',
    judgeRow: judgeWords,
  }),
  must('audit/documents/have-one-publisher', 'every document must have one publisher, whom it describes'),
  must(
    'audit/documents/derive-while-both-are-loaded',
    'every document must be linked to exactly the loaded documents that it derives from',
  ),
  must(
    'audit/documents/have-the-length-of-its-text',
    'every document that keeps its text must have its length',
  ),
  must(
    'audit/statements/made-anew',
    'every document must have the keys by which it is compared with others',
    { as: 'have-the-keys-it-is-compared-by', judgeRow: judgeLikeKeys },
  ),
  must(
    'audit/documents/have-the-layout-of-this-program',
    'the graph and every document must have the layout of this program',
    {
      parameters: { layout: layoutVersion },
    },
  ),
  must(
    'audit/relationships/join-what-it-may',
    'every relationship must have a known type and join nodes that its type may join',
  ),
  must(
    'audit/relationships/belong-to-a-document-that-describes-both-ends',
    'every relationship between shared nodes must belong to a document that describes both',
  ),
  must(
    'audit/relationships/name-statements-of-its-document',
    'every relationship must name statements of its own document only',
  ),
  must(
    'audit/relationships/be-given-once',
    'every relationship must be the only one of its kind that its document gives',
  ),
  must(
    'audit/relationships/use-known-words',
    'every kind, role, stance and the like must be a word of its vocabulary',
    { parameters: words },
  ),
  must(
    'audit/copies/copy-speaker-and-key-to-said',
    'every SAID must copy the id of its speaker and the key of its statement',
  ),
  must(
    'audit/copies/copy-speaker-target-and-key-to-about',
    'every ABOUT of a statement must copy the first speaker, the target and the key',
  ),
  must(
    'audit/copies/have-each-target-for-each-joint-speaker',
    'every joint statement must have a JOINTLY_ABOUT for each further speaker and target',
  ),
  must(
    'audit/copies/copy-subject-document-and-rank-to-descriptions',
    'every DESCRIBED_IN must copy its two ids and have the rank of its document',
  ),
  must(
    'audit/derived/be-about-what-its-claims-are-about',
    'every statement must be about exactly what it names and what its claims are about',
  ),
  must(
    'audit/derived/relate-as-described',
    'every claim, position and event must be related exactly as its descriptions say',
  ),
  must(
    'audit/derived/derive-relations-exactly-from-asserted-claims',
    'every relation that an asserted claim states must be derived, and no other',
    { parameters: words },
  ),
  must(
    'audit/identity/describe-what-its-ids-stand-for',
    'every document must describe the nodes that its ids stand for',
  ),
  must(
    'audit/identity/have-the-members-of-its-groups',
    'every id that judgements have joined must be a member of its group',
    { judge: judgeMembers },
  ),
  must(
    'audit/identity/have-the-ids-of-its-members',
    'every shared node must have the ids of the members of its group',
  ),
  must(
    'audit/identity/say-which-joins-hold',
    'every judgement must say which of its joins hold, and be linked to the nodes that it is about',
    { judge: judgeJoins },
  ),
  must(
    'audit/identity/have-the-utterance-of-its-group',
    'every statement must have the utterance of its group, or the one that its file gives',
    { judge: judgeUtterances },
  ),
  must(
    'audit/journal/have-a-change-for-each-number',
    'every number of the journal must have a change, from the oldest kept one on',
  ),
  must(
    'audit/journal/carry-what-is-loaded-last',
    'the newest kept change of every document must carry what is loaded of it',
  ),
  should('audit/should/be-joined-as-judged', 'every join of a judgement should hold'),
  should('audit/should/relate-two-nodes', 'every relationship should be between two nodes'),
  should('audit/should/have-a-span-for-its-quote', 'every quote should have a span in the text'),
  should('audit/should/have-a-date', 'every statement should have a date'),
  should(
    'audit/should/be-the-only-actor-with-its-wikidata-id',
    'every Wikidata item should belong to one actor only',
  ),
  should(
    'audit/should/be-the-only-one-of-its-type-with-its-name',
    'every name, however it is spelled, should belong to one actor, event, topic or position only',
    { judge: judgeNames },
  ),
  should('audit/should/give-a-claim-one-figure', 'every claim should have the same figure in all documents'),
  should(
    'audit/should/be-taken-up-by-a-statement',
    'every claim should be asserted, denied, left open or asked by a statement',
  ),
]
