import { togglePicked } from '../lists/store.ts'
import { addressOf } from '../router/addresses.ts'
import { go } from '../router/location.ts'
import type { KeyBinding } from './keys.ts'

// Statements are found where they are drawn: whatever has their id can be walked through and picked, on every page.
const mark = 'data-statement'

// What is told a second time, such as the one that is chosen, is not walked through.
const all = (): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(`main [${mark}]:not([data-unwalked] *)`),
]

/** The statement that has the focus; else the one that the page shows as the chosen one. */
function chosen(): HTMLElement | undefined {
  const focused = document.activeElement?.closest<HTMLElement>(`[${mark}]`)
  return focused ?? document.querySelector<HTMLElement>(`main [${mark}][aria-current="true"]`) ?? undefined
}

function step(by: 1 | -1): void {
  const statements = all()
  const from = chosen()
  const at = from === undefined ? -1 : statements.indexOf(from)
  const next = statements[at === -1 && by === -1 ? statements.length - 1 : at + by]
  if (next === undefined) return
  next.focus({ preventScroll: true })
  next.scrollIntoView({ block: 'nearest' })
}

const withChosen = (then: (id: string) => void) => (): void => {
  const id = chosen()?.getAttribute(mark)
  if (id) then(id)
}

/** The keys that every page with statements has. */
export const statementKeys: readonly KeyBinding[] = [
  { key: '/', does: 'search' },
  { key: 'j', does: 'next statement', run: () => step(1) },
  { key: 'k', does: 'previous statement', run: () => step(-1) },
  { key: 'p', does: 'pick the statement into your list, or take it out', run: withChosen(togglePicked) },
  { key: 'o', does: 'open the statement', run: withChosen(id => go(addressOf('statements', id))) },
  { key: 'l', does: 'your list', run: () => go('/list') },
  {
    key: 'c',
    does: 'copy the citation, on the page of a statement or of your list',
    run: () => document.querySelector<HTMLElement>('main [data-copy]')?.click(),
  },
]
