import { phraseFrom } from './noun-phrase.ts'
import { type View, isNominal, isSubjectPronoun } from './view.ts'

/** Whether a clause starts here: a noun phrase with a finite verb after it. */
export function startsClause(view: View, index: number): boolean {
  const { at } = view
  let i = index
  if (at(i).pos === 'ADV' && !isNominal(at(i))) i++
  const existential = at(i).lower === 'there' || at(i).lower === 'it' || at(i).lower === 'this'
  if (existential && isVerbal(view, i + 1)) return true
  const phrase = phraseFrom(view, i)
  if (phrase === null) return false
  let end = phrase.last
  // A relative clause or apposition between the subject and its verb.
  if (
    at(end).lower === ',' ||
    at(end).lower === 'who' ||
    at(end).lower === 'that' ||
    at(end).lower === 'which'
  ) {
    if (
      at(end).lower !== ',' ||
      at(end + 1).lower === 'who' ||
      at(end + 1).lower === 'which' ||
      at(end + 1).pos === 'DET'
    ) {
      for (let n = end + 1; n < Math.min(end + 30, view.last); n++) {
        if (at(n).lower === ',' && isVerbal(view, n + 1)) return true
      }
    }
    if (at(end).lower !== ',') return false
  }
  while (at(end).pos === 'ADV' || at(end).lower === '"') end++
  const isParticiple =
    at(end).pos === 'VERB' &&
    (at(end).lower.endsWith('ing') || (at(end).lower.endsWith('ed') && at(end + 1).lower === 'by'))
  return isVerbal(view, end) && !isParticiple
}

function isVerbal(view: View, index: number): boolean {
  let i = index
  while (view.at(i).pos === 'ADV' || view.at(i).lower === '"') i++
  const { pos } = view.at(i)
  return pos === 'AUX' || pos === 'VERB'
}

/** Where a content that starts at `first` ends: with the sentence, unless something of the outer clause follows. */
export function contentEnd(
  view: View,
  first: number,
  options: { object?: boolean; quote?: number } = {},
): number {
  const { at } = view
  const quote = at(first).lower === '"' ? -1 : at(first).quote
  let i = first
  for (; i < view.last; i++) {
    const token = at(i)
    if (quote >= 0 && token.quote !== quote) return i
    if (quote < 0 && i > first + 1 && isClosing(view, i) && [',', '?', '!'].includes(at(i - 1).lower)) {
      if (
        endsAtComma(
          view,
          i,
          options.object === true || (at(first).lower === '"' && at(first).quote === token.quote),
        )
      )
        return i + 1
    }
    if (token.quote !== quote) continue
    if (token.lower === ':' && quote < 0 && i > first && leadsToAnother(view, i)) return i
    if (token.lower === ';') return i
    if (
      i > first &&
      (token.lower === ',' || token.lower === '--' || token.lower === '—' || token.lower === '–')
    ) {
      if (endsAtComma(view, i, options.object === true)) return i
    }
    if (
      options.object === true &&
      i > first &&
      (token.pos === 'VERB' || token.pos === 'AUX') &&
      view.leave(i)
    )
      return i
    if (i > first && token.pos === 'CCONJ' && (outerVerb(view, i) || view.leave(i))) return i
    if (token.lower === 'according' && at(i + 1).lower === 'to') return i
  }
  return trimEnd(view, first, i)
}

const isClosing = ({ at }: View, index: number): boolean =>
  at(index).lower === '"' && at(index).quote >= 0 && at(index + 1).quote !== at(index).quote

// `would not last: "It won't," Smith said`: after the colon stands what another cue reports.
function leadsToAnother(view: View, colon: number): boolean {
  const { at } = view
  const { quote, lower } = at(colon + 1)
  if (lower !== '"' || quote < 0) return false
  let end = colon + 2
  while (end < view.last && at(end).quote === quote) end++
  return end < view.last && speaks(view, end)
}

/** Leaves out what closes the sentence. */
export function trimEnd(view: View, first: number, last: number): number {
  let end = last
  while (
    end > first + 1 &&
    ['.', '!', '?', ',', ';'].includes(view.at(end - 1).lower) &&
    view.at(end - 1).quote < 0
  )
    end--
  return end
}

