import type { SpanLists } from '../spans.ts'
import {
  byIds,
  query,
  type Answer,
  type Bounds,
  type DocumentIds,
  type Nothing,
  type Part,
  type Properties,
  type Query,
  type Range,
} from './query.ts'
import type {
  AssertionRow,
  ClaimLinkRow,
  Compared,
  Count,
  DisputeRow,
  FigureRow,
  Gathered,
  Groups,
  KeyedRow,
  NodeRecord,
  OfficeRecord,
  PairRow,
  FramingRow,
  PartyVoices,
  PathRow,
  RelationRows,
  StatementRow,
  Voices,
} from './rows.ts'

const node = () => byIds<NodeRecord>()
const nodes = () => byIds<NodeRecord[]>()
/** A page of a list of each of `$ids`, and the length of the whole list. */
const page = <Further extends object = object>() => byIds<NodeRecord[], Range & Further>()
const count = <Further extends object = object>() => byIds<number, Further>()
/** A part of a list of each of `$ids`, with the length of the whole list. */
const part = <Item>() => byIds<Part<Item>, Bounds>()
const partOfNodes = () => part<NodeRecord>()
/** Whether superseded documents count. */
export interface Superseded {
  superseded: boolean
}
const relations = () => byIds<RelationRows, Superseded>()

/** What each node of a list is tested for; see read/graph/parts/holds. */
export interface Filtered {
  filter: object | null
}

/** A page of a list that an index sorts; see read/graph/parts/page. */
const indexedPage = () =>
  byIds<NodeRecord[], Filtered & Pick<Range, 'descending' | 'first'> & { ranges: readonly object[] }>()

/** A page of a list that is read and sorted; see read/graph/actors-sorted. */
const sortedPage = () =>
  byIds<NodeRecord[], Filtered & Omit<Range, 'upper'> & { upper: string | null; by: string }>()

/** Statements are sought by parent; see read/statement/page/about.cypher. */
export interface Parents {
  parents: readonly {
    id: string
    seeks: readonly object[]
    groups: readonly (readonly (readonly (readonly object[])[])[])[]
  }[]
}

const statementPage = (): Query<
  Parents & { descending: boolean; first: number; gathered: Gathered },
  Answer<StatementRow[]>
> => ({})

const keyedPage = (): Query<
  Parents & {
    by: string
    ranges: readonly object[]
    descending: boolean
    first: number
    gathered: Gathered
  },
  Answer<KeyedRow[]>
> => ({})

/** What the graph holds and where it stands; see read/graph/status.cypher. */
type Status = Record<string, unknown> & { journal: { key: string; seq: number; at: string } | null }

/** How statements are grouped, and from where on; see read/statement/groups.cypher. */
export interface Grouping {
  by: string
  timeZone: string
  first: number
  after: { statements: number | null; key: string } | null
}

/** What is searched for; see read/search.cypher. */
export interface Search {
  sought: readonly { index: string; weight: number; label: string }[]
  query: string | null
  names: string
}

export interface SearchPage extends Search {
  words: readonly string[]
  exact: readonly string[]
  within: readonly string[]
  typed: string | null
  among: number
  skip: number
  first: number
}

