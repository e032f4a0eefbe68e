import { wouldNot } from './declined.ts'
import type { Scene } from '../../scene.ts'
import type { Frame } from '../../../frames/frame.ts'
import { lexicon } from '../../../lexicon/lexicon.ts'
import type { Sentence } from '../../../text/sentence/sentence.ts'

/** One way in which a text tells that something was not said, or does not tell that it was. */
export interface UnsaidRule {
  readonly id: string
  readonly holds: (frame: Frame, sentence: Sentence) => boolean
  readonly example: string
  /** A sentence that looks alike, and tells that something was said. */
  readonly not: string
}

const wordsBefore = ({ at, first }: Sentence, end: number, count: number): string => {
  const words: string[] = []
  for (let i = Math.max(first, end - count); i < end; i++) words.push(at(i).lower)
  return words.join(' ')
}

const startOf = ({ source, cue, head }: Frame): number =>
  Math.min(source?.first ?? head, cue[0]?.first ?? head)

export const unsaidRules: readonly UnsaidRule[] = [
  {
    id: 'nobody',
    holds: ({ source }, { at }) =>
      source !== null &&
      (/^(?:nobody|none|neither|nothing|no-one|there)$/u.test(at(source.first).lower) ||
        (at(source.first).lower === 'no' && at(source.first).pos !== 'PROPN') ||
        (/^(?:hardly|scarcely|not)$/u.test(at(source.first).lower) &&
          /^(?:any|one|a|all|every)/u.test(at(source.first + 1).lower)) ||
        /^(?:not|nor)$/u.test(at(source.first - 1).lower)),
    example: 'No official said that the bridge is closed.',
    not: 'An official said that no bridge is closed.',
  },
  {
    id: 'did-not-say',
    holds: ({ negated, lemma, family, content, head }, sentence) => {
      const { at } = sentence
      const opens = at(content[0]?.first ?? -1).lower
      const asked = lexicon.asking.has(opens) || opens === 'whether' || opens === 'if'
      return (
        negated &&
        !wouldNot(sentence, head, lemma) &&
        ['clause', 'object', 'inversion', 'intent'].includes(family) &&
        !lexicon.denies.has(lemma) &&
        !lexicon.excludes.has(lemma) &&
        !lexicon.doubts.has(lemma) &&
        !(
          lexicon.withholds.has(lemma) &&
          (asked || lemma === 'confirm' || lemma === 'exclude' || lemma === 'know')
        ) &&
        !asked &&
        (lexicon.say.has(lemma) ||
          lexicon.judge.has(lemma) ||
          lexicon.object.has(lemma) ||
          lexicon.hearer.has(lemma) ||
          lexicon.call.has(lemma)) &&
        !lexicon.reject.has(lemma)
      )
    },
    example: 'Anna Berg never said that the bridge is closed.',
    not: 'Anna Berg did not confirm that the bridge is closed.',
  },
  {
    id: 'failed-to-say',
    holds: ({ head, cue }, sentence) => {
      const words = wordsBefore(sentence, head + 1, 9)
      const own = cue[0] === undefined ? 9 : Math.max(9, head - cue[0].first)
      return failing.test(words) || failing.test(wordsBefore(sentence, head + 1, own))
    },
    example: 'Anna Berg stopped short of saying that the bridge is closed.',
    not: 'Anna Berg stopped to say that the bridge is closed.',
  },
  {
    id: 'if-he-says',
    holds: (frame, sentence) => conditional.test(wordsBefore(sentence, startOf(frame), 4)),
    example: 'If Anna Berg says that the bridge is closed, the town will walk.',
    not: 'Anna Berg says that the town will walk if the bridge is closed.',
  },
  {
    id: 'may-say',
    holds: ({ head, cue }, { at }) => {
      const from = cue[0]?.first ?? head
      for (let i = Math.max(from, head - 5); i < head; i++)
        if (at(i).pos === 'AUX' && /^(?:may|might|could|should|must|ought)$/u.test(at(i).lower)) return true
      return false
    },
    example: 'Anna Berg may say that the bridge is closed.',
    not: 'Anna Berg said that the bridge may be closed.',
  },
  {
    id: 'will-discuss',
    holds: ({ head, cue, lemma, source }, { at }) => {
      if (!/^(?:address|consider|discuss|explore|highlight|review)$/u.test(lemma)) return false
      if (/^(?:i|we)$/u.test(at(source?.first ?? -1).lower)) return false
      for (let i = cue[0]?.first ?? head; i < head; i++) if (/^(?:will|'ll)$/u.test(at(i).lower)) return true
      return false
    },
    example: 'Anna Berg will discuss the closing of the bridge.',
    not: 'Anna Berg said she will discuss the closing of the bridge.',
  },
  {
    // "can speak about": whoever has not spoken yet, has not spoken, or asks others to.
    id: 'can-speak-about',
    holds: ({ head, cue, lemma, source, negated }, { at }) => {
      if (!/^(?:speak|speculate|talk)$/u.test(lemma)) return false
      if (negated) return true
      if (/^(?:i|we)$/u.test(at(source?.first ?? -1).lower)) return false
      for (let i = (cue[0]?.first ?? head) - 1; i < head; i++)
        if (/^(?:will|'ll|can|would|be|to)$/u.test(at(i).lower)) return true
      return false
    },
    example: 'Anna Berg can speak in more detail about the bridge.',
    not: 'Anna Berg said she can speak in more detail about the bridge.',
  },
  {
    id: 'not-true-that',
    holds: (frame, sentence) => untrue.test(wordsBefore(sentence, startOf(frame), 9)),
    example: 'It is not true that Anna Berg said that the bridge is closed.',
    not: 'It is true that Anna Berg said that the bridge is closed.',
  },
  {
    id: 'has-to-say',
    holds: ({ head }, sentence) => owing.test(wordsBefore(sentence, head + 1, 6)),
    example: 'Anna Berg has yet to say that the bridge is closed.',
    not: 'Anna Berg had said that the bridge is closed.',
  },
  {
    id: 'did-he-say',
    holds: (frame, { at, first, last }) => {
      let end = last - 1
      while (end > first && /^["')\]]$/u.test(at(end).lower)) end--
      let start = first
      // "MS. BERG: Did he …": a label is no part of the question.
      for (let i = first; i < Math.min(first + 14, startOf(frame)); i++)
        if (at(i).lower === ':' && at(i + 1).pos === 'AUX') start = i + 1
      while (['CCONJ', 'PUNCT', 'ADV', 'INTJ'].includes(at(start).pos)) start++
      return (
        at(end).lower === '?' &&
        at(end).quote < 0 &&
        at(frame.head).quote < 0 &&
        at(start).pos === 'AUX' &&
        start < startOf(frame)
      )
    },
    example: 'Did Anna Berg say that the bridge is closed?',
    not: '"Did it rain?" Anna Berg said.',
  },
]

const adverbs = String.raw`(?:(?:\p{L}+ly|even|again|so far|repeatedly|ever|also|publicly) )*`
const failing = new RegExp(
  [
    String.raw`\b(?:fail|fails|failed|failing|neglect|neglects|neglected|forget|forgets|forgot|omit|omits|omitted) ${adverbs}to ${adverbs}\p{L}+$`,
    String.raw`\b(?:stop|stops|stopped|stopping|fall|falls|fell|falling) (?:just |well |far )?short of ${adverbs}\p{L}+ing$`,
    String.raw`\b(?:refrain|refrains|refrained|refraining|abstain|abstained|desist|shy away|shied away|held back|holding back|shrank) from ${adverbs}\p{L}+ing$`,
    String.raw`\b(?:avoid|avoids|avoided|avoiding|without|instead of|rather than) ${adverbs}\p{L}+ing$`,
    String.raw`\b(?:unwilling|unable|able|authori[sz]ed|allowed|permitted|poised|reluctant|hesitant|too afraid|too scared|ready) to ${adverbs}\p{L}+$`,
  ].join('|'),
  'iu',
)
const conditional =
  /(?:^|[ ,"—])(?:if|unless|until|till|lest|in case|provided(?: that)?|suppose(?: that)?|supposing|assuming(?: that)?|should)(?: (?:and|only|ever|even|then|the|a|an|mr\.?|president|any|some))*$/iu
const untrue =
  /\b(?:not (?:true|clear|certain|known|the case|as if)|false|untrue|no (?:evidence|proof|sign|record|indication|suggestion)|a (?:lie|myth|hoax)|unclear|unlikely|doubtful) (?:that|whether|if)(?: (?:the|a|an|mr\.?|ms\.?|president))*$/iu
const owing = new RegExp(
  String.raw`\b(?:has|have|had) ${adverbs}yet to ${adverbs}\p{L}+$|\b(?:needs?|needed|has|have|had|ought|supposed) to ${adverbs}(?:say|admit|condemn|acknowledge|explain|apologi[sz]e|concede|denounce|confess|declare|state|recogni[sz]e|tell|confirm|deny|answer)$`,
  'iu',
)

/** Whether the text of a frame does not tell that its words were said, by all rules, or by those given. */
export function isUnsaid(
  { reading }: Scene,
  frame: Frame,
  rules: readonly UnsaidRule[] = unsaidRules,
): boolean {
  const sentence = reading.sentenceAt(frame.head)
  return rules.some(({ holds }) => holds(frame, sentence))
}
