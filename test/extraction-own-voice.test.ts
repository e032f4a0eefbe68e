import { describe, expect, it, test } from 'vitest'
import { draftDocument, knownFrom } from '../src/extraction/index.ts'
import { draft } from './support/drafted.ts'

/** What a text claims, each with what is done with it. */
const claimedIn = (text: string, title = 'A text'): string[] => {
  const source = { text, title, publishedAt: '2019-12-30' }
  const { statements = [], claims = [] } = draftDocument(source, 'text', knownFrom([])).file
  const texts = new Map(claims.map(({ id, text: words }) => [id, words]))
  return [
    ...new Set(
      statements.flatMap(({ claims: made = [] }) => made.map(({ id, verb }) => `${verb} ${texts.get(id)}`)),
    ),
  ]
}

/** What somebody claims by a turn. */
const turn = (words: string): string[] =>
  claimedIn(`MODERATOR: It begins.\n\nQ Why?\n\nMR. DAHL: ${words}\n\nQ So?\n`).filter(
    one => !one.startsWith('ASKS'),
  )

describe('a list of deeds', () => {
  const list = 'Built two new bridges over the old harbor.\n\nLowered the rents of 40 bakers in the town.\n'

  it('tells whose they are in the line above it', () => {
    expect(claimedIn(`For the towns on the river, the council has:\n\n${list}`)).toEqual([
      'ASSERTS The council built two new bridges over the old harbor',
      'ASSERTS The council lowered the rents of 40 bakers in the town',
    ])
    expect(claimedIn(`Since May, the Berg Administration has:\n\n${list}`)[0]).toBe(
      'ASSERTS The Berg Administration built two new bridges over the old harbor',
    )
  })

  it('tells what they have done where a participle begins it', () => {
    expect(claimedIn('The council has:\n\nTaken new steps for the old harbor of Olm.\n')).toEqual([
      'ASSERTS The council took new steps for the old harbor of Olm',
    ])
  })

  it('tells whose they are in the title of a fact sheet', () => {
    const sheet = `The Berg\u2060-Dahl Administration is at work for the towns.\n\nWhat it did:\n\n${list}`
    expect(claimedIn(sheet, 'FACT SHEET: Berg\u2060-Dahl Administration Opens the Harbor')).toContain(
      'ASSERTS The Berg-Dahl Administration built two new bridges over the old harbor',
    )
    expect(claimedIn(sheet, 'Berg-Dahl Administration Opens the Harbor')).toHaveLength(1)
  })

  it('tells nothing of whom another list is about', () => {
    expect(claimedIn(`The council has:\n\n${list}\n\nOther news of the week\n\n${list}`)).toHaveLength(2)
    expect(claimedIn(`The council has:\n\nBelow is a picture of the harbor\n\n${list}`)).toEqual([])
    expect(claimedIn(`They have:\n\n${list}`)).toEqual([])
  })

  it.each([
    'Based on the old maps, the harbor was closed.',
    'Proposed rules for the harbor are to follow in May.',
    'Built in May, the bridges are new to the town.',
    'Elected in May, the mayor has built the old bridge.',
    'Closed Bridges Over The Old Harbor Of The Town',
    'Built a bridge there.',
  ])('is no list: %s', line => {
    expect(
      claimedIn(`The council has:\n\n${line}\n`).filter(one => one.startsWith('ASSERTS The council')),
    ).toEqual([])
  })
})

describe('what is announced', () => {
  test.each([
    ['Olm Steel announced a $20 million investment.', 'ASSERTS Olm Steel will make a $20 million investment'],
    [
      'Olm Steel announced an investment of $20 million in the harbor.',
      'ASSERTS Olm Steel will make an investment of $20 million in the harbor',
    ],
    ['Norway announced new sanctions against Iran.', 'ASSERTS Norway will impose new sanctions against Iran'],
    ['Norway announced more aid for Iran.', 'ASSERTS Norway will give more aid for Iran'],
    ['Norway announced a program for bakers.', 'ASSERTS Norway will start a program for bakers'],
  ])('is a deed to come: %s', (text, told) => {
    expect(claimedIn(text)).toContain(told)
  })

  test.each([
    'Norway announced the results.',
    'Norway announced its plans for an investment.',
    'Norway announced a visit to Iran.',
    'Norway has not announced a new program.',
    'Norway announced that investment.',
  ])('is no deed: %s', text => {
    expect(claimedIn(text).filter(one => / will (?:give|impose|make|start) /u.test(one))).toEqual([])
  })

  it('is allowed or ordered to be done', () => {
    expect(claimedIn('Norway authorized the fee to be raised from 20 to 40 crowns.')).toContain(
      'ASSERTS The fee can be raised from 20 to 40 crowns',
    )
    expect(claimedIn('Norway ordered the harbor to be closed for a month.')).toContain(
      'ASSERTS The harbor should be closed for a month',
    )
  })
})

