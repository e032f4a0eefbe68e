import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { DocumentFile } from '../src/document/index.ts'
import { temporaryFolder, type Folder } from './support/folder.ts'

const whosaid = (...given: string[]) =>
  spawnSync(process.execPath, ['src/cli.ts', ...given], { encoding: 'utf8' })
const linesOf = (text: string) => text.split('\n').filter(line => line !== '')
const documentsIn = (text: string) => linesOf(text).map(line => (JSON.parse(line) as DocumentFile).document)

// The first would teach a tagger that keeps words to take "Zorgan's" of the second for one, and so for another name.
const texts = [
  'The bridge is the Zorgan’s. Anna Berg said that it is closed.\n',
  'Carl Zorgan’s plan failed on Monday. Zorgan said that it rains.\n',
  'Anna Berg said that the ferry sails.\n',
  '“It rains,” Carl Dahl told reporters.\n',
  'Carl Dahl warned that it will rain.\n',
]
const put = (folder: Folder) => texts.map((text, i) => folder.put(`${i}.txt`, text))

test('a draft has the same bytes alone, in any order and in any shard', () => {
  using folder = temporaryFolder()
  const files = put(folder)
  const whole = whosaid('extract', folder.path).stdout
  expect(linesOf(whole)).toHaveLength(texts.length)
  expect(linesOf(whosaid('extract', ...files.toReversed()).stdout)).toEqual(linesOf(whole).toReversed())
  expect(whosaid('extract', files[1] ?? '').stdout).toBe(`${linesOf(whole)[1] ?? ''}\n`)
  const shards = ['1/2', '2/2'].map(shard => whosaid('extract', folder.path, '--shard', shard).stdout)
  expect(shards.join('')).toBe(whole)
  expect(whosaid('extract', folder.path, '--shard', '3/2')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('--shard must be i/n') as string,
  })
}, 120_000)

test('texts share no id: with equal titles that are cut, without a title, or with one address', () => {
  using folder = temporaryFolder()
  const long = 'A statement of the ministry on the bridge and the river '.repeat(4)
  folder.put('a.md', `---\ntitle: ${long}one\n---\nAnna Berg said that it rains.\n`)
  folder.put('b.md', `---\ntitle: ${long}two\n---\nAnna Berg said that it rains.\n`)
  folder.put('c.txt', 'Rain.\n')
  folder.put('d.txt', 'Rain.\n\nSnow.\n')
  folder.put('e.md', '---\ntitle: River\nurl: https://example.org/\n---\nAnna Berg said that it rains.\n')
  folder.put('f.md', '---\ntitle: River\nurl: https://example.org/\n---\nAnna Berg said that it snows.\n')
  const documents = documentsIn(whosaid('extract', folder.path).stdout)
  expect(documents).toHaveLength(6)
  expect(new Set(documents.map(({ id }) => id)).size).toBe(6)
  for (const { id } of documents) expect(id.length).toBeLessThanOrEqual(200)
})

test('--skip-existing goes on where a run was stopped, and nothing is left half written', () => {
  using folder = temporaryFolder()
  put(folder)
  const out = join(folder.path, 'out')
  expect(whosaid('extract', folder.path, '--out', out, '--shard', '1/2').status).toBe(0)
  const [first = ''] = readdirSync(out)
  const before = statSync(join(out, first)).mtimeMs
  const again = whosaid('extract', folder.path, '--out', out, '--skip-existing')
  expect(again.status).toBe(0)
  expect(again.stderr).toContain('3 drafted, 0 kept, 0 refused')
  expect(again.stderr).toContain('2 stood there already')
  expect(statSync(join(out, first)).mtimeMs).toBe(before)
  expect(readdirSync(out).every(name => name.endsWith('.yaml'))).toBe(true)
  expect(readdirSync(out)).toHaveLength(texts.length)
  expect(whosaid('extract', folder.path, '--skip-existing').status).toBe(2)
})

test('--no-text leaves the text out, and its hash in', () => {
  using folder = temporaryFolder()
  const file = folder.put('a.txt', texts[2] ?? '')
  const [kept] = documentsIn(whosaid('extract', file).stdout)
  const [left] = documentsIn(whosaid('extract', file, '--no-text').stdout)
  expect(kept?.text).toBe(texts[2])
  expect(left).toEqual({ ...kept, text: undefined })
})

test('--known takes no text after it, and says so where none is left', () => {
  using folder = temporaryFolder()
  const file = folder.put('a.txt', texts[2] ?? '')
  const [known = ''] = folder.write([
    {
      document: { id: 'k', title: 'K', publisher: 'us', annotator: 'us' },
      actors: [
        { id: 'us', kind: 'organization', name: 'Us' },
        { id: 'anna-berg', kind: 'person', name: 'Anna Berg' },
      ],
    },
  ])
  const { status, stdout } = whosaid('extract', '--known', known, file)
  expect(status).toBe(0)
  expect((JSON.parse(stdout) as DocumentFile).statements).toMatchObject([{ speaker: 'anna-berg' }])
  const none = whosaid('extract', '--known', known, folder.path)
  expect(none).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('texts must come first') as string,
  })
})

const draft = (id: string, publishedAt: string | undefined, text: string, more = ''): string =>
  `# by hand
document:
  id: ${id}
  title: ${id}
  publisher: paper
  annotator: test${publishedAt === undefined ? '' : `\n  publishedAt: ${publishedAt}`}
  text: ${JSON.stringify(text)} # kept${more}
actors:
  - { id: paper, kind: organization, name: The Paper }
`

