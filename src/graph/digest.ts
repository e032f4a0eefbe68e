import type { Graph } from './graph.ts'
import type { DigestElement } from './digest/elements.ts'
import { digestOf, openSums, type TypeSums } from './digest/sums.ts'

/**
 * A digest of 64 hex digits over every node and relationship with all labels and properties: the sum of their SHA-256
 * hashes modulo 2^256. So neither order nor internal ids matter, and memory is bounded.
 */
export const digest = async (graph: Graph): Promise<string> => digestOf(await wholeSums(graph))

/** The sums that make up the digest, by the type of node or relationship. */
export async function wholeSums(graph: Graph): Promise<TypeSums> {
  const sums = openSums()
  for (const name of ['whole/nodes', 'whole/relationships'] as const) {
    for await (const element of graph.stream(name, {})) sums.add(element as unknown as DigestElement)
  }
  return sums.byType()
}
