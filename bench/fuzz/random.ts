/** Numbers that look random and follow from a seed. */
export interface Random {
  /** A whole number from 0 to one less than the bound. */
  below: (bound: number) => number
  pick: <T>(items: readonly T[]) => T
  /** True about so often, of 1. */
  chance: (share: number) => boolean
}

/** Begins a sequence by a seed: mulberry32. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (bound: number): number => Math.floor(next() * bound)
  return { below, pick: items => items[below(items.length)]!, chance: share => next() < share }
}