/** The queries that answer questions. */
export const readQueries = {
  'read/actor/affiliations': relations(),
  'read/actor/documents': page(),
  'read/actor/documents-count': count(),
  'read/actor/events': page<{ role: string | null } & Superseded>(),
  'read/actor/events-count': count<{ role: string | null } & Superseded>(),
  'read/actor/offices': part<OfficeRecord>(),
  'read/claim/about': partOfNodes(),
  'read/claim/asserted-by': partOfNodes(),
  'read/claim/denied-by': partOfNodes(),
  'read/claim/disputes': part<DisputeRow>(),
  'read/claim/left-open-by': partOfNodes(),
  'read/claim/links': byIds<ClaimLinkRow[]>(),
  'read/claim/sources': byIds<AssertionRow[]>(),
  'read/compare': byIds<Compared, DocumentIds>(),
  'read/descriptions': part<{ documentId: string; values: Properties }>(),
  'read/document/actors': page(),
  'read/document/actors-count': count(),
  'read/document/claims': page(),
  'read/document/claims-count': count(),
  'read/document/derivatives': part<{ kind: string; documentId: string }>(),
  'read/document/events': page(),
  'read/document/events-count': count(),
  'read/document/positions': page(),
  'read/document/positions-count': count(),
  'read/document/publisher': node(),
  'read/document/speakers': nodes(),
  'read/document/statements-in-text': page(),
  'read/document/statements-in-text-count': count(),
  'read/document/text': byIds<string | null>(),
  'read/document/text-beginning': byIds<string, { most: number }>(),
  'read/document/topics': page(),
  'read/document/topics-count': count(),
  'read/event/figures': byIds<FigureRow[]>(),
  'read/event/part-of': node(),
  'read/event/parties': relations(),
  'read/event/parts': partOfNodes(),
  'read/event/silent-parties': byIds<PartyVoices, Superseded>(),
  'read/filter/lookup': query<
    { lookups: readonly { key: string; find: string; id: string }[] },
    Answer<Voices>
  >(),
  'read/graph/actors': indexedPage(),
  'read/graph/actors-count': count<Filtered>(),
  'read/graph/actors-sorted': sortedPage(),
  'read/graph/claims': page<{ filter: object | null }>(),
  'read/graph/claims-count': count<{ filter: object | null }>(),
  'read/graph/claims-sorted': sortedPage(),
  'read/graph/documents': indexedPage(),
  'read/graph/documents-count': count<Filtered>(),
  'read/graph/events': indexedPage(),
  'read/graph/events-count': count<Filtered>(),
  'read/graph/newest': byIds<string, { before: string }>(),
  'read/graph/positions': indexedPage(),
  'read/graph/positions-count': count<Filtered>(),
  'read/graph/positions-sorted': sortedPage(),
  'read/graph/status': byIds<Status>(),
  'read/graph/topics': indexedPage(),
  'read/graph/topics-count': count<Filtered>(),
  'read/graph/topics-sorted': sortedPage(),
  'read/is-empty': query<Nothing, { empty: boolean }>(),
  'read/layout': query<Nothing, { layout: number }>(),
  'read/nodes': node(),
  'read/path': byIds<PathRow[], { from: string; to: string; maxHops: number; most: number } & Superseded>(),
  'read/person/positions': relations(),
  'read/ping': query<Nothing, { one: number }>(),
  'read/position/holders': relations(),
  'read/position/in': node(),
  'read/judgements': part<Properties>(),
  'read/members': query<Nothing, Answer<string>>(),
  'read/revision': query<
    Nothing,
    Answer<[version: number, writer: string | null, members: number, isProjecting: boolean]>
  >(),
  'read/search': byIds<{ score: number; node: NodeRecord }[], SearchPage>(),
  'read/search-count': byIds<number, Search>(),
  'read/statement/about':
    byIds<{ stance: string | null; as: string[]; derived: boolean; target: NodeRecord }[]>(),
  'read/statement/addressees': nodes(),
  'read/statement/by-id': byIds<StatementRow, { gathered: Gathered }>(),
  'read/statement/claims': byIds<{ verb: string; hedge: string | null; claim: NodeRecord }[]>(),
  'read/statement/count': query<Parents, Answer<number>>(),
  'read/statement/counts': query<Parents & { digits: number }, Answer<Count[]>>(),
  'read/statement/document': node(),
  'read/statement/groups': query<Parents & Grouping, Answer<Groups>>(),
  'read/statement/made-at': node(),
  'read/statement/page/about': statementPage(),
  'read/statement/page/by-document': keyedPage(),
  'read/statement/page/by-doubt': keyedPage(),
  'read/statement/page/key': statementPage(),
  'read/statement/page/linked': statementPage(),
  'read/statement/page/pair': statementPage(),
  'read/statement/page/sorted': keyedPage(),
  'read/statement/page/speaker': statementPage(),
  'read/statement/pairs': query<Parents & { first: number }, Answer<PairRow[]>>(),
  'read/statement/renderings': partOfNodes(),
  'read/statement/replies': partOfNodes(),
  'read/statement/replies-to': node(),
  'read/statement/reported-by': partOfNodes(),
  'read/statement/reports': nodes(),
  'read/statement/spans': byIds<SpanLists & { pages: number[] | null }>(),
  'read/statement/speakers': nodes(),
  'read/statement/spoken-as': node(),
  'read/statement/superseded': byIds<boolean>(),
  'read/statement/tenures': byIds<RelationRows>(),
  'read/statement/via': nodes(),
  'read/subject/claims': page(),
  'read/subject/claims-count': count(),
  'read/subject/framings': part<FramingRow>(),
}
