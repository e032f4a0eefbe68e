import { readFileSync } from 'node:fs'
import { type DocumentNode, parse } from 'graphql'

const read = new Map<string, DocumentNode>()

/** A question of the public API: the file of an operation, then those of the fragments that it spreads. */
export function question(...files: readonly URL[]): DocumentNode {
  const key = files.map(({ href }) => href).join(' ')
  let document = read.get(key)
  if (document === undefined) {
    document = parse(files.map(file => readFileSync(file, 'utf8')).join('\n'))
    read.set(key, document)
  }
  return document
}

const own = new URL('questions/', import.meta.url)

/** A file of this folder. */
export const part = (name: string): URL => new URL(`${name}.graphql`, own)

/** A question of this folder's files. */
export const ask = (...names: readonly string[]): DocumentNode => question(...names.map(part))
