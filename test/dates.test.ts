import edtf, { parse } from 'edtf'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDate } from '../src/document/dates.ts'
import { keyOf, parseKey } from '../src/graph/keys.ts'
import { dateKey } from '../src/loader/date-keys.ts'

const intervals = [
  ['2019', '2019-01-01T00:00', '2019-12-31T23:59'],
  ['2019-12', '2019-12-01T00:00', '2019-12-31T23:59'],
  ['2020-02', '2020-02-01T00:00', '2020-02-29T23:59'],
  ['2019-12-30', '2019-12-30T00:00', '2019-12-30T23:59'],
  ['2020-02-29', '2020-02-29T00:00', '2020-02-29T23:59'],
  ['2019-12-30T14:00Z', '2019-12-30T14:00', '2019-12-30T14:00'],
  ['2019-12-30T14:00+03:30', '2019-12-30T10:30', '2019-12-30T10:30'],
  ['2019-10/2019-12-27', '2019-10-01T00:00', '2019-12-27T23:59'],
  ['2019-12-30T14:00Z/2019-12-30T15:30Z', '2019-12-30T14:00', '2019-12-30T15:30'],
  ['2019/2019', '2019-01-01T00:00', '2019-12-31T23:59'],
  ['../2019-12-30', '0000-01-01T00:00', '2019-12-30T23:59'],
  ['2019-12-30/..', '2019-12-30T00:00', '9999-12-31T23:59'],
  ['0622', '0622-01-01T00:00', '0622-12-31T23:59'],
]

test.each(intervals)('%s means the whole of its interval', (date, start, end) => {
  expect(parseDate(date ?? '')).toEqual({ start, end })
})

const refused = [
  ['2019-13', 'must exist in the calendar'],
  ['2019-00', 'must exist in the calendar'],
  ['2019-02-30', 'must exist in the calendar'],
  ['2019-02-29', 'must exist in the calendar'],
  ['1900-02-29', 'must exist in the calendar'],
  ['2019-12-30T24:00Z', 'must exist in the calendar'],
  ['2019-12/2019-10', 'must not end before it begins'],
  ['2019-12-30/2019', 'must not end before it begins'],
  ['2019-10/2019-02-30', 'must exist in the calendar'],
  ['../..', 'at least one end'],
  ['2019-12-30T14:00', 'must state its zone'],
  ['2019-12-30T14:00:30Z', 'to the minute'],
  ['0000-01-01T00:00+03:30', 'years 0000 to 9999'],
  ['2019-21', 'EDTF level 0'],
  ['2019~', 'EDTF level 0'],
  ['201X', 'EDTF level 0'],
  ['2019/', 'EDTF level 0'],
  ['2019/2020/2021', 'EDTF level 0'],
  ['30.12.2019', 'EDTF level 0'],
  ['', 'EDTF level 0'],
]

test.each(refused)('%j is no date, and the reason says why', (date, reason) => {
  const result = parseDate(date ?? '')
  expect(result).toHaveProperty('problem', expect.stringContaining(reason ?? ''))
  expect(result).toHaveProperty('problem', expect.stringContaining(', but got: "'))
})

test('every day of the calendar is a date and no other is', () => {
  const day = fc.record({
    year: fc.integer({ min: 0, max: 9999 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  fc.assert(
    fc.property(day, ({ year, month, day: number }) => {
      const text = [String(year).padStart(4, '0'), pad(month), pad(number)].join('-')
      const calendar = new Date(0)
      calendar.setUTCFullYear(year, month - 1, number)
      const exists = calendar.getUTCDate() === number
      expect('start' in parseDate(text), text).toBe(exists)
    }),
  )
})

test('a date covers what the EDTF library says of its text', () => {
  const date = fc.date({
    min: new Date('0000-01-02T00:00Z'),
    max: new Date('9999-12-30T00:00Z'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(date, fc.constantFrom(4, 7, 10), (day, length) => {
      const text = day.toISOString().slice(0, length)
      const { min, max } = edtf(parse(text))
      const [start, end] = [min, max].map(time => new Date(time).toISOString().slice(0, 16))
      expect(parseDate(text), text).toEqual({ start, end })
    }),
  )
})

test('keys sort by start, then end, then id, and put the undated last', () => {
  const dated = [
    ['../2019-12-30', 'z'],
    ['2019', 'z'],
    ['2019-01', 'z'],
    ['2019-12-30T14:00Z', 'z'],
    ['2019-12-30T14:00Z', 'é'],
    ['2019-12-30T14:00Z/..', 'a'],
    ['9999', 'a'],
    [undefined, 'a'],
    [undefined, 'b'],
  ] as const
  const keys = dated.map(([date, id]) => dateKey(date, id))
  expect(keys[3]).toBe('2019-12-30T14:00/2019-12-30T14:00 z')
  expect(keys.at(-2)).toBe('~ a')
  // 2019 and 2019-01 begin together, and January ends first.
  const ordered = [keys[0], keys[2], keys[1], ...keys.slice(3)]
  expect(keys.toSorted()).toEqual(ordered)
})

test('a key cannot be made of what is no date', () => {
  expect(() => dateKey('2019-13', 'a')).toThrow('but got: "2019-13"')
})

const pad = (number: number) => String(number).padStart(2, '0')

test('a key is read back into the minutes and the id that it was built of, and nothing else is a key', () => {
  const minutes = fc.date({
    min: new Date('0000-01-01T00:00Z'),
    max: new Date('9999-12-31T23:59Z'),
    noInvalidDate: true,
  })
  const minute = minutes.map(date => date.toISOString().slice(0, 16))
  const id = fc.stringMatching(/^[a-zA-Z0-9._:/-]{1,9}(#[a-z0-9-]{1,9})?$/)
  const interval = fc.record({ start: minute, end: minute }, { noNullPrototype: true })
  fc.assert(
    fc.property(fc.option(interval, { nil: undefined }), id, (given, of) => {
      expect(parseKey(keyOf(given, of))).toEqual({ minutes: given, id: of })
    }),
  )
  const day = '2019-12-30T00:00'
  for (const text of [
    '',
    '~',
    '~ ',
    '~ a b',
    'a',
    `${day} a`,
    `${day}/${day}`,
    `${day}/2019 a`,
    `${day}/${day} ~`,
  ])
    expect(parseKey(text)).toBeUndefined()
})
