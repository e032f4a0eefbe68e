import { expect, test } from 'vitest'
import type { DocumentFile } from '../../src/document/index.ts'
import { createListing } from '../../src/review/folder/listing.ts'
import type { Action, StatementFields } from '../../src/review/protocol/actions.ts'
import { createReview } from '../../src/review/review.ts'
import { cueIn } from '../../src/texts/cue.ts'
import { temporaryFolder } from '../support/folder.ts'
import { openReview } from '../support/review.ts'
import { draft, reviewed } from '../support/reviewed.ts'

const path = 'one.yaml'

/** What a step makes of a file. */
async function after(action: Action, file: DocumentFile = draft) {
  await using review = await openReview({ [path]: reviewed(file) })
  const { state, changed } = await review.act(path, action)
  const data = state.data!
  return { data, changed, state, statement: (id: string) => data.statements?.find(one => one.id === id) }
}

test('accepting writes the name of who reviews, once', async () => {
  const { statement, changed } = await after({ kind: 'accept', statements: ['s1', 's1'] })
  expect(statement('s1')?.checkedBy).toEqual(['A. Reader'])
  expect(changed).toMatchObject({ statements: 1, ids: ['s1'] })
})

test('accepting up to a doubt takes the undecided ones that are shown, and a dry run counts them', async () => {
  await using review = await openReview({ [path]: reviewed() })
  const all = { kind: 'acceptUpTo', doubt: 0.1 } as const
  const tried = await review.act(path, all, true)
  expect(tried.changed).toMatchObject({ statements: 2, ids: ['s1', 's3'] })
  expect(review.bytes(path).toString()).toBe(reviewed())
  const shown = await review.act(path, { ...all, statements: ['s2', 's3'] })
  expect(shown.changed.ids).toEqual(['s3'])
  expect(shown.state.statements.map(({ decision }) => decision)).toEqual([
    'undecided',
    'undecided',
    'accepted',
  ])
  expect(shown.state.undo).toBe('accept 1 statement with doubt up to 0.1')
  const undone = await review.undo(path)
  expect(undone.redo).toBe(shown.state.undo)
  expect(review.bytes(path).toString()).toBe(reviewed())
  const { version } = undone
  const redone = await review.ask('POST /review/api/redo', { path, version })
  expect(redone.state.version).toBe(shown.state.version)
})

test('a rejected statement is kept with who, why, and without what only it said', async () => {
  const { data, statement, changed } = await after({
    kind: 'reject',
    statements: ['s1'],
    reason: 'Nobody says so.',
  })
  expect(data.rejected).toMatchObject([
    { statement: { id: 's1' }, reason: 'Nobody says so.', by: 'A. Reader' },
  ])
  expect(data.tenures).toBeUndefined()
  expect(statement('s2')?.repliesTo).toBeUndefined()
  expect(changed.notes).toEqual(['1 tenure that nothing else says goes with it'])
})

test('what others say too stays when one of them is rejected', async () => {
  const file = { ...draft, tenures: [{ ...draft.tenures![0]!, statements: ['s1', 's3'] }] }
  const { data } = await after({ kind: 'reject', statements: ['s1'] }, file)
  expect(data.tenures).toMatchObject([{ statements: ['s3'] }])
})

test('a rejected statement comes back to its place, undecided, under an id that is free', async () => {
  await using review = await openReview({ [path]: reviewed() })
  await review.act(path, { kind: 'accept', statements: ['s2'] })
  await review.act(path, { kind: 'reject', statements: ['s2'] })
  const { state } = await review.act(path, { kind: 'restore', index: 0 })
  expect(state.statements.map(({ id, decision }) => `${id} ${decision}`)).toEqual([
    's1 undecided',
    's2 undecided',
    's3 undecided',
  ])
  expect(state.rejected).toEqual([])
})

test('a mended field is no longer doubtful, and a mended statement has no doubt of a program', async () => {
  const set = { speaker: '#carl', cue: null, act: 'AGREE' } as const
  const { statement } = await after({ kind: 'edit', statement: 's2', set, accept: true })
  expect(statement('s2')).toMatchObject({ speaker: '#carl', act: 'AGREE', checkedBy: ['A. Reader'] })
  expect(statement('s2')).not.toHaveProperty('doubtful')
  expect(statement('s2')).not.toHaveProperty('doubt')
})

