import { expect, test } from 'vitest'
import { openReview } from '../support/review.ts'

const anna = { id: 'one#anna', name: 'Anna Berg', memberIds: ['one#anna'], statements: 3 }
const other = { id: 'two#anna', name: 'A. Berg', memberIds: ['two#anna'], statements: 1 }
const line = {
  proposal: 'same',
  type: 'actor',
  score: 0.9,
  a: anna,
  b: other,
  for: ['names alike'],
  against: [],
  read: [
    { of: 'one#anna', id: 'one#s1', mention: 'the mayor', speaks: true, text: 'It is closed.' },
    { of: 'two#anna', id: 'two#s1', mention: 'a critic', speaks: false, text: 'She left.' },
  ],
}
const row = {
  ...line,
  proposal: 'row',
  id: 'x',
  name: 'X',
  memberIds: ['x', 'two#x'],
  statements: 9,
  read: [],
}

test('what candidates --json wrote is opened from the folder, decided without a graph, and kept', async () => {
  const lines = `${[line, row].map(one => JSON.stringify(one)).join('\n')}\n`
  await using review = await openReview({ 'found.jsonl': lines })
  expect(await review.ask('GET /review/api/candidates', {})).toMatchObject({
    files: ['found.jsonl'],
    total: 0,
  })
  const opened = await review.ask('POST /review/api/candidates', { file: 'found.jsonl' })
  expect(opened).toMatchObject({ state: 'ready', total: 2, decided: 0 })
  // The largest effect first.
  expect(opened.queue.map(({ a }) => a.id)).toEqual(['x', 'one#anna'])
  expect(opened.queue[1]).toMatchObject({
    for: ['names alike'],
    a: { read: [{ id: 'one#s1', mention: 'the mayor', text: 'It is closed.' }] },
    b: { read: [{ id: 'two#s1', mention: null, text: 'She left.' }] },
  })
  const key = opened.queue[1]!.key
  const decided = await review.ask('POST /review/api/candidates/verdict', { key, verdict: 'same' })
  expect(decided).toMatchObject({ total: 2, decided: 1 })
  expect(review.bytes('judgements.yaml').toString()).toContain('same: [one#anna, two#anna]')
})

test('a file that is none, or beside the folder, is refused by its line', async () => {
  await using review = await openReview({ 'found.jsonl': `${JSON.stringify(line)}\n{"proposal":"same"}\n` })
  const refusal = (file: string) => review.refusal('POST /review/api/candidates', { file })
  expect(await refusal('found.jsonl')).toMatchObject({
    status: 422,
    error: {
      message:
        'found.jsonl:2 must be a line that `whosaid candidates --json` writes, but got: {"proposal":"same"}',
    },
  })
  expect(await refusal('../found.jsonl')).toMatchObject({ status: 403 })
})
