import { type ReactNode, useEffect, useRef } from 'react'
import { KeysHelp } from '../keys/help.tsx'
import { Badge } from '../live/badge.tsx'
import { Link } from '../router/link.tsx'
import { useAddress } from '../router/location.ts'
import { SearchBox } from './search-box.tsx'
import { TokenPrompt } from './token-prompt.tsx'

const pages = [
  ['/', 'Overview'],
  ['/who-about-whom', 'Who about whom'],
  ['/disputes', 'Disputes'],
  ['/documents', 'Documents'],
  ['/new', 'New'],
  ['/compare', 'Compare'],
  ['/list', 'Your list'],
] as const

/** Whether this tab has a key of `whosaid review`. */
const isReviewed = (): boolean => sessionStorage.getItem('whosaid-review') !== null

/** What every page has around it: the search box, the way to the other pages, and the question for a token. */
export function Frame({ children }: { children: ReactNode }) {
  const { pathname } = useAddress()
  const first = useRef(true)
  useEffect(() => {
    if (first.current) {
      first.current = false
      return
    }
    // A reader of the screen, and the keyboard, go on at the new page.
    document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true })
  }, [pathname])
  return (
    <>
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <header className="frame">
        <Link to="/" className="brand">
          whosaid
        </Link>
        <SearchBox />
        <nav aria-label="Pages">
          {pages.map(([to, name]) => (
            <Link key={to} to={to} aria-current={pathname === to ? 'page' : undefined}>
              {name}
            </Link>
          ))}
          {isReviewed() && (
            <Link to="/review" aria-current={pathname.startsWith('/review') ? 'page' : undefined}>
              Review
            </Link>
          )}
          <KeysHelp />
        </nav>
      </header>
      {!isReviewed() && <Badge />}
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <TokenPrompt />
    </>
  )
}
