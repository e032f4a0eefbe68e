import { WhosaidError } from '../../errors.ts'
import type { Source } from '../../extraction/index.ts'

/** What is told of a text beside it, in the words of the switches. */
export interface GivenSwitches {
  published?: string
  publisher?: string
  title?: string
  url?: string
}

/** What the switches say of the one text that is drafted, in place of what it says itself. Throws `WRONG_USE`. */
export function givenOf({ published, publisher, title, url }: GivenSwitches, texts: number): Partial<Source> {
  const given = Object.entries({ published, publisher, title, url }).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}`],
  )
  if (given.length > 0 && texts !== 1)
    throw wrong(`${given.join(' and ')} must come with one text`, `${texts} texts`)
  if (published !== undefined && !isDay(published))
    throw wrong('--published must be a day such as 2019-12-30', published)
  if (url !== undefined && !/^https?:$/u.test(URL.parse(url)?.protocol ?? ''))
    throw wrong('--url must be an absolute address, of http or https', url)
  for (const [name, value] of Object.entries({ publisher, title }))
    if (value?.trim() === '') throw wrong(`--${name} must have words`, 'none')
  return {
    ...(published !== undefined && { publishedAt: published }),
    ...(publisher !== undefined && { publisher: publisher.trim() }),
    ...(title !== undefined && { title: title.trim() }),
    ...(url !== undefined && { url }),
  }
}

function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return /^\d{4}-\d\d-\d\d$/u.test(day) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

const wrong = (rule: string, got: string): WhosaidError =>
  new WhosaidError('WRONG_USE', `${rule}, but got: ${got}`)
