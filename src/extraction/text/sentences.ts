import { lexicon } from '../lexicon/lexicon.ts'
import type { Range } from './sentence/sentence.ts'
import type { Token } from './tokens.ts'

const closers = new Set(['"', "'", ')', ']'])
const abbreviations =
  /^(?:mr|mrs|ms|dr|prof|sen|rep|gov|gen|col|lt|capt|sgt|adm|rev|hon|st|vs|no|jan|feb|mar|apr|aug|sept?|oct|nov|dec|inc|corp|co|ltd|jr|sr|[a-z])\.$/

/** More tokens than any sentence has; a longer run is cut, so that no text costs more than its length. */
export const longestSentence = 400

/** Cuts a block's tokens into sentences; a quotation of several sentences does not part one. */
export function sentencesOf(tokens: readonly Token[], first: number, last: number): Range[] {
  const sentences: Range[] = []
  let start = first
  for (let i = first; i < last; i++) {
    const token = tokens[i]
    if (i - start >= longestSentence) {
      sentences.push({ first: start, last: i })
      start = i
    }
    // "said no. Smith", but "No. 5"
    const isNo = token?.lower === 'no.' && tokens[i + 1]?.pos !== 'NUM'
    if (i > start && opensItem(tokens, i, last)) {
      sentences.push({ first: start, last: i })
      start = i
    }
    if (token === undefined || !(isNo || endsSentence(token) || isUnit(tokens, i))) continue
    if (isReference(tokens, i)) continue
    let end = i + 1
    while (end < last && closers.has(tokens[end]?.lower ?? '') && tokens[end]?.start === tokens[end - 1]?.end)
      end++
    const inside = token.quote >= 0 && tokens[end]?.quote === token.quote && end < last
    if (inside || !startsSentence(tokens, i, end, last)) continue
    sentences.push({ first: start, last: end })
    start = end
    i = end - 1
  }
  if (start < last) sentences.push({ first: start, last })
  return sentences
}

// "It cost 2m. Berg left."
const isUnit = (tokens: readonly Token[], at: number): boolean =>
  /^(?:b|k|m)\.$/u.test(tokens[at]?.lower ?? '') &&
  tokens[at - 1]?.pos === 'NUM' &&
  tokens[at - 1]?.end === tokens[at]?.start

// "120 Stat. 462", "Art. 5", "see art. 5", but not "on the app. 12 people left"
const isReference = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.pos === 'NUM' &&
  [at, at - 1].some(i => {
    const { lower = '', text = '' } = tokens[i] ?? {}
    return references.test(lower.replace(/\.$/u, '')) && (text !== lower || isCited(tokens, i, at + 2))
  })

// A small letter is a reference's where no article or adjective stands before it, and nothing is counted.
const isCited = (tokens: readonly Token[], at: number, next: number): boolean =>
  !['ADJ', 'DET', 'NOUN', 'PRON', 'VERB'].includes(
    tokens[at - 1]?.lower === 'see' ? 'ADP' : (tokens[at - 1]?.pos ?? ''),
  ) && tokens[next]?.pos !== 'NOUN'
const references = /^(?:app|arts?|ch|cl|figs?|paras?|pp|pub|reg|secs?|stat|supp|vol)$/u

// "Digital Trade (a) Both sides agree": an item after its heading.
const opensItem = (tokens: readonly Token[], at: number, last: number): boolean =>
  tokens[at]?.text === '(' &&
  /^(?:[a-z]|[ivx]{2,4}|\d{1,2})$/u.test(tokens[at + 1]?.text ?? '') &&
  tokens[at + 2]?.text === ')' &&
  at + 3 < last &&
  /^\p{Lu}\p{Ll}/u.test(tokens[at + 3]?.text ?? '') &&
  /^\p{Lu}\p{Ll}/u.test(tokens[at - 1]?.text ?? '') &&
  !/^(?:article|paragraph|part|rule|section|title)$/u.test(tokens[at - 1]?.lower ?? '')

function endsSentence({ lower, pos }: Token): boolean {
  if (lower === '.' || lower === '!' || lower === '?' || lower === '...' || lower === '…' || lower === '?!')
    return true
  return pos !== 'PUNCT' && lower.length > 2 && lower.endsWith('.') && !abbreviations.test(lower)
}

function startsSentence(tokens: readonly Token[], at: number, next: number, last: number): boolean {
  const token = tokens[at]
  const following = tokens[next]
  if (following === undefined || next >= last) return true
  if (/^\p{Ll}/u.test(following.text)) return false
  if (/^[,;:)\-–—]/u.test(following.text)) return false
  // "U.S. Secretary": after an abbreviation only a word that starts sentences does.
  if (token?.lower !== '.' && token?.pos === 'PROPN')
    return ['DET', 'PRON', 'ADP', 'SCONJ', 'ADV', 'CCONJ'].includes(following.pos)
  // `"Is it?" Smith asked.`
  if (token?.quote !== undefined && token.quote >= 0)
    return token.lower === '.' ? !isCredit(tokens, next, last) : !asks(tokens, next, last)
  return true
}

// `"It is closed." Smith said.`: a name and a verb of saying alone, whose words stand before them.
function isCredit(tokens: readonly Token[], next: number, last: number): boolean {
  let i = next
  while (i < Math.min(next + 4, last) && tokens[i]?.pos === 'PROPN') i++
  const verb = tokens[i]
  const ends = i + 1 >= last || tokens[i + 1]?.lower === '.'
  return (
    i > next && ends && verb?.pos === 'VERB' && verb.lower !== verb.lemma && lexicon.plain.has(verb.lemma)
  )
}

// `"Is it?" Smith, a baker, asked.`: a name and what is told of it, then a verb of saying that has its words already.
function asks(tokens: readonly Token[], next: number, last: number): boolean {
  const limit = tokens[next]?.pos === 'PRON' ? 2 : 16
  for (let i = next; i < Math.min(next + limit, last); i++) {
    const token = tokens[i]
    if (token === undefined || [';', ':', '"', '.'].includes(token.lower)) return false
    if (token.pos !== 'VERB' || !lexicon.say.has(token.lemma) || token.lower === token.lemma) continue
    const after = tokens[i + 1]
    return (
      after === undefined ||
      i + 1 >= last ||
      ['PUNCT', 'ADV', 'ADP', 'NUM'].includes(after.pos) ||
      token.lemma === 'ask' ||
      token.lemma === 'tell' ||
      after.lower.endsWith('day') ||
      lexicon.which.has(after.lower)
    )
  }
  return false
}
