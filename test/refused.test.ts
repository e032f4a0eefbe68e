import { expect, test } from 'vitest'
import { readDocuments, type ReadOptions } from '../src/document/index.ts'
import type { Problem } from '../src/errors.ts'
import { temporaryFolder } from './support/folder.ts'

/** A document that keeps every rule; each case breaks one. */
const text = 'Ada said “it is so”. Bo was not so sure, and it is so.'
function sound() {
  return {
    document: {
      id: 'paper',
      title: 'A paper',
      publisher: 'daily',
      annotator: 'A. Reader',
      publishedAt: '2019-12-30',
    },
    actors: [
      { id: 'daily', kind: 'organization', name: 'The Daily', sector: 'MEDIA' },
      { id: 'ada', kind: 'person', name: 'Ada' },
      { id: 'land', kind: 'state', name: 'Land', iso3: 'LND' },
      { id: 'bo', kind: 'person', name: 'Bo' },
    ],
    positions: [{ id: 'minister', title: 'Minister', in: 'land' }],
    tenures: [{ holder: 'ada', position: 'minister', startDate: '2018', endDate: '2020' }],
    events: [
      { id: 'strike', name: 'A strike', parties: [{ actor: 'land', role: 'ACTING', statements: ['s1'] }] },
      { id: 'raid', name: 'A raid', partOf: 'strike' },
    ],
    topics: [
      { id: 'treaty', name: 'A treaty' },
      { id: 'plan', name: 'A plan' },
    ],
    affiliations: [{ actor: 'ada', kind: 'MEMBER_OF', with: 'land' }],
    claims: [
      { id: 'killed', text: 'The strike killed 25', about: ['strike'], measure: 'KILLED', min: 25 },
      { id: 'backed', text: 'Land backs Ada', relation: { from: 'ada', kind: 'BACKED_BY', to: 'land' } },
    ],
    claimLinks: [{ from: 'killed', kind: 'SUPPORTS', to: 'backed', basis: 'one presupposes the other' }],
    statements: [
      {
        id: 's1',
        speaker: 'ada',
        form: 'DIRECT',
        text: 'It is so',
        quote: 'it is so',
        about: [{ id: 'treaty' }],
      },
      {
        id: 's2',
        speaker: 'ada',
        form: 'INDIRECT',
        text: 'It is not so',
        reports: ['s3'],
        claims: [{ id: 'killed', verb: 'DENIES' }],
      },
      { id: 's3', voice: 'NARRATOR', text: 'It was so', repliesTo: 's1' },
    ],
  }
}

const problemsIn = async (paths: string | string[], options?: ReadOptions): Promise<Problem[]> => {
  const problems = []
  for await (const read of readDocuments([paths].flat(), options))
    if ('problems' in read) problems.push(...read.problems)
  return problems
}

test('the document that the cases break is not refused itself', async () => {
  using folder = temporaryFolder()
  expect(await problemsIn(folder.put('a.json', JSON.stringify(sound())))).toEqual([])
})

/** Sets the value at a pointer, or takes it away when there is none. */
const set = (pointer: string, value?: unknown) => (document: object) => {
  const keys = pointer.split('/').slice(1)
  const last = keys.pop() ?? ''
  let holder: unknown = document
  for (const key of keys) holder = isObject(holder) ? holder[key] : undefined
  if (!isObject(holder)) throw new Error(`nothing at ${pointer}`)
  if (value === undefined) delete holder[last]
  else holder[last] = value
}
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
const both =
  (...changes: ((document: object) => void)[]) =>
  (document: object) => {
    for (const change of changes) change(document)
  }
const withText = set('/document/text', text)

