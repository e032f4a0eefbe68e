import type { AnchorHTMLAttributes, MouseEvent, ReactNode } from 'react'
import { go } from './location.ts'

interface LinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  to: string
  children: ReactNode
}

/** A link to a page of the workbench. It is an ordinary link, so it can be opened in another tab and copied. */
export function Link({ to, children, onClick, ...others }: LinkProps) {
  const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event)
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
    if (!isPlain || event.defaultPrevented) return
    event.preventDefault()
    go(to)
  }
  return (
    <a href={to} onClick={follow} {...others}>
      {children}
    </a>
  )
}
