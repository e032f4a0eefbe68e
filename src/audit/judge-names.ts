import { foldName } from '../fold.ts'
import type { Failure, Readable } from './law.ts'
import { createNamesakes } from './namesakes.ts'

const query = 'audit/should/be-the-only-one-of-its-type-with-its-name'

/** Bits of each of the two Bloom filters: 16 MB, however large the graph is. */
const bits = 2 ** 27

/** Finds namesakes in two passes: the first marks names that may occur twice, so that the second keeps only those. */
export async function* judgeNames(graph: Readable): AsyncGenerator<Failure> {
  const once = new Uint8Array(bits / 8)
  const twice = new Uint8Array(bits / 8)
  for await (const { label, names } of graph.stream(query, {})) {
    for (const bit of new Set(foldedNames(names).map(name => bitOf(label, name)))) {
      const [byte, mask] = [bit >>> 3, 1 << (bit & 7)]
      if ((once[byte]! & mask) !== 0) twice[byte]! |= mask
      else once[byte]! |= mask
    }
  }
  const namesakes = createNamesakes()
  for await (const { id, label, names } of graph.stream(query, {})) {
    const candidates = names.filter((name): name is string => {
      if (name === null) return false
      const bit = bitOf(label, foldName(name))
      return (twice[bit >>> 3]! & (1 << (bit & 7))) !== 0
    })
    for (const { name, other } of namesakes.add(label, id, candidates)) {
      yield { at: id, got: `${name}, as ${other}` }
    }
  }
}

const foldedNames = (names: readonly (string | null)[]): string[] =>
  names.filter(name => name !== null).map(foldName)

/** FNV-1a, cut to the filter. */
function bitOf(label: string, name: string): number {
  let hash = 0x811c9dc5
  for (const text of [label, ' ', name]) {
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  }
  return (hash >>> 0) % bits
}