test('reprints says in later documents which earlier one has their body, and changes nothing else', () => {
  using folder = temporaryFolder()
  const body = 'It rains. "Much," he said.'
  folder.put('late.yaml', draft('late', '2024-05', body))
  folder.put('early.yaml', draft('early', '2024-02-03', 'It  rains. “Much,” he said.\n'))
  folder.put(
    'never.yaml',
    draft('never', undefined, body, '\n  derivedFrom: [{ document: x, kind: TRANSLATES }]'),
  )
  folder.put('other.yaml', draft('other', '2024-02-03', 'It snows.'))
  const list = join(folder.path, 'list.jsonl')
  const before = readFileSync(join(folder.path, 'late.yaml'), 'utf8')
  expect(whosaid('reprints', folder.path, '--out', list).status).toBe(0)
  expect(readFileSync(join(folder.path, 'late.yaml'), 'utf8')).toBe(before)
  expect(linesOf(readFileSync(list, 'utf8')).map(line => JSON.parse(line) as unknown)).toEqual([
    { document: 'late', derivedFrom: { document: 'early', kind: 'REPRINTS' } },
    { document: 'never', derivedFrom: { document: 'early', kind: 'REPRINTS' } },
  ])
  writeFileSync(list, '')
  const first = whosaid('reprints', folder.path)
  expect(first.stdout).toBe('late: REPRINTS early\nnever: REPRINTS early\n')
  const late = readFileSync(join(folder.path, 'late.yaml'), 'utf8')
  expect(late.split('\n').filter(line => !line.includes('REPRINTS'))).toEqual(before.split('\n'))
  const { document } = parse(readFileSync(join(folder.path, 'never.yaml'), 'utf8')) as DocumentFile
  expect(document.derivedFrom).toEqual([
    { document: 'early', kind: 'REPRINTS' },
    { document: 'x', kind: 'TRANSLATES' },
  ])
  whosaid('reprints', folder.path)
  expect(readFileSync(join(folder.path, 'late.yaml'), 'utf8')).toBe(late)
  expect(whosaid('check', folder.path).status).toBe(0)
})

test('reprints marks JSON and JSON Lines, and documents whose text is not kept', () => {
  using folder = temporaryFolder()
  const source = join(folder.path, 'texts')
  mkdirSync(source)
  const put2 = (name: string, date: string) =>
    writeFileSync(join(source, name), `---\ntitle: R\ndate: ${date}\n---\nAnna Berg said that it rains.\n`)
  put2('a.md', '2024-01-01')
  put2('b.md', '2024-01-02')
  put2('c.md', '2024-01-03')
  const drafts = join(folder.path, 'drafts')
  mkdirSync(drafts)
  const [a = '', b = '', c = ''] = linesOf(whosaid('extract', source).stdout)
  const { text: _, ...document } = (JSON.parse(c) as DocumentFile).document
  writeFileSync(join(drafts, 'lines.jsonl'), `${b}\n${a}\n`)
  writeFileSync(
    join(drafts, 'c.json'),
    JSON.stringify({ ...(JSON.parse(c) as DocumentFile), document }, null, 2),
  )
  expect(whosaid('reprints', drafts).status).toBe(0)
  const [second, first] = documentsIn(readFileSync(join(drafts, 'lines.jsonl'), 'utf8'))
  const third = JSON.parse(readFileSync(join(drafts, 'c.json'), 'utf8')) as DocumentFile
  const marks = [{ document: first?.id, kind: 'REPRINTS' }]
  expect(first?.derivedFrom).toBeUndefined()
  expect(second?.derivedFrom).toEqual(marks)
  expect(third.document.derivedFrom).toEqual(marks)
})

const annotated = `document:
  id: bridge # mine
  title: The Bridge
  publisher: paper
  annotator: me
actors:
  - { id: paper, kind: organization, name: The Paper }
  - { id: anna, kind: person, name: Anna Berg }
statements:
  - id: s1
    speaker: anna
    form: INDIRECT
    text: It is closed
    spans:
      - exact: "Anna Berg said that the bridge is closed" # all of it
  - id: s2
    speaker: anna
    form: INDIRECT
    text: It is open
    spans: [{ exact: the bridge, suffix: " is open" }, { exact: "nowhere" }]
`

test('anchor fills in where words stand in a text that is not kept, keeps the file’s hand, and names what is not there', () => {
  using folder = temporaryFolder()
  const article = folder.put(
    'article.md',
    '---\ntitle: The Bridge\n---\n**Anna Berg** said that the bridge is closed.\n\nBerg hopes the bridge is open.\n',
  )
  const file = folder.put('bridge.yaml', annotated)
  const first = whosaid('anchor', file, '--text', article)
  expect(first.status).toBe(1)
  expect(first.stdout).toMatch(/^s2: .*nowhere/)
  const written = readFileSync(file, 'utf8')
  expect(written).toContain('id: bridge # mine')
  expect(written).toContain(
    '      - start: 0\n        end: 40\n        exact: "Anna Berg said that the bridge is closed" # all of it',
  )
  expect(written).toContain('{ start: 54, end: 64, exact: the bridge, suffix: " is open" }')
  writeFileSync(file, written.replace(', { exact: "nowhere" }', ''))
  expect(whosaid('check', file).status).toBe(0)
  const again = whosaid('anchor', file, '--text', article)
  expect(again).toMatchObject({
    status: 0,
    stderr: expect.stringContaining('0 spans anchored, 2 had') as string,
  })
  writeFileSync(article, 'Another text.\n')
  expect(whosaid('anchor', file, '--text', article)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('sha256') as string,
  })
})