test('fields of several statements are set in one step, which accepts none of them', async () => {
  const set = { saidAt: '2025-05-01', cue: null } as const
  const { changed, statement } = await after({ kind: 'editMany', statements: ['s1', 's3'], set })
  expect(changed).toMatchObject({ label: 'mend saidAt, cue of 2 statements', ids: ['s1', 's3'] })
  expect(statement('s1')).toMatchObject({ saidAt: '2025-05-01', speaker: '#anna' })
  for (const field of ['cue', 'doubt', 'checkedBy']) expect(statement('s1')).not.toHaveProperty(field)
  expect(statement('s2')).not.toHaveProperty('saidAt')
  await expect(after({ kind: 'editMany', statements: ['s1'], set: { id: 'x' } as never })).rejects.toThrow(
    /a field to mend must be one of/,
  )
})

test('fields that are a program’s cannot be mended', async () => {
  await using review = await openReview({ [path]: reviewed() })
  const { version } = await review.ask('GET /review/api/file', { path })
  for (const field of ['id', 'doubt', 'doubtful', 'rule', 'checkedBy', 'nothing']) {
    const action = { kind: 'edit', statement: 's1', set: { [field]: 'x' } }
    const refused = await review.refusal('POST /review/api/act', { path, version, action })
    expect(refused).toMatchObject({ status: 400, error: { code: 'BAD_REQUEST' } })
  }
})

test('selected words in quotation marks become a direct statement of the speaker before them', async () => {
  const start = draft.document.text!.indexOf('We will')
  const { changed, statement, data } = await after({ kind: 'new', spans: [{ start, end: start + 15 }] })
  const { id } = data.statements!.find(one => one.id === 'r1')!
  expect(changed.ids).toEqual([id])
  expect(statement(id)).toMatchObject({
    speaker: '#anna',
    form: 'INDIRECT',
    text: 'We will open it',
    doubtful: ['speaker'],
  })
  // What is quoted has no cue in it.
  expect(statement(id)).not.toHaveProperty('cue')
  expect(statement(id)).not.toHaveProperty('checkedBy')
  const dated = {
    ...draft,
    statements: draft.statements!.map(one => ({
      ...one,
      saidAt: one.id === 's1' ? '2025-05-01' : '2025-05-02',
    })),
  }
  const said = await after({ kind: 'new', spans: [{ start: start - 1, end: start + 24 }] }, dated)
  expect(said.statement('r1')?.saidAt).toBe('2025-05-02')
  const whole = await after({ kind: 'new', spans: [{ start: start - 1, end: start + 24 }] })
  expect(whole.statement('r1')).toMatchObject({ form: 'DIRECT', quote: 'We will open it in May,' })
  expect(whole.data.statements?.map(one => one.id)).toEqual(['s1', 's2', 'r1', 's3'])
})

test.each([
  ['Anna Berg said the bridge was closed', 'said'],
  ['she told reporters.', 'told'],
  ['the bridge was closed', undefined],
  ['Carl Dahl denied that the bridge was closed.', 'denied'],
])('the verb by which “%s” tells what is said is %s', async (words, cue) => {
  const start = draft.document.text!.indexOf(words)
  const { statement } = await after({ kind: 'new', spans: [{ start, end: start + words.length }] })
  expect(statement('r1')?.cue).toBe(cue)
  expect(statement('r1')?.doubtful?.includes('cue') ?? false).toBe(cue !== undefined)
})

test('no cue is proposed for the document’s own words, in another language, or where one is given', async () => {
  const start = draft.document.text!.indexOf('Carl Dahl denied')
  const spans = [{ start, end: start + 16 }]
  const cueOf = async (set: StatementFields, file = draft) =>
    (await after({ kind: 'new', spans, set }, file)).statement('r1')?.cue
  expect(await cueOf({})).toBe('denied')
  expect(await cueOf({ voice: 'NARRATOR' })).toBeUndefined()
  expect(await cueOf({ cue: 'Dahl denied' })).toBe('Dahl denied')
  expect(await cueOf({}, { ...draft, document: { ...draft.document, language: 'de' } })).toBeUndefined()
})

test.each([
  ['Iran had denied the attack in a message.', 'had denied'],
  ['The tide rises this week.', undefined],
  ['He did not rule out an answer.', 'did not rule out'],
  ['The ministry, which met on Monday, has asked to see the papers.', 'has asked'],
  ['How many were hurt is in dispute.', undefined],
  ['“It did,” somebody added.', 'added'],
])('the cue of “%s” is %s', (words, cue) => {
  expect(cueIn({ paragraph: words, start: 0, end: words.length })).toBe(cue)
})

