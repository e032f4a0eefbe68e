import { expect, test } from 'vitest'
import { withNames } from '../../web/src/review/file/pronouns.ts'

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
