import type { CitedFragment } from '../generated/queries.ts'
import { inWords } from '../words/dates.ts'
import { quoted } from '../words/quotation.ts'

/**
 * One statement as a line to cite: speaker, office, the words in marks or the paraphrase, title, publisher, date, address,
 * place. `paragraphs` are told where the text is at hand. Words in quotation marks are never shortened.
 */
export function citationOf(statement: CitedFragment, paragraphs: readonly number[] = []): string {
  const { document, via, reportedBy, superseded } = statement
  const parts = [
    [speakerOf(statement), officeOf(statement)].filter(Boolean).join(', ') + `: ${wordsOf(statement)}`,
    reportedBy[0] && `as told by ${namesOf(reportedBy[0].speakers)}`,
    via.length > 0 && `relayed by ${namesOf(via)}`,
    `in “${document.title}”`,
    document.publisher.name,
    document.publishedAt === null ? 'no date of publication' : inWords(document.publishedAt),
    document.url ?? `document ${document.id}`,
    placeOf(statement, paragraphs),
    superseded && 'corrected or retracted since',
  ]
  return `${parts.filter(Boolean).join(', ')}.`
}

function speakerOf({ speakers, voice }: CitedFragment): string {
  return namesOf(speakers) + (voice === 'NARRATOR' ? ' (in its own voice)' : '')
}

function officeOf({ spokenAs, speakerPositions }: CitedFragment): string {
  if (spokenAs !== null) return spokenAs.title
  return [...new Set(speakerPositions.map(({ position }) => position.title))].join(', ')
}

/** A paraphrase gets no quotation marks, and says that it is one. */
function wordsOf({ quote, text, form, language, document }: CitedFragment): string {
  const isTranslated = language !== null && document.language !== null && language !== document.language
  if (quote === null) return `${text.replace(/[.\s]+$/, '')} (told, not quoted)`
  const words = quoted(quote)
  const notes = [form === 'MIXED' && 'quoted in part', isTranslated && 'translated'].filter(Boolean)
  return notes.length > 0 ? `${words} (${notes.join(', ')})` : words
}

function namesOf(actors: readonly { name: string }[]): string {
  const names = actors.map(({ name }) => name)
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

function placeOf({ spans }: CitedFragment, paragraphs: readonly number[]): string {
  const places = spans.flatMap(({ start, end }) =>
    start === null || end === null ? [] : [`${start} to ${end}`],
  )
  const characters = places.length === 0 ? '' : `characters ${places.join(' and ')}`
  if (paragraphs.length === 0) return characters
  const which = `paragraph${paragraphs.length > 1 ? 's' : ''} ${paragraphs.join(' and ')}`
  return characters === '' ? which : `${which} (${characters})`
}