test('a span is added in the order of the text, and removed', async () => {
  await using review = await openReview({ [path]: reviewed() })
  const { state } = await review.act(path, { kind: 'addSpan', statement: 's2', span: { start: 0, end: 9 } })
  expect(state.statements[1]?.given.spans?.[0]).toEqual({ start: 0, end: 9, exact: 'Anna Berg' })
  expect(state.statements[1]?.ranges[0]).toEqual({ start: 0, end: 9 })
  const { state: without } = await review.act(path, { kind: 'removeSpan', statement: 's2', at: 0 })
  expect(without.statements[1]?.given.spans).toEqual(draft.statements![1]!.spans)
})

test('one actor takes the place of another as speaker, where the words name it, or everywhere', async () => {
  const mentioned = {
    ...draft,
    statements: draft.statements!.map(one => (one.id === 's2' ? { ...one, speakerMention: 'she' } : one)),
  }
  const speaker = { kind: 'replaceActor', from: '#anna', to: '#carl', where: 'speaker' } as const
  const one = await after({ ...speaker, mention: 'she' }, mentioned)
  expect(one.data.statements?.map(statement => statement.speaker)).toEqual(['#anna', '#carl', '#carl'])
  const all = await after(speaker)
  expect(all.changed.statements).toBe(2)
  expect(all.data.tenures?.[0]?.holder).toBe('#anna')
  const everywhere = await after({
    kind: 'replaceActor',
    from: '#anna',
    to: 'anna-berg',
    where: 'everywhere',
    describe: [{ type: 'actor', value: { id: 'anna-berg', kind: 'person', name: 'Anna Berg' } }],
  })
  expect(JSON.stringify(everywhere.data)).not.toContain('#anna')
  expect(everywhere.data.tenures?.[0]?.holder).toBe('anna-berg')
})

test('joint speakers and targets that become one stand once', async () => {
  const joint: DocumentFile = {
    ...draft,
    statements: draft.statements!.map(one =>
      one.id === 's1'
        ? {
            ...one,
            speaker: ['#anna', '#carl'],
            about: [
              { id: '#anna', as: 'mayor' },
              { id: '#carl', stance: 'FAVOR' },
            ],
          }
        : one,
    ),
  }
  const { statement } = await after(
    { kind: 'replaceActor', from: '#carl', to: '#anna', where: 'everywhere' },
    joint,
  )
  expect(statement('s1')).toMatchObject({
    speaker: '#anna',
    about: [{ id: '#anna', as: 'mayor', stance: 'FAVOR' }],
  })
})

test('an event is split: what some statements say of it they say of the second, a shared claim stays and is named', async () => {
  const second = { id: '#second', name: 'The bridge is opened' }
  const shared = await after({ kind: 'splitEvent', event: '#closing', second, statements: ['s1'] })
  expect(shared.statement('s1')?.about).toEqual([{ id: '#second' }])
  expect(shared.data.claims?.[0]?.about).toEqual(['#closing'])
  expect(shared.changed.notes).toHaveLength(1)
  const both = await after({ kind: 'splitEvent', event: '#closing', second, statements: ['s1', 's3'] })
  expect(both.data.claims?.[0]?.about).toEqual(['#second'])
  expect(both.changed.notes).toEqual([])
})

test('a speaker is dropped with every statement of its own', async () => {
  const { data, changed } = await after({ kind: 'dropSpeaker', speaker: '#anna', reason: 'The moderator.' })
  expect(changed.statements).toBe(2)
  expect(data.statements?.map(({ id }) => id)).toEqual(['s3'])
  expect(data.rejected?.map(({ reason }) => reason)).toEqual(['The moderator.', 'The moderator.'])
})

test('what nothing uses is removed, and then what only that used', async () => {
  const file = { ...draft, actors: [...draft.actors!, { id: 'land', kind: 'state' as const, name: 'Land' }] }
  file.positions = [...draft.positions!, { id: '#clerk', title: 'Clerk', in: 'land' }]
  const { data } = await after({ kind: 'prune' }, file)
  expect(data.actors?.map(({ id }) => id)).toEqual(['paper', '#anna', '#carl'])
  expect(data.positions?.map(({ id }) => id)).toEqual(['#mayor'])
})

test('a judgement is an entry of the file', async () => {
  const { data } = await after({
    kind: 'identity',
    verdict: 'same',
    ids: ['one#anna', 'anna-berg'],
    basis: 'One mayor.',
  })
  expect(data.identities).toEqual([{ same: ['one#anna', 'anna-berg'], basis: 'One mayor.' }])
})

