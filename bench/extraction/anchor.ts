import { pointCounter } from '../../src/extraction/text/fold.ts'
import type { DocumentFile } from '../../src/document/index.ts'

interface Words {
  words: string[]
  starts: number[]
  ends: number[]
}

function wordsOf(text: string): Words {
  const found: Words = { words: [], starts: [], ends: [] }
  const pointAt = pointCounter(text)
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    found.words.push(word.toLowerCase())
    found.starts.push(pointAt(index))
    found.ends.push(pointAt(index + word.length))
  }
  return found
}

/**
 * Moves spans that count one text to where their words stand in another that was taken out of it: Markdown without
 * its front matter, links and marks. Words are followed two at a time, so that an address costs no more than itself.
 */
export function moveSpans(file: DocumentFile, from: string, to: string): DocumentFile {
  if (from === to) return file
  const [a, b] = [wordsOf(from), wordsOf(to)]
  const placeOf = new Int32Array(a.words.length).fill(-1)
  let at = 0
  for (let j = 0; j < b.words.length; j++) {
    for (let i = at; i < Math.min(at + 400, a.words.length); i++) {
      const follows = b.words[j + 1] === a.words[i + 1] || i === at
      if (a.words[i] !== b.words[j] || !follows) continue
      placeOf[i] = j
      at = i + 1
      break
    }
  }
  const moved = ({ start = 0, end = 0 }: { start?: number | undefined; end?: number | undefined }) => {
    const inside = [...placeOf].filter(
      (j, i) => j >= 0 && (a.starts[i] ?? 0) >= start && (a.ends[i] ?? 0) <= end,
    )
    const first = inside[0]
    const last = inside.at(-1)
    return first === undefined || last === undefined
      ? []
      : [{ start: b.starts[first] ?? 0, end: b.ends[last] ?? 0 }]
  }
  const statements = (file.statements ?? []).map(statement => ({
    ...statement,
    spans: (statement.spans ?? []).flatMap(moved),
  }))
  return { ...file, statements }
}
