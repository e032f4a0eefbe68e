import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fixtures, openTestApi, type TestApi, priced } from './support/api.ts'
import { apiWith, ask, json } from './support/guard.ts'

let suite: TestApi
beforeAll(async () => {
  suite = await openTestApi(fixtures)
})
afterAll(() => suite[Symbol.asyncDispose]())

describe('a setting switches off', () => {
  test('introspection, and the suggestions that would reveal names', async () => {
    for (const query of ['{ __schema { types { name } } }', '{ __type(name: "Person") { name } }']) {
      expect((await ask(suite, { introspection: false }, query)).codes).toContain('GRAPHQL_VALIDATION_FAILED')
    }
    const wrong = '{ statement(id: "x") { quot } }'
    expect((await ask(suite, {}, wrong)).errors[0]!.message).toContain('Did you mean "quote"')
    expect((await ask(suite, { introspection: false }, wrong)).errors[0]!.message).not.toContain('quote')
    const asked = 'query ($filter: StatementFilter) { statements(filter: $filter) { totalCount } }'
    const given = await ask(suite, { introspection: false }, asked, { filter: { speake: {} } })
    expect(given.errors[0]).toMatchObject({
      message: expect.not.stringContaining('speaker') as string,
      extensions: { code: 'BAD_USER_INPUT' },
    })
    expect((await ask(suite, { introspection: false }, '{ __typename }')).data).toEqual({
      __typename: 'Query',
    })
  })

  test('GraphiQL', async () => {
    const api = apiWith(suite, { graphiql: false })
    for (const path of ['/', '/graphiql'])
      expect((await api.fetch(`http://localhost${path}`)).status).toBe(404)
  })
})

const askAs = (host: string, path = '/graphql') =>
  apiWith(suite, { hosts: ['graph.example', '::1'] }).fetch(`http://${host}${path}`, {
    method: 'POST',
    headers: { ...json, host },
    body: '{"query":"{__typename}"}',
  })

describe('a web page of another origin', () => {
  const preflight = {
    method: 'OPTIONS',
    headers: {
      origin: 'https://pages.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    },
  }
  const allowed = async (origins: string[], init: RequestInit = preflight) => {
    const { headers } = await apiWith(suite, { origins }).fetch('http://localhost/graphql', init)
    return headers.get('access-control-allow-origin')
  }

  test('may send queries only if its origin is listed', async () => {
    expect(await allowed([])).toBeNull()
    expect(await allowed(['https://pages.example', 'https://b.example'])).toBe('https://pages.example')
    expect(await allowed(['https://a.example', 'https://b.example'])).not.toBe('https://pages.example')
    expect(await allowed(['https://a.example'])).not.toBe('https://pages.example')
  })

  test('cannot send what a browser sends without a preflight request', async () => {
    const forms: RequestInit[] = [
      { method: 'POST' },
      { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"query":"{__typename}"}' },
      {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'query={__typename}',
      },
    ]
    for (const init of forms) {
      const response = await apiWith(suite, {}).fetch('http://localhost/graphql?query={__typename}', init)
      expect(response.status).toBe(403)
      expect(await response.json()).toMatchObject({
        errors: [
          {
            message: expect.stringMatching(
              /^a POST must have the content type application\/json, or one of the headers/,
            ) as string,
            extensions: { code: 'CSRF' },
          },
        ],
      })
    }
  })

  test('gets 421 for a Host header that the server does not recognise (DNS rebinding)', async () => {
    for (const host of ['localhost', 'LOCALHOST:4000', '127.0.0.1:4000', '[::1]:80', 'graph.example']) {
      expect((await askAs(host)).status, host).toBe(200)
    }
    for (const host of [
      'evil.example',
      'localhost.evil.example',
      '127.0.0.1.evil.example',
      'a.graph.example',
    ]) {
      const refused = await askAs(host)
      expect(refused.status, host).toBe(421)
      expect(await refused.json()).toMatchObject({
        errors: [
          {
            message: `the Host header must name this server: localhost, or a name in API_HOSTS, but got: ${host}`,
            extensions: { code: 'UNKNOWN_HOST' },
          },
        ],
      })
      expect((await askAs(host, '/metrics')).status).toBe(421)
    }
  })
})

describe('with tokens', () => {
  const tokens = ['0123456789abcdef', 'another-token-of-the-server']
  const api = () => apiWith(suite, { tokens })
  const withToken = (path: string, authorization?: string, method = 'POST') =>
    api().fetch(`http://localhost${path}`, {
      method,
      headers: { ...json, ...(authorization !== undefined && { authorization }) },
      ...(method === 'POST' && { body: '{"query":"{__typename}"}' }),
    })

  test('a query needs one of them', async () => {
    for (const token of tokens) {
      expect(await (await withToken('/graphql', `Bearer ${token}`)).json()).toEqual({
        data: { __typename: 'Query' },
        ...priced,
      })
    }
    const wrong = [
      'Bearer 0123456789abcdeg',
      'Bearer 0123456789abcde',
      'Bearer',
      'Basic 0123456789abcdef',
      '0123456789abcdef',
      `Bearer ${'x'.repeat(10_000)}`,
    ]
    for (const authorization of [undefined, ...wrong]) {
      const refused = await withToken('/graphql', authorization)
      expect(refused.status).toBe(401)
      expect(refused.headers.get('www-authenticate')).toMatch(/^Bearer/)
      const got = authorization === undefined ? 'no such header' : 'another one'
      expect(await refused.json()).toEqual({
        errors: [
          {
            message: `a request must carry one of the tokens in API_TOKENS, as Authorization: Bearer …, but got: ${got}`,
            extensions: { code: 'UNAUTHENTICATED' },
          },
        ],
      })
    }
  })

  test('so do the metrics and every other route that reveals the graph, however the URL is written', async () => {
    expect((await withToken('/metrics', undefined, 'GET')).status).toBe(401)
    expect((await withToken('/metrics', `Bearer ${tokens[0]}`, 'GET')).status).toBe(200)
    for (const path of [
      '/ready?x=/graphql',
      '/graphiql?/graphql',
      '/browser/x?/graphql',
      '/graphql/',
      '//graphql',
      '/other',
    ]) {
      expect((await withToken(path)).status, path).toBe(401)
    }
    for (const path of [
      '/ready?/graphql',
      '/browser/none?query={__typename}&x=/graphql',
      '/?query={__typename}&/graphql',
    ]) {
      const response = await withToken(path, undefined, 'GET')
      expect(await response.text(), path).not.toContain('Query')
    }
    for (const path of ['/health', '/ready', '/graphiql'])
      expect((await withToken(path, undefined, 'GET')).status, path).toBe(200)
  })
})
