/** A mention: who it really is, and the node that is shown there. */
export interface Clustered {
  canonical: string
  node: string | undefined
}

export interface Figures {
  mentions: number
  identities: number
  precision: number
  recall: number
  /** The share that has a node. */
  covered: number
}

/**
 * B-cubed precision and recall over the mentions whose identity has at least `least`. A node's mentions are all that are
 * given; a mention without a node is a cluster of its own.
 */
export function bcubed(all: readonly Clustered[], least = 2): Figures {
  const clusters = all.map(({ node }, i) => (node === undefined ? `alone ${i}` : `node ${node}`))
  const sizes = count(clusters)
  const truths = count(all.map(({ canonical }) => canonical))
  const both = count(all.map(({ canonical }, i) => `${clusters[i]} ${canonical}`))
  const counted = [...all.keys()].filter(i => (truths.get(all[i]!.canonical) ?? 0) >= least)
  const mean = (value: (i: number) => number): number =>
    counted.reduce((sum, i) => sum + value(i), 0) / (counted.length || 1)
  const shared = (i: number): number => both.get(`${clusters[i]} ${all[i]!.canonical}`) ?? 0
  return {
    mentions: counted.length,
    identities: new Set(counted.map(i => all[i]!.canonical)).size,
    precision: mean(i => shared(i) / (sizes.get(clusters[i]!) ?? 1)),
    recall: mean(i => shared(i) / (truths.get(all[i]!.canonical) ?? 1)),
    covered: mean(i => (all[i]!.node === undefined ? 0 : 1)),
  }
}

const count = (keys: readonly string[]): Map<string, number> =>
  keys.reduce((counts, key) => counts.set(key, (counts.get(key) ?? 0) + 1), new Map<string, number>())
