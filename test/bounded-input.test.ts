import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { createGzip, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readData, readDocuments, type ReadOptions } from '../src/document/index.ts'
import { describeProblem, type Problem } from '../src/errors.ts'
import { temporaryFolder } from './support/folder.ts'
import { small } from './support/small.ts'

/** Far above what any of these take, far below what a quadratic search takes. */
const patience = 60_000

interface Outcome {
  valid: number
  problems: Problem[]
}

async function read(paths: string[], options?: ReadOptions): Promise<Outcome> {
  let valid = 0
  const problems: Problem[] = []
  for await (const one of readDocuments(paths, options)) {
    if ('problems' in one) problems.push(...one.problems)
    else valid++
  }
  return { valid, problems }
}

async function readFile(name: string, content: string | Uint8Array): Promise<Outcome> {
  using folder = temporaryFolder()
  return await read([folder.put(name, content)])
}

const times = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i))
const said = (id: string, more: object = {}) => ({ id, voice: 'NARRATOR', text: 'x', ...more })
const direct = (id: string, more: object) => ({ id, speaker: 'paper', form: 'DIRECT', text: 'x', ...more })

const alike = (i: number) => `${'a'.repeat(1000)}b${i}`
const anchored = (i: number) => (i < 5000 ? `{id: t${i}, name: &a${i} x}` : `&a${i} {id: t${i}, name: x}`)

