import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filtered, fixtures, openTestApi, type TestApi } from './support/api.ts'

let suite: TestApi
beforeAll(async () => {
  suite = await openTestApi(fixtures)
  await suite.api.warm() // a total has a time-out of its own, which planning on a slow machine would use up
})
afterAll(() => suite[Symbol.asyncDispose]())

const aboutRaid = ['wire#toll', 'wire#joint', 'wire#denial', 'wire#toll-told', 'paper#toll']

describe('statements(filter)', () => {
  test.each<[string, string, string[]]>([
    [
      'who speaks for a state: a minister in office, alone or jointly',
      '{ speaker: { representing: "northland" } }',
      ['paper#alpha-alone', 'wire#joint', 'wire#hearsay'],
    ],
    [
      'who speaks for a ministry',
      '{ speaker: { representing: "north-ministry" } }',
      ['paper#alpha-alone', 'wire#joint', 'wire#hearsay'],
    ],
    [
      'one who speaks in an office, though out of office',
      '{ speaker: { representing: "northland", id: "beta" } }',
      ['wire#joint'],
    ],
    ['no one else for that office', '{ speaker: { representing: "northland", kind: ORGANIZATION } }', []],
    [
      'who speaks for a state about another',
      '{ speaker: { representing: "northland" }, about: { id: "southland" } }',
      ['paper#alpha-alone', 'wire#joint'],
    ],
    ['who speaks for itself alone', '{ speaker: { representing: "brigade" } }', ['wire#denial']],
    ['nobody, for a mute state', '{ speaker: { representing: "southland" } }', []],
    ['nobody, for an actor that is not there', '{ speaker: { representing: "nobody" } }', []],
    [
      'all but who speaks for a state',
      '{ not: { speaker: { representing: "northland" } }, about: { id: "raid" } }',
      aboutRaid.filter(id => id !== 'wire#joint'),
    ],
    [
      'what is said to somebody or whoever speaks for it',
      '{ addressee: { representing: "wire#crowd" } }',
      ['wire#joint'],
    ],
    ['a name', '{ speaker: { name: "Border Brigade" } }', ['wire#denial']],
    ['an alias, folded', '{ speaker: { name: " the  BRIGÁDE " } }', ['wire#denial']],
    [
      'an alias of one letter',
      '{ speaker: { name: "a." } }',
      ['paper#alpha-alone', 'wire#joint', 'wire#hearsay'],
    ],
    ['no part of a name', '{ speaker: { name: "Brigade" } }', []],
    ['no name that another id excludes', '{ speaker: { name: "Border Brigade", id: "alpha" } }', []],
    ['no query in a name', '{ speaker: { name: "*\\" OR \\"the brigade" } }', []],
    ['the name of an event', '{ about: { name: "The border raid" } }', aboutRaid],
    ['the name of a topic', '{ about: { name: "the border treaty", stance: AGAINST } }', ['wire#curse']],
    ['an affiliation', '{ speaker: { affiliatedWith: "old-gazette" } }', ['paper#toll']],
    ['no affiliation that nobody asserts', '{ speaker: { affiliatedWith: "southland" } }', []],
    ['a relation', '{ claim: { relation: { kind: BACKED_BY } } }', ['wire#joint', 'wire#denial']],
    [
      'a relation to an event, denied',
      '{ claim: { verb: DENIES, relation: { to: "raid" } } }',
      ['wire#denial'],
    ],
    [
      'a relation from an actor',
      '{ claim: { relation: { from: "brigade", kind: ACTING, to: "raid" } } }',
      ['wire#joint', 'wire#denial'],
    ],
    ['no relation in the other direction', '{ claim: { relation: { from: "southland" } } }', []],
    [
      'when a document was retrieved',
      '{ document: { retrievedFrom: "2020-02-01" }, voice: NARRATOR }',
      ['wire#toll-told'],
    ],
    ['until when', '{ document: { retrievedTo: "2020" }, voice: NARRATOR }', ['wire#toll-told']],
    ['no document retrieved before', '{ document: { retrievedTo: "2020-01" } }', []],
    [
      'all words of the text or the quote',
      '{ text: "aggressor SOUTHLAND" }',
      ['paper#alpha-alone', 'wire#joint'],
    ],
    ['a word before an apostrophe', '{ text: "southland backing" }', ['wire#denial']],
    ['no part of a word', '{ text: "south" }', []],
    [
      'words only, whatever stands between',
      '{ text: "+(died* ~ \\" )" }',
      ['wire#toll', 'wire#toll-told', 'paper#toll'],
    ],
    ['no query syntax', '{ text: "died OR crowd" }', []],
    [
      'text and something else, or neither',
      '{ or: [{ text: "died", speaker: { id: "beta" } }, { not: { or: [{ text: "the" }, { text: "died" }] } }] }',
      ['wire#toll', 'paper#alpha-alone'],
    ],
  ])('finds %s', async (_what, filter, expected) => {
    expect(await filtered(suite, filter)).toEqual(expected)
    // The same without any index to seek it by.
    expect(
      await filtered(
        suite,
        `{ not: { not: { or: [${filter}, { speaker: { kind: MILITIA, id: "alpha" } }, { and: [{ voice: NARRATOR }, { voice: ATTRIBUTED }] }] } } }`,
      ),
    ).toEqual(expected)
  })

  test.each([' ', '"*"', Array.from({ length: 33 }, (_, at) => `w${at}`).join(' ')])(
    'refuses a text without words, or with too many: %j',
    async text => {
      const { errors } = await suite.answer(
        'query ($text: String) { statements(filter: { text: $text }) { nodes { id } } }',
        { text },
      )
      expect(errors).toMatchObject([
        {
          message: expect.stringMatching(/^text in a filter must have 1 to 32 different words, but got: /),
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ])
    },
  )

  test('costs one more query if something is not named by an id', async () => {
    const named =
      '{ speaker: { name: "Alpha" }, or: [{ speaker: { representing: "northland" } }, { addressee: { affiliatedWith: "northland" } }] }'
    expect(await suite.queriesOf(`{ statements(filter: ${named}) { nodes { id } } }`)).toBe(2)
    expect(
      await suite.queriesOf(
        `{ actors { nodes { statements(filter: ${named}) { totalCount nodes { id } } } } }`,
      ),
    ).toBe(4)
    expect(await suite.queriesOf('{ statements(filter: { text: "died" }) { nodes { id } } }')).toBe(1)
  })
})
