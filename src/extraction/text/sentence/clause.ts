import { lexicon } from '../../lexicon/lexicon.ts'
import type { Token } from '../tokens.ts'
import { isDenied } from './comment.ts'
import type { Sentence } from './sentence.ts'
import {
  afterBracket,
  isFinite,
  isGerund,
  isNominal,
  isQuestionWord,
  isSubjectPronoun,
  isTime,
} from './words.ts'

/** Whether a clause starts here: a noun phrase with a finite verb after it. */
export function startsClause(sentence: Sentence, index: number): boolean {
  const { at } = sentence
  let i = index
  if (at(i).pos === 'ADV' && !isNominal(at(i))) i++
  const existential = at(i).lower === 'there' || at(i).lower === 'it' || at(i).lower === 'this'
  if (existential && isVerbal(sentence, i + 1)) return true
  // "proposed they meet", "announced she and Dahl are leaving": none of these is an object.
  if (/^(?:he|she|they|we)$/u.test(at(i).lower) && /^(?:ADV|AUX|CCONJ|VERB)$/u.test(at(i + 1).pos))
    return true
  const phrase = sentence.phraseFrom(i)
  if (phrase === null) return false
  let end = afterBracket(sentence, phrase.last)
  // "a report published Wednesday said": no clause begins with the day.
  if (end === i + 1 && isTime(at(i)) && lexicon.say.has(at(end).lemma)) return false
  const next = at(end + 1)
  const { lower } = at(end)
  // A relative clause or apposition between the subject and its verb.
  const apposed = lower === ',' && (next.lower === 'who' || next.lower === 'which' || next.pos === 'DET')
  const related = lower === 'who' || lower === 'that' || lower === 'which'
  if (apposed || related) {
    for (let n = end + 1; n < Math.min(end + 30, sentence.last); n++)
      if (at(n).lower === ',' && isVerbal(sentence, n + 1)) return true
  }
  if (related) return false
  if (isInterrupted(sentence, end)) return true
  while (at(end).pos === 'ADV' || at(end).lower === '"') end++
  // "at a rate not seen in years"
  if (at(end - 1).lower === 'not' && at(end).pos === 'VERB') return false
  const isParticiple =
    at(end).pos === 'VERB' &&
    (at(end).lower.endsWith('ing') ||
      (at(end).lower.endsWith('ed') && at(at(end + 1).lower === '"' ? end + 2 : end + 1).lower === 'by'))
  return isVerbal(sentence, end) && !isParticiple
}

// "the harbour, along with its boats, put", "the town – and not the state – is": what stands between two marks.
function isInterrupted(sentence: Sentence, mark: number): boolean {
  const { at } = sentence
  const { lower } = at(mark)
  const opens = dashes.has(lower) ? ['ADP', 'CCONJ', 'SCONJ'] : lower === ',' ? ['ADP', 'SCONJ'] : []
  if (!opens.includes(at(mark + 1).pos) || isQuestionWord(at(mark + 1))) return false
  for (let i = mark + 2; i < Math.min(mark + 14, sentence.last); i++)
    if (at(i).lower === lower) return isFinite(at(i + 1)) && at(i + 1).lower !== at(i + 1).lemma
  return false
}

function isVerbal({ at }: Sentence, index: number): boolean {
  let i = index
  while (at(i).pos === 'ADV' || at(i).lower === '"') i++
  const { pos } = at(i)
  return pos === 'AUX' || pos === 'VERB'
}

const dashes = new Set(['--', '—', '–'])

