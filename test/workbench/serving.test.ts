import { brotliDecompressSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Api, createApi } from '../../src/api/index.ts'
import type { Graph } from '../../src/graph/graph.ts'
import { silent } from '../support/api.ts'
import { openWorkbench } from '../support/workbench/workbench.ts'

// The files of the workbench reveal nothing of the graph, so no database is asked for them.
const away = { verify: () => Promise.reject(new Error('away')) } as unknown as Graph

let api: Api
beforeAll(async () => {
  const workbench = await openWorkbench({ browser: 'http://127.0.0.1:7474/?a="b"&c' })
  api = createApi(away, { logger: silent, tokens: ['a-token-of-the-test'], workbench })
})

const get = (path: string, headers: Record<string, string> = {}) =>
  api.fetch(`http://localhost${path}`, { headers })
const assetsOf = (html: string) =>
  [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path!)

test('every page is the one HTML file, whatever its id holds, and needs no token', async () => {
  const root = await (await get('/')).text()
  for (const path of [
    '/search?text=x',
    '/disputes',
    '/actors/iran',
    '/statements/radio-farda-2019-12-30%23s1',
    '/documents/a%2Fb%3Ac',
    '/claims/%23local',
  ]) {
    const page = await get(path)
    expect([path, page.status, await page.text()]).toEqual([path, 200, root])
  }
  for (const path of ['/actors/a/b', '/nothing', '/assets/none.js', '/index.html'])
    expect([path, (await get(path)).status]).toEqual([path, path.startsWith('/assets') ? 404 : 401])
})

test('questions need the token all the same', async () => {
  const body = '{"query":"{__typename}"}'
  const headers = { 'content-type': 'application/json' }
  const asked = await api.fetch('http://localhost/graphql', { method: 'POST', headers, body })
  expect(asked.status).toBe(401)
})

describe('a page', () => {
  test('has a policy that lets no inline script or style and no other host in', async () => {
    const { headers } = await get('/')
    const policy = headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("style-src 'self';")
    expect(policy).toContain("connect-src 'self';")
    expect(policy).not.toContain('unsafe')
  })

  test('is told where Neo4j Browser is', async () => {
    const html = await (await get('/')).text()
    expect(html).toContain(
      '{&quot;graphiql&quot;:true,&quot;browser&quot;:&quot;http://127.0.0.1:7474/?a=\\&quot;b\\&quot;&amp;c&quot;}',
    )
  })

  test('is asked for again by its tag, and its files by their hashes never', async () => {
    const page = await get('/')
    const etag = page.headers.get('etag')!
    expect((await get('/actors/iran', { 'if-none-match': etag })).status).toBe(304)
    expect(page.headers.get('cache-control')).toBe('no-cache')
    const assets = assetsOf(await page.text())
    expect(assets.length).toBeGreaterThan(1)
    for (const path of assets)
      expect((await get(path)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  })

  test('comes with less than 200 kB, compressed for whoever accepts that', async () => {
    let bytes = 0
    for (const path of assetsOf(await (await get('/')).text())) {
      const packed = await get(path, { 'accept-encoding': 'gzip, br' })
      const body = new Uint8Array(await packed.arrayBuffer())
      bytes += body.length
      const plain = new Uint8Array(await (await get(path)).arrayBuffer())
      if (plain.length > 1024) {
        expect(packed.headers.get('content-encoding')).toBe('br')
        expect(Buffer.from(brotliDecompressSync(body)).equals(plain)).toBe(true)
      }
    }
    expect(bytes).toBeGreaterThan(50_000)
    expect(bytes).toBeLessThan(200_000)
  })
})
