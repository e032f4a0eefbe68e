import { parse } from 'yaml'
import { type Header, titleOf, validDay, validLanguage } from './source.ts'

/** A text's front matter, between lines of three hyphens at its start, and the text after it. */
export function frontMatterOf(text: string): [front: string | undefined, body: string] {
  const opening = /^\s*---[^\S\n]*\n/u.exec(text.slice(0, 1000))?.[0]
  if (opening === undefined) return [undefined, text]
  const closing = /(?:^|\n)(?:---|\.\.\.)[^\S\n]*(?:\n|$)/u.exec(text.slice(opening.length, 100_000))
  if (closing === null) return [undefined, text]
  const front = text.slice(opening.length, opening.length + closing.index)
  // A rule above and below some paragraphs is no front matter.
  if (front.trim() !== '' && !/^\s*(?:#.*\n\s*)*[\w"'-][^\n:]*:(?:\s|$)/u.test(front))
    return [undefined, text]
  return [front, text.slice(opening.length + closing.index + closing[0].length)]
}

/** What front matter says: title, date, address, publisher and language, by the names that they usually have. */
export function headerOf(front: string): Header {
  const fields = fieldsOf(front)
  const text = (...keys: string[]) =>
    keys.map(key => fields[key]).find(value => typeof value === 'string' && value.trim() !== '') as
      string | undefined
  const title = titleOf(text('title', 'headline') ?? '')
  const url = text('url', 'source_url', 'link', 'canonical_url')
  const publisher = text('publisher', 'site', 'source')
  const date = validDay((text('date', 'published_time', 'published', 'publishedAt') ?? '').slice(0, 10))
  const language = validLanguage(text('language', 'lang', 'locale') ?? '')
  return {
    ...(title === undefined ? {} : { title }),
    ...(url !== undefined && URL.canParse(url) ? { url } : {}),
    ...(publisher === undefined ? {} : { publisher }),
    ...(date === undefined ? {} : { publishedAt: date }),
    ...(language === undefined ? {} : { language }),
  }
}

function fieldsOf(front: string): Record<string, unknown> {
  try {
    const value: unknown = parse(front, { schema: 'failsafe', maxAliasCount: 0 })
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {} // a broken header tells nothing, the text still does
  }
}
