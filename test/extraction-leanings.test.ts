import { describe, expect, it } from 'vitest'
import { draftDocument, knownFrom, readSource } from '../src/extraction/index.ts'
import { toldBy } from '../src/extraction/draft/passages/acts.ts'
import { informs } from '../src/extraction/draft/passages/informing.ts'
import { actOfTelling, leaningOf, leanings } from '../src/extraction/draft/passages/leanings.ts'

const actsOf = (text: string) => {
  const { file } = draftDocument(readSource(Buffer.from(text), 'a.txt'), 'a', knownFrom([]))
  return (file.statements ?? []).filter(({ voice }) => voice !== 'NARRATOR').map(({ act }) => act)
}

describe('a leaning of a passage', () => {
  it.each(leanings.map(rule => [rule.id, rule] as const))('%s alone decides its example', (id, rule) => {
    expect(leaningOf(rule.example)).toBe(rule.act)
    expect(
      leaningOf(
        rule.example,
        leanings.filter(one => one.id !== id),
      ),
    ).toBeUndefined()
    expect(leaningOf(rule.not, [rule])).toBeUndefined()
  })

  it.each([
    ['That is how we will rebuild the old mill.', undefined],
    ['The bakers know what they must open.', undefined],
    ['They asked that she should open the mill.', undefined],
    ['The mill is old, so let’s be very clear.', undefined],
    ['I want people to know of the mill.', undefined],
    ['It is not like we have got to open the mill.', undefined],
    ['We would love the mill.', undefined],
    ['The Nation’s greatest bakers built the mill.', undefined],
    ['Thanks to our bakers, the mill runs.', undefined],
    ['A special thanks to our bakers.', 'SUPPORT'],
    ['We reaffirm our commitment to the mill.', 'AGREE'],
    ['We have got to open the mill.', 'REQUEST'],
    ['The mill must be opened.', 'REQUEST'],
    ['We need the bakers and want them to open the mill.', 'REQUEST'],
    ['They are bad people.', 'ACCUSE'],
    ['He waged a brutal war on the mill.', 'ACCUSE'],
    ['Our hearts go out to the bakers.', 'SUPPORT'],
    ['We love the mill.', 'SUPPORT'],
    ['I refer you either to Anna or to the mill.', 'REJECT'],
    ['Nothing more to say about that.', 'REJECT'],
    ['I would not get ahead of the bakers.', 'REJECT'],
  ])('%s', (words, act) => {
    expect(leaningOf(words)).toBe(act)
  })

  it('is decided by no words that others say, unless all are quoted', () => {
    expect(leaningOf('The sign says “the bakers must open the mill” in red.')).toBeUndefined()
    expect(leaningOf('“The bakers must open the mill.”')).toBe('REQUEST')
  })

  it('is none of a question, nor of words that break off', () => {
    expect(leaningOf('Is it time to open the mill?')).toBeUndefined()
    expect(leaningOf('The bakers must open —')).toBeUndefined()
  })

  it('is no threat where steps are taken for something good', () => {
    expect(toldBy('We will take steps to improve the mill.')).toEqual({ kind: 'tells' })
    expect(toldBy('We will take steps against the bakers.')).toEqual({ kind: 'tells', act: 'THREATEN' })
    expect(informs('Bakers should be able to sail.')).toBe(false)
  })

  it('goes before mere information', () => {
    expect(actOfTelling('The mill was built in May. It is time to open it.')).toBe('REQUEST')
    expect(actOfTelling('The mill was built in May.')).toBe('INFORM')
    expect(actOfTelling('A wonderful mill.')).toBeUndefined()
  })
})

describe('mere information', () => {
  it.each([
    'The bakers would love to sail.',
    'A great deal of water runs in the river.',
    'The best way over the river is the bridge.',
    'The storm was a natural disaster.',
    'The demand for bread is up.',
    'The ferry should be here in May.',
    'The bakers agreed on a price.',
    'We are not worried about the mill.',
    'I have not been to the mill.',
    'The mill ran all night.',
    '— and it was built by three bakers from the old town in May.',
  ])('is what judges nothing and asks for nothing: %s', words => {
    expect(informs(words)).toBe(true)
  })

  it.each(['— and it was built by Anna.', '— and it was built by three bakers from the old town near —'])(
    'is no rest of a sentence that breaks off: %s',
    words => {
      expect(informs(words)).toBe(false)
    },
  )
})

describe('a cue with an object', () => {
  it.each([
    ['The mayor reiterated his strong support for the bakers.', 'SUPPORT'],
    ['The mayor voiced readiness to open the mill.', 'AGREE'],
    ['The mayor repeated her demand for a mill.', 'REQUEST'],
    ['The mayor underscored the council’s opposition to the mill.', 'REJECT'],
    ['The mayor expressed outrage at the bakers.', 'ACCUSE'],
    ['The mayor highlighted the age of the mill.', 'INFORM'],
    ['The mayor discussed the terrible state of the mill.', 'INFORM'],
    ['The mayor talked about the terrible state of the mill.', 'INFORM'],
    ['The mayor directed the bakers to open the mill.', 'REQUEST'],
    ['The mayor encouraged the bakers to open the mill.', 'REQUEST'],
  ])('%s', (text, act) => {
    expect(actsOf(text)).toEqual([act])
  })
})
