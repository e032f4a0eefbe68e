/** A raw text with what is known of it before it is read. */
export interface Source {
  /** The text that offsets count: well-formed, without NUL, lines ended by a line feed. */
  text: string
  /** The given title, else the first heading or line that reads as one; undefined where there are no words. */
  title?: string
  /** EDTF. */
  publishedAt?: string
  url?: string
  publisher?: string
  /** The language that the file itself gives, as a BCP 47 tag. */
  language?: string
  /** The code point at which each page begins, where the file has pages. */
  pages?: number[]
  /** What had to be assumed to read the file. */
  notes?: string[]
}

/** What a file says of its text apart from the words. */
export type Header = Omit<Source, 'text' | 'pages' | 'notes'>

/** The day, if the calendar has it. */
export function validDay(day: string): string | undefined {
  const date = new Date(`${day}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day ? undefined : day
}

/** The tag in its canonical form, if it is one that names a language: "en_US" is read as "en-US". */
export function validLanguage(tag: string): string | undefined {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))
    return canonical === 'und' ? undefined : canonical
  } catch {
    return undefined
  }
}

const longestTitle = 300
/** As much of a line as is looked at: a text may be one line of megabytes. */
const longestLine = 2_000

/** A line as a title: in one line, at most 300 characters, cut between words. */
export function titleOf(line: string): string | undefined {
  const words = line.slice(0, longestLine).toWellFormed().replaceAll(/\s+/gu, ' ').trim()
  if (!/[\p{L}\p{N}]/u.test(words)) return undefined
  const points = [...words]
  if (points.length <= longestTitle) return words
  const cut = points.slice(0, longestTitle - 1).join('')
  return `${cut.replace(/\s+\S*$/u, '')}…`
}

/** The first line of a text with at least four words, else the first with a letter, as a title. */
export function firstLine(text: string): string | undefined {
  let first: string | undefined
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    const words = text.slice(start, Math.min(end, start + longestLine)).trim()
    start = end + 1
    if (!/[\p{L}\p{N}]/u.test(words)) continue
    if (words.split(/\s+/u, 4).length === 4) return titleOf(words)
    first ??= words
  }
  return first === undefined ? undefined : titleOf(first)
}
