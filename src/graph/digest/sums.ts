import { hashOf, typeOf, type DigestElement } from './elements.ts'

/** The sums of the hashes of elements modulo 2^256, by the type of element; one that is zero is left out. */
export type TypeSums = ReadonlyMap<string, bigint>

/** The running sum as the graph keeps it: each type with its sum in hex. It is without the fixed node. */
export interface KeptSum {
  types: string[]
  sums: string[]
  definition: number
}

/** The running sum as a graph of some layout gives it back. */
export interface StoredSum extends KeptSum {
  layout: number
}

/** Sums that grow and shrink by elements. */
export interface Sums {
  add(element: DigestElement): void
  subtract(element: DigestElement): void
  byType(): TypeSums
}

/** How many 32-bit words a hash has. */
const words = 8

/** After so many hashes the words are carried: a double holds 2^21 words of 32 bits exactly. */
const mostUncarried = 1 << 20

/** Opens sums that begin with others; `whole` names the properties whose numbers are whole: see {@link hashOf}. */
export function openSums(begin: TypeSums = new Map(), whole?: ReadonlySet<string>): Sums {
  const sums = new Map<string, { carried: bigint; words: Float64Array; uncarried: number }>()
  for (const [type, carried] of begin)
    sums.set(type, { carried, words: new Float64Array(words), uncarried: 0 })

  const change = (element: DigestElement, sign: 1 | -1): void => {
    const type = typeOf(element)
    let sum = sums.get(type)
    if (sum === undefined) {
      sum = { carried: 0n, words: new Float64Array(words), uncarried: 0 }
      sums.set(type, sum)
    }
    const hash = hashOf(element, whole)
    for (let at = 0; at < words; at++) sum.words[at]! += sign * hash.readUInt32BE(at * 4)
    if (++sum.uncarried < mostUncarried) return
    sum.carried = valueOf(sum)
    sum.words.fill(0)
    sum.uncarried = 0
  }
  return {
    add: element => change(element, 1),
    subtract: element => change(element, -1),
    byType: () =>
      new Map(
        [...sums].map(([type, sum]) => [type, valueOf(sum)] as const).filter(([, value]) => value !== 0n),
      ),
  }
}

/** The value of a sum, whose first word is the highest. */
const valueOf = ({ carried, words: uncarried }: { carried: bigint; words: Float64Array }): bigint =>
  modulo(carried + uncarried.reduce((sum, word) => (sum << 32n) + BigInt(word), 0n))

const modulo = (value: bigint): bigint => BigInt.asUintN(256, value)

/** One sum of all types: 64 hex digits. */
export const digestOf = (sums: TypeSums): string =>
  hexOf(modulo([...sums.values()].reduce((all, one) => all + one, 0n)))

/** A sum as 64 hex digits. */
export const hexOf = (sum: bigint): string => sum.toString(16).padStart(64, '0')

/** The types whose sums differ, sorted. */
export function differingTypes(one: TypeSums, other: TypeSums): string[] {
  const types = new Set([...one.keys(), ...other.keys()])
  return [...types].filter(type => one.get(type) !== other.get(type)).toSorted()
}
