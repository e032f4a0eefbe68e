import type { Verb } from '../../generated/queries.ts'
import { verbs } from '../../words/terms.ts'

export function VerbMark({ verb }: { verb: Verb }) {
  const { word, mark } = verbs[verb]
  return (
    <span className="verb" data-verb={verb}>
      <span aria-hidden="true">{mark}</span> {word}
    </span>
  )
}
