import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filtered, fixtures, openTestApi, type TestApi } from './support/api.ts'

let suite: TestApi
beforeAll(async () => {
  suite = await openTestApi(fixtures)
  await suite.api.warm() // a total has a time-out of its own, which planning on a slow machine would use up
})
afterAll(() => suite[Symbol.asyncDispose]())

// By date: toll 2020-01, joint and alpha-alone 2020-01-31, denial that day at ten, hearsay 2020-02, the papers' own, undated.
const all = [
  'wire#toll',
  'paper#alpha-alone',
  'wire#joint',
  'wire#denial',
  'wire#toll-told',
  'wire#hearsay',
  'paper#toll',
  'wire#chant',
  'wire#curse',
]

describe('statements(filter)', () => {
  test('returns everything by start, end and id, undated last', async () => {
    expect(await filtered(suite, '{}')).toEqual([
      'wire#toll',
      'paper#alpha-alone',
      'wire#joint',
      'wire#denial',
      'wire#toll-told',
      'wire#hearsay',
      'paper#toll',
      'wire#chant',
      'wire#curse',
    ])
  })

  test.each<[string, string, string[]]>([
    [
      'a speaker, alone or jointly',
      '{ speaker: { id: "alpha" } }',
      ['paper#alpha-alone', 'wire#joint', 'wire#hearsay'],
    ],
    ['the second of joint speakers', '{ speaker: { id: "beta" } }', ['wire#toll', 'wire#joint']],
    [
      'several speakers, each statement once',
      '{ speaker: { ids: ["beta", "alpha"] } }',
      ['wire#toll', 'paper#alpha-alone', 'wire#joint', 'wire#hearsay'],
    ],
    ['no speaker at all', '{ speaker: { ids: [] } }', []],
    ['an id that ids exclude', '{ speaker: { id: "alpha", ids: ["beta"] } }', []],
    ['the kind of a speaker', '{ speaker: { kind: GROUP } }', ['wire#chant', 'wire#curse']],
    [
      'a pair',
      '{ speaker: { id: "alpha" }, about: { id: "southland" } }',
      ['paper#alpha-alone', 'wire#joint'],
    ],
    [
      'a pair of the second speaker',
      '{ speaker: { id: "beta" }, about: { id: "southland" } }',
      ['wire#joint'],
    ],
    [
      'pairs of both speakers, the statement once',
      '{ speaker: { ids: ["alpha", "beta"] }, about: { id: "northland" } }',
      ['wire#joint'],
    ],
    [
      'a target, by a claim too',
      '{ about: { id: "raid" } }',
      ['wire#toll', 'wire#joint', 'wire#denial', 'wire#toll-told', 'paper#toll'],
    ],
    ['a stance to that target', '{ about: { id: "northland", stance: AGAINST } }', ['wire#denial']],
    ['a stance to any target of a kind', '{ about: { kind: TOPIC, stance: AGAINST } }', ['wire#curse']],
    ['a label for that target', '{ about: { id: "southland", as: "neighbour" } }', ['wire#joint']],
    ['no label that another target has', '{ about: { id: "northland", as: "neighbour" } }', []],
    ['an addressee', '{ addressee: { id: "wire#crowd" } }', ['wire#joint']],
    ['a claim', '{ claim: { id: "raid-by-brigade" } }', ['wire#joint', 'wire#denial']],
    ['a verb on that claim', '{ claim: { id: "raid-by-brigade", verb: DENIES } }', ['wire#denial']],
    ['no verb of another claim', '{ claim: { id: "raid-by-brigade", verb: LEAVES_OPEN } }', []],
    ['any claim with a verb', '{ claim: { verb: ASKS } }', ['wire#chant']],
    ['a hedged claim', '{ claim: { hedged: true } }', ['wire#toll']],
    [
      'an unhedged claim of a measure',
      '{ claim: { hedged: false, measure: KILLED } }',
      ['wire#toll-told', 'paper#toll'],
    ],
    ['a document', '{ document: { id: "paper" } }', ['paper#alpha-alone', 'paper#toll']],
    ['a publisher', '{ document: { publisher: "gazette" } }', ['paper#alpha-alone', 'paper#toll']],
    [
      'all but a publisher',
      '{ not: { document: { publisher: "agency" } } }',
      ['paper#alpha-alone', 'paper#toll'],
    ],
    ['a language of the document', '{ document: { language: "de" } }', ['paper#alpha-alone', 'paper#toll']],
    ['an annotator', '{ document: { annotator: "test 2" } }', ['paper#alpha-alone', 'paper#toll']],
    [
      'documents published from',
      '{ document: { publishedFrom: "2020-02-02" } }',
      ['paper#alpha-alone', 'paper#toll'],
    ],
    [
      'documents published on a day',
      '{ document: { published: "2020-02-02/2020-02-03" } }',
      ['paper#alpha-alone', 'paper#toll'],
    ],
    ['an event at which it was said', '{ madeAt: "talks" }', ['wire#joint']],
    ['an utterance', '{ utterance: "aggressor-speech" }', ['paper#alpha-alone', 'wire#joint']],
    ['a form', '{ form: MIXED }', ['paper#alpha-alone']],
    ['a voice', '{ voice: NARRATOR }', ['wire#toll-told', 'paper#toll']],
    ['an act', '{ act: REJECT }', ['wire#curse']],
    [
      'a date that intervals overlap',
      '{ saidFrom: "2020-02-03", saidTo: "2020-02-05" }',
      ['wire#toll', 'wire#hearsay'],
    ],
    [
      'a day',
      '{ saidFrom: "2020-01-31", saidTo: "2020-01-31" }',
      ['wire#toll', 'paper#alpha-alone', 'wire#joint', 'wire#denial'],
    ],
    [
      'a minute',
      '{ saidFrom: "2020-01-31T10:00Z", saidTo: "2020-01-31T10:00Z" }',
      ['wire#toll', 'paper#alpha-alone', 'wire#joint', 'wire#denial'],
    ],
    [
      'a date that lies in a range, both ends included',
      '{ saidWithin: { from: "2020-01-31", to: "2020-01" } }',
      ['paper#alpha-alone', 'wire#joint', 'wire#denial'],
    ],
    [
      'a date that ends in time',
      '{ saidWithin: { to: "2020-02-01" } }',
      ['paper#alpha-alone', 'wire#joint', 'wire#denial', 'wire#toll-told'],
    ],
    [
      'a time as a program writes it',
      '{ saidWithin: { from: "2020-01-31T11:00:05.120+01:00", to: "2020-01-31T10:00:59Z" } }',
      ['wire#denial'],
    ],
    ['a position', '{ spokenAs: "north-minister" }', ['wire#joint']],
    ['who relays it', '{ via: "agency" }', ['wire#joint']],
    ['a cue, not a part of it', '{ or: [{ cue: "said" }, { cue: "sai" }] }', ['wire#joint']],
    ['a range of doubt', '{ doubt: { min: 0.25, max: 0.25 }, document: { id: "wire" } }', ['wire#joint']],
    ['no doubt where none is given', '{ doubt: { max: 0 } }', []],
    ['an explicit target', '{ about: { id: "brigade", derived: false } }', []],
    ['a derived target', '{ about: { id: "brigade", derived: true } }', ['wire#joint', 'wire#denial']],
    [
      'an event that somebody took part in',
      '{ about: { party: "southland" }, voice: ATTRIBUTED }',
      ['wire#toll', 'wire#joint', 'wire#denial'],
    ],
    ['no event of another publisher', '{ about: { publisher: "southland" } }', []],
    ['undated', '{ undated: true }', ['wire#chant', 'wire#curse']],
    ['dated, in one voice', '{ undated: false, voice: NARRATOR }', ['wire#toll-told', 'paper#toll']],
    ['no date before', '{ saidTo: "2019" }', []],
    ['checked by a person', '{ checked: true }', ['wire#joint']],
    ['second-hand', '{ secondHand: true }', ['wire#curse']],
    ['not second-hand, of the crowd', '{ secondHand: false, speaker: { id: "wire#crowd" } }', ['wire#chant']],
    ['not superseded', '{ superseded: false }', ['paper#alpha-alone', 'paper#toll']],
    [
      'one or the other',
      '{ or: [{ speaker: { id: "brigade" } }, { about: { id: "treaty" } }] }',
      ['wire#denial', 'wire#chant', 'wire#curse'],
    ],
    [
      'neither',
      '{ not: { or: [{ document: { id: "wire" } }, { voice: NARRATOR }] } }',
      ['paper#alpha-alone'],
    ],
    ['nothing, for no alternative', '{ or: [] }', []],
    ['everything, for no condition', '{ and: [] }', all],
    [
      'undated, for the complement of all dates',
      '{ not: { saidFrom: "../9999" } }',
      ['wire#chant', 'wire#curse'],
    ],
    [
      'a nested formula',
      '{ act: ACCUSE, and: [{ or: [{ form: DIRECT }, { form: MIXED }] }, { not: { addressee: { id: "beta" } } }] }',
      ['wire#joint'],
    ],
  ])('finds %s', async (_what, filter, expected) => {
    expect(await filtered(suite, filter)).toEqual(expected)
  })

  test('finds the same with and without an index', async () => {
    for (const filter of [
      '{ speaker: { id: "alpha" } }',
      '{ about: { id: "northland" } }',
      '{ document: { id: "wire" } }',
    ]) {
      expect(await filtered(suite, `{ not: { not: ${filter} } }`)).toEqual(await filtered(suite, filter))
      const others = await filtered(suite, `{ not: ${filter} }`)
      expect([...others, ...(await filtered(suite, filter))].toSorted()).toEqual(all.toSorted())
    }
  })
})
