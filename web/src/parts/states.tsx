import type { ReactNode } from 'react'
import type { Asked } from '../api/use-query.ts'

interface ShownProps<Result> {
  asked: Asked<Result>
  /** What is drawn of the answer; undefined where there is nothing, and `empty` is drawn. */
  children: (data: Result) => ReactNode
  /** The height that is kept free until the answer is there, in lines, so that nothing shifts. */
  lines?: number
}

/** Draws what an answer gives, or why there is none and what to do: loading, refused, too late, too much, away. */
export function Shown<Result>({ asked, children, lines = 6 }: ShownProps<Result>) {
  const { data, failure, loading, stale, again } = asked
  return (
    <div className="shown" aria-busy={loading} data-stale={stale}>
      {failure !== undefined && <Trouble message={failure.message} advice={failure.advice} onAgain={again} />}
      {data !== undefined && children(data)}
      {data === undefined && loading && <Loading lines={lines} />}
    </div>
  )
}

export function Loading({ lines = 6 }: { lines?: number }) {
  return (
    <div className="loading" role="status">
      <span className="unseen">Loading …</span>
      {Array.from({ length: lines }, (_, at) => (
        <div key={at} className="bar" aria-hidden="true" />
      ))}
    </div>
  )
}

/** Something is missing: which rule, and what to do. */
export function Trouble({
  message,
  advice,
  onAgain,
}: {
  message: string
  advice: string
  onAgain?: () => void
}) {
  return (
    <div className="trouble" role="alert">
      <p>
        <strong>{message}</strong>
      </p>
      <p>
        {advice} {onAgain && <button onClick={onAgain}>Try again</button>}
      </p>
    </div>
  )
}

/** There is nothing, and what to do about it. */
export function Empty({ children }: { children: ReactNode }) {
  return <p className="empty">{children}</p>
}
