import { foldName } from '../../fold.ts'

/** Letters and digits of a name in ASCII, joined by hyphens, fit for an id. */
export function slug(text: string, longest = 60): string {
  const plain = foldName(text)
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '')
  return plain.length <= longest ? plain : plain.slice(0, longest).replace(/-[^-]*$/u, '')
}

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
