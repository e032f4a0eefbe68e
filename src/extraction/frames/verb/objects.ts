import type { Complement } from '../../grammar/complement.ts'
import { objectEnd } from '../../grammar/object-end.ts'
import type { VerbGroup } from '../../grammar/verb-group.ts'
import type { Range, View } from '../../grammar/view.ts'
import { judging, naming, stirring, taking, telling } from '../../lexicon/object.ts'
import { evidence } from '../../lexicon/speech.ts'

// "called him a liar" says something of him, "called him" does not.
export function says(view: View, lemma: string, { content }: Complement): boolean {
  if (judging.has(lemma) || telling.has(lemma) || stirring.has(lemma)) return true
  const { at } = view
  const next = at(content.last)
  if (taking.has(lemma) && !naming.has(lemma)) return next.lower === 'as' || asFollows(view, content.last)
  if (!naming.has(lemma)) return true
  for (let i = content.first; i < content.last; i++) if (at(i).lower === '"') return true
  if (content.last - content.first > 1 && at(content.last - 1).pos === 'ADJ') return true
  return (
    ['ADJ', 'DET', 'NOUN', 'PROPN'].includes(next.pos) ||
    ['as', '"', 'to', 'one'].includes(next.lower) ||
    (next.pos === 'ADV' && at(content.last + 1).pos === 'ADJ')
  )
}

export function asFollows(view: View, from: number): boolean {
  for (let i = from; i < Math.min(from + 15, view.last); i++) {
    if (view.at(i).lower === 'as') return true
    if (view.at(i).lower === ',' || view.at(i).lower === '.') return false
  }
  return false
}

// An object goes on with what is said of it: "called X Y", "described X as Y".
export function extended(view: View, { kind, content }: Complement, group: VerbGroup): Range {
  if (kind !== 'object') return content
  const { at } = view
  const next = at(content.last).lower
  const small =
    (next === 'as' && taking.has(group.lemma)) || (naming.has(group.lemma) && next !== '.' && next !== ',')
  if (
    content.last - content.first === 1 &&
    at(content.first).pos === 'PRON' &&
    !small &&
    next !== 'for' &&
    next !== 'of'
  )
    return content
  const goesOn =
    (taking.has(group.lemma) && asFollows(view, content.last)) ||
    (naming.has(group.lemma) && next !== '.' && next !== ',') ||
    next === 'for' ||
    next === 'that' ||
    next === 'to' ||
    next === '"' ||
    next === 'of' ||
    next === 'over' ||
    next === 'against' ||
    (evidence.has(group.lemma) && next.endsWith('ing'))
  const last = objectEnd(view, content.first, content.last, goesOn)
  return { first: content.first, last: Math.max(last, content.first + 1) }
}