test('descriptions are mended field by field, and what the file has already is kept', async () => {
  const set = { description: 'The mayor.', aliases: ['A. Berg'] }
  const { data } = await after({ kind: 'editDescription', type: 'actor', id: '#anna', set })
  expect(data.actors?.[1]).toEqual({
    id: '#anna',
    kind: 'person',
    name: 'Anna Berg',
    aliases: ['A. Berg'],
    description: 'The mayor.',
  })
  const known = { type: 'actor', value: { id: '#anna', kind: 'group', name: 'Others' } } as const
  const again = await after({ kind: 'describe', describe: [known] })
  expect(again.changed.statements).toBe(0)
  expect(again.data.actors).toEqual(draft.actors)
})

test('two files of one text are compared by their spans, and a statement is taken with what it needs', async () => {
  const [s1, s2] = draft.statements!
  const other: DocumentFile = {
    ...draft,
    document: { ...draft.document, annotator: 'B. Reader' },
    actors: [...draft.actors!, { id: '#mary', kind: 'person', name: 'Mary' }],
    statements: [s1!, { ...s2!, id: 'other', speaker: '#mary', repliesTo: 's1' }],
  }
  await using review = await openReview({ [path]: reviewed(), 'two.yaml': reviewed(other) })
  const compared = await review.ask('GET /review/api/compare', { left: path, right: 'two.yaml' })
  expect(compared.pairs.map(({ left, right, fields }) => [left?.id, right?.id, fields])).toEqual([
    ['s1', 's1', []],
    ['s2', 'other', ['speaker']],
    ['s3', undefined, []],
  ])
  expect(compared).toMatchObject({ agreement: 0.5, matched: 0.8, right: { annotator: 'B. Reader' } })
  expect(compared.fields).toContainEqual({ field: 'speaker', equal: 1, of: 2 })
  const { state } = await review.act(path, {
    kind: 'take',
    from: 'two.yaml',
    statement: 'other',
    replaces: 's2',
  })
  expect(state.statements[1]).toMatchObject({ id: 's2', speakers: ['#mary'], decision: 'accepted' })
  expect(state.data?.actors?.map(({ id }) => id)).toContain('#mary')
  const again = await review.ask('GET /review/api/compare', { left: path, right: 'two.yaml' })
  expect(again.agreement).toBe(1)
  review.put(
    'three.yaml',
    reviewed({
      ...draft,
      document: { ...draft.document, text: 'Another text.' },
      statements: [],
      tenures: [],
    }),
  )
  const refused = await review.refusal('GET /review/api/compare', { left: path, right: 'three.yaml' })
  expect(refused.status).toBe(400)
})

const saidBy = (speaker: string, at: number) => ({
  id: `by-${at}`,
  speaker,
  form: 'INDIRECT' as const,
  text: `It was closed, ${at}.`,
})

test('a field offers what is used beside its statement before what the file uses most', async () => {
  const speakers = [...Array<string>(3).fill('#anna'), ...Array<string>(6).fill('#carl')]
  const { tenures: _, ...untenured } = draft
  const file = { ...untenured, statements: speakers.map(saidBy) }
  await using review = await openReview({ [path]: reviewed(file) })
  const first = async (near: object) =>
    (await review.ask('GET /review/api/find', { type: 'actor', q: '', path, ...near })).found[0]?.id
  expect(await first({})).toBe('#carl')
  expect(await first({ near: 'by-0' })).toBe('#anna')
  expect(await first({ near: 'by-8' })).toBe('#carl')
})

const cue = (words: string): Action => ({ kind: 'edit', statement: 's1', set: { cue: words } })

test('steps of one decision are taken back together, others one by one', async () => {
  await using review = await openReview({ [path]: reviewed() })
  let version = (await review.ask('GET /review/api/file', { path })).version
  const act = async (action: Action, decision?: string) => {
    const { state } = await review.ask('POST /review/api/act', {
      path,
      version,
      action,
      ...(decision !== undefined && { decision }),
    })
    version = state.version
    return state
  }
  const first = version
  await act(cue('told'), 'one')
  const one = await act({ kind: 'accept', statements: ['s1'] }, 'one')
  expect(one.undo).toBe('mend cue of s1 and then accept 1 statement')
  await act(cue('added'), 'two')
  await act(cue('claimed'))
  const alone = await act(cue('said'))
  expect(alone.undo).toBe('mend cue of s1')
  // A decision that leaves all as it was is none.
  await act({ kind: 'accept', statements: ['s2'] }, 'three')
  expect((await act({ kind: 'undecide', statements: ['s2'] }, 'three')).version).toBe(alone.version)
  const cues = []
  for (let undone = 0; undone < 4; undone++) cues.push((await review.undo(path)).statements[0]?.given.cue)
  expect(cues).toEqual(['claimed', 'added', 'told', 'said'])
  const { undo, redo, version: last } = await review.ask('GET /review/api/file', { path })
  expect({ undo, redo, last }).toEqual({ undo: null, redo: one.undo, last: first })
  const { state } = await review.ask('POST /review/api/redo', { path, version: last })
  expect(state.version).toBe(one.version)
})

