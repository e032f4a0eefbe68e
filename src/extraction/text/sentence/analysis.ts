import type { Quote } from '../quotes.ts'
import type { Token } from '../tokens.ts'
import { contentEnd, hasVerb, startsClause } from './clause.ts'
import { cueClause } from './cue-clause.ts'
import { phraseBefore, phraseFrom } from './noun-phrase.ts'
import { nowhere, type Range, type Sentence, type VerbGroup } from './sentence.ts'
import { verbGroup } from './verb-group.ts'

/** What a sentence is analysed from. */
export interface Words {
  tokens: readonly Token[]
  quotes: readonly Quote[]
}

/** Analyses a sentence, or a part of one; what is asked of a token is worked out at the first asking. */
export function analyse({ tokens, quotes }: Words, { first, last }: Range, block: Range): Sentence {
  const sentence: Sentence = {
    quotes,
    block,
    first,
    last,
    at: index => (index < first || index >= last ? nowhere : (tokens[index] ?? nowhere)),
    phraseFrom: once(index => phraseFrom(sentence, index, true)),
    coreFrom: once(index => phraseFrom(sentence, index, false)),
    phraseBefore: once(index => phraseBefore(sentence, index, true)),
    coreBefore: once(index => phraseBefore(sentence, index, false)),
    verbAt: once(index => verbGroup(sentence, index)),
    startsClause: once(index => startsClause(sentence, index)),
    contentEnd: once(index => contentEnd(sentence, index, false)),
    objectContentEnd: once(index => contentEnd(sentence, index, true)),
    hasVerb: once(index => hasVerb(sentence, index)),
    leaves: () => false,
  }
  return sentence
}

/** The sentence as one cue sees it: the contents end where the cue's own clause does. */
export function seenFrom(sentence: Sentence, group: VerbGroup): Sentence {
  const leaves = cueClause(sentence, group)
  if (leaves === undefined) return sentence
  const clause: Sentence = {
    ...sentence,
    leaves,
    contentEnd: once(index => contentEnd(clause, index, false)),
    objectContentEnd: once(index => contentEnd(clause, index, true)),
    hasVerb: once(index => hasVerb(clause, index)),
  }
  return clause
}

function once<Found>(work: (index: number) => Found): (index: number) => Found {
  let known: Map<number, Found> | undefined
  return index => {
    const had = known?.get(index)
    if (had !== undefined) return had
    const found = work(index)
    known ??= new Map()
    known.set(index, found)
    return found
  }
}
