import type { Problem } from '../../../../src/errors.ts'
import type { Refused } from './client.ts'

/** What was refused, by which rule, and the problems that `check` names. */
export function Refusal({ refused, onAgain }: { refused: Refused; onAgain?: (() => void) | undefined }) {
  return (
    <div className="trouble" role="alert">
      <p>
        <strong>{refused.message}</strong>
      </p>
      <Problems problems={refused.problems} />
      {onAgain !== undefined && (
        <p>
          <button type="button" onClick={onAgain}>
            Try again
          </button>
        </p>
      )}
    </div>
  )
}

/** Problems in the words of `check`, each with its place. */
export function Problems({ problems }: { problems: readonly Problem[] }) {
  if (problems.length === 0) return null
  return (
    <ul className="problems">
      {problems.map(({ rule, message, line, pointer }) => (
        <li key={`${rule} ${pointer} ${message}`}>
          {line !== undefined && `line ${line}, `}
          {pointer !== undefined && <code>{pointer === '' ? '(whole document)' : pointer}</code>} {message}{' '}
          <span className="note">[{rule}]</span>
        </li>
      ))}
    </ul>
  )
}