// One case a line.
// prettier-ignore
const cases: [
  what: string,
  change: (document: object) => void,
  pointer: string,
  rule: string,
  got: string,
][] = [
  ['an unknown key', set('/statements/0/speeker', 'ada'), '/statements/0/speeker', 'unknown-key', 'did you mean speaker?), but got: "speeker"'],
  ['a missing field', set('/actors/1/name'), '/actors/1/name', 'missing-field', 'nothing'],
  ['a missing list entry', set('/topics/1', null), '/topics/1', 'wrong-type', 'null'],
  ['a wrong-typed field', set('/document/title', 5), '/document/title', 'wrong-type', '5'],
  ['neither an id nor a list of ids', set('/statements/0/speaker', 5), '/statements/0/speaker', 'wrong-type', '5'],
  ['an unknown word', set('/actors/1/kind', 'robot'), '/actors/1/kind', 'unknown-word', '"robot"'],
  ['an empty text', set('/statements/0/text', ' '), '/statements/0/text', 'empty', '" "'],
  ['an id with other characters', set('/document/id', 'pâper'), '/document/id', 'id', '"pâper"'],
  ['an id that is too long', set('/topics/1/id', 'x'.repeat(201)), '/topics/1/id', 'id', '"xxx'],
  ['a local document', set('/document/id', '#paper'), '/document/id', 'id', '"#paper"'],
  ['a local name that is no id', set('/topics/1/id', 'paper#plan'), '/topics/1/id', 'id', '"paper#plan"'],
  ['an id used but not described', set('/statements/0/about/0/id', 'nobody'), '/statements/0/about/0/id', 'not-described', '"nobody"'],
  ['a publisher who is not described', set('/document/publisher', 'weekly'), '/document/publisher', 'not-described', '"weekly"'],
  ['a joint speaker who is not described', set('/statements/0/speaker', ['ada', 'cy']), '/statements/0/speaker/1', 'not-described', '"cy"'],
  ['a statement that is not there', set('/tenures/0/statements', ['s9']), '/tenures/0/statements/0', 'not-described', '"s9"'],
  ["a party's statement that is not there", set('/events/0/parties/0/statements', ['s9']), '/events/0/parties/0/statements/0', 'not-described', '"s9"'],
  ["an affiliation's statement that is not there", set('/affiliations/0/statements', ['s9']), '/affiliations/0/statements/0', 'not-described', '"s9"'],
  ["a claim link's statement that is not there", set('/claimLinks/0/statements', ['s9']), '/claimLinks/0/statements/0', 'not-described', '"s9"'],
  ['a duplicate id', set('/actors/4', { id: 'ada', kind: 'person', name: 'Ada' }), '/actors/4/id', 'duplicate-id', '"ada"'],
  ['a statement id twice, once with a #', set('/statements/1/id', '#s1'), '/statements/1/id', 'duplicate-id', '"#s1"'],
  ['one id for two types', set('/topics/1/id', 'ada'), '/topics/1/id', 'one-type-per-id', '"ada, a topic"'],
  ['a local id that a statement has', set('/topics/2', { id: '#s2', name: 'A plan' }), '/statements/1/id', 'one-type-per-id', '"s2, a statement"'],
  ['an actor named as the document', set('/actors/4', { id: 'paper', kind: 'group', name: 'Paper' }), '/actors/4/id', 'one-type-per-id', '"paper, an actor"'],
  ['an actor named as a document derived from', set('/document/derivedFrom', [{ document: 'ada', kind: 'REPRINTS' }]), '/document/derivedFrom/0/document', 'one-type-per-id', '"ada, a document"'],
  ['a topic as speaker', set('/statements/0/speaker', 'treaty'), '/statements/0/speaker', 'wrong-reference', '"treaty, a topic"'],
  ['an affiliation kind to an event', set('/claims/1/relation/to', 'strike'), '/claims/1/relation/to', 'wrong-reference', '"strike, an event"'],
  ['a party role to an actor', set('/claims/1/relation/kind', 'ACTING'), '/claims/1/relation/to', 'wrong-reference', '"land, an actor"'],
  ['a state that holds a position', set('/tenures/0/holder', 'land'), '/tenures/0/holder', 'holder-person', '"land, a state"'],
  ['a document derived from itself', set('/document/derivedFrom', [{ document: 'paper', kind: 'CORRECTS' }]), '/document/derivedFrom/0/document', 'derived-from-itself', '"paper"'],
  ['more ids of other documents than an index holds', set('/document/derivedFrom', Array.from({ length: 81 }, (_, nth) => ({ document: `${nth}`.padStart(97, 'o'), kind: 'REPRINTS' }))), '/document/derivedFrom', 'derived-from-length', '8019'],
  ['an invalid date', set('/document/publishedAt', '2019-13'), '/document/publishedAt', 'date', '"2019-13"'],
  ['an impossible date', set('/statements/0/saidAt', '2019-02-30'), '/statements/0/saidAt', 'date', '"2019-02-30"'],
  ['an interval that ends before it begins', set('/affiliations/0/asOf', '2019-12/2019-10'), '/affiliations/0/asOf', 'date', '"2019-12/2019-10"'],
  ['an endDate before the startDate', set('/tenures/0/endDate', '2017'), '/tenures/0/endDate', 'date-order', '"2017"'],
  ['min above max', set('/claims/0/max', 24), '/claims/0/min', 'min-above-max', '25'],
  ['a figure above what numbers can hold', set('/claims/0/min', 2 ** 53), '/claims/0/min', 'out-of-range', '9007199254740992'],
  ['a negative figure', set('/claims/0/min', -1), '/claims/0/min', 'out-of-range', '-1'],
  ['a figure of nothing', set('/claims/0/measure'), '/claims/0/measure', 'figure-measure', 'nothing'],
  ['a figure without numbers', set('/claims/0/min'), '/claims/0/min', 'figure-bound', 'nothing'],
  ['OTHER that counts nothing', set('/claims/0/measure', 'OTHER'), '/claims/0/counting', 'counting-other', 'nothing'],
  ['people counted as things', set('/claims/0/counting', 'rockets'), '/claims/0/counting', 'counting-people', '"rockets"'],
  ['a figure about two events', set('/claims/0/about', ['strike', 'raid']), '/claims/0/about', 'figure-events', '"strike, raid"'],
  ['an iso3 code for a person', set('/actors/1/iso3', 'ADA'), '/actors/1/iso3', 'kind-field', '"person"'],
  ['a militia type for a state', set('/actors/2/militiaType', 'REBEL'), '/actors/2/militiaType', 'kind-field', '"state"'],
  ['a sector for a person', set('/actors/1/sector', 'MEDIA'), '/actors/1/sector', 'kind-field', '"person"'],
  ['an iso3 code in small letters', set('/actors/2/iso3', 'lnd'), '/actors/2/iso3', 'iso3', '"lnd"'],
  ['a wikidataId without Q', set('/actors/2/wikidataId', '794'), '/actors/2/wikidataId', 'wikidataId', '"794"'],
  ['an address that is none', set('/document/url', 'paper.html'), '/document/url', 'url', '"paper.html"'],
  ['an address that runs', set('/document/url', 'javascript:alert(1)'), '/document/url', 'url', '"javascript:alert(1)"'],
  ['a language that is none', set('/document/language', 'in English'), '/document/language', 'language', '"in English"'],
  ['a doubt above 1', set('/statements/0/doubt', 1.5), '/statements/0/doubt', 'out-of-range', '1.5'],
  ['a DIRECT statement without quote', set('/statements/0/quote'), '/statements/0/quote', 'direct-quote', 'nothing'],
  ['a MIXED statement without quote', set('/statements/1/form', 'MIXED'), '/statements/1/quote', 'mixed-quote', 'nothing'],
  ['an INDIRECT statement with quote', set('/statements/1/quote', 'so'), '/statements/1/quote', 'indirect-quote', '"so"'],
  ['a NARRATOR statement with form', set('/statements/2/form', 'DIRECT'), '/statements/2/form', 'narrator-form', '"DIRECT"'],
  ['a NARRATOR statement with quote', set('/statements/2/quote', 'so'), '/statements/2/quote', 'narrator-quote', '"so"'],
  ['an ATTRIBUTED statement without speaker', set('/statements/1/speaker'), '/statements/1/speaker', 'attributed-speaker', 'nothing'],
  ['an ATTRIBUTED statement without form', set('/statements/1/form'), '/statements/1/form', 'attributed-form', 'nothing'],
  ['a target named twice', set('/statements/0/about/1', { id: 'treaty' }), '/statements/0/about/1/id', 'target-once', '"treaty"'],
  ['a claim denied and asked at once', set('/statements/1/claims/1', { id: 'killed', verb: 'ASKS' }), '/statements/1/claims/1/id', 'claim-once', '"killed"'],
  ['a quote not found in the text', both(withText, set('/statements/0/quote', 'it is not')), '/statements/0/quote', 'quote-missing', '"it is not"'],
  ['a piece of a quote not found', both(withText, set('/statements/0/quote', 'it is […] never')), '/statements/0/quote', 'quote-missing', '"never"'],
  ['a quote outside its spans', both(withText, set('/statements/0/spans', [{ exact: 'Bo was' }])), '/statements/0/quote', 'quote-outside', '"it is so"'],
  ['a text whose sha256 differs', both(withText, set('/document/sha256', '0'.repeat(64))), '/document/sha256', 'sha256', '"0000'],
  ['a sha256 that is none', set('/document/sha256', 'abc'), '/document/sha256', 'sha256-form', '"abc"'],
  ['a page that begins before the one before it', set('/document/pages', [0, 9, 3]), '/document/pages', 'page-order', '3'],
  ['a page that begins outside the text', both(withText, set('/document/pages', [0, 999])), '/document/pages', 'page-outside', '999'],
  ['pages of which there is none', set('/document/pages', []), '/document/pages', 'empty', 'a list of 0'],
  ['a span outside the text', both(withText, set('/statements/1/spans', [{ start: 0, end: 999 }])), '/statements/1/spans/0/end', 'span-outside', '999'],
  ['a span that ends before it starts', set('/statements/1/spans', [{ start: 9, end: 3 }]), '/statements/1/spans/0/end', 'span-order', 'start 9, end 3'],
  ['a span not found', both(withText, set('/statements/1/spans', [{ exact: 'Cy said' }])), '/statements/1/spans/0/exact', 'span-missing', '"Cy said"'],
  ['an ambiguous span', both(withText, set('/statements/1/spans', [{ exact: 'it is so' }])), '/statements/1/spans/0/exact', 'span-ambiguous', '"it is so"'],
  ['words that are not at the offsets', both(withText, set('/statements/1/spans', [{ start: 0, end: 3, exact: 'Bo' }])), '/statements/1/spans/0/exact', 'span-drifted', '"Ada"'],
  ['words to find without a text', set('/statements/1/spans', [{ exact: 'it is so' }]), '/statements/1/spans/0/exact', 'span-incomplete', 'nothing'],
  ['a judgement without a verdict', set('/identities', [{ basis: 'x' }]), '/identities/0', 'one-verdict', 'nothing'],
  ['a judgement with two verdicts', set('/identities', [{ same: ['ada', 'x'], unsure: ['ada', 'x'], basis: 'x' }]), '/identities/0/unsure', 'one-verdict', '"same, unsure"'],
  ['a judgement without a basis', set('/identities', [{ same: ['ada', 'x'] }]), '/identities/0/basis', 'missing-field', 'nothing'],
  ['a judgement about one id', set('/identities', [{ same: ['ada'], basis: 'x' }]), '/identities/0/same', 'too-few', 'a list of 1'],
  ['a judgement about one id twice', set('/identities', [{ different: ['paper#s1', '#s1'], basis: 'x' }]), '/identities/0/different', 'two-ids', '"paper#s1"'],
  ['a judgement about a person and a topic', set('/identities', [{ same: ['x', 'ada', 'treaty'], basis: 'x' }]), '/identities/0/same/2', 'one-type-per-judgement', '"treaty, a topic"'],
  ['a judgement about a statement and a claim', set('/identities', [{ unsure: ['killed', '#s2'], basis: 'x' }]), '/identities/0/unsure/1', 'one-type-per-judgement', '"#s2, a statement"'],
  ['a judgement about the document', set('/identities', [{ same: ['x', 'paper'], basis: 'x' }]), '/identities/0/same/1', 'document-identity', '"paper"'],
  ['an id that no document can give', set('/identities', [{ same: ['x', 'a#b#c'], basis: 'x' }]), '/identities/0/same/1', 'id', '"a#b#c"'],
  ['a claim linked to itself', set('/claimLinks/0/to', 'killed'), '/claimLinks/0/to', 'claim-itself', '"killed"'],
  ['an actor affiliated with itself', set('/affiliations/0/with', 'ada'), '/affiliations/0/with', 'actor-itself', '"ada"'],
  ['an actor related to itself', set('/claims/1/relation/to', 'ada'), '/claims/1/relation/to', 'actor-itself', '"ada"'],
  ['a statement that reports itself', set('/statements/1/reports', ['#s2']), '/statements/1/reports', 'reports-itself', '"#s2 → #s2"'],
  ['statements that report each other', set('/statements/2/reports', ['s2']), '/statements/1/reports', 'reports-itself', '"#s2 → #s3 → #s2"'],
  ['a statement that replies to itself', set('/statements/0/repliesTo', 's1'), '/statements/0/repliesTo', 'replies-to-itself', '"#s1 → #s1"'],
  ['statements that reply to each other', set('/statements/0/repliesTo', 's3'), '/statements/0/repliesTo', 'replies-to-itself', '"#s1 → #s3 → #s1"'],
  ['events that are parts of each other', set('/events/0/partOf', 'raid'), '/events/0/partOf', 'event-in-itself', '"strike → raid → strike"'],
  ['a lone surrogate', set('/statements/0/text', 'so \ud83d'), '/statements/0/text', 'lone-surrogate', '"so \\ud83d"'],
  ['a NUL', set('/statements/0/text', 'so \0'), '/statements/0/text', 'nul', '"so \\u0000"'],
]

