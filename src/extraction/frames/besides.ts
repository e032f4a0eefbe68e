import { startsClause, trimEnd } from '../grammar/clause.ts'
import { phraseFrom } from '../grammar/noun-phrase.ts'
import { subjectOf } from '../grammar/subject.ts'
import type { VerbGroup } from '../grammar/verb-group.ts'
import { isNominal, isTime, type Range, type View } from '../grammar/view.ts'
import type { Frame } from './frame.ts'

/** A cue beside what is said: "S, X said", "S," said X, "S1, X said, S2". */
export function besides(
  view: View,
  group: VerbGroup,
  earlier: (before: number) => Range | null,
): Frame | null {
  if (group.infinitive && group.governor < 0) return null
  if (view.at(group.first - 1).pos === 'CCONJ') return null
  return inverted(view, group) ?? following(view, group, earlier)
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
  if (at(group.head).quote >= 0) return null
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
function following(view: View, group: VerbGroup, earlier: (before: number) => Range | null): Frame | null {
  const { at } = view
  if (group.gerund) return null
  const end = afterCue(view, group.head + 1)
  const next = at(end).lower
  const closed = end >= view.last || ['.', '?', '!', ';', ',', '--', '—', '–', '('].includes(next)
  const quoteNext =
    next === '"' || next === "'" || (next === ',' && at(end + 1).lower === '"') || next === ':'
  const resumes =
    next === 'and' ||
    next === 'but' ||
    at(end).pos === 'SCONJ' ||
    next === 'during' ||
    next === 'at' ||
    next === 'as'
  const source = subjectOf(view, group, earlier) ?? betweenQuoteAnd(view, group.first)
  if (source === null) return null
  const mark = source.first - 1
  if (at(mark).lower === 'as' && (closed || resumes)) return asSaid(view, group, source, mark, end)
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

// "as X said, S", "S, as X put it"
function asSaid(view: View, group: VerbGroup, source: Range, as: number, end: number): Frame | null {
  const opening = as <= view.first + 1
  const content = opening
    ? view.at(end).lower === ','
      ? { first: end + 1, last: trimEnd(view, end + 1, view.last) }
      : null
    : { first: view.first, last: trimEnd(view, view.first, as) }
  if (content === null || content.last <= content.first) return null
  return base(view, group, source, [content])
}

const quotedBefore = (view: View, mark: number): boolean =>
  view.at(mark - 1).quote >= 0 && view.at(mark - 1).lower === '"'

// Whether what stands before the comma can be what is said: it has a verb of its own, and is no subordinate clause.
function isStatement(view: View, first: number, last: number): boolean {
  const { at } = view
  const verb = hasFinite(view, first, last)
  const opening = at(first)
  const subordinate = [
    'when',
    'after',
    'while',
    'if',
    'as',
    'although',
    'though',
    'since',
    'because',
    'before',
    'until',
    'once',
    'whereas',
  ].includes(opening.lower)
  if (subordinate || opening.pos === 'VERB') {
    let clauses = 0
    for (let i = first; i < last; i++) if (at(i).lower === ',') clauses++
    return clauses > 0 && opening.pos !== 'VERB'
  }
  return verb && opening.pos !== 'ADP'
}

function leftContent(view: View, end: number): Range {
  let first = view.first
  let last = end
  while (last > first && [',', '--', '—', '–'].includes(view.at(last - 1).lower)) last--
  // Only the quotation, where a clause of another speaker stands before it in the sentence.
  if (view.at(last - 1).lower === '"' || view.at(last - 1).quote >= 0) {
    const { quote } = view.at(last - 1)
    let start = last - 1
    while (start > first && view.at(start - 1).quote === quote) start--
    const lead = view.at(start - 1)
    if (start > first && [':', '.', ';'].includes(lead.lower)) first = start
  }
  return { first, last: Math.max(last, first + 1) }
}

function rightContent(view: View, from: number, needed = false): Range | null {
  const { at } = view
  let first = from
  if ([',', ':', '--', '—'].includes(at(first).lower)) first++
  if (at(first).lower === 'and' || at(first).lower === 'but') if (at(first + 1).lower !== '"') return null
  if (first >= view.last || at(first).lower === '.') return null
  const quoted = at(first).lower === '"'
  if (needed && at(from).lower === ',') return { first, last: trimEnd(view, first, view.last) }
  if (
    !quoted &&
    (at(from).lower !== ',' ||
      !['PRON', 'DET', 'PROPN', 'NOUN', 'AUX', 'VERB', 'ADP'].includes(at(first).pos))
  )
    return null
  if (
    !quoted &&
    (at(first).pos === 'VERB' || at(first).lower === 'which' || at(first).lower === 'who') &&
    /(?:ing|ed|ich|who)$/.test(at(first).lower)
  )
    return null
  return { first, last: trimEnd(view, first, view.last) }
}

function afterCue(view: View, from: number): number {
  const { at } = view
  let i = from
  for (let n = 0; n < 4; n++) {
    const start = i
    while (isTime(at(i)) || at(i).pos === 'ADV' || (at(i).pos === 'NUM' && isTime(at(i - 1)))) i++
    if ((at(i).pos === 'DET' || at(i).pos === 'ADJ') && isTime(at(i + 1))) i += 2
    if (at(i).pos === 'ADP') {
      const phrase = phraseFrom(view, i + 1)
      if (phrase !== null) i = phrase.last
    } else if (i === from && (isNominal(at(i)) || at(i).pos === 'DET')) {
      const phrase = phraseFrom(view, i)
      if (
        phrase !== null &&
        /^(?:told|tells|reminded|informed|assured|warned|asked)$/.test(at(from - 1).lower)
      )
        i = phrase.last
    }
    if (i === start) break
  }
  return i
}

function appositionEnd(view: View, from: number): number {
  const { at } = view
  let end = from
  if (at(end).lower === '(') {
    for (let i = end; i < Math.min(end + 12, view.last); i++) if (at(i).lower === ')') end = i + 1
  }
  if (
    at(end).lower === 'who' ||
    (at(end).lower === ',' &&
      (at(end + 1).lower === 'who' ||
        at(end + 1).pos === 'DET' ||
        at(end + 1).pos === 'NOUN' ||
        at(end + 1).pos === 'PROPN' ||
        at(end + 1).pos === 'NUM' ||
        at(end + 1).pos === 'ADJ'))
  ) {
    for (let i = end + 1; i < view.last; i++) {
      if (at(i).lower === '"' || at(i).lower === ';') return at(i - 1).lower === ',' ? i - 1 : i
      if (at(i).lower === '.' && i >= view.last - 2) return i
    }
  }
  return end
}

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

function hasFinite({ at }: View, first: number, last: number): boolean {
  for (let i = first; i < last; i++)
    if (at(i).pos === 'AUX' || (at(i).pos === 'VERB' && !/ing$/.test(at(i).lower))) return true
  return false
}

// Whatever few words stand between a quotation and the verb, when no noun phrase was recognized in them.
function betweenQuoteAnd({ at, first }: View, verb: number): Range | null {
  for (let i = verb - 1; i > Math.max(first, verb - 7); i--) {
    if (at(i).lower === '"') return i + 1 < verb ? { first: i + 1, last: verb } : null
    if (at(i).pos === 'PUNCT') return null
  }
  return null
}
