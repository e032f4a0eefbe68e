import { stringify } from 'yaml'
import { readData } from '../../document/index.ts'
import { describeProblem, WhosaidError } from '../../errors.ts'

/** An entry of a judgement document: one verdict on ids, with what it rests on. */
export type Entry = { basis: string } & (
  { same: readonly string[] } | { different: readonly string[] } | { unsure: readonly string[] }
)

interface Header {
  id: string
  title: string
  annotator: string
  publishedAt: string
}

/** The publisher of what the program writes itself. */
const publisher = { id: 'whosaid', kind: 'organization', name: 'whosaid', sector: 'OTHER' }

/** A judgement document as YAML, each entry on a few lines, so that two people's changes of different ones do not meet. */
export const judgementFile = (
  { id, title, annotator, publishedAt }: Header,
  identities: readonly Entry[],
): string =>
  stringify(
    {
      document: { id, title, publisher: publisher.id, annotator, publishedAt },
      actors: [publisher],
      identities,
    },
    { lineWidth: 0, aliasDuplicateObjects: false },
  )

/** Throws what the loader would refuse, so that every judgement file loads. */
export function checkJudgements(file: string, data: unknown): void {
  const read = readData(data)
  if ('document' in read) return
  throw new WhosaidError('INVALID_DOCUMENT', `${file}: ${read.problems.map(describeProblem).join('\n')}`)
}
