import type { DocumentFile } from '../../../document/index.ts'
import type { Source } from '../../input/source.ts'
import type { Known } from '../../who/known.ts'
import { slug } from '../../who/slug.ts'

type Actor = NonNullable<DocumentFile['actors']>[number]

/** Who published a text: whoever the text names, else the house at its address, else nobody better known. */
export function publisherOf({ publisher, url }: Source, known: Known): Actor {
  const name = publisher ?? (url === undefined ? undefined : new URL(url).hostname.replace(/^www\./u, ''))
  if (name === undefined || name === '')
    return { id: '#publisher', kind: 'organization', name: 'The publisher', sector: 'MEDIA' }
  const found = known.actor(name, 'organization')
  return found === undefined
    ? { id: `#${slug(name) || 'publisher'}`, kind: 'organization', name, sector: 'MEDIA' }
    : { id: found.actor.id, kind: found.actor.kind, name: found.actor.name }
}
