import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

/** Gives the text of the driver's modules, as V8 has it once a command connects. */
const script = `
import { Session } from 'node:inspector/promises'
await import('./src/graph/connect.ts')
const session = new Session()
session.connect()
const parsed = []
session.on('Debugger.scriptParsed', ({ params }) => parsed.push(params))
await session.post('Debugger.enable')
for (const { scriptId, url } of parsed) {
  if (!url.includes('/node_modules/neo4j-driver')) continue
  const { scriptSource } = await session.post('Debugger.getScriptSource', { scriptId })
  process.stdout.write(scriptSource)
}
`

test('the driver is loaded as it is to be changed', () => {
  const text = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  const count = (part: RegExp) => text.match(part)?.length ?? 0
  expect(count(/\bvar __generator = /g)).toBeGreaterThan(20)
  expect(count(/&& \(g\), g;/g)).toBe(count(/\bvar __generator = /g))
  expect(text).not.toContain('g[Symbol.iterator] =')
  expect(text).toContain('_DEFAULT_BUFFER_SIZE = 16384')
  expect(text).toMatch(/captureStacktrace\(\) \{\s*var error = \{\};/)
})
