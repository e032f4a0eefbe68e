import { crowns } from '../../crowns.ts'
import { number, skeleton } from '../names/words.ts'
import type { ActorRow } from './row.ts'

/** How likely a short name means each of those who are called so in full. */
export interface Shares {
  /** The rows with that word as first or last name of a full one, each with its share, greatest first. */
  meant(row: ActorRow): { row: ActorRow; share: number; last: boolean; others: number }[]
  /** The rows of bodies whose initials a word is. */
  initials(word: string): ActorRow[]
}

/** How many days before and after are the time of a short name. */
const time = 400

/** What a share is out of besides those who are known: there may be another whom no document names in full. */
const unknown = 0.6

/** A first name alone is used of fewer, but of more who are never named in full. */
const firstNameUnknown = 4

export function sharesOf(rows: readonly ActorRow[]): Shares {
  const byLast = new Map<string, ActorRow[]>()
  const byFirst = new Map<string, ActorRow[]>()
  const byInitials = new Map<string, ActorRow[]>()
  for (const row of rows) {
    if (row.generic) continue
    for (const [at, { words, all }] of row.names.entries()) {
      if (row.as === 'person' && words.length > 1) {
        put(byLast, words.at(-1), row)
        put(byLast, soundOf(words.at(-1)), row)
        put(byFirst, words[0], row)
      }
      if (row.as === 'body' && all.length > 2 && isTitled(row.spelled[at] ?? '')) {
        put(byInitials, all.map(([letter]) => letter).join(''), row)
        put(
          byInitials,
          all
            .filter(word => !small.has(word))
            .map(([letter]) => letter)
            .join(''),
          row,
        )
      }
    }
  }
  return {
    meant(row) {
      const word = row.single ?? ''
      const weigh = (found: readonly ActorRow[], more: number, last: boolean) => {
        const weights = found.map(
          one => one.documents * (isNear(one, row) ? 1 : 0.1) * agreement(one.sex, row.sex),
        )
        const whole = weights.reduce((sum, one) => sum + one, more)
        return found.map((one, i) => ({
          row: one,
          share: weights[i]! / whole,
          last,
          others: found.length - 1,
        }))
      }
      const lasts = byLast.get(word) ?? byLast.get(soundOf(word) ?? '') ?? []
      // "King Charles" is one of those who reign, whoever else has that first name.
      const firsts = (byFirst.get(word) ?? []).filter(one => !reigns(row) || reigns(one))
      const found =
        lasts.length > 0 && !reigns(row)
          ? weigh(lasts, unknown, true)
          : weigh(firsts, firstNameUnknown, false)
      return found.toSorted((a, b) => b.share - a.share).slice(0, 10)
    },
    initials: word => byInitials.get(word) ?? [],
  }
}

/** Whether all words of a name have a capital: "county officials" have no initials. */
const isTitled = (name: string): boolean =>
  name.split(/\s+/u).every(word => small.has(word) || !/^\p{Ll}/u.test(word))

/** Last names that look like Roman numbers: Malcolm X, Jinping Xi. */
const lastNames = new Set(['x', 'xi'])

/** Whether a person is called by a crown before a name, or by the number that follows a first name. */
const reigns = ({ names }: ActorRow): boolean =>
  names.some(({ all, words }) => {
    const last = words.at(-1) ?? ''
    return (
      all.slice(0, -1).some(word => crowns.includes(word)) ||
      (words.length > 1 && number.test(last) && !lastNames.has(last))
    )
  })

/** The consonants of a long name, under which it is found when it is spelled in another way. */
const soundOf = (word = ''): string | undefined => {
  const consonants = skeleton(word)
  return word.length > 5 && consonants.length > 3 ? `~${firstSound(word)}${consonants}` : undefined
}

/** Letters that a name begins with in one spelling or another; Weinberger is no Neuberger. */
const firstSound = (word: string): string =>
  ['ckqgxh', 'jyi', 'vwf', 'szt'].find(letters => letters.includes(word[0] ?? ''))?.[0] ?? word[0] ?? ''

/** How much more likely one is meant whom the same form of address fits. */
const agreement = (a: string | undefined, b: string | undefined): number =>
  a === undefined || b === undefined ? 1 : a === b ? 5 : 0

function put(map: Map<string, ActorRow[]>, word: string | undefined, row: ActorRow): void {
  if (word === undefined || word.length < 2) return
  const list = map.get(word)
  if (list === undefined) map.set(word, [row])
  else if (!list.includes(row)) list.push(row)
}

const small = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'to', 'a'])

/** Whether two rows have documents of about one time; where days are not known, they may. */
function isNear(a: ActorRow, b: ActorRow): boolean {
  if (a.first === null || a.last === null || b.first === null || b.last === null) return true
  return dayNumber(a.first) - time <= dayNumber(b.last) && dayNumber(b.first) - time <= dayNumber(a.last)
}

const dayNumber = (date: string): number => {
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number)
  return year * 365.25 + (month - 1) * 30.4 + day
}
