import { createHash } from 'node:crypto'
import type { Source } from '../../input/source.ts'
import { shortSlug } from '../../who/slug.ts'

/**
 * The id of a text's document: who published it, when, and its title, as far as they are known, then a hash of all that
 * is known of it. So two texts share an id only where their drafts are the same.
 */
export function idFor(source: Source, name: string): string {
  const { publisher, url, publishedAt, title, text } = source
  const by = publisher ?? (url === undefined ? undefined : new URL(url).hostname.replace(/^www\./u, ''))
  const words = [by, publishedAt?.slice(0, 10), title ?? name].filter(part => part !== undefined)
  const hash = createHash('sha256').update(JSON.stringify([publisher, url, publishedAt, title ?? name, text]))
  return `${shortSlug(words.join(' '), 120) || 'document'}-${hash.digest('hex').slice(0, 12)}`
}
