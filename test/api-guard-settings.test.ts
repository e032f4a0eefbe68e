import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { apiOptions } from '../src/api/index.ts'
import { readConfig } from '../src/config.ts'
import { whosaid } from './support/cli.ts'

const names = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name]) => name!)

describe('settings of the API', () => {
  test('default to serving this machine only', () => {
    expect(readConfig({})).toMatchObject({
      host: '127.0.0.1',
      public: false,
      api: {
        tokens: [],
        hosts: ['127.0.0.1'],
        origins: [],
        rate: 0,
        concurrent: 500,
        proxies: [],
        introspection: true,
        graphiql: true,
        timeout: 30_000,
      },
    })
    expect(readConfig({ HOST: '0.0.0.0' }).api.rate).toBe(50)
  })

  test('are read from the environment', () => {
    const { api, logLevel } = readConfig({
      HOST: '0.0.0.0',
      API_TOKENS: 'abcdefghijklmnop, desk:0123456789abcdef==',
      API_HOSTS: 'graph.example,[2001:db8::1]',
      API_ORIGINS: 'https://pages.example,http://localhost:3000',
      API_RATE: '7',
      API_CONCURRENT: '9',
      API_PROXIES: '10.0.0.0/8,2001:db8::1',
      API_INTROSPECTION: 'false',
      API_GRAPHIQL: 'false',
      API_TIMEOUT_MS: '500',
      API_MAX_BODY_BYTES: '1000',
      API_MAX_ANSWER_BYTES: '2000',
      API_MAX_QUERY_TOKENS: '10',
      API_MAX_DEPTH: '3',
      API_MAX_ALIASES: '0',
      API_MAX_COST: '7',
      API_EXPORT_TIMEOUT_MS: '900',
      API_SUBSCRIPTIONS: '20',
      API_SUBSCRIPTIONS_PER_TOKEN: '2',
      API_FEED_TOKENS: 'reader:0123456789abcdef',
      API_ALERTS: 'alerts.yaml',
      LOG_LEVEL: 'warn',
    })
    expect(api).toEqual({
      tokens: ['abcdefghijklmnop', 'desk:0123456789abcdef=='],
      hosts: ['graph.example', '[2001:db8::1]', '0.0.0.0'],
      origins: ['https://pages.example', 'http://localhost:3000'],
      rate: 7,
      concurrent: 9,
      proxies: ['10.0.0.0/8', '2001:db8::1'],
      introspection: false,
      graphiql: false,
      timeout: 500,
      maxBodyBytes: 1000,
      maxAnswerBytes: 2000,
      maxQueryTokens: 10,
      maxDepth: 3,
      maxAliases: 0,
      maxCost: 7,
      exportTimeout: 900,
      subscriptions: 20,
      subscriptionsPerToken: 2,
      feedTokens: ['reader:0123456789abcdef'],
      alerts: 'alerts.yaml',
    })
    expect(logLevel).toBe('warn')
    expect(readConfig({ HOST: '0.0.0.0' }).api.hosts).toBeNull()
  })

  test.each([
    ['PORT', '65536', 'PORT must be a whole number from 0 to 65535, but got: 65536'],
    ['API_PUBLIC', 'yes', 'API_PUBLIC must be true or false, but got: yes'],
    ['API_TIMEOUT_MS', '0', 'API_TIMEOUT_MS must be a whole number from 1 to 3600000, but got: 0'],
    ['API_MAX_DEPTH', '1e1', 'API_MAX_DEPTH must be a whole number from 1 to 100, but got: 1e1'],
    [
      'API_ORIGINS',
      '*',
      'API_ORIGINS must be a comma-separated list of origins such as https://example.org, but got: *',
    ],
    [
      'API_HOSTS',
      'a:80',
      'API_HOSTS must be a comma-separated list of names or addresses without a port, but got: a:80',
    ],
    [
      'LOG_LEVEL',
      'loud',
      'LOG_LEVEL must be one of silent, fatal, error, warn, info, debug, trace, but got: loud',
    ],
  ])('%s=%s is refused', (name, value, message) => {
    expect(() => readConfig({ [name]: value })).toThrow(message)
  })

  test.each(['10.0.0.0/33', '10.0.0/8', '::/129', 'proxy.example', '10.0.0.0/8/8', '10.0.0.0/'])(
    'API_PROXIES=%s is refused',
    proxy => {
      expect(() => readConfig({ API_PROXIES: proxy })).toThrow(
        `API_PROXIES must be a comma-separated list of addresses or subnets such as 10.0.0.0/8, but got: ${proxy}`,
      )
    },
  )

  test('are in docs/reference.md, each with its default', () => {
    const rows =
      readFileSync('docs/reference.md', 'utf8')
        .split('## Settings')[1]
        ?.match(/^\| `[A-Z].*$/gm) ?? []
    const read = names(readFileSync('src/config.ts', 'utf8'), /\(\s*'((?:[A-Z\d]+_)*[A-Z\d]+)'/g)
    const told = rows.flatMap(row => names(row.split('|')[1]!, /`(\w+)`/g))
    const own = told.filter(name => !name.endsWith('_FILE'))
    expect(own.toSorted()).toEqual([...new Set(read)].filter(name => name !== 'WRONG_USE').toSorted())
    const defaults = rows.flatMap(row => {
      const [, name = '', value] = /^\| `(API_\w+)` +\| `(\w+)` +\|/.exec(row) ?? []
      return value === undefined ? [] : [[name, value]]
    })
    expect(defaults).toHaveLength(14)
    expect(readConfig(Object.fromEntries(defaults) as NodeJS.ProcessEnv)).toEqual(readConfig({}))
  })

  test('refuse a weak token without printing it', () => {
    for (const weak of ['weak-secret', 'a:0123456789', ':0123456789']) {
      expect(() => readConfig({ API_TOKENS: weak })).toThrow(
        /^API_TOKENS must be a comma-separated list of.* but got: 1[12] characters$/,
      )
    }
  })
})

const options = (env: NodeJS.ProcessEnv) => () => apiOptions(readConfig({ LOG_LEVEL: 'silent', ...env }))

describe('other machines have access', () => {
  test('only with tokens, or if the settings allow everyone', () => {
    for (const HOST of ['0.0.0.0', '::', '192.0.2.1', 'graph.example']) {
      expect(options({ HOST })).toThrow(/^HOST=.* exposes the server to other machines: set API_TOKENS/)
      expect(options({ HOST, API_TOKENS: '0123456789abcdef' })().tokens).toHaveLength(1)
      expect(options({ HOST, API_PUBLIC: 'true' })().tokens).toEqual([])
    }
    for (const HOST of ['127.0.0.1', '127.1.2.3', '::1', 'localhost'])
      expect(options({ HOST })().tokens).toEqual([])
  })

  test('and `serve` checks that before it does anything else', async () => {
    const refused = await whosaid(['serve', '--host', '0.0.0.0', '--port', '0'], {
      env: { API_PUBLIC: '', API_TOKENS: '' },
    })
    expect(refused).toMatchObject({ status: 2, stdout: '' })
    expect(refused.stderr).toMatch(
      /^HOST=0\.0\.0\.0 exposes the server to other machines: set API_TOKENS, or API_PUBLIC=true.*\n$/,
    )
  })
})
