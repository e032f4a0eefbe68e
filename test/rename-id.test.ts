import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { program } from './support/cli.ts'
import { temporaryFolder } from './support/folder.ts'
import { spawnSync } from 'node:child_process'

const rename = (...given: string[]) =>
  spawnSync(process.execPath, [program, 'rename-id', ...given], { encoding: 'utf8' })

const file = `# who is who
document: { id: d, title: lindqvist, publisher: 'lindqvist', annotator: lindqvist }
actors:
  - { id: lindqvist, kind: person, name: lindqvist } # the elder
  - id: "#crowd"
    kind: group
    name: A crowd
    aliases: [lindqvist]
statements:
  - id: lindqvist
    speaker: ["#crowd", lindqvist]
    form: INDIRECT
    text: lindqvist
    about: [{ id: lindqvist, as: lindqvist }]
  - { id: second, speaker: '#crowd', form: INDIRECT, text: Yes, repliesTo: lindqvist }
identities:
  - same: [lindqvist, e#lindqvist]
    basis: lindqvist
  - { different: [lindqvist, d#crowd], basis: two }
`

test('an id is renamed where it is one, and every other byte stays', () => {
  using folder = temporaryFolder()
  const path = folder.put('d.yaml', file)
  const other = folder.put(
    'other.yaml',
    file.replaceAll('lindqvist', 'somebody').replaceAll('id: d,', 'id: f,'),
  )
  const ran = rename(path, other, 'lindqvist', 'lindqvist-elder')
  expect(ran.stderr).toBe('')
  expect(ran.stdout).toBe(`${path}: lindqvist is lindqvist-elder in 6 places\n`)
  expect(readFileSync(path, 'utf8')).toBe(
    file
      .replace("publisher: 'lindqvist'", "publisher: 'lindqvist-elder'")
      .replace('- { id: lindqvist, kind', '- { id: lindqvist-elder, kind')
      .replace('["#crowd", lindqvist]', '["#crowd", lindqvist-elder]')
      .replace('[{ id: lindqvist, as', '[{ id: lindqvist-elder, as')
      .replace('[lindqvist, e#lindqvist]', '[lindqvist-elder, e#lindqvist]')
      .replace('[lindqvist, d#crowd]', '[lindqvist-elder, d#crowd]'),
  )
})

test('a local id is renamed in judgements too, and may become global', () => {
  using folder = temporaryFolder()
  const path = folder.put('d.yaml', file)
  expect(rename(path, '#crowd', 'a-crowd').status).toBe(0)
  const text = readFileSync(path, 'utf8')
  expect(text).toContain('id: "a-crowd"')
  expect(text).toContain("speaker: 'a-crowd'")
  expect(text).toContain('[lindqvist, a-crowd]')
  expect(rename(path, 'a-crowd', '#many').status).toBe(0)
  expect(readFileSync(path, 'utf8')).toBe(
    file.replaceAll('crowd"', 'many"').replaceAll("#crowd'", "#many'").replace('d#crowd', '"d#many"'),
  )
})

/** A document in a line. */
const line = (id: string, actor: string) =>
  JSON.stringify({
    document: { id, title: id, publisher: actor, annotator: 'me' },
    actors: [{ id: actor, kind: 'person', name: 'A' }],
  })

test('each line of JSON Lines is a document', () => {
  using folder = temporaryFolder()
  const path = folder.put('d.jsonl', `${line('a', 'x')}\n${line('b', 'y')}\n`)
  expect(rename(path, 'x', 'z').status).toBe(0)
  expect(readFileSync(path, 'utf8')).toBe(`${line('a', 'z')}\n${line('b', 'y')}\n`)
})

test('nothing is written where one file would not load any more', () => {
  using folder = temporaryFolder()
  const good = folder.put('good.yaml', file)
  const bad = folder.put('bad.yaml', file.replaceAll('#crowd', 'taken').replace('d#crowd', 'taken'))
  const { status, stderr } = rename(good, bad, 'lindqvist', 'taken')
  expect(status).toBe(1)
  expect(stderr).toContain('bad.yaml')
  expect(readFileSync(good, 'utf8')).toBe(file)
})

test.each([
  [['a.yaml', 'x'], 'rename-id must be given files, the old id and the new one, but got: a.yaml x'],
  [['a.yaml', 'x', 'two words'], 'the new id must be an id as documents have them, but got: two words'],
  [['a.txt', 'x', 'y'], 'rename-id needs document files that it can write, but got: a.txt'],
])('wrong use is named: %j', (given, message) => {
  expect(rename(...given)).toMatchObject({ status: 2, stderr: `${message}\n` })
})

test('an id that no file has is an error', () => {
  using folder = temporaryFolder()
  const path = folder.put('d.yaml', file)
  expect(rename(path, 'nobody', 'somebody')).toMatchObject({
    status: 1,
    stderr: 'the old id must occur in one of the files, but got: nobody\n',
  })
})
