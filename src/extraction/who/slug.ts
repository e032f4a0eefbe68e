import { foldName } from '../../fold.ts'

/** Letters and digits of a name in ASCII, joined by hyphens, fit for an id. */
export function slug(text: string, longest = 60): string {
  const plain = foldName(text)
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '')
  return plain.length <= longest ? plain : plain.slice(0, longest).replace(/-[^-]*$/u, '')
}

/** A name as it is compared: case, accents, apostrophes, hyphens and a leading article do not count. */
export const folded = (name: string): string =>
  foldName(name)
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^(?:the-)?-?|-$/gu, '')
