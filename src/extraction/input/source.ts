import { readHtml } from './html.ts'
import { readMarkdown } from './markdown.ts'

/** A raw text with what is known of it before it is read. */
export interface Source {
  /** The text that offsets count. */
  text: string
  /** Whether the text was taken out of a file of another form, and so has to be kept beside the draft. */
  derived: boolean
  title?: string
  /** EDTF. */
  publishedAt?: string
  url?: string
  publisher?: string
}

/** Reads raw bytes by their form, told by the file's name or by how they begin. */
export function readSource(bytes: Uint8Array, name: string): Source {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  if (/\.html?$/iu.test(name) || /^\s*(?:<!doctype html|<html)/iu.test(text.slice(0, 300)))
    return readHtml(text)
  if (/\.(?:md|markdown)$/iu.test(name) || /^---\r?\n[\s\S]{0,4000}?\n---\r?\n/u.test(text))
    return readMarkdown(text)
  return readPlain(text)
}

function readPlain(text: string): Source {
  const title = text
    .split('\n')
    .map(line => line.trim())
    .find(line => line.split(/\s+/u).length >= 4)
  const date = dateline(text)
  return {
    text,
    derived: false,
    ...(title === undefined ? {} : { title: title.slice(0, 300) }),
    ...(date === undefined ? {} : { publishedAt: date }),
  }
}

const months = 'january february march april may june july august september october november december'.split(
  ' ',
)

// The first full date in the text, the way datelines and captions write it.
function dateline(text: string): string | undefined {
  const head = text.slice(0, 3000)
  const iso = /\b(\d{4}-\d{2}-\d{2})\b/u.exec(head)?.[1]
  if (iso !== undefined) return validDay(iso)
  const pattern = new RegExp(String.raw`\b(${months.join('|')})\s+(\d{1,2}),\s+(\d{4})\b`, 'iu')
  const [, month = '', day = '', year = ''] = pattern.exec(head) ?? []
  return month === ''
    ? undefined
    : validDay(
        `${year}-${String(months.indexOf(month.toLowerCase()) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`,
      )
}

/** The day, if the calendar has it. */
export function validDay(day: string): string | undefined {
  const date = new Date(`${day}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day ? undefined : day
}
