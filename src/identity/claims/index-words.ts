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
  // Words are numbers from here on: they are looked up and compared many millions of times.
  const numbers = new Map<string, number>()
  const postings: number[][] = []
  const coded = lists.map((words, at) => {
    const own = new Set<number>()
    for (const word of words) {
      let number = numbers.get(word)
      if (number === undefined) {
        number = numbers.size
        numbers.set(word, number)
        postings.push([])
      }
      if (own.has(number)) continue
      own.add(number)
      postings[number]!.push(at)
    }
    return Uint32Array.from(own)
  })
  const weights = Float64Array.from(postings, ({ length }) =>
    even ? 1 : Math.log(1 + lists.length / length),
  )
  const wholes = Float64Array.from(coded, own => own.reduce((sum, word) => sum + weights[word]!, 0))
  const scores = new Float64Array(lists.length)
  const marks = new Uint8Array(postings.length)
  const likeness = (a: number, b: number): number => {
    const [mine, theirs] = [coded[a]!, coded[b]!]
    for (const word of theirs) marks[word] = 1
    let shared = 0
    for (const word of mine) if (marks[word] === 1) shared += weights[word]!
    for (const word of theirs) marks[word] = 0
    const whole = wholes[a]! + wholes[b]! - shared
    return whole === 0 ? 0 : shared / whole
  }
  return {
    near(at, most) {
      const rare = even
        ? coded[at]!
        : coded[at]!.toSorted((a, b) => weights[b]! - weights[a]!).subarray(0, sought)
      const touched: number[] = []
      for (const word of rare) {
        const list = postings[word]!
        if (list.length > common) continue
        for (const other of list) {
          if (scores[other] === 0) touched.push(other)
          scores[other]! += weights[word]!
        }
      }
      const found: { at: number; rough: number }[] = []
      for (const other of touched) {
        const rough = scores[other]! / (wholes[at]! + wholes[other]! - scores[other]!)
        scores[other] = 0
        if (other !== at && rough > least) found.push({ at: other, rough })
      }
      return found
        .toSorted((a, b) => b.rough - a.rough || a.at - b.at)
        .slice(0, most)
        .map(one => ({ at: one.at, likeness: likeness(at, one.at) }))
    },
    likeness,
  }
}
