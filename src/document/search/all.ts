import { firstTwo } from './one.ts'

/** How needles are sought; only tests give other numbers. */
export interface SearchOptions {
  /** Up to this product of the text's length and the number of needles, a search for each is quicker than one for all. */
  few?: number
  /** The largest sum of the lengths of needles that are sought together: a trie takes about 40 bytes a unit. */
  together?: number
}

/**
 * The offsets of the first two places of each needle in a text, which may overlap. Linear in the text and in the sum of the
 * needles' lengths, whatever they are: the text is read once for every two million units of needles.
 */
export function firstTwoOfAll(
  text: string,
  needles: ReadonlySet<string>,
  { few = 2 ** 23, together = 2 ** 21 }: SearchOptions = {},
): Map<string, number[]> {
  const found = new Map<string, number[]>([...needles].map(needle => [needle, []]))
  const one = (needle: string) => found.set(needle, firstTwo(text, needle))
  if (text.length * needles.size <= few) {
    for (const needle of needles) one(needle)
    return found
  }
  let batch: string[] = []
  let length = 0
  const flush = () => {
    for (const [needle, places] of searchTogether(text, batch)) found.set(needle, places)
    batch = []
    length = 0
  }
  for (const needle of needles) {
    if (needle.length > together / 2 || needle === '') {
      one(needle)
      continue
    }
    if (length + needle.length > together) flush()
    batch.push(needle)
    length += needle.length
  }
  flush()
  return found
}

// Aho and Corasick: the text is read once, and the state is the longest beginning of a needle that the text ends with so far.
function searchTogether(text: string, needles: readonly string[]): Map<string, number[]> {
  const found = new Map(needles.map(needle => [needle, [] as number[]]))
  const { ends, fallback, step, size } = trieOf(needles)
  // From each state the next shorter one, shortened while states are found to end no needle that is still sought.
  const shorter = fallback.slice(0, size)
  const sought = (state: number): number => {
    let at = state
    while (at !== root && ends[at]! < 0) {
      const next = shorter[at]!
      if (next !== root && ends[next]! < 0) shorter[at] = shorter[next]!
      at = next
    }
    return at
  }
  let open = needles.length
  let state = root
  for (let i = 0; i < text.length && open > 0; i++) {
    state = step(state, text.charCodeAt(i))
    for (let at = sought(state); at !== root; at = sought(shorter[at]!)) {
      const needle = needles[ends[at]!]!
      const places = found.get(needle)!
      places.push(i - needle.length + 1)
      if (places.length < 2) continue
      ends[at] = none
      open--
    }
  }
  return found
}

const root = 0
const none = -1

/** The beginnings of needles as numbered states. */
interface Trie {
  size: number
  /** Which needle ends with a state, or {@link none}. */
  ends: Int32Array
  /** The longest other beginning that a state ends with. */
  fallback: Int32Array
  /** The state after one more unit of text. */
  step: (state: number, unit: number) => number
}

function trieOf(needles: readonly string[]): Trie {
  const most = 1 + needles.reduce((sum, { length }) => sum + length, 0)
  const [parents, depths, fallback] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)]
  const units = new Uint16Array(most)
  const ends = new Int32Array(most).fill(none)
  const edges = edgesFor(most)
  let size = 1
  for (const [nth, needle] of needles.entries()) {
    let state = root
    for (let i = 0; i < needle.length; i++) {
      const unit = needle.charCodeAt(i)
      let next = edges.get(state, unit)
      if (next === none) {
        next = size++
        edges.set(state, unit, next)
        parents[next] = state
        units[next] = unit
        depths[next] = i + 1
      }
      state = next
    }
    ends[state] = nth
  }
  const step = (from: number, unit: number): number => {
    for (let state = from; ; state = fallback[state]!) {
      const next = edges.get(state, unit)
      if (next !== none) return next
      if (state === root) return root
    }
  }
  // A state's fallback takes those of all shorter states.
  for (const state of byDepth(depths, size)) {
    if (depths[state]! > 1) fallback[state] = step(fallback[parents[state]!]!, units[state]!)
  }
  return { size, ends, fallback, step }
}

/** The states in the order of their depths. */
function byDepth(depths: Int32Array, size: number): Int32Array {
  let deepest = 0
  for (let state = 0; state < size; state++) deepest = Math.max(deepest, depths[state]!)
  const places = new Int32Array(deepest + 2)
  for (let state = 0; state < size; state++) places[depths[state]! + 1]!++
  for (let depth = 1; depth < places.length; depth++) places[depth]! += places[depth - 1]!
  const sorted = new Int32Array(size)
  for (let state = 0; state < size; state++) sorted[places[depths[state]!]!++] = state
  return sorted
}

/** The edges of a trie, in a table of open addresses: objects or maps would take ten times the memory. */
function edgesFor(most: number) {
  const capacity = 2 ** Math.ceil(Math.log2(2 * most + 1))
  const [states, targets] = [new Int32Array(capacity), new Int32Array(capacity).fill(none)]
  const units = new Uint16Array(capacity)
  const slotOf = (state: number, unit: number): number => {
    let slot = mixed(Math.imul(state, 0x9e3779b1) ^ Math.imul(unit + 1, 0x85ebca6b)) & (capacity - 1)
    while (targets[slot] !== none && (states[slot] !== state || units[slot] !== unit))
      slot = (slot + 1) & (capacity - 1)
    return slot
  }
  return {
    get: (state: number, unit: number): number => targets[slotOf(state, unit)]!,
    set(state: number, unit: number, target: number): void {
      const slot = slotOf(state, unit)
      states[slot] = state
      units[slot] = unit
      targets[slot] = target
    },
  }
}

const mixed = (bits: number): number => (bits ^ (bits >>> 15)) >>> 0