/** Where a content that starts at `first` ends: with the sentence, unless something of the outer clause follows. */
export function contentEnd(sentence: Sentence, first: number, object: boolean): number {
  const { at, leaves } = sentence
  const quote = at(first).lower === '"' ? -1 : at(first).quote
  let i = first
  for (; i < sentence.last; i++) {
    const token = at(i)
    if (quote >= 0 && token.quote !== quote) return i
    if (quote < 0 && i > first + 1 && closesAfterMark(sentence, i)) {
      const whole = at(first).lower === '"' && at(first).quote === token.quote
      if (endsAtComma(sentence, i, object || whole)) return i + 1
    }
    if (token.quote !== quote) continue
    if (token.lower === ';') return i
    if (
      token.lower === 'according' &&
      at(i + 1).lower === 'to' &&
      !(i <= first + 2 && opensAside(sentence, first))
    )
      return i
    if (i === first) continue
    if (token.lower === ':' && quote < 0 && leadsToAnother(sentence, i)) return i
    if (
      (token.lower === ',' || dashes.has(token.lower)) &&
      !(i === first + 1 && (opensAside(sentence, first) || at(first).lower === 'that')) &&
      endsAtComma(sentence, i, object)
    )
      return i
    if (object && (token.pos === 'VERB' || token.pos === 'AUX') && leaves(i)) return i
    if (
      token.pos === 'CCONJ' &&
      (outerVerb(sentence, i) || leaves(i) || turnsBack(sentence, first, i) || speaksToo(sentence, first, i))
    )
      return i
    // "said that it rains before adding that": the same speaker's next words.
    if (lexicon.before.has(token.lower) && isGerund(at(i + 1)) && lexicon.tail.has(at(i + 1).lemma)) return i
  }
  return trimEnd(sentence, first, i)
}

// "said that, according to the report, it rains": what leads the clause in does not end it.
const opensAside = ({ at }: Sentence, first: number): boolean =>
  at(first).lower === 'that' && at(first + 1).lower === ',' && at(first + 2).lower === 'according'

// `…," Smith said`: a quotation closes here, after a comma or an end mark.
function closesAfterMark({ at }: Sentence, index: number): boolean {
  const { lower, quote } = at(index)
  return (
    lower === '"' &&
    quote >= 0 &&
    at(index + 1).quote !== quote &&
    [',', '?', '!'].includes(at(index - 1).lower)
  )
}

// `would not last: "It won't," Smith said`: after the colon stands what another cue reports.
function leadsToAnother(sentence: Sentence, colon: number): boolean {
  const { at } = sentence
  const { quote, lower } = at(colon + 1)
  if (lower !== '"' || quote < 0) return false
  let end = colon + 2
  while (end < sentence.last && at(end).quote === quote) end++
  return end < sentence.last && speaks(sentence, end)
}

/** Leaves out what closes the sentence. */
export function trimEnd({ at }: Sentence, first: number, last: number): number {
  let end = last
  while (end > first + 1 && ['.', '!', '?', ',', ';'].includes(at(end - 1).lower) && at(end - 1).quote < 0)
    end--
  return end
}

function endsAtComma(sentence: Sentence, comma: number, object: boolean): boolean {
  const { at } = sentence
  if (sentence.leaves(comma) || isDenied(sentence, comma)) return true
  const next = at(comma + 1)
  if (isGerund(next) && lexicon.tail.has(next.lemma)) return true
  // "said it rains, but “the sun will come”": the words go on.
  const goesOn = next.lower === 'but' && at(comma + 2).lower === '"' && at(comma + 2).quote >= 0
  if (next.lower === 'according' || (lexicon.contrast.has(next.lower) && !goesOn)) return true
  if (next.lower === 'and') {
    if (outerVerb(sentence, comma + 1)) return true
    // ", and Smith said": another speaker's clause.
    if (speaks(sentence, comma + 2)) return true
    const verb = at(comma + 2).pos === 'ADV' ? at(comma + 3) : at(comma + 2)
    if (isPastOrPresent(verb)) return true
  }
  if (speaks(sentence, comma + 1)) return true
  // "urged them to wait, proposed that they pay": the next thing that the same speaker says.
  const told = isTime(at(comma + 2)) ? comma + 3 : comma + 2
  if (isPast(next) && lexicon.say.has(next.lemma) && at(told).lower === 'that') return true
  if (next.lower === 'as' && speaks(sentence, comma + 2)) return true
  if (!object) return false
  return lexicon.leaving.has(next.lower) || (isGerund(next) && next.lower !== 'including')
}

const isPast = ({ pos, lower, lemma }: Token): boolean =>
  pos === 'VERB' && lower !== lemma && !/(?:ing|s)$/.test(lower)

const isPastOrPresent = ({ pos, lower, lemma }: Token): boolean =>
  pos === 'AUX'
    ? lexicon.auxiliary.has(lemma) && lemma !== 'do'
    : pos === 'VERB' && !/(?:ing|ed)$/.test(lower) && lower.endsWith('s')