describe('takes linear time', { timeout: patience }, () => {
  test('a ring of many replies, reports or events, with the way round in one problem', async () => {
    const count = 16_000
    const after = (i: number) => `s${(i + 1) % count}`
    for (const [rule, lists] of [
      ['replies-to-itself', { statements: times(count, i => said(`s${i}`, { repliesTo: after(i) })) }],
      ['reports-itself', { statements: times(count, i => said(`s${i}`, { reports: [after(i)] })) }],
      ['event-in-itself', { events: times(count, i => ({ id: `s${i}`, name: 'x', partOf: after(i) })) }],
    ] as const) {
      const { problems } = await readFile('ring.json', JSON.stringify({ ...small('ring'), ...lists }))
      expect(problems).toEqual([expect.objectContaining({ rule, message: expect.stringContaining('s0 → ') })])
    }
  })

  test('many loops through one statement are one problem, and separate loops are one each', async () => {
    const hub = said('hub', { reports: times(5000, i => `s${i}`) })
    const spokes = times(5000, i => said(`s${i}`, { reports: ['hub'] }))
    const pair = [said('a', { reports: ['b'] }), said('b', { reports: ['a'] })]
    const document = { ...small('loops'), statements: [hub, ...spokes, ...pair] }
    const { problems } = await readFile('loops.json', JSON.stringify(document))
    expect(problems.map(({ pointer }) => pointer)).toEqual([
      '/statements/0/reports',
      '/statements/5001/reports',
    ])
  })

  test('many keys in YAML and in JSON: the first hundred are named, the others counted', async () => {
    const keys = times(60_000, i => `k${i}`)
    for (const [name, content] of [
      ['keys.yaml', keys.map(key => `${key}: 1`).join('\n')],
      ['keys.json', JSON.stringify(Object.fromEntries(keys.map(key => [key, 1])))],
    ] as const) {
      const { problems } = await readFile(name, content)
      expect(problems).toHaveLength(101)
      expect(problems.filter(({ rule }) => rule === 'unknown-key').length).toBeGreaterThan(98)
      expect(problems.at(-1)).toMatchObject({
        rule: 'more',
        message: expect.stringMatching(/but got: 60001$/),
      })
    }
  })

  test('a thousand unknown keys are refused with reasons', async () => {
    const unknown = Object.fromEntries(times(1000, i => [`k${i}`, 1]))
    const { problems } = await readFile('a.json', JSON.stringify({ ...small('x'), ...unknown }))
    expect(problems[0]).toMatchObject({ pointer: '/k0', rule: 'unknown-key', line: 1 })
    expect(problems.at(-1)?.message).toContain('900 more broken rules are not listed')
  })

  test('many anchors, with and without as many aliases, and one alias many times', async () => {
    const head =
      'document: {id: a, title: t, publisher: p, annotator: a}\nactors:\n- {id: p, kind: person, name: P}\n'
    const topics = times(50_000, i => `- ${anchored(i)}`).join('\n')
    const named = times(5000, i => `- {id: u${i}, name: *a${i}}`).join('\n')
    const all = await readFile('a.yaml', `${head}topics:\n${topics}\n${named}`)
    expect(all.problems).toMatchObject([{ rule: 'size', message: expect.stringMatching(/got: 220004$/) }])
    const fewer = topics.slice(0, topics.indexOf('\n- &a6000 '))
    const some = await readFile('a.yaml', `${head}topics:\n${fewer}\n${named}`)
    expect(some).toEqual({ valid: 1, problems: [] })
    const oneAnchor = `${head}topics:\n- {id: t, name: &x x}\n${times(50_000, i => `- {id: u${i}, name: *x}`).join('\n')}`
    expect((await readFile('a.yaml', oneAnchor)).problems[0]).toMatchObject({ rule: 'yaml-aliases' })
  })

  test('letters that repeat, before, in and after a span', async () => {
    const spans = [
      { exact: 'a'.repeat(100_000), prefix: 'b' },
      { exact: 'a'.repeat(100_000), suffix: 'b' },
      { exact: `${'a'.repeat(50_000)}b${'a'.repeat(50_000)}` },
      { exact: 'a', prefix: `b${'a'.repeat(100_000)}` },
      { exact: 'aa', start: 5, end: 8 },
    ]
    const document = { ...small('overlap'), statements: [said('s', { spans })] }
    Object.assign(document.document, { text: 'a'.repeat(2_000_000) })
    const { problems } = await readFile('a.json', JSON.stringify(document))
    expect(problems.map(({ rule }) => rule)).toEqual([...times(4, () => 'span-missing'), 'span-drifted'])
  })

  test('thousands of spans and pieces of quotes whose words begin alike', async () => {
    const spans = times(2000, i => ({ exact: alike(i) }))
    const quote = times(1000, i => `${alike(i)}c`).join(' […] ')
    const document = { ...small('alike'), statements: [said('s', { spans }), direct('q', { quote })] }
    Object.assign(document.document, { text: 'a'.repeat(8_000_000) })
    const { problems } = await readFile('a.json', JSON.stringify(document))
    expect(problems).toHaveLength(101)
    expect(problems[0]).toMatchObject({ rule: 'span-missing', pointer: '/statements/0/spans/0/exact' })
    expect(problems.at(-1)?.message).toMatch(/2900 more/)
  })

  test('spans that each cover much of a text, up to what they may cover in all', async () => {
    const statements = times(100, i => direct(`s${i}`, { quote: 'a', spans: [{ start: i, end: 999_900 }] }))
    const document = { ...small('covering'), statements }
    Object.assign(document.document, { text: 'a'.repeat(1_000_000) })
    const { problems } = await readFile('a.json', JSON.stringify(document))
    expect(problems).toMatchObject([
      {
        rule: 'span-total',
        pointer: '/statements/33/spans/0',
        message: 'the spans of a document must cover at most 33554432 code points in all, but got: 33996039',
      },
    ])
    document.statements.length = 33
    expect(await readFile('a.json', JSON.stringify(document))).toMatchObject({ valid: 1 })
  })

  test('two million brackets, in JSON and in YAML', async () => {
    const nested = '['.repeat(2_000_000) + ']'.repeat(2_000_000)
    for (const [name, content] of [
      ['a.json', nested],
      ['a.yaml', nested],
      ['a.yaml', '- '.repeat(1_000_000)],
    ] as const) {
      const { problems } = await readFile(name, content)
      expect(problems.map(({ rule }) => rule)).toContain('depth')
    }
  })

  test('bytes that are no UTF-8 at the end of a large file', async () => {
    const { problems } = await readFile(
      'a.json',
      Buffer.concat([Buffer.alloc(20_000_000, 'ä'), Buffer.of(0xff)]),
    )
    expect(problems).toMatchObject([
      { rule: 'utf8', message: expect.stringContaining('0xff at offset 20000000') },
    ])
  })

  test('three hundred million line ends in a small gzip, with a document at their end', async () => {
    const document = JSON.stringify(small('last'))
    const lines = Buffer.concat([Buffer.alloc(300_000_000, '\n'), Buffer.from(document)])
    using folder = temporaryFolder()
    const file = folder.put('lines.jsonl.gz', gzipSync(lines, { level: 1 }))
    for await (const one of readDocuments([file])) {
      expect(one).toMatchObject({
        place: { file, line: 300_000_001 },
        document: { document: { id: 'last' } },
      })
    }
  })

  test('thousands of lines with one id: each names a few of the others and counts the rest', async () => {
    const lines = times(3000, i =>
      JSON.stringify({ ...small('same'), document: { ...small('same').document, title: `${i}` } }),
    )
    const { problems } = await readFile('a.jsonl', lines.join('\n'))
    expect(problems).toHaveLength(3000)
    expect(problems.at(-1)?.message).toMatch(/a\.jsonl:3\) *and 2996 more|a\.jsonl:3 and 2996 more\)/)
    expect(problems.map(describeProblem).join('\n').length).toBeLessThan(2_000_000)
  })
})

