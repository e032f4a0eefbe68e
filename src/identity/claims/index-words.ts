/** Lists of words, each known by its place, and how alike they are. */
export interface WordIndex {
  /** The lists that have most in common with one, by the weight of rare words. */
  near(at: number, most: number): { at: number; likeness: number }[]
  /** What two lists have in common, as a share of all they have, by weight. */
  likeness(a: number, b: number): number
}

/** A word that more lists than this have finds nothing, but counts. */
const common = 2000

/** How many words of a list are looked up, the rarest ones. */
const sought = 8

/** What has less in common is not compared. */
const least = 0.1

/** With `even`, all words weigh alike and all are looked up: in lists found by their words, rarity tells nothing. */
export function indexWords(lists: readonly (readonly string[])[], even = false): WordIndex {
  const postings = new Map<string, number[]>()
  for (const [at, words] of lists.entries())
    for (const word of new Set(words)) {
      const list = postings.get(word)
      if (list === undefined) postings.set(word, [at])
      else list.push(at)
    }
  const weightOf = (word: string): number =>
    even ? 1 : Math.log(1 + lists.length / (postings.get(word)?.length ?? 1))
  const wholes = lists.map(words => [...new Set(words)].reduce((sum, word) => sum + weightOf(word), 0))
  return {
    near(at, most) {
      const scores = new Map<number, number>()
      const rare = [...new Set(lists[at])]
        .toSorted((a, b) => weightOf(b) - weightOf(a))
        .slice(0, even ? Infinity : sought)
      for (const word of rare) {
        const list = postings.get(word) ?? []
        if (list.length > common) continue
        const weight = weightOf(word)
        for (const other of list) if (other !== at) scores.set(other, (scores.get(other) ?? 0) + weight)
      }
      return [...scores]
        .map(([other, score]) => ({ at: other, rough: score / (wholes[at]! + wholes[other]! - score) }))
        .filter(({ rough }) => rough > least)
        .toSorted((a, b) => b.rough - a.rough || a.at - b.at)
        .slice(0, most)
        .map(one => ({ at: one.at, likeness: this.likeness(at, one.at) }))
    },
    likeness(a, b) {
      const other = new Set(lists[b])
      let shared = 0
      for (const word of new Set(lists[a])) if (other.has(word)) shared += weightOf(word)
      const whole = wholes[a]! + wholes[b]! - shared
      return whole === 0 ? 0 : shared / whole
    },
  }
}
