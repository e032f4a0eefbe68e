import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { unexplainedChanges } from '../scripts/schema-changes.ts'
import { type Folder, temporaryFolder } from './support/folder.ts'

/** A checkout as far as a release reads it. */
function checkout(before: string, now: string, news: string): Folder {
  const folder = temporaryFolder()
  for (const name of ['releases/0.9.0', 'releases/0.10.0', 'python'])
    mkdirSync(`${folder.path}/${name}`, { recursive: true })
  folder.put('releases/0.9.0/schema.graphql', 'type Query { older: Int }')
  folder.put('releases/0.10.0/schema.graphql', before)
  folder.put('schema.graphql', now)
  folder.put(
    'CHANGELOG.md',
    `# Changelog\n\n## [Unreleased]\n\n${news}\n\n## [0.10.0]\n\n- \`Query.b\` is old news.\n`,
  )
  folder.put('python/pyproject.toml', '[project]\nversion = "0.10.0"\nrequires = ["x"]\n')
  return folder
}

const release = (folder: Folder, version: string) =>
  spawnSync(process.execPath, ['scripts/release.ts', version, folder.path], { encoding: 'utf8' })

const run = (script: string) =>
  spawnSync(process.execPath, [`scripts/${script}.ts`], { encoding: 'utf8', maxBuffer: 1 << 26 })

describe('the schema', () => {
  test('breaks no client of the last release unless CHANGELOG.md says so', () => {
    expect(readdirSync('releases').length).toBeGreaterThan(0)
    expect(unexplainedChanges('.')).toEqual([])
  })

  test('is compared with the newest release, and every breaking change wants its name', () => {
    const before = 'type Query { a(x: Int): Int b: T } type T { c: Int } enum E { A B } union U = T'
    const now = 'type Query { a: Int d: Int } type T { c: Int } enum E { A } type S { c: Int } union U = S'
    using silent = checkout(before, now, '- Something else.')
    expect(unexplainedChanges(silent.path)).toEqual([
      'Field Query.b was removed.',
      'Argument Query.a(x:) was removed.',
      'Enum value E.B was removed.',
      'T was removed from union type U.',
    ])
    using told = checkout(before, now, '- `Query.a(x:)`, `Query.b`, `E.B` and `T` in unions are gone.')
    expect(unexplainedChanges(told.path)).toEqual([])
    using safe = checkout(before, `${before} type New { a: Int }`, '- New.')
    expect(unexplainedChanges(safe.path)).toEqual([])
  })
})

describe('a release', () => {
  const schema = 'type Query { a: Int }'

  test('gets its heading, the version of the Python package and its schema', () => {
    using folder = checkout(schema, `${schema} type New { a: Int }`, '- New.')
    expect(release(folder, '1.0.0-rc.1')).toMatchObject({ status: 0, stderr: '' })
    const read = (name: string) => readFileSync(`${folder.path}/${name}`, 'utf8')
    expect(read('CHANGELOG.md')).toMatch(
      /## \[Unreleased\]\n\n## \[1\.0\.0-rc\.1\] - \d{4}-\d\d-\d\d\n\n- New\.\n\n## \[0\.10\.0\]/,
    )
    expect(read('python/pyproject.toml')).toBe('[project]\nversion = "1.0.0rc1"\nrequires = ["x"]\n')
    expect(read('releases/1.0.0-rc.1/schema.graphql')).toBe(read('schema.graphql'))
  })

  test.each([
    ['without news', schema, '', '1.0.0', /must say under \[Unreleased\] what is new/],
    [
      'that breaks clients unsaid',
      'type Query { b: Int }',
      '- New.',
      '1.0.0',
      /must name what breaks.*Query\.a/,
    ],
    [
      'with another version',
      schema,
      '- New.',
      'next',
      /must be given a version such as 1\.2\.3, but got: next/,
    ],
  ])('is refused %s, and nothing is written', (_what, now, news, version, message) => {
    using folder = checkout(schema, now, news)
    const { status, stderr } = release(folder, version)
    expect(stderr).toMatch(message)
    expect(status).toBe(1)
    expect(readdirSync(`${folder.path}/releases`)).toEqual(['0.10.0', '0.9.0'])
  })
})

describe('what others wrote', () => {
  test('has permissive licences, in the program and in the workbench', () => {
    const { status, stdout } = run('licences')
    expect(stdout).not.toContain('MUST')
    expect(stdout).toMatch(/^runs on\tgraphql\t17\.\d+\.\d+\tMIT$/m)
    expect(stdout).toMatch(/^in the workbench\treact-aria-components\t\S+\tApache-2\.0$/m)
    expect(status).toBe(0)
  })

  test('stands in a software bill of materials, without the tools of the checkout', () => {
    const { status, stdout } = run('sbom')
    expect(status).toBe(0)
    const bom = JSON.parse(stdout) as {
      bomFormat: string
      metadata: { component: { name: string } }
      components: { name: string; purl: string; licenses?: object[]; properties: { name: string }[] }[]
      dependencies: { ref: string; dependsOn: string[] }[]
    }
    expect(bom).toMatchObject({ bomFormat: 'CycloneDX', metadata: { component: { name: 'whosaid' } } })
    const names = bom.components.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['graphql', 'neo4j-driver', 'react', 'cytoscape']))
    for (const tool of ['vitest', 'vite', 'typescript', 'playwright-core', 'node'])
      expect(names).not.toContain(tool)
    expect(bom.components.filter(({ purl }) => !purl.startsWith('pkg:npm/'))).toEqual([])
    const inWorkbench = bom.components.filter(({ properties }) =>
      properties.some(one => one.name === 'whosaid:in-workbench'),
    )
    expect(inWorkbench.map(({ name }) => name)).toEqual(expect.arrayContaining(['react', 'cytoscape']))
    expect(inWorkbench.map(({ name }) => name)).not.toContain('neo4j-driver')
    const refs = new Set(bom.dependencies.map(({ ref }) => ref))
    for (const { dependsOn } of bom.dependencies) for (const one of dependsOn) expect(refs).toContain(one)
  })
})
