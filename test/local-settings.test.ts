import { describe, expect, test } from 'vitest'
import { readConfig } from '../src/config.ts'
import { temporaryFolder } from './support/folder.ts'

describe('the memory of the local Neo4j', () => {
  test('is left to the program unless it is set', () => {
    expect(readConfig({}).memory).toEqual({ heap: undefined, pageCache: undefined })
    expect(readConfig({ WHOSAID_HEAP: '4g', WHOSAID_PAGE_CACHE: '512m' }).memory).toEqual({
      heap: '4g',
      pageCache: '512m',
    })
  })

  test.each(['4', '4 g', '4gb', '0m', '-1g', '1.5g', '1g -XX:+Flag', '9999999m'])(
    'must be a size, and %j is none',
    size => {
      for (const name of ['WHOSAID_HEAP', 'WHOSAID_PAGE_CACHE']) {
        expect(() => readConfig({ [name]: size })).toThrow(
          `${name} must be a size in megabytes or gigabytes, such as 512m or 4g, but got: ${size}`,
        )
      }
    },
  )
})

describe('a secret', () => {
  const uri = 'bolt://127.0.0.1:7687'

  test('may lie in a file', () => {
    using folder = temporaryFolder()
    const password = folder.put('password', 'of the database\n')
    const tokens = folder.put('tokens', '0123456789abcdef\nfedcba9876543210,abcdef0123456789\n')
    const config = readConfig({
      NEO4J_URI: uri,
      NEO4J_PASSWORD_FILE: password,
      API_TOKENS_FILE: tokens,
    })
    expect(config.neo4j?.password).toBe('of the database')
    expect(config.api.tokens).toEqual(['0123456789abcdef', 'fedcba9876543210', 'abcdef0123456789'])
  })

  test('that is wrong in a file is not shown', () => {
    using folder = temporaryFolder()
    const tokens = folder.put('tokens', 'short-secret\n')
    const read = () => readConfig({ API_TOKENS_FILE: tokens })
    expect(read).toThrow(/but got: 12 characters$/)
  })

  test('must not be given twice, and its file must be readable', () => {
    expect(() => readConfig({ NEO4J_URI: uri, NEO4J_PASSWORD: 'x', NEO4J_PASSWORD_FILE: 'y' })).toThrow(
      'only one of NEO4J_PASSWORD and NEO4J_PASSWORD_FILE must be set, but got: both',
    )
    expect(() => readConfig({ API_TOKENS_FILE: '/nowhere/tokens' })).toThrow(
      /^API_TOKENS_FILE must name a readable file, but got: ENOENT.*\/nowhere\/tokens/,
    )
  })
})
