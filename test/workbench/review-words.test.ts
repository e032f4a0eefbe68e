import { expect, test } from 'vitest'
import { withNames } from '../../web/src/review/file/pronouns.ts'
import { asName } from '../../web/src/review/find/fresh.ts'
import { daysIn } from '../../web/src/review/mend/dates.ts'

// Words that the form of a statement makes of others.

test.each([
  ['I am ready and you are late', 'Ada Lund is ready and Bo Berg is late'],
  ['You have my word', 'Bo Berg has Ada Lund’s word'],
  ['Your boat is near me', 'Bo Berg’s boat is near Ada Lund'],
  // The verb would have to change within the word.
  ["I'm sure you’re late", "I'm sure you’re late"],
  ['I amend your young law', 'Ada Lund amend Bo Berg’s young law'],
])('%s', (claim, wanted) => {
  expect(withNames(claim, 'Ada Lund', 'Bo Berg')).toBe(wanted)
})

test.each([
  ['AAL, 12 May 2025 (Wire)', ['2025-05-12']],
  ['On Sept. 3rd, 2024, and on 1 January, 1999', ['2024-09-03', '1999-01-01']],
  ['Updated 2024-02-29; 2023-02-29 is no day, nor is June 31, 2024', ['2024-02-29']],
  ['May 2025, 12 of May, and the 120 May 2025', []],
])('the days of “%s”', (text, days) => {
  expect(daysIn(text)).toEqual(days)
})

test.each([
  ['the hospital of Aal', 'Hospital of Aal'],
  ['An aide', 'Aide'],
  ['The town', 'Town'],
  ['The Hague', 'The Hague'],
  ['theatre', 'Theatre'],
  ['the', 'The'],
  ['éclair', 'Éclair'],
])('“%s” as a name is “%s”', (words, name) => {
  expect(asName(words)).toBe(name)
})
