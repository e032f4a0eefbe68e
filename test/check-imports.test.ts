import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from './support/folder.ts'

const table = `<!-- rooms -->
| rooms              | hold     |
| ------------------ | -------- |
| \`main.ts\`        | the top  |
| \`left/\` \`right/\` | the middle |
| \`left/deep/\`     | a part of the left |
| \`*.ts\`           | the bottom |
<!-- /rooms -->
`

/** Runs the check on a folder of such files, with this table of rooms. */
function check(files: Record<string, string>) {
  using folder = temporaryFolder()
  const document = folder.put('architecture.md', table)
  const complete = {
    'main.ts': '',
    'left/a.ts': '',
    'left/deep/b.ts': '',
    'right/c.ts': '',
    'base.ts': '',
    ...files,
  }
  for (const [name, text] of Object.entries(complete)) {
    const path = join(folder.path, 'src', name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/check-imports.ts', join(folder.path, 'src'), document],
    { encoding: 'utf8' },
  )
  return { status, stdout, faults: stderr.replaceAll(`${folder.path}/`, '') }
}

describe('the order of rooms', () => {
  test('lets a room import lower rooms, and draws each arrow', () => {
    const { status, stdout, faults } = check({
      'main.ts': `import { a } from './left/a.ts'\nconst later = () => import('./right/c.ts')`,
      'left/a.ts': `import { b } from './deep/b.ts'\nexport * from '../base.ts'`,
    })
    expect(faults).toBe('5 files in 5 rooms, 0 faults\n')
    expect(status).toBe(0)
    expect(stdout).toMatch(/^main\.ts +→ left\/, right\/$/m)
    expect(stdout).toMatch(/^left\/ +→ left\/deep\/, \*\.ts$/m)
  })

  test.each([
    ['an import', `import { main } from './main.ts'`],
    ['an import of a type', `import type { Main } from './main.ts'`],
    ['a type that is imported where it is used', `let x: import('./main.ts').Main`],
    ['an export of what another gives', `export { main } from './main.ts'`],
    ['a thread', `new Worker(new URL('main.ts', import.meta.url))`],
  ])('refuses %s that points upwards', (_, text) => {
    const { status, faults } = check({ 'base.ts': text })
    expect(faults).toContain('src/base.ts: *.ts must import only rooms below it')
    expect(status).toBe(1)
  })

  test('refuses an import between rooms of one row, and one of a room by its own inner room', () => {
    const { faults } = check({
      'right/c.ts': `import { a } from '../left/a.ts'`,
      'left/deep/b.ts': `import { a } from '../a.ts'`,
    })
    expect(faults).toContain('src/right/c.ts: right/ must import only rooms below it')
    expect(faults).toContain('src/left/deep/b.ts: left/deep/ must import only rooms below it')
  })

  test('refuses a circle of files within one room, types included', () => {
    const { status, faults } = check({
      'left/a.ts': `import type { D } from './d.ts'`,
      'left/d.ts': `import { a } from './a.ts'`,
    })
    expect(faults).toContain('these do: left/a.ts → left/d.ts → left/a.ts')
    expect(status).toBe(1)
  })

  test('refuses a file in no room, and an import of a file that is not there', () => {
    const { faults } = check({ 'attic/d.ts': '', 'main.ts': `import './gone.ts'` })
    expect(faults).toContain('src/attic/d.ts must be in a room')
    expect(faults).toContain('src/main.ts: an import must name a file, but got: gone.ts')
  })
})
