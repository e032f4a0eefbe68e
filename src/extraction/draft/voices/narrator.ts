import { isNarrated } from '../attributed/labels.ts'
import { targetsIn } from '../about.ts'
import { mainVerb } from '../claims/clause/clause.ts'
import { claimsFor, claimsOfWords } from '../claims/claims.ts'
import { past } from '../claims/clause/inflect.ts'
import { instead, type Word, wordsUnder } from '../claims/clause/word.ts'
import { wordsOfName } from '../claims/frame/nonfinite.ts'
import { listedDeeds, type Doer } from './listed-deeds.ts'
import { sliceOf } from '../content.ts'
import type { Claimed, Drafted } from '../drafted.ts'
import { informs } from '../passages/informing.ts'
import type { Scene } from '../scene.ts'
import { spansOf, wordsOf } from '../spans.ts'
import { withLabels } from '../things/labels/epithets.ts'
import type { Frame } from '../../frames/frame.ts'
import type { Range } from '../../text/sentence/sentence.ts'

/** What the narrator's rules look at. */
interface Telling {
  scene: Scene
  /** The sentences that no statement covers and that tell something. */
  sentences: readonly Range[]
  said: readonly Frame[]
  frames: readonly Frame[]
  /** Who did what the sentences tell that begin with their verb, by their first token. */
  deeds: ReadonlyMap<number, Doer>
}

/** One kind of what a document says in its own voice. */
export interface NarratorRule {
  readonly id: string
  readonly ranges: (telling: Telling) => readonly Range[]
  readonly verb: Claimed['verb']
  readonly doubt: number
  readonly example: { readonly text: string; readonly words: string }
  /** A text in which this rule finds nothing. */
  readonly not: string
}

export const narratorRules: readonly NarratorRule[] = [
  {
    id: 'narrator-sentence',
    ranges: ({ sentences, deeds, ...telling }) => {
      const open = leftOpen(telling)
      return sentences.filter(({ first }) => !open.has(first) && !deeds.has(first))
    },
    verb: 'ASSERTS',
    doubt: 0.3,
    example: {
      text: 'Iran closed the bridge over the river in May.',
      words: 'Iran closed the bridge over the river in May.',
    },
    not: 'Anna Berg said that Iran closed the bridge.',
  },
  {
    id: 'narrator-deed',
    ranges: ({ sentences, deeds }) => sentences.filter(({ first }) => deeds.has(first)),
    verb: 'ASSERTS',
    doubt: 0.35,
    example: {
      text: 'For the towns on the river, the council has:\n\nBuilt two new bridges over the old harbor.',
      words: 'Built two new bridges over the old harbor.',
    },
    not: 'For the towns on the river, the council has:\n\nBuilt in May, the bridges are new to the town.',
  },
  {
    id: 'narrator-hearsay',
    ranges: ({ sentences, ...telling }) => {
      const open = leftOpen(telling)
      return sentences.filter(({ first }) => open.has(first))
    },
    verb: 'LEAVES_OPEN',
    doubt: 0.4,
    example: {
      text: 'Iran has reportedly closed the bridge over the river.',
      words: 'Iran has reportedly closed the bridge over the river.',
    },
    not: 'Iran has closed the bridge over the river, reportedly an old one.',
  },
  {
    id: 'narrator-relative',
    ranges: ({ scene, said }) =>
      said
        .filter(({ family }) => family === 'object')
        .flatMap(({ content }) => content.filter(range => hasRelative(scene, range))),
    verb: 'ASSERTS',
    doubt: 0.4,
    example: {
      text: 'Anna Berg condemned the attacks on Iran which killed 25.',
      words: 'the attacks on Iran which killed 25',
    },
    not: 'Anna Berg condemned the attacks on Iran.',
  },
]