test('a folder is listed before all of its files are read', async () => {
  using folder = temporaryFolder()
  for (const name of ['a.yaml', 'b.yaml']) folder.put(name, reviewed())
  const { store } = await createReview({ folder: folder.path, reviewer: 'A. Reader' })
  const { promise, resolve } = Promise.withResolvers<void>()
  const read = async (name: string) => {
    if (name === 'b.yaml') await promise
    return store.read(name)
  }
  const list = createListing({ root: folder.path }, { read })
  await expect
    .poll(async () => (await list(0)).files)
    .toMatchObject([
      { path: 'a.yaml', isRead: true, statements: 3 },
      { path: 'b.yaml', isRead: false, id: null },
    ])
  resolve()
  expect((await list()).files.map(({ isRead, id }) => [isRead, id])).toEqual([
    [true, 'one'],
    [true, 'one'],
  ])
})

test('the folder lists files with what is left to decide, texts with their drafts, and what cannot be read', async () => {
  await using review = await openReview({
    [path]: reviewed(),
    'note.txt': 'Anna Berg said on Monday that the bridge was closed.',
    'bad.yaml': 'document: [',
    'picture.png': 'x',
  })
  await review.act(path, { kind: 'accept', statements: ['s1'] })
  await review.act(path, { kind: 'reject', statements: ['s3'] })
  const folder = await review.ask('GET /review/api/folder', {})
  expect(folder).toMatchObject({ reviewer: 'A. Reader', graph: false, more: false })
  expect(folder.files).toMatchObject([
    { path: 'bad.yaml', id: null, problemCount: 1 },
    {
      path,
      id: 'one',
      statements: 2,
      undecided: 1,
      accepted: 1,
      rejected: 1,
      worst: 0.4,
      hasText: true,
      problemCount: 0,
    },
  ])
  expect(folder.texts).toMatchObject([{ path: 'note.txt', draft: null }])
  const pasted = { text: 'Carl Dahl said on Monday that the road was open.', name: 'road' }
  const made = await review.ask('POST /review/api/draft', { from: pasted, id: 'road' })
  expect(made).toMatchObject({ path: 'road.yaml', statements: 1 })
  const taken = await review.refusal('POST /review/api/draft', { from: pasted, id: 'road' })
  expect(taken.status).toBe(409)
  const foreign = {
    text: 'Der Bürgermeister sagte am Montag, dass die Brücke bis auf Weiteres geschlossen bleibt.',
    name: 'x',
  }
  expect((await review.refusal('POST /review/api/draft', { from: foreign })).status).toBe(400)
})

const of = (id: string, url: string): string => {
  const narrated = { id: 'n1', voice: 'NARRATOR' as const, text: 'It rains.' }
  const { tenures: _, ...rest } = draft
  return reviewed({ ...rest, document: { ...draft.document, id, url }, statements: [narrated] })
}

test('the publisher of a host is named in every file of it, with the number of its statements', async () => {
  await using review = await openReview({
    'a.yaml': of('a', 'https://gov.example/1'),
    'b.yaml': of('b', 'https://gov.example/2'),
    'c.yaml': of('c', 'https://other.example/'),
  })
  const before = review.bytes('c.yaml').toString()
  const request = {
    host: 'gov.example',
    publisher: 'government',
    describe: { id: 'government', kind: 'organization', name: 'Government' },
  }
  const answer = {
    files: [
      { path: 'a.yaml', statements: 1, problems: [] },
      { path: 'b.yaml', statements: 1, problems: [] },
    ],
  }
  expect(await review.ask('POST /review/api/publisher', { ...request, dryRun: true })).toEqual(answer)
  expect(await review.ask('POST /review/api/publisher', request)).toEqual(answer)
  expect(review.bytes('a.yaml').toString()).toContain('publisher: government')
  expect(review.bytes('c.yaml').toString()).toBe(before)
  expect((await review.undo('b.yaml')).data?.document.publisher).toBe('paper')
})
