import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import type { Block } from '../../../text/blocks.ts'
import type { Place } from '../../../text/places.ts'
import { type Painted, paintNames, paintOf, type Voice } from './colours.ts'
import { paint, rangeOf, unpaint } from './lit.ts'

type Root = RefObject<HTMLElement | null>

/** Lights every span by its speaker and its form. */
export function usePaint(
  root: Root,
  blocks: readonly Block[],
  statements: readonly Painted[],
  places: readonly Place[],
  voices: readonly Voice[],
): void {
  useLayoutEffect(() => {
    if (root.current === null) return
    const colours = new Map(voices.map(({ id, colour }) => [id, colour]))
    const names = new Map(
      statements.map(one => [one.id, paintOf(one, colours.get(one.speakers[0]?.id ?? '') ?? 0)]),
    )
    const paints = places.map(place => ({ ...place, name: names.get(place.statement) ?? '' }))
    paint(root.current, blocks, paints, paintNames, 0)
  }, [root, blocks, statements, places, voices])
  useEffect(() => () => unpaint(paintNames), [])
}

const active = ['said-active']

/** Marks what is shown, in the text and among the rows, without drawing either anew. */
export function useActive(
  root: Root,
  rows: Root,
  blocks: readonly Block[],
  places: readonly Place[],
  shown: readonly string[],
  chosen: string | undefined,
): void {
  const key = shown.join('\n')
  useLayoutEffect(() => {
    if (root.current === null) return
    const ids = new Set(key.split('\n'))
    const here = places.filter(({ statement }) => ids.has(statement))
    paint(
      root.current,
      blocks,
      here.map(place => ({ ...place, name: 'said-active' })),
      active,
      10,
    )
    for (const row of rows.current?.querySelectorAll<HTMLElement>('[data-statement]') ?? []) {
      const id = row.dataset['statement'] ?? ''
      row.toggleAttribute('data-active', ids.has(id))
      if (id === chosen) row.setAttribute('aria-current', 'true')
      else row.removeAttribute('aria-current')
    }
    const first = rows.current?.querySelector<HTMLElement>('[data-active]')
    const panel = first?.closest<HTMLElement>('aside')
    if (
      first &&
      panel &&
      panel.scrollHeight > panel.clientHeight &&
      !panel.matches(':hover, :focus-within')
    ) {
      const detail = panel.querySelector<HTMLElement>('.detail')?.offsetHeight ?? 0
      panel.scrollTop = first.offsetTop - detail - 8
    }
  }, [root, rows, blocks, places, key, chosen])
  useEffect(() => () => unpaint(active), [])
}

/** Brings a statement's first words into the window; once by itself for the one in the address. */
export function useScrollTo(
  root: Root,
  blocks: readonly Block[],
  places: readonly Place[],
): (id: string) => void {
  const scrollTo = useCallback(
    (id: string) => {
      const place = places.find(({ statement }) => statement === id)
      if (root.current === null || place === undefined) return
      showRange(root.current, blocks, place)
    },
    [root, blocks, places],
  )
  const isDone = useRef(false)
  useEffect(() => {
    const id = new URL(location.href).searchParams.get('statement')
    if (isDone.current || id === null || !places.some(({ statement }) => statement === id)) return
    isDone.current = true
    scrollTo(id)
  }, [places, scrollTo])
  return scrollTo
}

const isSeen = ({ top, bottom }: DOMRect): boolean => top >= 0 && bottom <= innerHeight * 0.6

/** Scrolls to a stretch of the text unless it is in the window. */
export function showRange(
  root: Element,
  blocks: readonly Block[],
  stretch: { start: number; end: number },
): void {
  const range = rangeOf(root, blocks, stretch)
  const block = range?.startContainer.parentElement
  if (range === undefined || !block) return
  if (isSeen(range.getBoundingClientRect())) return
  // A block that was off the screen has a guessed height until it is laid out.
  block.scrollIntoView({ block: 'center' })
  const { top } = range.getBoundingClientRect()
  scrollBy({ top: top - innerHeight * 0.3 })
}
