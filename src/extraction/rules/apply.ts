import type { RuleTables } from './all.ts'
import { leadingColon, openingColon } from './parts/openings.ts'
import { isAsked } from './parts/passive.ts'
import { type Place, cueOf, verbPlace, wordPlace } from './place.ts'
import type { Rule } from './rule.ts'
import type { Frame } from '../frames/frame.ts'
import { isPerson, lexicon } from '../lexicon/lexicon.ts'
import type { Range, Sentence } from '../text/sentence/sentence.ts'

/** What the rules find in a sentence, in the order of its cues. */
export function framesIn(sentence: Sentence, tables: RuleTables): Frame[] {
  const frames: Frame[] = []
  const earlier = (before: number): Range | null => speakerBefore(sentence, frames, before)
  const add = (frame: Frame | null): void => {
    if (frame !== null) frames.push(frame)
  }
  const colon = openingColon(sentence)
  if (colon >= 0) add(first(wordPlace(sentence, colon, ':', earlier), tables.colon))
  for (let i = sentence.first; i < sentence.last; i++) {
    const { pos, lower, lemma, quote } = sentence.at(i)
    if (quote >= 0 && isLongQuote(sentence, quote)) continue
    const at = (rules: readonly Rule[], lexeme: string) =>
      first(wordPlace(sentence, i, lexeme, earlier), rules)
    if (lexicon.seem.has(lemma)) add(at(tables.seeming, lemma))
    else if (lower === 'according') add(at(tables.according, 'according to'))
    // "the tax-writing committee"
    else if (pos === 'VERB' && sentence.at(i - 1).lower === '-' && /(?:ing|ed)$/u.test(lower)) continue
    else if (pos === 'VERB' && !lexicon.regarding.has(lower))
      add(
        frameOfVerb(sentence, i, earlier, tables) ??
          (lexicon.feeling.has(lower) ? at(tables.adjective, lower) : null),
      )
    else if (pos === 'NOUN') add(isNounCue(lemma) ? at(tables.noun, lemma) : null)
    else if (pos === 'ADJ') add(lexicon.feeling.has(lower) ? at(tables.adjective, lower) : null)
    else if (pos === 'ADV') add(lexicon.hearsay.has(lower) ? at(tables.adverb, lower) : null)
  }
  const led = leadingColon(sentence)
  const isTaken = frames.some(({ content }) =>
    content.some(range => range.first <= led + 1 && led < range.last),
  )
  if (led >= 0 && !isTaken) add(first(wordPlace(sentence, led, ':', earlier), tables.led))
  return frames
}

const isNounCue = (lemma: string): boolean =>
  lexicon.said.has(lemma) || lexicon.thought.has(lemma) || lexicon.agent.has(lemma)

function frameOfVerb(
  sentence: Sentence,
  head: number,
  earlier: Place['earlier'],
  tables: RuleTables,
): Frame | null {
  const place = verbPlace(sentence, head, earlier)
  if (place === undefined) return null
  if (isAsked(place)) return first(place, tables.asked)
  // "the members named by Berg": whoever is named does nothing.
  if (isByAgent(place))
    return first(
      place,
      tables.verb.filter(rule => byAgent.has(rule.family)),
    )
  return first(place, place.group.passive ? tables.passive : tables.verb)
}

const byAgent: ReadonlySet<Frame['family']> = new Set(['passive', 'inversion', 'quotation'])
const isByAgent = ({ sentence: { at }, group, head, after }: Place): boolean =>
  at(after).lower === 'by' && group.first === head && at(head).lower.endsWith('ed') && isPerson(at(head - 1))

function first(place: Place, rules: readonly Rule[]): Frame | null {
  for (const rule of rules) {
    const frame = frameBy(rule, place)
    if (frame !== null) return frame
  }
  return null
}

function frameBy({ id, family, cue, source, content, matter, weak }: Rule, place: Place): Frame | null {
  if (!cue(place)) return null
  const said = content(place)
  if (said === null) return null
  const who = source(place)
  if (who === undefined) return null
  return {
    rule: id,
    family,
    source: who,
    cue: said.cue ?? [cueOf(place, said.cueLast)],
    content: place.group.gerund ? beforeSpeaker(said.content, who, place.head) : said.content,
    lemma: place.lexeme,
    head: place.head,
    negated: place.group.negated,
    ...(said.addressee === undefined ? {} : { addressee: said.addressee }),
    ...(said.via === undefined ? {} : { via: said.via }),
    ...(matter === undefined ? {} : { matter }),
    ...(weak === undefined ? {} : { weak }),
  }
}

// "Noting that it rains, Smith left": what is noted ends before whoever notes it.
const beforeSpeaker = (content: Range[], who: Range | null, head: number): Range[] =>
  who === null || who.first < head
    ? content
    : content.map(range =>
        range.first < who.first && who.first < range.last
          ? { first: range.first, last: who.first - 1 }
          : range,
      )

// Whose clause goes on at an index: the last subject of a cue before it, unless that stands inside what another one said.
function speakerBefore({ at }: Sentence, frames: readonly Frame[], before: number): Range | null {
  const cues = frames.filter(
    ({ rule, source, cue, head }) =>
      source !== null &&
      (source.first < head || (inverted.has(rule) && source.last <= before)) &&
      head < before &&
      (cue[0]?.first ?? Infinity) < before &&
      at(head).pos === 'VERB' &&
      // What is quoted has subjects of its own.
      (at(head).quote < 0 || at(head).quote === at(before).quote),
  )
  const isInside = (inner: Frame, outer: Frame): boolean =>
    outer !== inner &&
    outer.content.some(
      ({ first: from, last: end }) => from <= inner.head && inner.head < end && end <= before,
    )
  return cues.findLast(inner => !cues.some(outer => isInside(inner, outer)))?.source ?? null
}

// "…," said Berg, adding that it rains.
const inverted = new Set(['quote-said-name', 'told-said-name'])

// What a quoted speaker attributes in turn is told inside the quotation, not by the text.
function isLongQuote({ quotes }: Sentence, quote: number): boolean {
  const { start, end } = quotes[quote] ?? { start: 0, end: 0 }
  return end - start > 30
}
