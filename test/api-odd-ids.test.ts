import { expect, test } from 'vitest'
import { small } from './support/small.ts'
import { openTestApi, priced } from './support/api.ts'

test('what has the name of a property of every object is asked and filtered by like any other', async () => {
  await using asked = await openTestApi()
  await asked.suite.load({
    ...small('toString'),
    actors: [
      { id: 'paper', kind: 'organization', name: 'The Paper' },
      { id: 'constructor', kind: 'organization', name: 'C' },
      { id: '__proto__', kind: 'person', name: 'hasOwnProperty', aliases: ['__proto__', 'constructor'] },
      { id: 'valueOf', kind: 'state', name: 'V' },
    ],
    positions: [{ id: 'hasOwnProperty', title: 'H', in: 'valueOf' }],
    claims: [{ id: 'isPrototypeOf', text: 'c', about: ['__proto__'] }],
    statements: [
      {
        id: 'constructor',
        speaker: '__proto__',
        form: 'INDIRECT',
        text: 'x',
        utterance: '__proto__',
        about: [{ id: 'valueOf' }, { id: 'constructor' }],
        claims: [{ id: 'isPrototypeOf', verb: 'ASSERTS' }],
      },
    ],
  })
  const filters = [
    { speaker: { id: '__proto__' } },
    { speaker: { name: 'hasOwnProperty' } },
    { speaker: { name: 'constructor' } },
    { about: { id: 'constructor' } },
    { about: { id: 'valueOf' } },
    { speaker: { id: '__proto__' }, about: { id: 'constructor' } },
    { speaker: { representing: '__proto__' } },
    { claim: { id: 'isPrototypeOf' } },
    { utterance: '__proto__' },
    { document: { id: 'toString' } },
  ]
  const found = await Promise.all(
    filters.map(filter =>
      asked.answer(
        `query ($filter: StatementFilter) { statements(filter: $filter) { totalCount nodes { id } } }`,
        { filter },
      ),
    ),
  )
  const one = { data: { statements: { totalCount: 1, nodes: [{ id: 'toString#constructor' }] } }, ...priced }
  expect(found).toEqual(filters.map(() => one))
  const ids = [
    '__proto__',
    'constructor',
    'valueOf',
    'hasOwnProperty',
    'isPrototypeOf',
    'toString',
    'toString#constructor',
  ]
  const { nodes } = await asked.ask<{ nodes: { id: string }[] }>(
    'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    { ids },
  )
  expect(nodes.map(node => node?.id)).toEqual(ids)
})