describe('a question that its speaker answers', () => {
  test.each([
    [
      'You know what the average rent is in Oslo? 40 crowns a month.',
      'The average rent in Oslo is 40 crowns a month',
    ],
    ['What is the rent of the hall? 40 crowns.', 'The rent of the hall is 40 crowns'],
    ['Do you know what the rent — the rent was? $40 a month.', 'The rent was $40 a month'],
  ])('is told with its number: %s', (words, told) => {
    expect(turn(words)).toEqual([`ASSERTS ${told}`])
  })

  test.each([
    'You know what it is? 40 crowns.',
    'Who knows what the rent is? 40 crowns.',
    'You know what the rent costs? 40 crowns.',
    'You know what the rent is? 40 bakers pay it and more than it every month of each year.',
    'The rent is old. 40 crowns a month.',
  ])('is left as it is: %s', words => {
    expect(turn(words).filter(one => / (?:is|was) (?:\$|40)/u.test(one))).toEqual([])
  })
})

describe('"it"', () => {
  const law = 'This law lowers prices for Norway.'

  test.each([
    [`${law} It gives towns more money.`, 'ASSERTS This law gives towns more money'],
    [`${law} And it will give towns more money.`, 'ASSERTS This law will give towns more money'],
    [`${law} It rains. It gives towns more money.`, 'ASSERTS This law gives towns more money'],
    [
      'Our new harbor plan lowers prices in Norway. It gives towns more money.',
      'ASSERTS Our new harbor plan gives towns more money',
    ],
  ])('is the one thing of the sentence before: %s', (words, told) => {
    expect(turn(words)).toContain(told)
  })

  test.each([
    'The council must pass the bill of Norway. It gives towns more money.',
    'The prices of Norway fell. It gives towns more money.',
    'The mayor lives in Norway. It gives towns more money.',
    'This week is hard for Norway. It gives towns more money.',
    `${law} Norway wants ferries. It gives towns more money.`,
    `${law} It takes years to build ferries.`,
    `${law} It is a good day for ferries.`,
    `${law} It makes sense to build ferries.`,
    `${law} It gives.`,
  ])('stays as it is: %s', words => {
    expect(
      turn(words).filter(one => /^ASSERTS (?:This|The|Our) .*(?:money|years|day|sense|gives$)/u.test(one)),
    ).toEqual([])
  })
})

it('begins after words that only join it to what was said before', () => {
  for (const lead of [
    'In addition',
    'As a result',
    'In fact',
    'Further',
    'Notably',
    'Importantly',
    'Significantly',
  ])
    expect(turn(`${lead}, the harbor of Norway is closed.`)).toEqual([
      'ASSERTS The harbor of Norway is closed',
    ])
  expect(turn('In May, the harbor of Norway is closed.')).toEqual([
    'ASSERTS In May, the harbor of Norway is closed',
  ])
})

it('has a verb where "lives" is the only one', () => {
  expect(turn('One baker in three lives in a town of Norway.')).toEqual([
    'ASSERTS One baker in three lives in a town of Norway',
  ])
  expect(turn('It rains here. Half of the bakers of Oslo and Olm lives near a mill of Norway.')).toHaveLength(
    1,
  )
  expect(turn('The lives in the town of Norway, and the many old mills.')).toEqual([])
})

it('has the verb that follows where it is', () => {
  expect(turn('The work of Norway while in Oslo is guided by an old plan.')).toEqual([
    'ASSERTS The work of Norway while in Oslo is guided by an old plan',
  ])
})

it('leaves open only what the main verb tells', () => {
  const { statements = [] } = draft('Iran has closed the old bridge, a way reportedly used by bakers.')
  expect(statements.map(({ rule }) => rule)).toEqual(['narrator-sentence'])
})
