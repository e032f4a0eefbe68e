import type { Block } from './blocks.ts'
import { currentTagger } from './tagging/tagger.ts'

/** A word or mark with its part of speech (https://universaldependencies.org/u/pos/); offsets are UTF-16. */
export interface Token {
  /** In lower case, with straight marks. */
  lower: string
  text: string
  lemma: string
  pos: string
  start: number
  end: number
  /** Which quotation it stands in, marks included; -1 outside. */
  quote: number
}

/** Splits one block of a plain text into tagged tokens and adds them to a list. */
export function tokenize(text: string, block: Block, tokens: Token[]): void {
  const words = text.slice(block.start, block.end).replaceAll('\n', ' ')
  const tagger = currentTagger()
  const { its } = tagger
  const found = tagger.readDoc(words).tokens()
  // None of the model's functions uses `this`; the type of `lemma` forgets that it needs the model, as `value` does.
  /* oxlint-disable typescript/unbound-method */
  const values = found.out(its.value)
  const tags = found.out(its.pos)
  const lemmas = found.out(its.lemma as unknown as typeof its.value)
  /* oxlint-enable typescript/unbound-method */
  let at = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? ''
    const start = words.indexOf(value, at)
    if (tags[i] === 'SPACE' || start < 0 || value === '') continue
    at = start + value.length
    const token = {
      lower: isDash(words, start, at) ? '—' : value.toLowerCase(),
      text: value,
      lemma: (lemmas[i] ?? value).toLowerCase(),
      pos: tags[i] ?? 'X',
      start: block.start + start,
      end: block.start + at,
      quote: -1,
    }
    if (suffix.test(token.lower) && tokens.at(-1)?.lower === ',' && tokens.at(-2)?.pos === 'PROPN')
      tokens.pop()
    tokens.push(...contracted(token))
  }
}

// "Anna Berg - who leads the town - said": a hyphen between spaces, or a horizontal bar, parts words as a dash does.
const isDash = (words: string, start: number, end: number): boolean =>
  end - start === 1 &&
  (words[start] === '―' ||
    (words[start] === '-' &&
      words[start - 1] === ' ' &&
      words[end] === ' ' &&
      // "20 - 30 people" is a range.
      !(isDigit(words[start - 2]) && isDigit(words[end + 1]))))

const isDigit = (sign: string | undefined): boolean => sign !== undefined && /\d/.test(sign)

// "Anna Berg, Jr.": the comma is part of the name.
const suffix = /^[js]r\.?$/u

const verbOf: Record<string, string> = {
  "'m": 'be',
  "'re": 'be',
  "'ve": 'have',
  "'ll": 'will',
  "'d": 'would',
}

// "I'm" is sometimes left as one word, which looks like a name.
function contracted(token: Token): Token[] {
  const [, pronoun, verb] = /^(i|you|he|she|it|we|they)('(?:m|re|ve|ll|d))$/i.exec(token.text) ?? []
  if (pronoun === undefined || verb === undefined) return [token]
  const middle = token.start + pronoun.length
  return [
    {
      ...token,
      text: pronoun,
      lower: pronoun.toLowerCase(),
      lemma: pronoun.toLowerCase(),
      pos: 'PRON',
      end: middle,
    },
    { ...token, text: verb, lower: verb, lemma: verbOf[verb] ?? verb, pos: 'AUX', start: middle },
  ]
}
