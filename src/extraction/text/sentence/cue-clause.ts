import { lexicon } from '../../lexicon/lexicon.ts'
import type { Sentence, VerbGroup } from './sentence.ts'
import {
  afterAdverbs,
  isFinite,
  isGerund,
  isNominal,
  isQuestionWord,
  isRelative,
  isSubjectPronoun,
} from './words.ts'

/**
 * Tells where the clause of one cue is left for the clause around it; undefined where nothing stands around it. A
 * leading clause ends at the comma before the main one, a relative clause at the comma before the main verb, a
 * participle at the next participle.
 */
export function cueClause(sentence: Sentence, group: VerbGroup): ((index: number) => boolean) | undefined {
  const { at } = sentence
  const leading = isLeading(sentence, group)
  const relative = isRelativeClause(sentence, group)
  if (!leading && !relative && !group.gerund) return undefined
  return index => {
    if (at(index).pos === 'VERB' || at(index).pos === 'AUX')
      return relative && endsObject(sentence, group.last, index)
    const next = at(index).lower === ',' ? index + 1 : index
    if (at(index).pos === 'CCONJ' || at(next).pos === 'CCONJ') {
      const verb = afterAdverbs(sentence, at(next).pos === 'CCONJ' ? next + 1 : next)
      return group.gerund && isGerund(at(verb)) && at(index - 1).pos !== 'VERB'
    }
    if (relative && isFinite(at(afterAdverbs(sentence, next)))) return true
    return leading && startsMain(sentence, next)
  }
}

// "a woman who accused him of lies said": the first verb after the object is the main one.
function endsObject({ at }: Sentence, from: number, verb: number): boolean {
  if (!isFinite(at(verb)) || !isNominal(at(verb - 1)) || isSubjectPronoun(at(verb - 1))) return false
  for (let i = from; i < verb; i++)
    if (isRelative(at(i)) || ['SCONJ', 'AUX', 'VERB'].includes(at(i).pos) || isQuestionWord(at(i)))
      return false
  return true
}

function isLeading({ at, first }: Sentence, group: VerbGroup): boolean {
  let opening = first
  while (
    opening < first + 3 &&
    (at(opening).pos === 'CCONJ' || at(opening).lower === '"' || lexicon.focus.has(at(opening).lower))
  )
    opening++
  const { pos, lower } = at(opening)
  const subordinate =
    pos === 'SCONJ' ||
    pos === 'ADP' ||
    lexicon.subordinates.has(lower) ||
    (pos === 'VERB' && /(?:ing|ed)$/.test(lower))
  if (!subordinate) return false
  for (let i = opening; i < group.first; i++) if (at(i).lower === ',' || at(i).lower === '"') return false
  return true
}

function isRelativeClause({ at }: Sentence, group: VerbGroup): boolean {
  let i = group.first - 1
  while (at(i).pos === 'ADV') i--
  return isRelative(at(i)) && isNominal(at(i - 1).lower === ',' ? at(i - 2) : at(i - 1))
}

function startsMain(sentence: Sentence, index: number): boolean {
  const { pos, lower } = sentence.at(index)
  if (['he', 'she', 'they', 'it', 'we', 'i', 'you', 'there'].includes(lower)) return true
  const opens = isNominal(sentence.at(index)) || pos === 'DET' || pos === 'ADJ'
  return opens && sentence.startsClause(index)
}
