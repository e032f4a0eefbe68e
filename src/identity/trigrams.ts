import anyAscii from 'any-ascii'

/** Finds texts that have rare letter trigrams in common. */
export interface TrigramIndex {
  /** The numbers of the `most` texts that are nearest to one, best first, with how near they are. */
  near(text: string, most: number): { at: number; score: number }[]
}

/** A gram that more than one in so many texts has tells nothing. */
const common = 12

/** Indexes texts by the trigrams of their words, transliterated; a text is known by its place in the list. */
export function indexTrigrams(texts: readonly string[]): TrigramIndex {
  const postings = new Map<string, number[]>()
  const sizes = new Float32Array(texts.length)
  for (const [at, text] of texts.entries()) {
    const grams = gramsOf(text)
    sizes[at] = grams.size
    for (const gram of grams) {
      const list = postings.get(gram)
      if (list === undefined) postings.set(gram, [at])
      else list.push(at)
    }
  }
  const most = Math.max(400, texts.length / common)
  const mean = sizes.reduce((sum, size) => sum + size, 0) / (texts.length || 1)
  const scores = new Float32Array(texts.length)
  return {
    near(text, wanted) {
      const touched: number[] = []
      for (const gram of gramsOf(text)) {
        const list = postings.get(gram)
        if (list === undefined || list.length > most) continue
        const rarity = Math.log(1 + (texts.length - list.length + 0.5) / (list.length + 0.5))
        for (const at of list) {
          if (scores[at] === 0) touched.push(at)
          // BM25 for grams that a text has once: long texts have more of everything.
          scores[at]! += (rarity * 2.2) / (1 + 1.2 * (0.3 + (0.7 * sizes[at]!) / mean))
        }
      }
      const found = best(touched, scores, wanted)
      const result = found.map(at => ({ at, score: scores[at]! }))
      for (const at of touched) scores[at] = 0
      return result
    },
  }
}

/** The best of what was touched, without sorting all of it. */
function best(touched: readonly number[], scores: Float32Array, wanted: number): number[] {
  const kept: number[] = []
  let least = 0
  for (const at of touched) {
    const score = scores[at]!
    if (kept.length >= wanted * 4) {
      if (score <= least) continue
      kept.sort((a, b) => scores[b]! - scores[a]! || a - b)
      kept.length = wanted
      least = scores[kept[wanted - 1]!]!
      if (score <= least) continue
    }
    kept.push(at)
  }
  return kept.toSorted((a, b) => scores[b]! - scores[a]! || a - b).slice(0, wanted)
}

function gramsOf(text: string): Set<string> {
  const grams = new Set<string>()
  const plain = anyAscii(text).toLowerCase().replaceAll(/['`’]/gu, '')
  for (const [word] of plain.matchAll(/[a-z0-9]+/gu)) {
    const bounded = `^${word}$`
    for (let i = 0; i + 3 <= bounded.length; i++) grams.add(bounded.slice(i, i + 3))
  }
  return grams
}
