import { opposites } from './reading/tables.ts'
import { stemOf, type ClaimWords, type Content } from './reading/words.ts'

/** Two words of opposite meaning, one in each claim and not in the other. */
export interface Opposed {
  kind: OppositeKind
  mine: string
  theirs: string
}

/** What a word turns round: whether it is so, where, or when. */
type OppositeKind = 'polarity' | 'place' | 'time'

const kinds = new Map<string, OppositeKind>()
for (const [kind, pairs] of opposites)
  for (const [a = '', b = ''] of pairs) kinds.set(keyOf(stemOf(a), stemOf(b)), kind as OppositeKind)

function keyOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

const prefixes = ['un', 'in', 'im', 'il', 'ir', 'dis', 'non']
/** Words that only look like the opposite of a shorter one. */
const noOpposites = new Set(
  'import impart inform inside income intend intent inland discover display dispatch'.split(' '),
)

function kindOf(a: Content, b: Content): OppositeKind | undefined {
  const known = kinds.get(keyOf(a.stem, b.stem))
  if (known !== undefined) return known
  const isTurned =
    !noOpposites.has(a.word) &&
    !noOpposites.has(b.word) &&
    prefixes.some(prefix => a.word === prefix + b.word || b.word === prefix + a.word)
  return isTurned ? 'polarity' : undefined
}

/** The opposites that stand in two claims. */
export function opposedIn(a: ClaimWords, b: ClaimWords): Opposed[] {
  const [mine, theirs] = [onlyIn(a, b), onlyIn(b, a)]
  return mine.flatMap(one =>
    theirs.flatMap(other => {
      const kind = kindOf(one, other)
      return kind === undefined ? [] : [{ kind, mine: one.word, theirs: other.word }]
    }),
  )
}

/** What kind of opposites words that stand in one place are, if they are. */
export const kindOfOpposites = (
  mine: readonly Content[],
  theirs: readonly Content[],
): OppositeKind | undefined =>
  mine.flatMap(one => theirs.map(other => kindOf(one, other))).find(kind => kind !== undefined)

const onlyIn = ({ content }: ClaimWords, { stems }: ClaimWords): Content[] => [
  ...new Map(content.filter(({ stem }) => !stems.has(stem)).map(one => [one.stem, one])).values(),
]
