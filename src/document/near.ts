/** Whether a key is probably meant by one that is written otherwise. */
export function isNear(known: string, key: string): boolean {
  return distance(known, key) <= (key.length < 4 ? 1 : 2) || (key.length > 3 && known.startsWith(key))
}

/** How many ids are offered for one. */
const mostOffered = 3

/** The ids that are probably meant by one: spelled alike, of the same words, or with it at the beginning or the end. */
export function nearIds(known: Iterable<string>, id: string): string[] {
  const sought = folded(id)
  const words = sorted(sought)
  const ranked: { other: string; rank: number }[] = []
  for (const other of known) {
    const rank = rankOf(folded(other), sought, words)
    if (rank !== undefined) ranked.push({ other, rank })
  }
  return ranked
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, mostOffered)
    .map(({ other }) => other)
}

function rankOf(other: string, sought: string, words: string): number | undefined {
  if (other === sought || sorted(other) === words) return 0
  const most = Math.min(sought.length, other.length) < 6 ? 1 : 2
  if (Math.abs(other.length - sought.length) <= most && distance(other, sought) <= most) return 1
  if (sought.length < 3) return undefined
  if (other.startsWith(`${sought}-`) || other.endsWith(`-${sought}`)) return 2
  return other.length > 2 && (sought.startsWith(`${other}-`) || sought.endsWith(`-${other}`)) ? 3 : undefined
}

/** An id without regard to case, to kinds of separators, and to whether it is local. */
const folded = (id: string): string =>
  id
    .toLowerCase()
    .replaceAll(/[._:/-]+/g, '-')
    .replace(/^#/, '')

const sorted = (id: string): string => id.split('-').toSorted().join('-')

// Levenshtein's, where two neighbours that changed places count once; for short keys.
function distance(a: string, b: string): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const isTurned = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const turn = isTurned ? (before[j - 2] ?? 0) + 1 : swap
      next.push(Math.min(swap, turn, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}