test.each(cases)('%s is refused, by its own rule alone', async (_, change, pointer, rule, got) => {
  const document = sound()
  change(document)
  using folder = temporaryFolder()
  const file = folder.put('paper.json', JSON.stringify(document, null, 2))
  const problems = await problemsIn(file)
  expect(problems).toEqual([
    { file, pointer, rule, line: expect.any(Number), message: expect.stringContaining(got) },
  ])
  expect(problems[0]?.message).toMatch(/, but got: /)
})

test('every rule that is broken is told at once, misshapen or not', async () => {
  const document = sound()
  const broken = [
    set('/document/titel', 'x'),
    set('/document/url', 'nowhere'),
    set('/actors/1/kind', 'robot'),
    set('/statements/0/speaker', 5),
    set('/statements/1/about', [{ id: 'nobody' }]),
    set('/statements/2/quote', 'so'),
    set('/events/0/partOf', 'raid'),
  ]
  for (const change of broken) change(document)
  using folder = temporaryFolder()
  const problems = await problemsIn(folder.put('paper.json', JSON.stringify(document)))
  const pointers = ['/actors/1/kind', '/document/titel', '/document/url', '/events/0/partOf']
  const inStatements = ['/statements/0/speaker', '/statements/1/about/0/id', '/statements/2/quote']
  expect(new Set(problems.map(problem => problem.pointer))).toEqual(new Set([...pointers, ...inStatements]))
  expect(problems).toHaveLength(broken.length)
})