// "seems to", "reportedly": the document tells it, and leaves it open.
const leftOpen = ({ scene, frames }: Pick<Telling, 'scene' | 'frames'>): Set<number> =>
  new Set(
    frames
      .filter(frame => frame.family === 'seeming' && isOfMainVerb(scene, frame))
      .map(({ head }) => scene.reading.sentenceAt(head).first),
  )

// "closed the bridge, a way reportedly old": what only a noun seems leaves open nothing else.
function isOfMainVerb({ reading }: Scene, { head }: Frame): boolean {
  const { first, last } = reading.sentenceAt(head)
  // A longer sentence is a list, and is not read for each of its verbs.
  if (last - first > 200) return true
  const words = wordsUnder(reading, [{ first, last }])
  const verb = mainVerb(words)
  const end = words[(verb?.last ?? words.length) - 1]?.token ?? last
  return (
    head <= end ||
    !reading.tokens.slice(end + 1, head).some(({ lower }) => /^(?:,|—|–|who|which|that)$/u.test(lower))
  )
}

/** What the document says in its own voice: sentences that attribute nothing, and relative clauses in what is attributed. */
export function narrated(
  scene: Scene,
  attributed: readonly Drafted[],
  said: readonly Frame[],
  frames: readonly Frame[],
): Drafted[] {
  // A sentence in which something was said is never the narrator's, whoever said it.
  const heads = said.map(({ head }) => ({ first: head, last: head + 1 }))
  const covered = [...attributed.flatMap(({ covers }) => covers), ...heads].toSorted(
    (a, b) => a.first - b.first,
  )
  const sentences = scene.reading.blocks
    .flatMap(block => block.sentences)
    .filter(sentence => !overlaps(covered, sentence) && isTelling(scene, sentence))
  const deeds = listedDeeds(scene, sentences)
  return narratorRules.flatMap(rule =>
    rule
      .ranges({ scene, sentences, said, frames, deeds })
      .flatMap(range => tellingOf(scene, range, rule, deeds.get(range.first)) ?? []),
  )
}

function tellingOf(
  scene: Scene,
  range: Range,
  { id, doubt, verb }: NarratorRule,
  doer: Doer | undefined,
): Drafted | undefined {
  const about = [...new Set([...(doer?.ids ?? []), ...targetsIn(scene, range)])]
  const made =
    doer === undefined ? claimsFor(scene, [range], verb, about) : claimsOfDeed(scene, range, doer, about)
  // Of a sentence that names nobody known, what reads without the others.
  const claims = about.length === 0 && doer === undefined ? made.filter(({ alone }) => alone === true) : made
  if (about.length === 0 && claims.length === 0) return undefined
  const text = sliceOf(scene.reading, range).replaceAll(/\s+/gu, ' ').trim()
  const spans = spansOf(scene, [range])
  return {
    rule: id,
    name: 'narrator',
    words: wordsOf(spans),
    statement: {
      voice: 'NARRATOR',
      ...(verb === 'ASSERTS' && informs(text) ? { act: 'INFORM' as const } : {}),
      text,
      doubt,
      ...(about.length === 0
        ? {}
        : {
            about: withLabels(
              scene,
              [range],
              about.map(target => ({ id: target })),
            ),
          }),
      spans,
    },
    claims,
    at: range.first,
    doubt,
    covers: [range],
    content: [],
  }
}

// "Built two bridges": the council did so.
function claimsOfDeed(scene: Scene, range: Range, { name }: Doer, about: readonly string[]): Claimed[] {
  const [verb, ...rest] = wordsUnder(scene.reading, [range])
  if (verb === undefined) return []
  return claimsOfWords(
    scene,
    // "Taken new steps": what they have done.
    [...wordsOfName(name), { ...instead(verb, didOf(verb)), apart: true }, ...rest],
    'ASSERTS',
    about,
  )
}

const didOf = ({ lower, lemma }: Word): string => (/(?:en|wn|un|ne)$/u.test(lower) ? past(lemma) : lower)

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
  for (let i = first + 1; i < last; i++) if (isNarrated(reading.tokens, i)) return true
  return false
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
