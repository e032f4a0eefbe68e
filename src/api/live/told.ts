import { readFileSync } from 'node:fs'
import { type DocumentNode, parse } from 'graphql'

/** What /stream and feeds ask, as one subscription. */
export const statementsChanged: DocumentNode = parse(
  readFileSync(new URL('statements-changed.graphql', import.meta.url), 'utf8'),
)

/** Its answer for one event. */
export interface Told {
  cursor: string
  documentIds: string[]
  added: ToldStatement[]
  removedIds: string[]
}

export interface ToldStatement {
  id: string
  text: string
  quote: string | null
  cue: string | null
  saidAt: string | null
  speakers: { id: string; name: string }[]
  spokenAs: { id: string; title: string } | null
  document: {
    id: string
    title: string
    url: string | null
    publishedAt: string | null
    publisher: { id: string; name: string }
  }
  spans: { start: number | null; end: number | null; exact: string | null }[]
}
