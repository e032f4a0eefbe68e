import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DocumentFile, documentSchema } from '../src/document/index.ts'
import { documentFiles } from './support/documents.ts'

/** A part of the document's JSON Schema. */
interface Shape {
  properties?: Record<string, Shape>
  items?: Shape
  anyOf?: Shape[]
}

/** The path of every property that a shape allows, such as `statements.about.stance`. */
function pathsOf({ properties = {}, items, anyOf = [] }: Shape, path = ''): string[] {
  const below = Object.entries(properties).flatMap(([name, property]) => {
    const at = path === '' ? name : `${path}.${name}`
    return [at, ...pathsOf(property, at)]
  })
  return [...below, ...[items, ...anyOf].flatMap(inner => (inner === undefined ? [] : pathsOf(inner, path)))]
}

function givenIn(value: unknown, found: Set<string>, path = ''): void {
  if (Array.isArray(value)) for (const item of value) givenIn(item, found, path)
  else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      const at = path === '' ? name : `${path}.${name}`
      if (!(Array.isArray(inner) && inner.length === 0)) found.add(at)
      givenIn(inner, found, at)
    }
  }
}

test('generated documents have every property of the document shape, so that the laws cover it', () => {
  const found = new Set<string>()
  const sets = fc.sample(documentFiles(), { numRuns: 300, seed: 1 })
  for (const document of sets.flat() satisfies DocumentFile[]) givenIn(document, found)
  // These are read by editors and by nobody else; with a text, spans say what stands there, and otherwise where.
  const unread = new Set([
    '$schema',
    '$rejected',
    'statements.spans.prefix',
    'statements.spans.suffix',
    'rejected.statement.spans.prefix',
    'rejected.statement.spans.suffix',
  ])
  const missing = pathsOf(documentSchema as Shape).filter(path => !found.has(path) && !unread.has(path))
  expect(missing).toEqual([])
})