// "one in three says it rains and one in four says it snows"
function speaksToo(sentence: Sentence, first: number, conjunction: number): boolean {
  if (sentence.at(conjunction).lower === 'or' || isQuestionWord(sentence.at(first))) return false
  for (let i = first; i < conjunction; i++)
    if (isFinite(sentence.at(i))) return speaks(sentence, conjunction + 1)
  return false
}

// "Smith said" right here, with nothing but an adverb between.
function speaks(sentence: Sentence, index: number): boolean {
  const { at } = sentence
  const { pos } = at(index)
  let i = isSubjectPronoun(at(index))
    ? index + 1
    : pos === 'PROPN' ||
        pos === 'NUM' ||
        pos === 'DET' ||
        pos === 'NOUN' ||
        lexicon.possessive.has(at(index).lower)
      ? sentence.coreFrom(index)?.last
      : undefined
  if (i === undefined) return false
  // "one in four said"
  if (pos === 'NUM' && at(i).lower === 'in' && at(i + 1).pos === 'NUM') i += 2
  if (pos === 'PROPN') i = afterApposition(sentence, i)
  while (at(i).pos === 'ADV' || at(i).pos === 'AUX') i++
  const verb = at(i)
  return (
    lexicon.plain.has(verb.lemma) &&
    !verb.lower.endsWith('ing') &&
    (verb.lower !== verb.lemma || verb.lemma === 'say')
  )
}

// "Carl Dahl, the town's clerk, said"
function afterApposition({ at, last }: Sentence, comma: number): number {
  if (at(comma).lower !== ',' || !['DET', 'PRON'].includes(at(comma + 1).pos)) return comma
  for (let i = comma + 2; i < Math.min(comma + 14, last); i++) if (at(i).lower === ',') return i + 1
  return comma
}

// "… and added that": a verb of saying without a subject of its own goes on with the outer speaker.
function outerVerb({ at }: Sentence, conjunction: number): boolean {
  if (at(conjunction).lower === 'or') return false
  let i = conjunction + 1
  while (at(i).pos === 'ADV' || (at(i).pos === 'AUX' && at(i).lemma === 'have')) i++
  // "… but did not suggest that"
  if (at(i).lemma === 'do' && lexicon.negation.has(at(i + 1).lower))
    return lexicon.say.has(at(i + 2).lemma) && at(i + 3).lower !== '.'
  const { pos, lower, lemma } = at(i)
  return pos === 'VERB' && lower !== lemma && !lower.endsWith('ing') && lexicon.resumed.has(lemma)
}

// "said it costs a million and questioned the plan": after a present or a future the past is the outer clause's.
function turnsBack({ at }: Sentence, first: number, conjunction: number): boolean {
  let i = conjunction + 1
  while (at(i).pos === 'ADV') i++
  const { pos, lower, lemma } = at(i)
  const isTold = lexicon.say.has(lemma) || lexicon.judge.has(lemma)
  if (pos !== 'VERB' || !lower.endsWith('ed') || !isTold) return false
  let verbs = 0
  for (let j = first; j < conjunction; j++) {
    if (at(j).pos === 'AUX' && !/^(?:would|will|can|could|should|must|do|does|'ll|'d)$/u.test(at(j).lower))
      return false
    if (at(j).pos !== 'VERB' || at(j - 1).lower === 'to') continue
    verbs++
    const isPresent = at(j).lower === `${at(j).lemma}s` || at(j).lower === at(j).lemma
    if (!isPresent && !isGerund(at(j))) return false
  }
  return verbs > 0
}

/** Whether a finite verb stands between here and the end of the content that starts here. */
export function hasVerb(sentence: Sentence, first: number): boolean {
  const { at } = sentence
  const last = sentence.contentEnd(first)
  for (let i = first + 1; i < last; i++) {
    if (at(i).quote !== at(first).quote || at(i - 1).lower === 'to') continue
    if (at(i).pos === 'AUX') return true
    if (at(i).pos === 'VERB' && !isGerund(at(i)) && at(i - 1).pos !== 'DET' && at(i - 1).pos !== 'ADJ')
      return true
  }
  return false
}
