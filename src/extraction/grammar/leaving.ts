import { startsClause } from './clause.ts'
import type { VerbGroup } from './verb-group.ts'
import { type View, isNominal, isQuestionWord, isRelative, isSubjectPronoun } from './view.ts'

/**
 * The view of one cue: it knows where the cue's clause ends inside the sentence. A leading clause ends at the comma
 * before the main one, a relative clause at the comma before the main verb, a participle at the next participle.
 */
export function clauseView(view: View, group: VerbGroup): View {
  const { at } = view
  const leading = isLeading(view, group)
  const relative = isRelativeClause(view, group)
  if (!leading && !relative && !group.gerund) return view
  const leave = (index: number): boolean => {
    if (at(index).pos === 'VERB' || at(index).pos === 'AUX')
      return relative && endsObject(view, group.last, index)
    const next = at(index).lower === ',' ? index + 1 : index
    if (at(index).pos === 'CCONJ' || at(next).pos === 'CCONJ') {
      const verb = skipAdverbs(view, at(next).pos === 'CCONJ' ? next + 1 : next)
      return (
        group.gerund &&
        at(verb).pos === 'VERB' &&
        at(verb).lower.endsWith('ing') &&
        at(index - 1).pos !== 'VERB'
      )
    }
    if (relative && isFinite(view, skipAdverbs(view, next))) return true
    return leading && startsMain(view, next)
  }
  return { ...view, leave }
}

// "a woman who accused him of lies said": the first verb after the object is the main one.
function endsObject(view: View, from: number, verb: number): boolean {
  const { at } = view
  if (!isFinite(view, verb) || !isNominal(at(verb - 1)) || isSubjectPronoun(at(verb - 1))) return false
  for (let i = from; i < verb; i++)
    if (
      isRelative(at(i)) ||
      at(i).pos === 'SCONJ' ||
      at(i).pos === 'AUX' ||
      at(i).pos === 'VERB' ||
      isQuestionWord(at(i))
    )
      return false
  return true
}

function isLeading(view: View, group: VerbGroup): boolean {
  const { at, first } = view
  let opening = first
  while (
    opening < first + 3 &&
    (at(opening).pos === 'CCONJ' ||
      at(opening).lower === '"' ||
      ['ever', 'even', 'only', 'just'].includes(at(opening).lower))
  )
    opening++
  const { pos, lower } = at(opening)
  const subordinate =
    pos === 'SCONJ' ||
    pos === 'ADP' ||
    [
      'when',
      'after',
      'before',
      'while',
      'although',
      'though',
      'as',
      'if',
      'since',
      'because',
      'once',
      'whether',
    ].includes(lower) ||
    (pos === 'VERB' && lower.endsWith('ing')) ||
    (pos === 'VERB' && lower.endsWith('ed'))
  if (!subordinate) return false
  for (let i = opening; i < group.first; i++) if (at(i).lower === ',' || at(i).lower === '"') return false
  return true
}

function isRelativeClause(view: View, group: VerbGroup): boolean {
  const { at } = view
  let i = group.first - 1
  while (at(i).pos === 'ADV') i--
  return isRelative(at(i)) && isNominal(at(i - 1).lower === ',' ? at(i - 2) : at(i - 1))
}

function skipAdverbs({ at }: View, from: number): number {
  let i = from
  while (at(i).pos === 'ADV') i++
  return i
}

function isFinite({ at }: View, index: number): boolean {
  const { pos, lower } = at(index)
  return pos === 'AUX' || (pos === 'VERB' && !lower.endsWith('ing'))
}

function startsMain(view: View, index: number): boolean {
  const { at } = view
  if (['he', 'she', 'they', 'it', 'we', 'i', 'you', 'there'].includes(at(index).lower)) return true
  return isNominal(at(index)) || at(index).pos === 'DET' || at(index).pos === 'ADJ'
    ? startsClause(view, index)
    : false
}