test('problems come in the order of the file, however they are found', async () => {
  const document = {
    ...small('x'),
    topics: [{ id: 't' }],
    statements: [said('s', { madeAt: 'nowhere' })],
    actorz: 1,
  }
  Object.assign(document.document, { url: 'nowhere' })
  for (const space of [0, 2]) {
    const { problems } = await readFile('a.json', JSON.stringify(document, null, space))
    const pointers = ['/document/url', '/topics/0/name', '/statements/0/madeAt', '/actorz']
    expect(problems.map(({ pointer }) => pointer)).toEqual([
      pointers[0],
      ...pointers.slice(1, 3),
      pointers[3],
    ])
  }
})

test('a tag that would make another value than data is refused', async () => {
  for (const tagged of ['!!merge x', '!!binary aGk=', '!!set {a}', '!!timestamp 2001-01-01', '!!omap []']) {
    const { problems } = await readFile('a.yaml', `document: { id: a, title: ${tagged} }`)
    expect(problems).toMatchObject([{ rule: 'yaml', line: 1, message: expect.stringContaining('tag') }])
  }
})

test('an offset above 2^31 and an utterance too long for an index are refused by their rules', () => {
  const statements = [
    said('s1', { spans: [{ start: 0, end: 3_000_000_000 }] }),
    said('s2', { utterance: 'n'.repeat(8170) }),
    said('s3', { utterance: 'n'.repeat(200) }),
  ]
  expect(readData({ ...small('a'), statements })).toMatchObject({
    problems: [
      { pointer: '/statements/0/spans/0/end', rule: 'out-of-range' },
      { pointer: '/statements/1/utterance', rule: 'indexed' },
    ],
  })
})

test('a document that describes more than a transaction can hold is refused, by what it describes', () => {
  const actors = (count: number) =>
    times(count, i => ({ id: `a${i}`, kind: 'person' as const, name: `A ${i}` }))
  // 20 actors and their publisher, and 2,500 statements: 4 each, 2 speakers, and 17 targets for each of them.
  const statements = times(2500, i => ({
    id: `s${i}`,
    speaker: ['a0', 'a1'],
    form: 'INDIRECT' as const,
    text: 'x',
    about: times(17, nth => ({ id: `a${nth + 2}` })),
  }))
  const fitting = small('a', { actors: actors(20), statements: statements.slice(0, 2497) })
  expect(readData(fitting)).toHaveProperty('document')
  expect(readData({ ...fitting, statements })).toMatchObject({
    problems: [
      {
        pointer: '',
        rule: 'size',
        message: expect.stringMatching(
          /^a document must describe at most 100000 parts \(.*split the document\), but got: 100084$/,
        ),
      },
    ],
  })
})

test('ids may be the names of what every object has', () => {
  const statements = [{ ...said('toString', { utterance: '__proto__', about: [{ id: '__proto__' }] }) }]
  const actors = [{ id: '__proto__', kind: 'person' as const, name: 'constructor', aliases: ['valueOf'] }]
  expect(readData({ ...small('hasOwnProperty', { actors }), statements })).toMatchObject({
    document: { actors: [{ id: '__proto__' }, { id: 'paper' }], statements: [{ utterance: '__proto__' }] },
  })
})

test('no character that moves a terminal comes out of a file into a problem', async () => {
  const key = '\u001B[31mRED\u001B[0m\nmy-doc.yaml: 1 valid\u009B\u202E'
  const { problems } = await readFile('a.json', JSON.stringify({ ...small('a'), [key]: key, [`${key}2`]: 1 }))
  const shown = [
    ...problems.map(({ pointer, message }) => `${pointer} ${message}`),
    ...problems.map(describeProblem),
  ]
  expect(shown).toHaveLength(4)
  for (const text of shown) {
    expect(text).not.toMatch(/[\p{Cc}\u202E]/u)
    expect(text).toContain(String.raw`\u001b[31mRED`)
  }
})

