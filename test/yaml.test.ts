import { expect, test } from 'vitest'
import { parse } from '../src/document/parse.ts'

const dropped: [yaml: string, as: string][] = [
  ['text: Ann said that #Norway will pay.', "text: 'Ann said that #Norway will pay.'"],
  ["text: It's 5 # or 6", "text: 'It''s 5 # or 6'"],
  ['name: &Norway will pay', "name: '&Norway will pay'"],
  ['quote: ! We will', "quote: '! We will'"],
]

test.each(dropped)('%s is refused, for YAML would drop some of it', (yaml, as) => {
  const { kept } = parse(`document: {}\n${yaml}`, 'yaml').faults
  expect(kept).toMatchObject([{ rule: 'yaml-dropped', message: expect.stringContaining(`(${as})`) }])
})

test('a comment after an id, after quotation marks or on a line of its own is none of the words', () => {
  const yaml = 'id: a # one\ntext: "b" # two\nname: c\n# three\nquote: &d d\ntitle: *d\n'
  const { data, faults } = parse(yaml, 'yaml')
  expect(faults.kept).toEqual([])
  expect(data).toEqual({ id: 'a', text: 'b', name: 'c', quote: 'd', title: 'd' })
})

const mistakes: [yaml: string, says: string, line: number][] = [
  ['id: a\ntext: Ann said: Norway will pay.\n', "(text: 'Ann said: Norway will pay.')", 2],
  ['id: a\ntext: "We will pay," Ann said.\n', `(text: '"We will pay," Ann said.')`, 2],
  ['- id: a\n- text: @home they pay\n', "(text: '@home they pay')", 2],
  [
    'id: a\ntext: "We will pay\nname: b\n\nmore: c\n',
    'a quotation mark that begins a value must have another',
    2,
  ],
]

test.each(mistakes)('%j is refused in words that mend it, where the value begins', (yaml, says, line) => {
  const { faults, locate } = parse(yaml, 'yaml')
  expect(faults.kept).toMatchObject([{ rule: 'yaml', message: expect.stringContaining(says) }])
  expect(locate(['']).get('')?.line).toBe(line)
})

test('the last line end of a block is no part of the words, but where it is asked for, and in the text of a document', () => {
  const { data } = parse(
    'text: |\n  a\n  b\nname: >\n  a\n  b\nquote: |+\n  a\ndocument:\n  text: |\n    a\n',
    'yaml',
  )
  expect(data).toEqual({ text: 'a\nb', name: 'a b', quote: 'a\n', document: { text: 'a\n' } })
})
