import type { Asked } from './measure.ts'

/** What is asked about: found in the graph, since every corpus has its own. */
export interface Samples {
  /** Who speaks most, and whom, other than that one, most is said about. */
  busiest: string
  target: string
  /** Whom the busiest speaks about once or twice, and one of few words who speaks about the target. */
  rareTarget: string
  rareSpeaker: string
  /** About whom there is a middling number of statements. */
  middling: string
  statement: string
  /** The key of the statement after which a page lies deep in what is said about the target. */
  deep: { key: string; rows: number }
}

/** One of the peer's ways to put a question. */
export interface Formulation extends Asked {
  name: string
}

export interface Question {
  name: string
  /** Whether it is about an actor in a tenth of everything. */
  supernode: boolean
  ours: Asked
  /** The first is what its documentation leads to; none where it has no such question. */
  theirs: readonly Formulation[]
}

const few = { ours: 'id text saidAt', theirs: 'id text saidAt' }
const all = {
  ours: `id text saidAt speaker { id name } about { target { id name } } addressees { id name }
    claims { claim { id text } } document { id title publishedAt }`,
  theirs: `id text saidAt speakers { id name }
    about { ... on Actor { id name } ... on Event { id name } ... on Topic { id name } } addressees { id name }
    claims { id text } claimsDenied { id text } document { id title publishedAt }`,
}
type Selection = typeof few

const byDate = 'sort: [{ saidAt: DESC }, { id: DESC }], limit: 25'
const byKey = 'sort: [{ key: DESC }], limit: 25'

/** The ways to ask for the latest statements that fulfil a condition, from the plain one to those that lean on what whosaid copies. */
function formulations(
  { theirs }: Selection,
  to: { about?: string; speaker?: string; dates?: boolean; below?: string; skip?: number },
): Formulation[] {
  const { about, speaker, dates = false, below, skip } = to
  const conditions = [
    ...(speaker === undefined ? [] : [`{ speakers: { some: { id: { eq: "${speaker}" } } } }`]),
    ...(about === undefined ? [] : [`{ aboutActors: { some: { id: { eq: "${about}" } } } }`]),
    ...(dates ? ['{ saidAt: { gte: "2012-01-01" } }', '{ saidAt: { lt: "2020-01-01" } }'] : []),
  ]
  const keys = `{ key: { gt: "${dates ? '2012' : ''}" } }, { key: { lt: "${below ?? (dates ? '2020' : '~')}" } }`
  const from = (actor: string, field: string, of: string[], page: string) =>
    `{ actors(where: { id: { eq: "${actor}" } }) { ${field}(where: { AND: [${of.join()}] }, ${page}) { ${theirs} } } }`
  const own = conditions.filter(one => !one.includes('speakers'))
  const other = conditions.filter(one => !one.includes('aboutActors'))
  const offset = skip === undefined ? '' : `, offset: ${skip}`
  const bounded = below === undefined ? [] : [`{ key: { lt: "${below}" } }`]
  const edge = `{ node: { AND: [${[...other, ...bounded].join()}] } }`
  return [
    {
      name: 'statements, sorted by date',
      query: `{ statements(where: { AND: [${conditions.join()}] }, ${byDate}${offset}) { ${theirs} } }`,
    },
    {
      name: 'statements, by key',
      query: `{ statements(where: { AND: [${[keys, ...conditions].join()}] }, ${byKey}) { ${theirs} } }`,
    },
    ...(speaker === undefined
      ? []
      : [
          { name: 'from the speaker', query: from(speaker, 'statements', [...own, ...bounded], byDate) },
          { name: 'from the speaker, by key', query: from(speaker, 'statements', [keys, ...own], byKey) },
        ]),
    ...(about === undefined
      ? []
      : [
          { name: 'from the target', query: from(about, 'mentionedIn', [...other, ...bounded], byDate) },
          { name: 'from the target, by key', query: from(about, 'mentionedIn', [keys, ...other], byKey) },
          {
            name: 'from the target, by the key of ABOUT',
            query: `{ actors(where: { id: { eq: "${about}" } }) { mentionedInConnection(
              where: { AND: [${[edge, ...(speaker === undefined ? [] : [`{ edge: { speakerId: { eq: "${speaker}" } } }`])].join()}] },
              sort: [{ edge: { key: DESC } }], first: 25) { edges { node { ${theirs} } } } } }`,
          },
        ]),
    ...(about === undefined || speaker === undefined
      ? []
      : [
          {
            name: 'statements, by the copies on ABOUT',
            query: `{ statements(where: { AND: [${keys}, { aboutActorsConnection: { some: { edge: {
              speakerId: { eq: "${speaker}" }, aboutId: { eq: "${about}" } } } } }] }, ${byKey}) { ${theirs} } }`,
          },
        ]),
  ]
}

