import { describe, expect, test } from 'vitest'
import { soughtIn, wordsOf, wordsToFind } from '../src/words.ts'

/** Whether a text is found by all the words of another. */
const finds = (asked: string, text: string): boolean => {
  const words = new Set(wordsToFind(text))
  return wordsOf(asked).every(word => words.has(word))
}

describe('a text is found by', () => {
  test.each<[string, string]>([
    ["Ma'rib", "Ma'rib's governor"],
    ['Marib', 'the governor of Ma’rib’s port'],
    ["O'Brien", 'O’Brien’s answer'],
    ['OBrien', "O'Brien's answer"],
    ['Brien', "O'Brien's answer"],
    ['Ivoire', 'Côte d’Ivoire’s army'],
    ["d'Ivoire", 'Côte d’Ivoire’s army'],
    ['Kenya', "Kenya's"],
    ['UK', 'the U.K. says no'],
    ['U.K.', 'the U.K. says no'],
    ['UAE', "the U.A.E.'s ports"],
    ['آیت الله', 'آیت‌الله'],
    ['آیت‌الله', 'آیت الله'],
    ['آیتالله', 'آیت‌الله'],
    ['北京', '他在北京说'],
  ])('%s in %s', (asked, text) => expect(finds(asked, text)).toBe(true))

  test.each<[string, string]>([
    ['rib', "Ma'rid"],
    ['UK', 'Ukraine'],
    ['ma rib', 'Marib'],
  ])('not by %s in %s', (asked, text) => expect(finds(asked, text)).toBe(false))
})

test('what somebody looks for is taken apart into words, acronyms and runs of characters', () => {
  expect(soughtIn('The U.N. in 東京タワー, Ma’rib')).toEqual([
    { kind: 'word', word: 'the' },
    { kind: 'acronym', word: 'un', parts: ['u', 'n'] },
    { kind: 'word', word: 'in' },
    { kind: 'characters', word: '東京タワー', parts: ['東', '京', 'タ', 'ワ', 'ー'] },
    { kind: 'word', word: 'marib' },
  ])
})

test('a name of 300,000 characters without a space is read within the time of a test', () => {
  expect(wordsToFind('名'.repeat(300_000))).toEqual(['名'])
  expect(wordsToFind('x'.repeat(300_000))).toEqual(['x'.repeat(100)])
})
