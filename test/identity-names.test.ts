import { expect, test } from 'vitest'
import { scoreNames } from '../src/identity/names/score.ts'

// The measure of all of it is bench/identity; here stand the kinds of differences, one name each.

const one = 0.75

test.each([
  ['order', 'Lindqvist, Maja', 'Maja Lindqvist'],
  ['a form of address', 'Dr. Maja Lindqvist', 'Maja Lindqvist'],
  ['a slip of the pen', 'Maja Lindkvist', 'Maja Lindqvist'],
  ['a middle name', 'Maja Sofia Lindqvist', 'Maja Lindqvist'],
  ['white space', 'MajaLindqvist', 'Maja Lindqvist'],
  ['Cyrillic script', 'Дмитрий Воробьев', 'Dmitry Vorobyev'],
  ['Arabic script', 'سمير منصور', 'Samir Mansour'],
  ['Persian script', 'رضا کریمی', 'Reza Karimi'],
  ['Hebrew script', 'דוד שמש', 'David Shemesh'],
  ['the article', 'Samir al-Mansour', 'Samir Mansour'],
  ['servant of', 'Abd al-Karim Mansour', 'Abdulkarim Mansour'],
])('a person is found by another spelling: %s', (_what, a, b) => {
  expect(scoreNames(a, b, 'person')).toBeGreaterThanOrEqual(one)
})

test.each([
  ['another first name', 'Maja Lindqvist', 'Oskar Lindqvist'],
  ['another last name', 'Maja Lindqvist', 'Maja Bergström'],
  ['a last name that goes on', 'Maja Richards', 'Maja Richardson'],
  ['initials alone', 'M.L.', 'Maja Lindqvist'],
  ['one character of Han script', '王小明', '王小朋'],
])('persons stay apart: %s', (_what, a, b) => {
  expect(scoreNames(a, b, 'person')).toBeLessThan(one)
})

test.each([
  ['the legal form', 'Nordsee Werke GmbH', 'Nordsee Werke AG'],
  ['a long legal form', 'Vostok Joint Stock Company', 'JSC Vostok'],
  ['initials', 'NFC', 'National Fisheries Council'],
  ['a state’s short name', 'U.S. Fisheries Council', 'United States Fisheries Council'],
])('a body is found by another form of its name: %s', (_what, a, b) => {
  expect(scoreNames(a, b, 'body')).toBeGreaterThanOrEqual(one)
})

test.each([
  ['a number', '4th Battalion', '14th Battalion'],
  ['a Roman number', 'Harbour Fund II', 'Harbour Fund III'],
  ['another matter', 'Ministry of Fisheries', 'Ministry of Forests'],
])('bodies stay apart: %s', (_what, a, b) => {
  expect(scoreNames(a, b, 'body')).toBeLessThan(one)
})

test('a name scores 1 with itself and 0 with nothing, in either order', () => {
  expect(scoreNames('Maja Lindqvist', 'Maja Lindqvist', 'person')).toBe(1)
  expect(scoreNames('', 'Maja Lindqvist', 'person')).toBe(0)
  const names = ['Maja Lindqvist', 'Dr. M. Lindqvist', 'سمير منصور', '王小明', 'NFC', '…', 'Lindqvist']
  for (const a of names)
    for (const b of names) expect(scoreNames(a, b, 'person')).toBeCloseTo(scoreNames(b, a, 'person'), 10)
})
