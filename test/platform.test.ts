import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { installLines, refuseWindows } from '../src/platform.ts'

/** Runs a script that takes this system for another. */
const runOn = (platform: string, ...words: string[]) => {
  const preload = `data:text/javascript,Object.defineProperty(process,'platform',{value:'${platform}'})`
  return spawnSync(process.execPath, ['--import', preload, ...words], { encoding: 'utf8' })
}

describe('on Windows', () => {
  const message =
    /^whosaid must run on Linux or macOS, on Windows within WSL \(https:[^\n]*\), but got: Windows itself\n$/

  test('every command ends with status 2 and says what to use', () => {
    const { status, stdout, stderr } = runOn('win32', 'src/cli.ts', 'check', 'examples/documents')
    expect(stderr).toMatch(message)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  })

  test('npm start says so before it installs anything', () => {
    const { status, stderr } = runOn('win32', 'scripts/setup.mjs')
    expect(stderr).toMatch(message)
    expect(status).toBe(2)
  })

  test('the version can be asked for', () => {
    expect(runOn('win32', 'src/cli.ts', '--version')).toMatchObject({ status: 0 })
  })
})

test('Linux and macOS are fine', () => {
  expect(() => refuseWindows('linux')).not.toThrow()
  expect(() => refuseWindows('darwin')).not.toThrow()
  expect(() => refuseWindows('win32')).toThrow('Windows itself')
})

test('a Java that is missing is named with the packages that README names', () => {
  const readme = readFileSync('README.md', 'utf8')
  for (const line of [...installLines('linux'), ...installLines('darwin')]) {
    const [, packages = ''] = / install (.*)$/.exec(line) ?? []
    expect(readme).toContain(` ${packages}\``)
  }
})

test('npm start without Java and Maven says what to install, or to set', () => {
  const env = {
    PATH: '/nowhere',
    HOME: '/nowhere',
    XDG_CACHE_HOME: '/nowhere',
    WHOSAID_DATA: '/tmp/whosaid-none',
  }
  const program =
    "import('./src/graph/local/jvm/install.ts').then(({ install }) => install(() => {}, process.env, []))"
  const { stderr } = spawnSync(process.execPath, ['--eval', program], { encoding: 'utf8', env })
  expect(stderr).toMatch(/NEO4J_URI to a running database; but got: no Java; no Maven \(mvn\) on the PATH/)
})