const saying = new Set(
  'say said says told tells add adds added wrote writes noted notes argued argues explained explains warned warns insisted insists'.split(
    ' ',
  ),
)

function endsAtComma(view: View, comma: number, object: boolean): boolean {
  const { at } = view
  if (view.leave(comma)) return true
  const next = at(comma + 1)
  if (
    next.pos === 'VERB' &&
    /^(?:adding|saying|noting|arguing|citing|calling|warning|claiming|insisting|telling|suggesting|explaining|describing|accusing|urging|asking|vowing|referring|stressing|emphasizing|stating|writing|pointing|declaring)$/.test(
      next.lower,
    )
  )
    return true
  if (next.lower === 'according') return true
  if (next.lower === 'and' || next.lower === 'but') {
    if (outerVerb(view, comma + 1)) return true
    // ", and Smith said": another speaker's clause.
    if (speaks(view, comma + 2)) return true
    const verb = at(comma + 2).pos === 'ADV' ? at(comma + 3) : at(comma + 2)
    if (verb.pos === 'AUX' && /^(?:has|have|had|is|was|are|were)$/.test(verb.lower)) return true
    if (verb.pos === 'VERB' && !/(?:ing|ed)$/.test(verb.lower) && verb.lower.endsWith('s')) return true
  }
  if (speaks(view, comma + 1)) return true
  if (next.lower === 'while' || next.lower === 'although' || next.lower === 'though' || next.lower === 'but')
    return true
  if (next.lower === 'as' && speaks(view, comma + 2)) return true
  if (
    object &&
    (next.lower === 'which' ||
      next.lower === 'who' ||
      next.lower === 'and' ||
      next.lower === 'where' ||
      next.lower === 'when' ||
      next.lower === 'because')
  )
    return true
  return object && next.pos === 'VERB' && next.lower.endsWith('ing') && next.lower !== 'including'
}

// "Smith said" right here, with nothing but an adverb between.
function speaks(view: View, index: number): boolean {
  const { at } = view
  const phrase = isSubjectPronoun(at(index))
    ? { last: index + 1 }
    : at(index).pos === 'PROPN' || at(index).pos === 'DET' || at(index).pos === 'NOUN'
      ? phraseFrom(view, index, false)
      : null
  if (phrase === null) return false
  let i = phrase.last
  while (at(i).pos === 'ADV' || at(i).pos === 'AUX') i++
  return saying.has(at(i).lower)
}

// "… and added that": a verb of saying without a subject of its own goes on with the outer speaker.
function outerVerb(view: View, conjunction: number): boolean {
  const { at } = view
  if (at(conjunction).lower === 'or') return false
  let i = conjunction + 1
  while (at(i).pos === 'ADV' || (at(i).pos === 'AUX' && ['has', 'have', 'had'].includes(at(i).lower))) i++
  return (
    at(i).pos === 'VERB' &&
    /^(?:said|says|added|adds|told|tells|called|calls|urged|urges|warned|warns|asked|asks|vowed|argued|accused|accuses|praised|criticized|criticised|condemned|insisted|noted|suggested|promised|pledged|denied|declared|announced|explained|claimed|stressed|demanded|described|cited|wrote|pointed)$/.test(
      at(i).lower,
    )
  )
}

/** Whether a finite verb stands between here and the end of the content that starts here. */
export function hasVerb(view: View, first: number): boolean {
  const { at } = view
  const last = contentEnd(view, first)
  for (let i = first + 1; i < last; i++) {
    if (at(i).quote !== at(first).quote) continue
    if (at(i).pos === 'AUX' && at(i - 1).lower !== 'to') return true
    if (
      at(i).pos === 'VERB' &&
      !at(i).lower.endsWith('ing') &&
      at(i - 1).lower !== 'to' &&
      at(i - 1).pos !== 'DET' &&
      at(i - 1).pos !== 'ADJ'
    )
      return true
  }
  return false
}