function latest(
  name: string,
  supernode: boolean,
  selection: Selection,
  to: Parameters<typeof formulations>[1] & { after?: string },
): Question {
  const { about, speaker, dates = false, after } = to
  const filter = [
    ...(speaker === undefined ? [] : [`speaker: { id: "${speaker}" }`]),
    ...(about === undefined ? [] : [`about: { id: "${about}" }`]),
    ...(dates ? ['saidFrom: "2012", saidTo: "2019"'] : []),
  ].join(', ')
  const page = `first: 25${after === undefined ? '' : `, after: "${after}"`}`
  return {
    name,
    supernode,
    ours: { query: `{ statements(filter: { ${filter} }, ${page}) { nodes { ${selection.ours} } } }` },
    theirs: formulations(selection, to),
  }
}

/** The cursor of a statement in the order of the latest first. */
const cursorAt = (key: string): string => Buffer.from(`saidAt descending ${key}`).toString('base64url')

/** Everything that is measured at one client. */
export function questionsOf(samples: Samples): Question[] {
  const { busiest, target, rareTarget, rareSpeaker, middling, statement, deep } = samples
  const below = { about: target, below: deep.key, skip: deep.rows, after: cursorAt(deep.key) }
  return [
    latest('X about Y, both in a tenth of everything', true, few, { speaker: busiest, about: target }),
    latest('X about Y, 2012 to 2019', true, few, { speaker: busiest, about: target, dates: true }),
    latest('X about a rare Y', true, few, { speaker: busiest, about: rareTarget }),
    latest('a rare X about Y', true, few, { speaker: rareSpeaker, about: target }),
    latest('latest about Y', true, few, { about: target }),
    latest(`about Y, after ${deep.rows} rows`, true, few, below),
    latest('latest by X', true, few, { speaker: busiest }),
    latest('latest about Y, with all links', true, all, { about: target }),
    latest('about a middling Y, with all links', false, all, { about: middling }),
    latest('a rare X about a rare Y', false, few, { speaker: rareSpeaker, about: rareTarget }),
    {
      name: 'one statement with all links',
      supernode: false,
      ours: { query: `{ statement(id: "${statement}") { ${all.ours} } }` },
      theirs: [
        { name: 'by id', query: `{ statements(where: { id: { eq: "${statement}" } }) { ${all.theirs} } }` },
      ],
    },
    {
      name: 'one actor by id',
      supernode: false,
      ours: { query: `{ actor(id: "${target}") { id name } }` },
      theirs: [{ name: 'by id', query: `{ actors(where: { id: { eq: "${target}" } }) { id name } }` }],
    },
    {
      name: 'disputed claims',
      supernode: false,
      ours: { query: '{ claims(filter: { disputed: true }, first: 25) { nodes { id text } } }' },
      theirs: [
        {
          name: 'by the copy on the claim',
          query: '{ claims(where: { disputed: { eq: true } }, sort: [{ id: ASC }], limit: 25) { id text } }',
        },
      ],
    },
    {
      name: 'about whom X speaks',
      supernode: true,
      ours: {
        query: `{ whoAboutWhom(filter: { speaker: { id: "${rareSpeaker}" } }) { target { id } statements } }`,
      },
      theirs: [],
    },
  ]
}

/** What an answer of either server says, in one shape: each row's fields, and of each link the ids, sorted. */
export function rowsOf(data: unknown): unknown[] {
  const found: unknown[] = []
  const seek = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) seek(one)
    else if (typeof value === 'object' && value !== null) {
      const row = value as Record<string, unknown>
      if ('text' in row || 'name' in row) found.push(rowOf(row))
      else for (const inner of Object.values(row)) seek(inner)
    }
  }
  seek(data)
  return found
}

function rowOf(row: Record<string, unknown>): unknown {
  const entries: [string, unknown][] = Object.entries(row).map(([name, value]) => [
    name === 'speakers' ? 'speaker' : name === 'claimsDenied' ? 'claims' : name,
    typeof value === 'object' && value !== null ? idsIn(value) : value,
  ])
  const merged: Record<string, unknown> = {}
  for (const [name, value] of entries) {
    const before = merged[name]
    merged[name] = Array.isArray(before)
      ? [...(before as string[]), ...(value as string[])].toSorted()
      : value
  }
  return Object.fromEntries(Object.entries(merged).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function idsIn(value: object): string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn).toSorted()
  const { id } = value as { id?: string }
  return id === undefined ? Object.values(value).flatMap(inner => idsIn(inner as object)) : [id]
}