const files: [
  what: string,
  name: string,
  content: string | Uint8Array,
  rule: string,
  line: number | undefined,
  got: string,
][] = [
  ['what is not JSON', 'a.json', '{"document":\n  {"id": }}', 'json', 2, 'line 2'],
  ['JSON that ends early', 'a.json', '{"document":\n{', 'json', 2, 'in line 2'],
  ['a key twice in JSON', 'a.json', '{"document": {},\n "document": {}}', 'json', 2, 'a key twice'],
  ['what is not YAML', 'a.yaml', 'document: [1\nactors: 2', 'yaml', 2, 'sequence'],
  ['a key twice in YAML', 'a.yml', 'document: 1\ndocument: 2', 'yaml', 2, 'unique'],
  ['a tag of some program', 'a.yaml', 'document: !python/object x', 'yaml', 1, 'tag'],
  ['aliases that explode', 'a.yaml', bomb(), 'yaml-aliases', 5, '"a2"'],
  ['an alias of itself', 'a.yaml', 'document: &a [*a]', 'yaml-aliases', 1, '"a"'],
  ['nesting beyond reason in YAML', 'a.yaml', '['.repeat(100_000), 'depth', 1, 'more than 200 levels'],
  ['a __proto__ key in JSON', 'a.json', '{\n"__proto__": {"id": 1}}', 'proto-key', 2, '"__proto__"'],
  ['a __proto__ key in YAML', 'a.yaml', 'x: 1\n__proto__:\n  id: 1', 'proto-key', 2, '"__proto__"'],
  [
    'invalid UTF-8',
    'a.json',
    Buffer.from([0x7b, 0x22, 0xc3, 0x28]),
    'utf8',
    undefined,
    'byte 0xc3 at offset 2',
  ],
  ['an empty file', 'a.json', '', 'wrong-type', undefined, 'nothing'],
  ['a list', 'a.json', '[]', 'wrong-type', 1, 'a list of 0'],
  ['another ending', 'a.txt', '{}', 'ending', undefined, 'a.txt'],
]

