import type { DocumentFile } from '../../../document/index.ts'
import type { Source } from '../../input/source.ts'
import type { Known } from '../../who/known.ts'
import { slug } from '../../who/slug.ts'

type Actor = NonNullable<DocumentFile['actors']>[number]

/** Who published a text: whoever the text names, else the house at its address, else nobody better known. */
export function publisherOf({ publisher, url }: Source, known: Known): Actor {
  const host = url === undefined ? '' : new URL(url).hostname.replace(/^www\./u, '')
  const name = publisher ?? host
  if (name === '') return { id: '#publisher', kind: 'organization', name: 'The publisher', sector: 'OTHER' }
  const found = (publisher === undefined ? hostsOf(host) : [publisher])
    .map(one => known.actor(one, 'organization'))
    .find(one => one?.score === 1)
  if (found === undefined)
    return { id: `#${slug(name) || 'publisher'}`, kind: 'organization', name, sector: sectorOf(host) }
  const { id, kind, name: called, sector } = found.actor
  return { id, kind, name: called, ...(sector === undefined ? {} : { sector }) }
}

// "news.seat.example" is the house of "seat.example".
function hostsOf(host: string): string[] {
  const parts = host.split('.')
  return parts.slice(0, -1).map((_, i) => parts.slice(i).join('.'))
}

// What an address proves; a house that nobody knows is not said to be a medium.
const sectorOf = (host: string): NonNullable<Actor['sector']> =>
  host.endsWith('.mil') ? 'MILITARY' : /\.gov(?:\.\w\w)?$/u.test(host) ? 'GOVERNMENT' : 'OTHER'
