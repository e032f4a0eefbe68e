import { expect, test } from 'vitest'
import { withParts } from '../src/graph/include.ts'
import { queryNames } from '../src/graph/queries.ts'

/** Resolves `query` where these are the files. */
const resolved = (files: Record<string, string>): string => withParts('query', name => files[name]!)

test('a part is put in with the arguments of its include line, indented as that is', () => {
  const text = resolved({
    query: 'CALL () {\n  // include parts/seek key=longKey label=Claim\n}\nRETURN node\n',
    'parts/seek': 'MATCH (node:{{label}})\nWHERE node.{{key}} > $lower\nRETURN node\n',
  })
  expect(text).toBe(
    'CALL () {\n  MATCH (node:Claim)\n  WHERE node.longKey > $lower\n  RETURN node\n}\nRETURN node\n',
  )
})

test('a part hands its arguments on, and one of them may name the part that is included', () => {
  const text = resolved({
    query: '// include parts/both index=pair key=key\n',
    'parts/both': '// include parts/{{index}} direction=DESC\n// include parts/{{index}} direction=ASC\n',
    'parts/pair': 'ORDER BY about.{{key}} {{direction}}\n',
  })
  expect(text).toBe('ORDER BY about.key DESC\nORDER BY about.key ASC\n')
})

test.each([
  [
    'an argument that a part names but is not given',
    { query: '// include parts/seek label=Claim\n', 'parts/seek': '{{label}} {{key}}\n' },
    'parts/seek must be given key=…, but got: {"label":"Claim"}',
  ],
  [
    'an argument that a query names, since nothing gives it one',
    { query: 'RETURN {{key}}\n' },
    'query must be given key=…, but got: {}',
  ],
  [
    'an argument that no part names',
    { query: '// include parts/seek key=id kye=id\n', 'parts/seek': '{{key}}\n' },
    'parts/seek must name each argument that it is given, but got: kye, by query',
  ],
  [
    'an argument without a value',
    { query: '// include parts/seek key\n', 'parts/seek': 'RETURN 1\n' },
    'an argument of a part must be written name=value, but got: key',
  ],
])('%s is an error', (_name, files, message) => {
  expect(() => resolved(files as Record<string, string>)).toThrow(message)
})

test('no query keeps an include line or a placeholder', () => {
  for (const name of queryNames) expect(withParts(name), name).not.toMatch(/\{\{|\/\/ include /)
})
