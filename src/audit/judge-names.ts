import { foldName } from '../fold.ts'
import { nameTerms, quoted } from '../words.ts'
import { everything, type Failure, type Readable, type Scope } from './law.ts'
import { createNamesakes } from './namesakes.ts'

const query = 'audit/should/be-the-only-one-of-its-type-with-its-name'

/** Bits of each of the two Bloom filters: 16 MB, however large the graph is. */
const bits = 2 ** 27

export const judgeNames = (graph: Readable, scope: Scope): AsyncGenerator<Failure> =>
  scope.nodeIds === null ? judgeAllNames(graph) : judgeSomeNames(graph, scope)

/** How many names one query looks up, and how many nodes it gives at most. */
const atOnce = 200
const mostNamed = 2000

/** Finds the namesakes of some nodes by the index of names. */
async function* judgeSomeNames(graph: Readable, scope: Scope): AsyncGenerator<Failure> {
  const namesakes = createNamesakes()
  const touched = new Set<string>()
  const terms = new Set<string>()
  for await (const { id, label, names } of graph.stream(query, scope)) {
    touched.add(`${label} ${id}`)
    for (const name of names) for (const term of nameTerms(name ?? '')) terms.add(term)
    for (const { name, other } of namesakes.add(label, id, names.filter(isGiven)))
      yield { at: id, got: `${name}, as ${other}` }
  }
  const titles = [...terms].filter(term => term !== '')
  for (let from = 0; from < titles.length; from += atOnce) {
    const some = titles.slice(from, from + atOnce)
    const parameters = { queries: [quoted(some)], titles: some, most: mostNamed }
    for (const { id, label, names } of await graph.read('audit/touched/named', parameters)) {
      if (touched.has(`${label} ${id}`)) continue
      // Only names of touched nodes count: these have their owner already.
      for (const { name, other } of namesakes.add(label, id, names.filter(isGiven)))
        if (touched.has(`${label} ${other}`)) yield { at: id, got: `${name}, as ${other}` }
    }
  }
}

const isGiven = (name: string | null): name is string => name !== null

/** Finds namesakes in two passes: the first marks names that may occur twice, so that the second keeps only those. */
async function* judgeAllNames(graph: Readable): AsyncGenerator<Failure> {
  const once = new Uint8Array(bits / 8)
  const twice = new Uint8Array(bits / 8)
  for await (const { label, names } of graph.stream(query, everything)) {
    for (const bit of new Set(foldedNames(names).map(name => bitOf(label, name)))) {
      const [byte, mask] = [bit >>> 3, 1 << (bit & 7)]
      if ((once[byte]! & mask) !== 0) twice[byte]! |= mask
      else once[byte]! |= mask
    }
  }
  const namesakes = createNamesakes()
  for await (const { id, label, names } of graph.stream(query, everything)) {
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

const foldedNames = (names: readonly (string | null)[]): string[] => names.filter(isGiven).map(foldName)

/** FNV-1a, cut to the filter. */
function bitOf(label: string, name: string): number {
  let hash = 0x811c9dc5
  for (const text of [label, ' ', name]) {
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  }
  return (hash >>> 0) % bits
}
