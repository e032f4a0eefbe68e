import { expect, test } from 'vitest'
import type { ClaimFacts } from '../src/graph/queries/candidates.ts'
import { matchClaims } from '../src/identity/claims/matcher.ts'
import { claimFacts } from './support/claim-facts.ts'

const claim = (id: string, text: string): ClaimFacts => claimFacts(`${id}#c`, text)

/** What is proposed of two claims, and what speaks against it. */
const weighed = (a: string, b: string) => {
  const nothing = { isDifferent: () => false, isDecided: () => false }
  const matcher = matchClaims([claim('a', a), claim('b', b)], nothing, 'few')
  const [x, y] = matcher.rows
  if (x === undefined || y === undefined) return { proposal: 'same', score: 1, against: [] }
  return { proposal: 'same', ...matcher.weigh(x, y) }
}
const isSame = (a: string, b: string): boolean => {
  const { proposal, score, against } = weighed(a, b)
  return proposal === 'same' && score >= 0.5 && against.length === 0
}

test.each([
  [
    'a record',
    'The council of Norby lent 40 old boats to fishers, the largest loan in ten years',
    'The council of Norby lent 40 old boats to its fishers',
  ],
  [
    'what holds of many, as a denial',
    'The council of Norby lent 40 old boats to fishers, many with no licence',
    'The council of Norby lent 40 old boats to its fishers',
  ],
  [
    'what holds of most',
    'The council of Norby lent 40 old boats to fishers, the vast majority of whom have no licence',
    'The council of Norby lent 40 old boats to its fishers',
  ],
  [
    'how many do something else',
    'It takes four years to build a ferry in Norby, and less than half of the pilots ever sail one',
    'It takes four years to build a ferry in Norby',
  ],
])('%s is added', (_, long, short) => {
  expect(isSame(long, short)).toBe(true)
  expect(isSame(short, long)).toBe(true)
})

test.each([
  [
    'a time that stands elsewhere beside a noun for a verb',
    'In the last two months we saw a jump of 29 percent in fish prices',
    'Fish prices jumped 29 percent in the last two months',
  ],
  [
    'another preposition in a long claim',
    'Norby fined over 500 boats of Sundvik today for smuggling oil, damaging nets, dumping waste and piracy inside Lund',
    'Norby fined over 500 boats of Sundvik today for smuggling oil, damaging nets, dumping waste and piracy against Lund',
  ],
  [
    'failing to do something',
    'If the town does not repair the old harbour wall, fishers will be stuck with the highest toll in Norby',
    'Failing to repair the old harbour wall would stick fishers with the highest toll in Norby',
  ],
  [
    'a hyphen',
    'This deal will bring life-saving medicine to the fishers of Norby',
    'This deal will bring lifesaving medicine to the fishers of Norby',
  ],
  [
    'a word that only leads in',
    'Significantly, the deal lends old boats to fishers of Norby',
    'The deal lends old boats to fishers of Norby',
  ],
])('%s makes no other claim', (_, a, b) => {
  expect(isSame(a, b)).toBe(true)
})

test('another preposition in a short claim makes another one', () => {
  expect(
    weighed('Pilots protested inside the harbour of Lund', 'Pilots protested against the harbour of Lund')
      .against,
  ).toEqual(['words: inside, not against'])
})

test('two claims that deny each other are not one because of what is added to both', () => {
  const added = 'and pilots of Sundvik have sunk three old ferries'
  const { proposal, score } = weighed(
    `The harbour of Norby is open to lorries, ${added}`,
    `The harbour of Norby is closed to lorries, ${added}`,
  )
  expect([proposal, score > 0.5]).toEqual(['contradicts', true])
})
