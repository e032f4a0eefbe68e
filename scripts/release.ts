// Makes of a checkout what a release needs, as `npm version` runs it: the heading in CHANGELOG.md, the version of the Python
// package, and the schema that the next release is compared with. The upload is left: `npm publish`.
//
//   node scripts/release.ts VERSION [FOLDER]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unexplainedChanges } from './schema-changes.ts'

const [version, root = fileURLToPath(new URL('../', import.meta.url))] = process.argv.slice(2)
if (version === undefined || !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
  throw new Error(`release must be given a version such as 1.2.3, but got: ${version ?? 'nothing'}`)

const heading = '## [Unreleased]'
const changelog = read('CHANGELOG.md')
const [, news = ''] = changelog.split(`${heading}\n`)
if (!/^- /m.test(news.split(/^## /m, 1)[0] ?? ''))
  throw new Error('CHANGELOG.md must say under [Unreleased] what is new, but says nothing')
const unexplained = unexplainedChanges(root)
if (unexplained.length > 0)
  throw new Error(`CHANGELOG.md must name what breaks, but does not name: ${unexplained.join(', ')}`)

const day = new Date().toISOString().slice(0, 10)
write('CHANGELOG.md', changelog.replace(heading, `${heading}\n\n## [${version}] - ${day}`))
const python = read('python/pyproject.toml')
// PEP 440 writes 1.0.0-rc.1 as 1.0.0rc1.
const inPython = version.replace(/-(\w+)\.?(\d+)$/, '$1$2')
write('python/pyproject.toml', python.replace(/^version = ".*"$/m, `version = "${inPython}"`))
mkdirSync(join(root, 'releases', version), { recursive: true })
write(join('releases', version, 'schema.graphql'), read('schema.graphql'))

function read(name: string): string {
  return readFileSync(join(root, name), 'utf8')
}

function write(name: string, text: string): void {
  writeFileSync(join(root, name), text)
}
