import { createHash } from 'node:crypto'
import packageJson from '../../../../package.json' with { type: 'json' }
import type { Draft } from '../document.ts'
import { idFor } from './id.ts'
import { publisherOf } from './publisher.ts'
import type { Source } from '../../input/source.ts'
import type { Known } from '../../who/known.ts'

/** The document of a text without statements, for a text that no rule can read: to be annotated by a person. */
export function outlineDocument(
  source: Source,
  name: string,
  known: Known,
  language: string,
  id?: string,
): Draft {
  const { text, title = name, url, publishedAt } = source
  const publisher = publisherOf(source, known)
  return {
    file: {
      document: {
        id: id ?? idFor(source, name),
        title,
        publisher: publisher.id,
        annotator: `whosaid extract ${packageJson.version}`,
        ...(url === undefined ? {} : { url }),
        ...(publishedAt === undefined ? {} : { publishedAt }),
        language,
        sha256: createHash('sha256').update(text).digest('hex'),
      },
      actors: [publisher],
    },
    text,
    rules: new Map(),
    coverage: { quotations: 0, quotationsLeft: [], cues: 0, sentencesLeft: [] },
  }
}
