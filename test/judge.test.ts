import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { whosaid } from './support/cli.ts'
import { temporaryFolder } from './support/folder.ts'
import { openTestGraph, type TestGraph } from './support/graph.ts'
import { small } from './support/small.ts'

/** A document of one who says something so many times: the more, the greater is the effect of a verdict. */
const saying = (id: string, name: string, times: number) =>
  small(id, {
    actors: [{ id: '#p', kind: 'person', name }],
    statements: Array.from({ length: times }, (_, i) => ({
      id: `s${i}`,
      speaker: '#p',
      form: 'INDIRECT' as const,
      text: `The harbour opens, said ${i} times before.`,
    })),
  })

let suite: TestGraph
beforeAll(async () => {
  suite = await openTestGraph()
  await suite.load(
    saying('a1', 'Maja Lindqvist', 3),
    saying('a2', 'Maja Lindkvist', 3),
    saying('b1', 'Oskar Bergström', 2),
    saying('b2', 'Oskar Bergstroem', 2),
    saying('c1', 'Ingrid Solheim', 1),
    saying('c2', 'Ingrid Solhejm', 1),
  )
})
afterAll(() => suite[Symbol.asyncDispose]())

const judge = (file: string, keys: string) =>
  whosaid(['judge', '--out', file, '--annotator', 'm.rossi'], { input: keys })
const written = (file: string) => parse(readFileSync(file, 'utf8'))

test('each key writes a verdict, the largest effect first, and undo takes the last one back', async () => {
  using folder = temporaryFolder()
  const file = `${folder.path}/people.yaml`
  const { status, stdout, stderr } = await judge(file, 's?dzu')
  expect(status).toBe(0)
  expect(stderr).toContain('3 to decide')
  expect(stderr).toContain(`2 decided in ${file}`)
  expect(stdout).toContain('Lindkvist')
  expect(stdout).toContain('The harbour opens')
  const { document, identities } = written(file)
  expect(document).toMatchObject({ id: 'people', annotator: 'm.rossi' })
  expect(identities).toMatchObject([{ same: ['a1#p', 'a2#p'] }, { unsure: ['b1#p', 'b2#p'] }])
})

test('what a file decides is not asked again, and its comments stay', async () => {
  using folder = temporaryFolder()
  const file = `${folder.path}/people.yaml`
  await judge(file, 's')
  folder.put('people.yaml', `# by hand\n${readFileSync(file, 'utf8')}`)
  const { stderr } = await judge(file, 'kd')
  expect(stderr).toContain('2 to decide')
  expect(readFileSync(file, 'utf8')).toMatch(/^# by hand\n/)
  expect(written(file).identities).toMatchObject([
    { same: ['a1#p', 'a2#p'] },
    { different: ['c1#p', 'c2#p'] },
  ])
})

test('q leaves, and nothing is written without a verdict', async () => {
  using folder = temporaryFolder()
  const file = `${folder.path}/none.yaml`
  expect(await judge(file, 'zkq')).toMatchObject({ status: 0 })
  expect(existsSync(file)).toBe(false)
})

test('a file that is no judgement document is refused and stays', async () => {
  using folder = temporaryFolder()
  const file = folder.put('other.yaml', 'identities: 3\n')
  const { status, stderr } = await judge(file, 's')
  expect(status).toBe(1)
  expect(stderr).toContain('other.yaml')
  expect(readFileSync(file, 'utf8')).toBe('identities: 3\n')
  expect(await judge(`${folder.path}/a.json`, 's')).toMatchObject({ status: 2 })
})
