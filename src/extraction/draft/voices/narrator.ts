import { targetsIn } from '../about.ts'
import { claimsFor } from '../claims.ts'
import { sliceOf } from '../content.ts'
import type { Claimed, Drafted } from '../drafted.ts'
import type { Scene } from '../scene.ts'
import { spansOf, wordsOf } from '../spans.ts'
import type { Frame } from '../../frames/frame.ts'
import type { Range } from '../../text/sentence/sentence.ts'

/** What the document says in its own voice: sentences that attribute nothing, and relative clauses in what is attributed. */
export function narrated(
  scene: Scene,
  attributed: readonly Drafted[],
  said: readonly Frame[],
  frames: readonly Frame[],
): Drafted[] {
  const { reading } = scene
  const covered = attributed.flatMap(({ covers }) => covers).toSorted((a, b) => a.first - b.first)
  // "seems to", "reportedly": the document tells it, and leaves it open.
  const open = new Set(
    frames.filter(({ family }) => family === 'seeming').map(({ head }) => reading.sentenceAt(head).first),
  )
  const sentences = reading.blocks
    .flatMap(block => block.sentences)
    .filter(sentence => !overlaps(covered, sentence) && isTelling(scene, sentence))
    .flatMap(sentence =>
      open.has(sentence.first)
        ? (tellingOf(scene, sentence, 'narrator-hearsay', 0.4, 'LEAVES_OPEN') ?? [])
        : (tellingOf(scene, sentence, 'narrator-sentence', 0.3) ?? []),
    )
  const relatives = said
    .filter(({ family }) => family === 'object')
    .flatMap(({ content }) => content.filter(range => hasRelative(scene, range)))
    .flatMap(range => tellingOf(scene, range, 'narrator-relative', 0.4) ?? [])
  return [...sentences, ...relatives]
}

function tellingOf(
  scene: Scene,
  range: Range,
  rule: string,
  doubt: number,
  verb: Claimed['verb'] = 'ASSERTS',
): Drafted | undefined {
  const about = targetsIn(scene, range)
  if (about.length === 0) return undefined
  const text = sliceOf(scene.reading, range).replaceAll(/\s+/gu, ' ').trim()
  const spans = spansOf(scene, [range])
  return {
    rule,
    name: 'narrator',
    words: wordsOf(spans),
    statement: {
      voice: 'NARRATOR',
      text,
      doubt,
      about: about.map(id => ({ id })),
      spans,
    },
    claims: claimsFor(scene, text, verb, about),
    at: range.first,
    doubt,
    covers: [range],
    content: [],
  }
}

// A sentence with a finite verb, and no heading, caption of one line, or question.
function isTelling({ reading }: Scene, { first, last }: Range): boolean {
  if (last - first < 6) return false
  const closing = reading.tokens.slice(Math.max(first, last - 2), last).some(({ lower }) => lower === '.')
  const verbs = reading.tokens
    .slice(first, last)
    .some(
      ({ pos, lower, quote }) => quote < 0 && (pos === 'AUX' || (pos === 'VERB' && !lower.endsWith('ing'))),
    )
  return verbs && (closing || last - first >= 14)
}

// "the strike, which killed 25": the relative clause is the narrator's, with the noun before it.
function hasRelative({ reading }: Scene, { first, last }: Range): boolean {
  return reading.tokens
    .slice(first + 1, last)
    .some(({ lower, quote }) => quote < 0 && (lower === 'which' || lower === 'who'))
}

function overlaps(sorted: readonly Range[], { first, last }: Range): boolean {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle]?.first ?? 0) < first) low = middle + 1
    else high = middle
  }
  const next = sorted[low]
  if (next !== undefined && next.first < last) return true
  for (let i = low - 1; i >= Math.max(0, low - 50); i--) if ((sorted[i]?.last ?? 0) > first) return true
  return false
}
