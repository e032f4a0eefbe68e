import { createHash, timingSafeEqual } from 'node:crypto'

const digest = (token: string): Buffer => createHash('sha256').update(token).digest()

/**
 * Recognizes tokens, given as `token` or `name:token`: tells the name of a token that is known, by default its place in the
 * list. Compares in constant time: digests of equal length, with every token.
 */
export function tokenNames(tokens: readonly string[]): (given: string) => string | undefined {
  const known = tokens.map((token, at) => {
    const colon = token.indexOf(':')
    return {
      name: token.slice(0, Math.max(colon, 0)) || String(at + 1),
      digest: digest(token.slice(colon + 1)),
    }
  })
  return given => {
    const of = digest(given)
    let name: string | undefined
    for (const one of known) if (timingSafeEqual(one.digest, of)) name = one.name
    return name
  }
}