test('what is no regular file is refused at once, and what stands beside it is read', async () => {
  using folder = temporaryFolder()
  execFileSync('mkfifo', [join(folder.path, 'a.json')])
  symlinkSync('/dev/zero', join(folder.path, 'b.jsonl'))
  symlinkSync('nowhere', join(folder.path, 'c.yaml'))
  folder.put('d.json', JSON.stringify(small('d')))
  const { valid, problems } = await read([folder.path])
  expect(valid).toBe(1)
  expect(problems).toMatchObject([
    { rule: 'unreadable', message: expect.stringContaining('but got: a FIFO') },
    { rule: 'unreadable', message: expect.stringContaining('but got: a device') },
    { rule: 'unreadable', message: expect.stringContaining('ENOENT') },
  ])
})

test('a folder behind a link is not read, and that is said', async () => {
  using folder = temporaryFolder()
  mkdirSync(join(folder.path, 'real'))
  mkdirSync(join(folder.path, 'only'))
  folder.put('real/a.json', JSON.stringify(small('a')))
  symlinkSync('../real', join(folder.path, 'only/documents'))
  const { valid, problems } = await read([join(folder.path, 'only')])
  expect(valid).toBe(0)
  expect(problems).toMatchObject([{ rule: 'link', file: join(folder.path, 'only/documents') }])
  expect(await read([join(folder.path, 'only/documents')])).toEqual({ valid: 1, problems: [] })
})

test('an endless line is refused, and the lines after it are read', async () => {
  const lines = [JSON.stringify(small('a')), 'x'.repeat(5000), JSON.stringify(small('b'))]
  const { valid, problems } = await read(['-'], { stdin: Readable.from([lines.join('\n')]), limit: 1000 })
  expect({ valid, problems }).toMatchObject({ valid: 2, problems: [{ file: '-', line: 2, rule: 'size' }] })
})

/** Gives parts for ever, and how many bytes it gave. */
const endless = (first: string, part: string) => {
  const given = { bytes: 0 }
  const parts = function* () {
    yield Buffer.from(first)
    for (const bytes = Buffer.from(part); ; given.bytes += bytes.length) yield bytes
  }
  return { stdin: Readable.from(parts()), given }
}

describe('standard input without an end is read no further than something of it could be loaded', () => {
  const document = JSON.stringify(small('a'))
  const half = 'x'.repeat(500)

  test.each([
    ['a line after others', `${document}\n`, half, 1, 2, 16_000],
    ['the only line', '{"document":', half, 0, undefined, 1_000],
    ['YAML of many lines', 'document:\n', `- ${half}\n`, 0, undefined, 1_000],
  ])('%s', async (_, first, part, valid, line, most) => {
    const { stdin, given } = endless(first, part)
    const ended = await read(['-'], { stdin, limit: 1000 })
    expect(ended).toMatchObject({ valid, problems: [{ file: '-', ...(line && { line }), rule: 'size' }] })
    expect(given.bytes).toBeLessThan(most + 100 * 500)
    expect(stdin.destroyed).toBe(true)
  })

  test('what is gzipped, with what came before', async () => {
    const { stdin: plain, given } = endless(`${document}\n`, half.repeat(100))
    const stdin = plain.pipe(createGzip({ level: 1 }))
    const { valid, problems } = await read(['-'], { stdin, limit: 10_000 })
    expect({ valid, problems }).toMatchObject({ valid: 1, problems: [{ line: 2, rule: 'size' }] })
    expect(problems[0]?.message).toMatch(/, and nothing after them is read$/)
    expect(given.bytes).toBeLessThan(100_000_000)
    plain.destroy()
  })
})

test('standard input leaves no file behind, even when the program is interrupted', async () => {
  const temporary = mkdtempSync(join(tmpdir(), 'whosaid-test-'))
  const child = spawn(process.execPath, ['src/cli.ts', 'check', '-'], {
    env: { ...process.env, TMPDIR: temporary },
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  child.stdin.write(JSON.stringify(small('a')))
  const opened = () => readdirSync(`/proc/${child.pid}/fd`).length
  const before = opened()
  for (let i = 0; i < 100 && opened() <= before; i++) await new Promise(resolve => setTimeout(resolve, 100))
  child.kill('SIGINT')
  await once(child, 'close')
  expect(readdirSync(temporary)).toEqual([])
})
