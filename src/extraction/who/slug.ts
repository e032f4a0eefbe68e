import { createHash } from 'node:crypto'
import { foldName } from '../../fold.ts'

/** Letters and digits of a name in ASCII, joined by hyphens, cut between words where they are more than `longest`. */
export function shortSlug(text: string, longest: number): string {
  const plain = joined(foldName(text))
  return plain.length <= longest ? plain : plain.slice(0, longest).replace(/-[^-]*$/u, '')
}

/**
 * A name in ASCII, fit for an id: a hash follows where the name was cut or has letters that ASCII lacks, so that no two
 * names share one. Empty where there are neither letters nor digits.
 */
export function slug(text: string, longest = 60): string {
  const name = foldName(text)
  const short = shortSlug(text, longest)
  const whole = joined(name).length <= longest && !/(?![a-z])\p{L}/u.test(name)
  if (whole) return short
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 8)
  return short === '' ? hash : `${short}-${hash}`
}

const joined = (name: string): string => name.replaceAll(/[^a-z0-9]+/gu, '-').replaceAll(/^-|-$/gu, '')

/** A name as it is compared: case, accents, apostrophes, hyphens and a leading article do not count. */
export function folded(name: string): string {
  const known = compared.get(name)
  if (known !== undefined) return known
  const plain = foldName(name)
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^(?:the-)?-?|-$/gu, '')
  if (compared.size >= 5000) compared.clear()
  compared.set(name, plain)
  return plain
}

// A text says the same few names over and over.
const compared = new Map<string, string>()
