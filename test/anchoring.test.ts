import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anchor, searchable, type Selector } from '../src/document/anchor.ts'
import { firstTwoOfAll } from '../src/document/search/all.ts'
import { firstTwo } from '../src/document/search/one.ts'

const press = 'A caption 😀.\n\nHe said:  “it’s\n  over” – twice; she said "it\'s over".'

test('offsets count code points, not UTF-16 units, and the end is exclusive', () => {
  expect(anchor('😀😀 no', { exact: 'no' })).toEqual({ start: 3, end: 5, exact: 'no' })
  expect(anchor('😀😀 no', { start: 1, end: 2 })).toEqual({ start: 1, end: 2, exact: '😀' })
})

test('white space, quotation marks and dashes match in every style, and the text’s own characters are kept', () => {
  expect(anchor(press, { exact: `"it's over" - twice` })).toEqual({
    start: 24,
    end: 45,
    exact: '“it’s\n  over” – twice',
  })
  expect(anchor('«oui» — non', { exact: '„oui” - non' })).toHaveProperty('exact', '«oui» — non')
})

test('words that stand twice are refused until prefix or suffix tells which', () => {
  expect(anchor(press, { exact: "it's over" })).toHaveProperty('problem.rule', 'span-ambiguous')
  expect(anchor(press, { exact: "it's over", prefix: 'he said "' })).toHaveProperty('exact', "it's over")
  expect(anchor(press, { exact: "it's over", suffix: '" - ' })).toHaveProperty('exact', 'it’s\n  over')
  // Overlapping places are two places as well.
  expect(anchor('ababa', { exact: 'aba' })).toHaveProperty('problem.rule', 'span-ambiguous')
  expect(anchor('ababa', { exact: 'aba', start: 2 })).toEqual({ start: 2, end: 5, exact: 'aba' })
})

const wrong: [string, Selector, string, string][] = [
  ['missing words', { exact: 'never said' }, 'span-missing', '"never said"'],
  ['a wrong prefix', { exact: 'twice', prefix: 'once' }, 'span-missing', '"twice"'],
  ['an end outside', { start: 0, end: 1000 }, 'span-outside', '1000'],
  ['a start outside', { exact: 'twice', start: 1000 }, 'span-outside', '1000'],
  ['a start after the end', { start: 5, end: 4 }, 'span-order', 'start 5, end 4'],
  ['an empty span', { start: 5, end: 5 }, 'span-order', 'start 5, end 5'],
  ['other words at the offsets', { start: 0, end: 9, exact: 'B caption' }, 'span-drifted', '"A caption"'],
  ['another prefix at the offsets', { start: 2, end: 9, prefix: 'The' }, 'span-drifted', '"caption"'],
  ['one offset without words', { start: 5 }, 'span-incomplete', '5'],
  ['nothing at all', {}, 'span-incomplete', 'nothing'],
]

test.each(wrong)('%s is refused', (_, span, rule, got) => {
  const result = anchor(press, span)
  expect(result).toHaveProperty('problem.rule', rule)
  expect(result).toHaveProperty('problem.message', expect.stringMatching(/, but got: /))
  expect(result).toHaveProperty('problem.message', expect.stringContaining(got))
})

const characters = fc.string({
  unit: fc.constantFrom('a', 'b', 'é', '😀', ' ', '\n', ' ', '“', '"', '’', '–', '-', 'ت'),
  minLength: 1,
  maxLength: 40,
})
const slices = characters.chain(text => {
  const points = Array.from(text)
  return fc
    .tuple(fc.nat(points.length - 1), fc.nat(points.length))
    .map(([a, b]) => ({ text, points, start: Math.min(a, b), end: Math.max(a + 1, b) }))
})

test('offsets are always true: what is found reads as what was asked for', () => {
  fc.assert(
    fc.property(slices, ({ text, points, start, end }) => {
      const exact = points.slice(start, end).join('')
      const span = anchor(text, { exact: restyled(exact) })
      if ('problem' in span) {
        expect(span.problem.rule).toBe(exact.trim() === '' ? 'span-missing' : 'span-ambiguous')
      } else {
        expect(points.slice(span.start, span.end).join('')).toBe(span.exact)
        expect(plain(span.exact ?? '')).toBe(plain(exact).trim())
      }
    }),
    { numRuns: 2000 },
  )
})

test('what is ambiguous does stand at two places, and what is found at one', () => {
  fc.assert(
    fc.property(slices, ({ text, points, start, end }) => {
      const exact = points.slice(start, end).join('')
      fc.pre(exact.trim() !== '')
      const places = placesOf(points, plain(exact).trim())
      expect('problem' in anchor(text, { exact })).toBe(places > 1)
    }),
    { numRuns: 2000 },
  )
})

test('a span that is anchored anchors again to the same, with and without its offsets', () => {
  fc.assert(
    fc.property(slices, ({ text, start, end }) => {
      const source = searchable(text)
      const span = anchor(source, { start, end })
      if ('problem' in span) throw new Error(span.problem.message)
      expect(anchor(source, span)).toEqual(span)
      expect(span.end - span.start).toBe(Array.from(span.exact ?? '').length)
    }),
    { numRuns: 2000 },
  )
})

test('many words that are sought together are found where each is found alone', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '😀'), minLength: 1, maxLength: 12 })
  const needles = fc.array(letters, { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(needles, fc.array(fc.nat(39), { maxLength: 200 }), (words, order) => {
      const text = order.map(nth => words[nth % words.length]!).join('')
      const sought = new Set([...words, ...words.map(word => word + words[0]!), words.join('')])
      const alone = [...sought].map(word => [word, firstTwo(text, word)])
      expect([...firstTwoOfAll(text, sought, { few: 0, together: 60 })]).toEqual(alone)
    }),
    { numRuns: 500 },
  )
})

// Written apart from the code under test: slow, and one rule after the other.
function plain(text: string): string {
  return text
    .replace(/[“"]/g, '"')
    .replace(/[’]/g, '"')
    .replace(/[–-]/g, '-')
    .replace(/[\n  ]+/g, ' ')
}

function restyled(text: string): string {
  return text.replaceAll('“', '„').replaceAll('’', "'").replaceAll('–', '—').replaceAll('\n', ' \n ')
}

function placesOf(points: string[], words: string): number {
  const found = new Set<string>()
  for (let start = 0; start < points.length; start++) {
    for (let end = start + 1; end <= points.length; end++) {
      const here = points.slice(start, end).join('')
      if (here.trim() === here && plain(here) === words) found.add(`${start} ${end}`)
    }
  }
  return found.size
}
