import type { Evidence } from '../candidate.ts'
import { letterApart } from '../names/letters.ts'
import type { NameKind, NameParts } from '../names/parts.ts'
import { scoreParts } from '../names/score.ts'
import { isSpelledAlike, number, scoreWords } from '../names/words.ts'
import type { Shares } from './shares.ts'

/** What two names score at most that are surely two, that differ in a word, and whose last names only sound alike. */
const apart = 0.2
const differ = 0.45
const loose = 0.8

/** What two persons' names say. */
export function comparePersons(a: NameParts, b: NameParts): Evidence {
  const { left, right } = leftOver(a, b, 'person')
  if (left.length > 0 && right.length > 0 && !isFar(a, b))
    return {
      score: Math.min(differ, scoreParts(a, b, 'person')),
      for: [],
      against: [`${left.join(' ')}, not ${right.join(' ')}`],
    }
  const [short, long] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words]
  // Drafts take words before a name for a part of it: "Staff", "Communications".
  const before = long.slice(0, long.length - short.length)
  const ends =
    short.length > 1 && before.length > 0 && long.slice(-short.length).join(' ') === short.join(' ')
  if (before.some(word => relating.has(word)) || isElder(a) !== isElder(b))
    return { score: apart, for: [], against: [`${before.join(' ')} ${short.join(' ')}`] }
  const letter = letterApart(a, b)
  if (letter !== undefined)
    return { score: Math.min(differ, scoreParts(a, b, 'person')), for: [], against: [letter] }
  if (a.script === 'east-asian' && b.script === a.script && a.own !== b.own && joined(a) === joined(b))
    return { score: differ, for: ['read alike'], against: ['other characters'] }
  if (ends) return { score: 0.92, for: ['one name ends with the other'], against: [] }
  const score = scoreParts(a, b, 'person')
  const isTurned = a.words.length === b.words.length && a.words.length > 1 && a.words[0] === b.words.at(-1)
  if (isTurned)
    return score === 1
      ? { score: 0.85, for: ['the same words'], against: ['in another order'] }
      : { score: Math.min(differ, score), for: [], against: ['a first name, not a last one'] }
  const spelled = soundingAlike(a, b)
  if (spelled !== undefined)
    return { score: Math.min(loose, score), for: ['names that sound alike'], against: [spelled] }
  if (left.length + right.length > 0)
    return { score: 0.96 * score, for: ['like names'], against: [`without ${[...left, ...right].join(' ')}`] }
  return { score: score === 1 ? 0.98 : score, for: [score === 1 ? 'equal names' : 'like names'], against: [] }
}

/** Last names that only sound alike or have the same consonants: Lim and Lammy. */
function soundingAlike(a: NameParts, b: NameParts): string | undefined {
  const [mine, theirs] = [a.words.at(-1) ?? '', b.words.at(-1) ?? '']
  const isSpelled = a.script === 'alphabet' && b.script === 'alphabet'
  return isSpelled && mine.length > 1 && theirs.length > 1 && !isSpelledAlike(mine, theirs)
    ? `${mine}, not ${theirs}`
    : undefined
}

/** Words after which somebody else is named: "attorney for". */
const relating = new Set([
  'for',
  'to',
  'against',
  'with',
  'on',
  'at',
  'by',
  'from',
  'son',
  'daughter',
  'wife',
  'brother',
  'father',
])

/** Whether a name is that of the elder of two. */
const isElder = ({ all }: NameParts): boolean => all.includes('sr') || all.includes('senior')

/** Whether names are of two scripts: then no word is spelled as in the other. */
const isFar = (a: NameParts, b: NameParts): boolean => a.script !== b.script

/** What two bodies' names say; `isTogether` tells whether one document has both, and is asked of initials alone. */
export function compareBodies(
  a: NameParts,
  b: NameParts,
  shares: Shares,
  isTogether: () => boolean,
): Evidence {
  const [one, other] = [a, b].map(({ all }) => (all.length === 1 ? (all[0] ?? '') : ''))
  const initials =
    one !== '' && other !== '' ? '' : ([one, other].find(word => (word?.length ?? 0) > 1) ?? '')
  const score = scoreParts(a, b, 'body')
  if (initials !== '' && score >= 0.85 && score < 1) {
    const many = shares.initials(initials).length
    if (many > 0) {
      const together = isTogether()
      return {
        score: (initials.length > 3 || together ? 0.9 : 0.7) / many,
        for: [together ? 'initials, in one document' : 'initials'],
        against: many > 1 ? [`the initials of ${many}`] : [],
      }
    }
  }
  const { left, right } = leftOver(a, b, 'body')
  const isShort = a.words.join('').length < 6 || b.words.join('').length < 6
  if (left.length + right.length > 0 || (isShort && score < 1))
    return {
      score: Math.min(differ, score),
      for: [],
      against: [`${[...left, ...right].join(' ')} in one name only`],
    }
  return {
    score: score === 1 ? 0.97 : 0.95 * score,
    for: [score === 1 ? 'equal names' : 'like names'],
    against: [],
  }
}

const joined = (parts: NameParts): string => parts.words.join('')

/** The words of each name that the other does not have, however spelled. Initials are no words. */
function leftOver(a: NameParts, b: NameParts, kind: NameKind): { left: string[]; right: string[] } {
  const consonants = (a.script === 'consonants') !== (b.script === 'consonants')
  // Two words without vowels differ by a letter where they are two names: Hasan and Husayn.
  const isExact = a.script === 'consonants' && b.script === a.script
  const isThere = (word: string, words: readonly string[]): boolean =>
    words.some(other =>
      number.test(word) || (isExact && Math.min(word.length, other.length) < 6)
        ? word === other
        : scoreWords(word, other, consonants, kind) >= 0.7,
    )
  if (joined(a) === joined(b)) return { left: [], right: [] }
  // A last name is no middle initial's: "Gina M. Lund" is not Gina Myhre.
  const isLast = (word: string, all: readonly string[]): boolean => kind === 'person' && word === all.at(-1)
  const onlyIn = (mine: readonly string[], theirs: readonly string[]): string[] =>
    whole(mine).filter(word => !isThere(word, isLast(word, mine) ? whole(theirs) : theirs))
  return { left: onlyIn(a.words, b.words), right: onlyIn(b.words, a.words) }
}

const whole = (words: readonly string[]): readonly string[] => words.filter(word => word.length > 1)
