import { blocksOf } from '../extraction/text/blocks.ts'
import { pointCounter } from '../extraction/text/fold.ts'
import { read } from '../extraction/text/read.ts'

/** A sentence of a text: its code points, `end` exclusive, and its words in one line. */
export interface Sentence {
  start: number
  end: number
  words: string
}

/**
 * The sentences of a text that have a word in them. English is read by wink-nlp, which goes on after "U.S." and over a
 * hard line end; any other language by the sentence rules of Unicode (UAX 29), paragraph by paragraph.
 */
export function sentencesIn(text: string, language = 'en'): Sentence[] {
  const pointAt = pointCounter(text)
  const units = /^en\b/i.test(language) ? englishIn(text) : [...segmentsIn(text, language)]
  return units.flatMap(([from, to]) => {
    const words = text.slice(from, to)
    if (!/[\p{L}\p{N}]/u.test(words)) return []
    const start = from + words.length - words.trimStart().length
    const end = from + words.trimEnd().length
    return [{ start: pointAt(start), end: pointAt(end), words: words.replaceAll(/\s+/gu, ' ').trim() }]
  })
}

type Units = [start: number, end: number]

function englishIn(text: string): Units[] {
  const { blocks, tokens } = read(text)
  return blocks.flatMap(({ sentences }) =>
    sentences.map(({ first, last }): Units => [tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0]),
  )
}

function* segmentsIn(text: string, language: string): Generator<Units> {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  // A line end inside a paragraph would end a sentence.
  const lines = text.replaceAll(/\r\n|[\r\n\u0085\u2028\u2029]/gu, found => ' '.repeat(found.length))
  for (const block of blocksOf(text)) {
    for (const { index, segment } of segmenter.segment(lines.slice(block.start, block.end))) {
      yield [block.start + index, block.start + index + segment.length]
    }
  }
}
