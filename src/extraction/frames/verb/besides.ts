import type { Frame } from '../frame.ts'
import {
  afterCue,
  appositionEnd,
  betweenQuoteAnd,
  hasFinite,
  isStatement,
  leftContent,
  rightContent,
} from './around.ts'
import { startsClause, trimEnd } from '../../grammar/clause.ts'
import { phraseFrom } from '../../grammar/noun-phrase.ts'
import { subjectOf } from '../../grammar/subject.ts'
import type { VerbGroup } from '../../grammar/verb-group.ts'
import { type Range, type View, isTime } from '../../grammar/view.ts'

/** A cue beside what is said: "S, X said", "S," said X, "S1, X said, S2". */
export function besides(
  view: View,
  group: VerbGroup,
  earlier: (before: number) => Range | null,
  after = group.head + 1,
): Frame | null {
  if (group.infinitive && group.governor < 0) return null
  if (view.at(group.first - 1).pos === 'CCONJ') return null
  return inverted(view, group) ?? following(view, group, after, earlier)
}

const isMark = (view: View, index: number): boolean => {
  const { lower } = view.at(index)
  return (
    lower === ',' ||
    lower === '"' ||
    lower === "'" ||
    lower === '--' ||
    lower === '—' ||
    lower === '?' ||
    lower === '!' ||
    lower === '–'
  )
}

// `"S," said X, the Y, "S2"`
function inverted(view: View, group: VerbGroup): Frame | null {
  const { at } = view
  const before = group.first - 1
  if (before < view.first || !isMark(view, before)) return null
  if (at(group.head).quote >= 0 || group.lemma === 'tell') return null
  const quoted = at(before).quote >= 0 || at(before - 1).quote >= 0
  if (!quoted && (at(before).lower !== ',' || !group.finite || startsClause(view, group.head + 1)))
    return null
  const start = group.head + 1
  const next = at(start)
  if (next.pos === 'ADP' || next.lower === 'that' || next.lower === '"') return null
  const phrase = phraseFrom(view, start)
  if (phrase === null || isTime(at(phrase.first))) return null
  if (!quoted && !['PROPN', 'DET', 'NOUN', 'ADJ', 'PRON'].includes(next.pos)) return null
  if (!quoted && ['her', 'him', 'them', 'us', 'me'].includes(next.lower)) return null
  const last = appositionEnd(view, phrase.last)
  if (
    !quoted &&
    last < view.last &&
    ![',', '.', '?', '!', ';', '--', '—'].includes(at(afterCue(view, last)).lower)
  )
    return null
  if (!quoted && !isStatement(view, view.first, before)) return null
  const content = [leftContent(view, group.first)]
  const right = rightContent(view, last)
  if (right !== null) content.push(right)
  return base(view, group, { first: start, last }, content)
}

// "S, X said on Monday, S2"
function following(
  view: View,
  group: VerbGroup,
  after: number,
  earlier: (before: number) => Range | null,
): Frame | null {
  const { at } = view
  if (group.gerund) return null
  const end = afterCue(view, after)
  const next = at(end).lower
  const closed = end >= view.last || ['.', '?', '!', ';', ',', '--', '—', '–', '('].includes(next)
  const quoteNext =
    next === '"' || next === "'" || (next === ',' && at(end + 1).lower === '"') || next === ':'
  const resumes =
    next === 'and' ||
    next === 'but' ||
    (at(end).pos === 'SCONJ' && next !== 'that') ||
    next === 'during' ||
    next === 'at' ||
    next === 'as'
  const source = subjectOf(view, group, earlier) ?? betweenQuoteAnd(view, group.first)
  if (source === null) return null
  const mark = source.first - 1
  if (at(mark).lower === 'as' && (closed || resumes || quoteNext))
    return asSaid(view, group, source, mark, end)
  if (mark < view.first || !isMark(view, mark)) return null
  const quoted = at(mark).lower === '"' && at(mark).quote >= 0 && at(mark).quote !== at(group.head).quote
  if (!quoted && at(mark).lower !== ',' && at(mark).lower !== '—' && at(mark).lower !== '--') return null
  if (!closed && !(quoted || quotedBefore(view, mark))) return null
  if (quoteNext && !quoted && !quotedBefore(view, mark)) return null
  if (!closed && !quoteNext && !resumes && !quoted && !quotedBefore(view, mark)) return null
  const interrupts = at(mark).lower === ',' && next === ',' && end < view.last - 2
  if (!quoted && !quotedBefore(view, mark) && !interrupts && !isStatement(view, view.first, mark)) return null
  const content = [leftContent(view, source.first)]
  const right = rightContent(view, end, !hasFinite(view, view.first, source.first))
  if (right !== null) content.push(right)
  return base(view, group, source, content)
}

// "as X said, S", "and as X said, S", "S, as X put it"
function asSaid(view: View, group: VerbGroup, source: Range, as: number, end: number): Frame | null {
  const { at } = view
  let before = as
  while (before > view.first && ['CCONJ', 'PUNCT', 'ADV'].includes(at(before - 1).pos)) {
    before--
    if (at(before).pos === 'CCONJ') break
  }
  const opening = before === view.first || at(before).pos === 'CCONJ'
  const follows = [',', ':'].includes(at(end).lower) || at(end).lower === '"'
  const first = at(end).lower === '"' ? end : end + 1
  const content =
    opening && follows
      ? { first, last: trimEnd(view, first, view.last) }
      : { first: view.first, last: trimEnd(view, view.first, as) }
  if (content.last <= content.first || (before === view.first && !follows)) return null
  return base(view, group, source, [content])
}

const quotedBefore = (view: View, mark: number): boolean =>
  view.at(mark - 1).quote >= 0 && view.at(mark - 1).lower === '"'

function base(view: View, group: VerbGroup, source: Range, content: Range[]): Frame {
  const quoted = content.some(({ first }) => view.at(first).quote >= 0)
  return {
    family: quoted ? 'quotation' : 'inversion',
    source,
    cue: [{ first: group.first, last: group.last }],
    content,
    lemma: group.lemma,
    head: group.head,
    negated: group.negated,
  }
}
