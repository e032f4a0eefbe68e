import { lexicon } from '../../lexicon/lexicon.ts'
import type { Token } from '../../text/tokens.ts'
import { folded } from '../slug.ts'

// "Lebanon's Hezbollah" is no short form of "Hezbollah Brigades", nor is a militia that has a name of one word.
export function wholeNames(tokens: readonly Token[]): ReadonlySet<string> {
  return new Set(
    tokens.flatMap(({ lower, text }, i) => {
      const [before, after] = [tokens[i - 1], tokens[i + 1]]
      const isHeld = before?.lower === "'s" || before?.lower === "'"
      const isAlone = !/^\p{Lu}/u.test(after?.text ?? '') && after?.text !== '-'
      return /^\p{Lu}/u.test(text) &&
        isAlone &&
        (isHeld || lexicon.militia.has(lower)) &&
        !shortNames.has(lower)
        ? [folded(lower)]
        : []
    }),
  )
}

// What the Hashd al-Shaabi are called for short.
const shortNames = new Set(['hashd', 'hashed'])
