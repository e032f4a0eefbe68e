import type { DocumentFile } from '../../src/document/index.ts'

type Statement = NonNullable<DocumentFile['statements']>[number]

const paper = { id: 'bench-paper', kind: 'organization' as const, name: 'The Bench Paper' }
/** The person with many statements. */
export const talker = { id: 'bench-talker', kind: 'person' as const, name: 'Much Quoted' }
/** The document with a long text. */
export const longId = 'bench-long'

const day = (at: number): string =>
  new Date(Date.UTC(2015, 0, 1) + at * 3_600_000 * 2).toISOString().slice(0, 10)

const header = (id: string, publishedAt: string): DocumentFile['document'] => ({
  id,
  title: `Bench ${id}`,
  publisher: paper.id,
  annotator: 'bench',
  publishedAt,
})

/** One person's statements about 40 others over eleven years, a thousand in each document. */
export function* talk(statements: number): Generator<DocumentFile> {
  const others = Array.from({ length: 40 }, (_, at) => ({
    id: `bench-other-${at}`,
    kind: 'state' as const,
    name: `Other ${at}`,
  }))
  for (let from = 0; from < statements; from += 1000) {
    yield {
      document: header(`bench-talk-${from}`, day(from)),
      actors: [paper, talker, ...others],
      statements: Array.from({ length: Math.min(1000, statements - from) }, (_, at): Statement => {
        const nth = from + at
        return {
          id: `s${at}`,
          speaker: talker.id,
          form: 'DIRECT',
          text: `Statement ${nth} about ${others[nth % 40]!.name}.`,
          quote: `these are the words of statement ${nth}`,
          saidAt: day(nth),
          about: [{ id: others[nth % 40]!.id, stance: nth % 3 === 0 ? 'AGAINST' : 'NEUTRAL' }],
        }
      }),
    }
  }
}

/** A text of so many characters, in which a quotation stands in each of as many equal parts as there are statements. */
export function longText(characters: number, statements: number): DocumentFile {
  const part = Math.floor(characters / statements)
  const spans: [number, number][] = []
  let text = ''
  for (let at = 0; at < statements; at++) {
    const quote = `these are the words of statement ${at} of a long text`
    const begin = `Paragraph ${at}. Somebody said: “`
    spans.push([text.length + begin.length, text.length + begin.length + quote.length])
    text += `${begin}${quote}.” `
    const end = (at + 1) * part - 2
    while (text.length < end)
      text += 'And some more of the text follows here, so that it is long. '.slice(0, end - text.length)
    text += '\n\n'
  }
  return {
    document: { ...header(longId, '2025-01-01'), text },
    actors: [paper, talker],
    statements: spans.map(([start, end], at): Statement => ({
      id: `s${at}`,
      speaker: at % 2 === 0 ? talker.id : paper.id,
      form: 'DIRECT',
      text: `Statement ${at} of a long text.`,
      quote: text.slice(start, end),
      spans: [{ start, end }],
    })),
  }
}
