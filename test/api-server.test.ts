import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApi, serve, type Served } from '../src/api/index.ts'
import type { Graph } from '../src/graph/graph.ts'
import { examples, openTestApi, silent, type TestApi } from './support/api.ts'
import { whosaid } from './support/cli.ts'

let suite: TestApi
let served: Served
beforeAll(async () => {
  suite = await openTestApi(examples)
  served = await serve(suite.api, { host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await served.close()
  await suite[Symbol.asyncDispose]()
})

/** Why a server cannot listen there. */
const refusedAt = (of: number) =>
  serve(suite.api, { host: '127.0.0.1', port: of }).catch((error: Error) => error)

describe('the server', () => {
  const audits = serverAudits({ url: () => `${served.url}/graphql` })
  test.each(audits.map(audit => [`${audit.id} ${audit.name}`, audit] as const))(
    'audit %s',
    async (_name, audit) => {
      const result = await audit.fn()
      expect(result, 'reason' in result ? result.reason : '').toMatchObject({ status: 'ok' })
    },
  )

  test('is up at /health and ready at /ready', async () => {
    expect((await fetch(`${served.url}/health`)).status).toBe(200)
    const ready = await fetch(`${served.url}/ready`)
    expect([ready.status, await ready.text()]).toEqual([200, 'ready\n'])
  })

  test('is up but not ready while the database is unreachable', async () => {
    const away: Graph = { ...suite.suite.graph, verify: () => Promise.reject(new Error('away')) }
    const api = createApi(away, { logger: silent })
    const ready = await api.fetch('http://whosaid.test/ready')
    expect([ready.status, await ready.text()]).toEqual([503, 'the database does not answer\n'])
    expect((await api.fetch('http://whosaid.test/health')).status).toBe(200)
  })

  test('redirects / to an explorer that loads nothing from other hosts', async () => {
    const root = await fetch(served.url, { redirect: 'manual' })
    expect([root.status, root.headers.get('location')]).toEqual([302, '/graphiql'])
    const page = await fetch(`${served.url}/graphiql`)
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const html = await page.text()
    // Scripts and styles name many addresses; what a browser fetches by itself stands in tags, imports and url().
    const markup = html.replaceAll(/<script>[\s\S]*?<\/script>|<style>[\s\S]*?<\/style>/g, '')
    expect(markup.match(/(src|href)="(?!data:)[^"]*"/g)).toBeNull()
    const styles = html.match(/<style>[\s\S]*?<\/style>/)![0]
    expect(styles.match(/@import|url\(\s*['"]?(https?:)?\/\/[^)]*\)/g)).toBeNull()
    expect(html).toContain('What did Zarif say about the United States in December 2019?')
    expect(html).toContain('"endpoint":"/graphql"')
  })

  test('answers the first query of GraphiQL', async () => {
    const { welcomeQuery } = await import('../src/api/welcome.ts')
    const { statements } = await suite.ask<{ statements: { nodes: { quote: string | null }[] } }>(
      welcomeQuery,
    )
    expect(statements.nodes.map(node => node.quote)).toContain(
      'The United States is shedding blood and causing destruction against the people of Iraq and Syria thousands of miles away from its own borders in the name of defending itself',
    )
  })

  test('answers an unknown path with 404', async () => {
    expect((await fetch(`${served.url}/elsewhere`)).status).toBe(404)
  })
})

/** Changes the layout that documents say they have. */
const addToLayouts = (change: number) =>
  suite.suite.cypher('MATCH (document:Document) SET document.layout = document.layout + toInteger($change)', {
    change,
  })

describe('serve', () => {
  test('says where it runs already, or else why it cannot use an address', async () => {
    const { port } = new URL(served.url)
    const rule = 'HOST and PORT must name a free address of this machine, but got: '
    expect(await refusedAt(Number(port))).toMatchObject({
      code: 'WRONG_USE',
      message: `${rule}${served.url}, where whosaid runs already: use that one, or choose another port`,
    })
    const { stderr, status } = await whosaid(['demo'], { env: { PORT: port } })
    expect(stderr).toContain(`${served.url}, where whosaid runs already`)
    expect(status).toBe(2)

    // Another program, one that answers and one that does not.
    for (const answer of [true, false]) {
      const other = createServer((_request, response) => void (answer && response.writeHead(404).end()))
      other.listen(0, '127.0.0.1')
      await once(other, 'listening')
      const error = await refusedAt((other.address() as AddressInfo).port)
      other.closeAllConnections()
      other.close()
      expect(error).toMatchObject({
        code: 'WRONG_USE',
        message: expect.stringMatching(/EADDRINUSE/) as string,
      })
    }
  })

  test('warns first if another version of the program has loaded the graph', async () => {
    const command = ['serve', '--port', new URL(served.url).port]
    expect((await whosaid(command)).stderr).not.toContain('layout')
    await addToLayouts(-1)
    const { stderr, status } = await whosaid(command)
    await addToLayouts(1)
    expect(stderr).toMatch(
      /^Every document must have this program's layout, \d+, but got: \d+ with another\./,
    )
    expect(stderr).toContain('`whosaid upgrade`')
    expect(status).toBe(2) // the port is taken, on purpose
  })

  test('finishes requests in progress before it closes, and accepts no more', async () => {
    const begun = Promise.withResolvers<void>()
    const go = Promise.withResolvers<void>()
    const slow: Graph = {
      ...suite.suite.graph,
      async verify() {
        begun.resolve()
        await go.promise
      },
    }
    const server = await serve(createApi(slow, { logger: silent }), { host: '127.0.0.1', port: 0 })
    const answer = fetch(`${server.url}/ready`)
    await begun.promise
    const closed = server.close()
    await expect(fetch(`${server.url}/health`)).rejects.toThrow()
    go.resolve()
    expect((await answer).status).toBe(200)
    await closed
  })

  test('cancels the query in the database when the client disconnects', async () => {
    const ended = Promise.withResolvers<boolean>()
    const watched: Graph = {
      ...suite.suite.graph,
      read: (_name, _parameters, options) =>
        new Promise((_resolve, reject) => {
          const left = () => {
            ended.resolve(true)
            reject(new Error('left'))
          }
          options?.signal?.addEventListener('abort', left)
          leaving.destroy()
        }),
    }
    const errors: unknown[] = []
    const logger = { ...silent, error: (line: unknown) => void errors.push(line) }
    const server = await serve(createApi(watched, { logger }), { host: '127.0.0.1', port: 0 })
    const headers = { 'content-type': 'application/json' }
    const leaving = request(`${server.url}/graphql`, { method: 'POST', headers }).on('error', () => {})
    leaving.end('{"query":"{node(id:\\"x\\"){id}}"}')
    expect(await ended.promise).toBe(true)
    await server.close(0)
    expect(errors).toEqual([]) // nobody's fault
  })
})
