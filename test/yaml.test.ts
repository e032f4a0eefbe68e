import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { type Read, readDocuments } from '../src/document/index.ts'
import { parse } from '../src/document/parse.ts'
import { temporaryFolder } from './support/folder.ts'
import { small } from './support/small.ts'

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

test('a YAML file of several documents is read as several, each with its own lines and rivals', async () => {
  using folder = temporaryFolder()
  const documents = ['a', 'b', 'c'].map(id => stringify(small(id)))
  const marked = `# all\n---\n${documents.join('---\n')}...\n--- # none\n`
  const file = folder.put('all.yaml', marked)
  const read = await readAll(file)
  expect(read.map(one => ('document' in one ? one.document.document.id : one.problems))).toEqual([
    'a',
    'b',
    'c',
  ])

  const broken = folder.put(
    'broken.yaml',
    `${documents.join('---\n')}---\n${stringify({ ...small('a'), actorz: 1 })}`,
  )
  const problems = (await readAll(broken)).flatMap(one => ('problems' in one ? one.problems : []))
  const lines = documents.join('---\n').split('\n').length
  expect(problems).toMatchObject([
    { rule: 'rival-documents', line: 2 },
    { rule: 'rival-documents', line: lines + 2 },
    { rule: 'unknown-key', pointer: '/actorz', line: expect.any(Number) },
  ])
  const at = readFileSync(broken, 'utf8')
    .split('\n')
    .findIndex(line => line.startsWith('actorz'))
  expect(problems[2]?.line).toBe(at + 1)
})

async function readAll(file: string): Promise<Read[]> {
  const all: Read[] = []
  for await (const one of readDocuments([file])) all.push(one)
  return all
}
