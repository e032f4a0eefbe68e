import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldName } from '../src/fold.ts'

/** Each line is one name in several spellings. */
const spellings: readonly (readonly string[])[] = [
  ['Tehran', 'TEHRAN', 'Téhran', ' Tehran\u00a0'],
  ["Kata'ib Hezbollah", 'Kata’ib  Hezbollah', 'Kataʾib Hezbollah', 'Kataib Hezbollah', 'KATA`IB HEZBOLLAH'],
  ["Ansar Allah, the Shi'a", 'Anṣār Allāh, the Shīʿa'],
  ['Straße', 'STRASSE', 'strasse'],
  ['Łódź', 'lodz'],
  ['ΟΔΥΣΣΕΥΣ', 'Οδυσσεύς'],
  ['Istanbul', 'İstanbul', 'ıstanbul'],
  // Arabic keh and yeh, Persian ke and ye, a vowel mark, ZWNJ, tatweel.
  ['كتائب حزب الله', 'کتائب حزب الله', 'كَتَائِب حزب اللّه', 'كتـــائب حزب الله'],
  ['علي', 'علی', 'على'],
  ['می\u200cشود', 'می شود'],
  ['أحمد', 'احمد', 'اَحمد'],
  ['آیت‌الله', 'ایت‌الله', 'آيت الله'],
  ['Iran-Iraq War', 'Iran–Iraq War', 'Iran‑Iraq war'],
  ['خامنۀ', 'خامنه', 'خامنة'],
  ['۲۰۲۴', '٢٠٢٤', '2024'],
]

test.each(spellings)('%s is one name in all its spellings', (...names) => {
  expect(new Set(names.map(foldName)).size).toBe(1)
})

test('ASCII alone is folded as it is beside other letters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii' }), name => {
      expect(`${foldName(name)} e`.trim()).toBe(foldName(`${name} é`))
    }),
  )
})

test('different names stay different', () => {
  const names = ['Iran', 'Iraq', 'ایران', 'عراق', 'が', 'か', 'कि', 'का', 'Ali', 'علی', "Asa'ib Ahl al-Haq"]
  expect(new Set(names.map(foldName)).size).toBe(names.length)
})

test('a name of signs alone folds to nothing, and what is folded stays as it is', () => {
  expect(foldName(' ’\u200c ')).toBe('')
  // A small em dash, which folds to an em dash first.
  expect(foldName('Al﹘Sadr')).toBe('al-sadr')
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 12 }), name => {
      expect(foldName(foldName(name))).toBe(foldName(name))
    }),
    { numRuns: 5000 },
  )
})