test.each(files)('%s is refused, with its place', async (_, name, content, rule, line, got) => {
  using folder = temporaryFolder()
  const file = folder.put(name, content)
  const problem = (await problemsIn(file)).find(one => one.rule === rule)
  expect(problem).toEqual({
    file,
    pointer: expect.any(String),
    rule,
    message: expect.stringMatching(/, but got: /),
    ...(line === undefined ? {} : { line }),
  })
  expect(problem?.message).toContain(got)
})

test('a document above the size limit is refused unread, and so is a line; the lines after it are read', async () => {
  using folder = temporaryFolder()
  const fits = JSON.stringify(sound())
  const large = JSON.stringify({ ...sound(), $schema: 'x'.repeat(fits.length) })
  const alone = folder.put('large.json', large)
  const lines = folder.put('lines.jsonl', `${large}\n${fits}\n`)
  const [whole, line] = await problemsIn([alone, lines], { limit: fits.length })
  expect(whole).toMatchObject({
    file: alone,
    rule: 'size',
    message: expect.stringContaining(`but got: ${large.length} bytes`),
  })
  expect(line).toMatchObject({ file: lines, line: 1, rule: 'size' })
  expect(await placesOf([lines], { limit: fits.length })).toEqual([{ file: lines, line: 2 }])
})

