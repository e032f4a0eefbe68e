import type { Sentence } from '../../text/sentence/sentence.ts'

const feelings =
  /^(?:pleased|proud|glad|happy|delighted|thrilled|honou?red|excited|grateful|privileged|humbled|sorry|sad|saddened)$/u
const deeds =
  /^(?:acknowledge|announce|condemn|confirm|declare|inform|note|proclaim|report|reveal|say|thank|welcome)$/u
const isNow = /^(?:is|are|was|were|am|'m|'s|'re)$/u

/** Whether a feeling only leads in what is said with it, at its "to": "is pleased to announce" does so. */
export function isToldGladly({ at }: Sentence, to: number): boolean {
  if (at(to).lower !== 'to' || !feelings.test(at(to - 1).lower)) return false
  let verb = to - 2
  while (at(verb).pos === 'ADV' && at(verb).lower !== 'not' && at(verb).lower !== "n't") verb--
  return isNow.test(at(verb).lower) && deeds.test(at(to + 1).lemma)
}
