import { labelClaim } from '../claims.ts'
import { deniedNoun, refersBack } from './denied.ts'
import { fromGerund, verbWords } from './nonfinite.ts'
import { baseVerb, claimsOf, type FrameClaims, leftOpen, subjectOf, type Telling } from './telling.ts'
import { type Word, wordsUnder } from '../clause/word.ts'
import type { Claimed } from '../../drafted.ts'
import type { Scene } from '../../scene.ts'
import { lexicon } from '../../../lexicon/lexicon.ts'
import type { Range } from '../../../text/sentence/sentence.ts'

/** The claims of a verb with an object. */
export function ofObject(telling: Telling): FrameClaims {
  const { scene, frame, about } = telling
  const { lemma, content, negated } = frame
  const [range] = content
  if (range === undefined) return { claims: [] }
  const verb = baseVerb(frame)
  const words = wordsUnder(scene.reading, content)
  if (lexicon.excludes.has(lemma)) return { claims: leftOpen(telling, range, verb) }
  const answers =
    lexicon.denies.has(lemma) ||
    lemma === 'confirm' ||
    lemma === 'acknowledge' ||
    lemma === 'admit' ||
    lemma === 'deny'
  if (answers && refersBack(words)) return { claims: [], again: negated ? 'LEAVES_OPEN' : verb }
  const charged = chargeIn(words)
  if ((answers || lemma === 'reject' || lemma === 'dismiss') && charged !== undefined)
    return { claims: claimsOf(telling, charged, negated ? 'LEAVES_OPEN' : verb) }
  if (answers && ['deny', 'admit', 'acknowledge', 'confess'].includes(lemma)) {
    const own =
      deniedNoun(subjectOf(telling.speaking), words) ?? fromGerund(subjectOf(telling.speaking), words)
    return { claims: claimsOf(telling, own, verb) }
  }
  if (lemma === 'accuse' || lemma === 'blame') return { claims: ofAccusation(telling, words) }
  return { claims: suchAs(scene, range, about) }
}

// "claims that the raid killed 25": what was charged.
function chargeIn(words: readonly Word[]): readonly Word[] | undefined {
  const that = words.findIndex(({ lower }) => lower === 'that')
  return that > 0 && refersBack(words.slice(0, that)) ? words.slice(that + 1) : undefined
}

// "accused Iran of arming the group", "blamed Iran for the raid"
function ofAccusation(telling: Telling, words: readonly Word[]): Claimed[] {
  const preposition = words.findIndex(
    ({ lower }, i) =>
      i > 0 &&
      (lower === 'of' || lower === 'for') &&
      (words[i + 1]?.lower.endsWith('ing') === true || lower === 'for'),
  )
  if (preposition < 0) return []
  const subject = words.slice(0, preposition)
  const rest = words.slice(preposition + 1)
  const clause = fromGerund(subject, rest)
  if (clause !== undefined) return claimsOf(telling, clause, 'ASSERTS')
  if (telling.frame.lemma !== 'blame' || rest.length === 0) return []
  return claimsOf(telling, [...subject, ...verbWords('is to blame for'), ...rest], 'ASSERTS')
}

// "cited threats such as A and B": A and B are threats.
function suchAs(scene: Scene, range: Range, about: readonly string[]): Claimed[] {
  const { tokens } = scene.reading
  for (let i = range.first + 1; i + 2 < range.last; i++) {
    if (tokens[i]?.lower !== 'such' || tokens[i + 1]?.lower !== 'as') continue
    const object = { first: i + 2, last: range.last }
    const several = tokens
      .slice(object.first, object.last)
      .some(({ lower }) => lower === 'and' || lower === ',')
    const plural = several || tokens[range.last - 1]?.lower !== tokens[range.last - 1]?.lemma
    return labelClaim(scene, { object, from: { first: range.first, last: i }, plural }, about)
  }
  return []
}
