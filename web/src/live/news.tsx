import { Link } from '../router/link.tsx'
import { useLive } from './state.ts'
import { newsOf } from './told.ts'

/** What is new since the last visit; its place is kept free until it is known. */
export function News() {
  const state = useLive()
  const news = newsOf(state)
  return (
    <p className="news">
      {news}{' '}
      {news !== undefined && state.changed.size + state.gone.size > 0 && <Link to="/new">See what</Link>}
    </p>
  )
}
