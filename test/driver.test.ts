import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

/** Says of the driver's modules, as V8 has them once a command connects, whether each still has the method that is left out. */
const script = `
import { Session } from 'node:inspector/promises'
await import('./src/graph/connect.ts')
const session = new Session()
session.connect()
const parsed = []
session.on('Debugger.scriptParsed', ({ params }) => parsed.push(params))
await session.post('Debugger.enable')
const still = []
for (const { scriptId, url } of parsed.filter(({ url }) => url.includes('/node_modules/neo4j-driver'))) {
  const { scriptSource } = await session.post('Debugger.getScriptSource', { scriptId })
  if (scriptSource.includes('var __generator ='))
    still.push([url.split('/node_modules/')[1], /\\bg\\[Symbol\\.iterator\\] = /.test(scriptSource)])
}
console.log(JSON.stringify(still))
`

test('the driver is loaded without the methods that keep old answers alive', () => {
  const still = JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' }),
  ) as [file: string, has: boolean][]
  expect(still.length).toBeGreaterThan(20)
  expect(still.filter(([, has]) => has)).toEqual([])
})