test('two inputs of one run with one id and different content are both refused, and name each other', async () => {
  using folder = temporaryFolder()
  const other = { ...sound(), document: { ...sound().document, title: 'Another paper' } }
  const first = folder.put('a.json', JSON.stringify(sound()))
  const second = folder.put('b.jsonl', `\n${JSON.stringify(other)}\n`)
  const problems = await problemsIn([first, second])
  expect(problems).toEqual([
    expect.objectContaining({
      file: first,
      pointer: '/document/id',
      rule: 'rival-documents',
      message: expect.stringContaining(`also ${second}:2), but got: "paper"`),
    }),
    expect.objectContaining({
      file: second,
      line: 2,
      pointer: '/document/id',
      rule: 'rival-documents',
      message: expect.stringContaining(`also ${first}), but got: "paper"`),
    }),
  ])
})

test('two inputs with one id and the same meaning are no rivals, however they are written', async () => {
  using folder = temporaryFolder()
  const { actors, ...rest } = sound()
  const first = folder.put('a.json', JSON.stringify(sound()))
  const second = folder.put('b.json', JSON.stringify({ ...rest, actors: actors.toReversed() }))
  expect(await problemsIn([first, second])).toEqual([])
  expect(await placesOf([first, second])).toEqual([{ file: first }, { file: second }])
})

test('a document beside a broken one with its id is refused too: which one is meant cannot be known', async () => {
  using folder = temporaryFolder()
  const broken = sound()
  set('/document/title')(broken)
  const first = folder.put('a.json', JSON.stringify(sound()))
  const second = folder.put('b.json', JSON.stringify(broken))
  const rules = (await problemsIn([first, second])).map(({ rule }) => rule)
  expect(rules).toEqual(['rival-documents', 'missing-field', 'rival-documents'])
})

test('a path that is not there stops the run before it begins', async () => {
  await expect(problemsIn('nowhere-at-all')).rejects.toMatchObject({
    code: 'WRONG_USE',
    message: expect.stringContaining('but got: nowhere-at-all'),
  })
})

async function placesOf(paths: string[], options?: ReadOptions): Promise<object[]> {
  const places = []
  for await (const read of readDocuments(paths, options)) if ('document' in read) places.push(read.place)
  return places
}

function bomb(): string {
  const levels = Array.from(
    { length: 8 },
    (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`,
  )
  return ['a0: &a0 [x]', ...levels].join('\n')
}
