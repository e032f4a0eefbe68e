import { expect, test } from 'vitest'
import { searchable, anchor, readData, type DocumentFile } from '../../src/document/index.ts'
import { mergeDraft } from '../../src/review/draft/merge.ts'
import type { Statement } from '../../src/review/actions/parts/step.ts'
import { openReview } from '../support/review.ts'
import { draft, text } from '../support/reviewed.ts'

const source = searchable(text)
const rangesOf = ({ spans = [] }: Statement) =>
  spans.map(span => {
    const found = anchor(source, span)
    return 'problem' in found ? null : { start: found.start ?? 0, end: found.end ?? 0 }
  })

const merge = (file: DocumentFile, other: DocumentFile): DocumentFile => {
  const { file: merged } = mergeDraft(file, other, rangesOf)
  expect(readData(merged)).not.toHaveProperty('problems')
  return merged
}

const statement = (id: string, file: DocumentFile = draft): Statement =>
  file.statements!.find(one => one.id === id)!

/** A new draft of the same text: the second statement has other fields, the third is not there, one is new. */
const anew: DocumentFile = {
  ...draft,
  actors: [
    { id: 'paper', kind: 'organization', name: 'The Paper' },
    { id: '#anna', kind: 'person', name: 'Anna Berg' },
    { id: '#carl', kind: 'group', name: 'Reporters' },
  ],
  tenures: [],
  statements: [
    { ...statement('s1'), id: 'x1', text: 'She said that the bridge was closed.', doubt: 0.2 },
    { ...statement('s2'), id: 'x2', addressees: ['#carl'], doubt: 0.1, repliesTo: 'x1' },
    {
      id: 's1',
      speaker: '#anna',
      form: 'INDIRECT',
      text: 'She told reporters.',
      doubt: 0.3,
      spans: [{ exact: 'she told reporters' }],
    },
  ],
}

test('a new draft takes the place of what nobody decided on, under its ids', () => {
  const merged = merge(draft, anew)
  expect(merged.statements?.map(({ id }) => id)).toEqual(['s1', 's2', 's1-2'])
  expect(merged.statements?.[0]).toMatchObject({ text: 'She said that the bridge was closed.', doubt: 0.2 })
  expect(merged.statements?.[1]).toMatchObject({ repliesTo: 's1', doubt: 0.1 })
  // The draft's #carl is not the file's.
  expect(merged.statements?.[1]?.addressees).toEqual(['#carl-2'])
  expect(merged.actors?.find(({ id }) => id === '#carl-2')).toMatchObject({ name: 'Reporters' })
})

test('what a person accepted, mended or wrote stays as it is', () => {
  const decided: DocumentFile = {
    ...draft,
    statements: [
      { ...statement('s1'), checkedBy: ['A. Reader'] },
      { ...statement('s2'), doubt: undefined as never, text: 'Mended.' },
      statement('s3'),
    ],
  }
  delete (decided.statements![1] as { doubt?: number }).doubt
  const merged = merge(decided, anew)
  expect(merged.statements?.slice(0, 2)).toEqual(decided.statements?.slice(0, 2))
  expect(merged.statements?.map(({ id }) => id)).toEqual(['s1', 's2', 's1-2'])
})

test('what was rejected is not proposed again', () => {
  const { repliesTo: _, ...alone } = statement('s2')
  const rejected: DocumentFile = {
    ...draft,
    tenures: [],
    statements: [alone],
    rejected: [{ statement: statement('s1'), reason: 'No statement.', by: 'A. Reader' }],
  }
  const piece: Statement = {
    id: 'x9',
    voice: 'NARRATOR',
    text: 'Anna Berg spoke.',
    doubt: 0.3,
    spans: [{ exact: 'Anna Berg said' }],
  }
  const merged = merge(rejected, { ...anew, statements: [...anew.statements!, piece] })
  expect(merged.statements?.map(one => one.text)).toEqual(['We will open it in May.', 'She told reporters.'])
  expect(merged.rejected).toEqual(rejected.rejected)
})

test('a new draft brings the tenures, affiliations, parties and links that its statements say', () => {
  const telling: DocumentFile = {
    ...anew,
    actors: [...anew.actors!, { id: '#town', kind: 'organization', name: 'The town' }],
    tenures: [{ holder: '#anna', position: '#mayor', asOf: '2025', statements: ['x2'] }],
    positions: [{ id: '#mayor', title: 'Mayor' }],
    affiliations: [
      { actor: '#anna', kind: 'MEMBER_OF', with: '#town', statements: ['x1', 's1'] },
      { actor: '#town', kind: 'MEMBER_OF', with: 'paper' },
      { actor: '#carl', kind: 'ALLIED_WITH', with: 'paper' },
    ],
    events: [
      {
        id: '#closing',
        name: 'The bridge is closed',
        parties: [{ actor: '#town', role: 'ACTING', statements: ['x1'] }],
      },
    ],
    claims: [...draft.claims!, { id: '#told', text: 'Reporters were told.' }],
    claimLinks: [{ from: '#told', kind: 'SUPPORTS', to: '#closed', basis: 'Told.', statements: ['s1'] }],
  }
  const merged = merge(draft, telling)
  // Its s1 gave way, and does not say any more who is the mayor.
  expect(merged.tenures).toEqual([{ holder: '#anna', position: '#mayor', asOf: '2025', statements: ['s2'] }])
  expect(merged.affiliations).toEqual([
    { actor: '#anna', kind: 'MEMBER_OF', with: '#town', statements: ['s1', 's1-2'] },
    // The publisher's word on whom a taken statement names, and on nobody else.
    { actor: '#carl-2', kind: 'ALLIED_WITH', with: 'paper' },
  ])
  expect(merged.events?.[0]?.parties).toEqual([{ actor: '#town', role: 'ACTING', statements: ['s1'] }])
  expect(merged.claimLinks).toEqual([
    { from: '#told', kind: 'SUPPORTS', to: '#closed', basis: 'Told.', statements: ['s1-2'] },
  ])
  expect(merge(merged, telling)).toEqual(merged)
  // Of what a person decided, the draft says nothing.
  const decided = {
    ...draft,
    statements: draft.statements!.map(one => ({ ...one, checkedBy: ['A. Reader'] })),
  }
  const kept = merge(decided, telling)
  expect(kept.tenures).toEqual(draft.tenures)
  expect(kept.affiliations).toEqual([
    { actor: '#anna', kind: 'MEMBER_OF', with: '#town', statements: ['s1-2'] },
  ])
  expect(kept.events?.[0]).not.toHaveProperty('parties')
})

test('merging the same draft a second time changes nothing', () => {
  const once = merge(draft, anew)
  expect(merge(once, { ...anew, statements: anew.statements! }).statements).toEqual(once.statements)
})

test('a text is drafted by the page, decided on, drafted again, and every decision stays', async () => {
  await using review = await openReview({ 'bridge.txt': text })
  const { path, statements } = await review.ask('POST /review/api/draft', { from: { path: 'bridge.txt' } })
  expect(statements).toBeGreaterThan(1)
  const opened = await review.ask('GET /review/api/file', { path })
  const [first, second] = opened.statements
  await review.act(path, { kind: 'reject', statements: [first!.id] })
  await review.act(path, { kind: 'accept', statements: [second!.id] })
  const before = review.bytes(path).toString()
  const { changed } = await review.act(path, { kind: 'redraft' })
  expect(changed).toMatchObject({ statements: 0 })
  expect(review.bytes(path).toString()).toBe(before)
})
