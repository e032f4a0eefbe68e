import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApi, type TestApi } from './support/api.ts'
import { small } from './support/small.ts'

/** A draft of one person. */
const naming = (id: string, name: string) => {
  const made = small(id, { actors: [{ id: '#p', kind: 'person', name }] })
  return { ...made, document: { ...made.document, annotator: 'whosaid extract 0' } }
}

let suite: TestApi
beforeAll(async () => {
  suite = await openTestApi()
  await suite.suite.load(
    naming('a', 'Maja Lindqvist'),
    naming('b', 'Maja Lindqvist'),
    naming('c', 'Maja Lindkvist'),
    naming('d', 'Oskar Lindqvist'),
    naming('e', 'Ingrid Solheim'),
  )
})
afterAll(() => suite[Symbol.asyncDispose]())

interface Candidates {
  identityCandidates: {
    node: { id: string }
    memberIds: string[]
    score: number
    for: string[]
    against: string[]
  }[]
}
const ask = async (given: string) =>
  (
    await suite.ask<Candidates>(
      `{ identityCandidates(${given}) { node { id } memberIds score for against } }`,
    )
  ).identityCandidates

test('an actor’s candidates come with their reasons, the most likely first', async () => {
  const found = await ask('for: "a#p"')
  expect(found.map(({ node, memberIds }) => [node.id, memberIds])).toEqual([
    ['b#p', ['b#p']],
    ['c#p', ['c#p']],
    ['d#p', ['d#p']],
  ])
  expect(found[0]?.score).toBeGreaterThan(0.9)
  expect(found[2]?.score).toBeLessThan(0.5)
  expect(found[2]?.against).not.toEqual([])
  // Those of equal names are one row, also seen from the other side.
  expect((await ask('for: "c#p", first: 1'))[0]?.memberIds.toSorted()).toEqual(['a#p', 'b#p'])
})

test('nobody has candidates where no name is alike, and an unknown id has none', async () => {
  expect(await ask('for: "e#p"')).toEqual([])
  expect(await ask('for: "nobody"')).toEqual([])
  expect(await ask('for: "a"')).toEqual([])
})

test('first is bounded', async () => {
  const { errors } = await suite.answer('{ identityCandidates(for: "a#p", first: 51) { score } }')
  expect(errors).toMatchObject([
    {
      message: 'first must be a whole number from 1 to 50, but got: 51',
      extensions: { code: 'BAD_USER_INPUT' },
    },
  ])
})
