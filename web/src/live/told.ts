import { counted } from '../words/counts.ts'
import { inWords } from '../words/dates.ts'
import { type Live, mostTold } from './state.ts'

/** When the visit before this one ended, in words. */
const timeOf = (milliseconds: number): string =>
  inWords(new Date(milliseconds).toISOString().slice(0, 16) + 'Z')

/** What is new since the last visit, in one sentence; undefined where that is not known, or nothing can be new. */
export function newsOf({ visit, changed, gone, told, cut }: Live): string | undefined {
  if (visit?.leftAt === undefined || !told) return undefined
  const since = `since you were here (${timeOf(visit.leftAt)})`
  if (cut === 'EXPIRED') return `More changed ${since} than the server keeps a record of.`
  if (cut === 'MANY') return `More than ${counted(mostTold, 'document')} changed ${since}.`
  if (changed.size + gone.size === 0) return `Nothing changed ${since}.`
  const statements = [...changed.values()].reduce(
    (sum, one) => sum + (one.statementsInText.totalCount ?? 0),
    0,
  )
  const parts = [
    changed.size > 0 &&
      `${counted(changed.size, 'document')} with ${counted(statements, 'statement')} came or changed`,
    gone.size > 0 && `${counted(gone.size, 'document')} went`,
  ]
  return `${parts.filter(part => part !== false).join(' and ')} ${since}.`
}

/** What changed since the page was drawn; '' where nothing did. */
export function waitingOf({ waiting, lost }: Live): string {
  if (lost) return 'Documents changed'
  if (waiting.size > mostTold) return `More than ${counted(mostTold, 'document')} changed`
  return waiting.size === 0 ? '' : `${counted(waiting.size, 'document')} changed`
}
