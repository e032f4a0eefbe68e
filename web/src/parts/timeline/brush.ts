import type { Drawn } from './draw.ts'

/** Pixels up to which a press is no choice of a time. */
const least = 5

/** Lets a pointer choose a time on the drawing; tells its first and last day. */
export function brush(
  { svg, dateAt, width, height, left, right }: Drawn,
  onChoice: (from: string, to: string) => void,
) {
  const chosen = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  chosen.setAttribute('class', 'brush')
  chosen.setAttribute('y', '0')
  chosen.setAttribute('height', String(height))
  const placeOf = (event: PointerEvent): number => {
    const { left: edge, width: shown } = svg.getBoundingClientRect()
    const x = ((event.clientX - edge) * width) / shown
    return Math.max(left, Math.min(width - right, x))
  }
  let start: number | undefined
  svg.addEventListener('pointerdown', event => {
    if (event.button !== 0) return
    start = placeOf(event)
    svg.setPointerCapture(event.pointerId)
    svg.append(chosen)
    chosen.setAttribute('width', '0')
  })
  svg.addEventListener('pointermove', event => {
    if (start === undefined) return
    const now = placeOf(event)
    chosen.setAttribute('x', String(Math.min(start, now)))
    chosen.setAttribute('width', String(Math.abs(now - start)))
  })
  svg.addEventListener('pointerup', event => {
    if (start === undefined) return
    const [from, to] = [start, placeOf(event)].toSorted((a, b) => a - b)
    start = undefined
    chosen.remove()
    if (from === undefined || to === undefined || to - from < least) return
    onChoice(dayOf(dateAt(from)), dayOf(dateAt(to)))
  })
  svg.addEventListener('pointercancel', () => {
    start = undefined
    chosen.remove()
  })
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10)
