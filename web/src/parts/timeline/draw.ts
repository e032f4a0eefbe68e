import * as Plot from '@observablehq/plot'
import { type Drawing, rows } from './drawings.ts'

export interface Drawn {
  svg: SVGSVGElement
  /** The date at a place from the left, in pixels of the drawing. */
  dateAt: (x: number) => Date
  width: number
  height: number
  left: number
  right: number
}

const height = 240
const longestLabel = 26
const thickness = 3

/** Draws with Plot. It writes an inline style into its SVG, which the page's policy refuses: plot.css has that style. */
export function draw({ intervals, bars, lanes }: Drawing, width: number): Drawn {
  const [left, right] = [lanes.length > 0 ? Math.min(190, width / 3) : 50, 20]
  const known = [
    ...intervals.flatMap(({ from, to }) => [from, to]),
    ...bars.flatMap(({ from, to }) => [from, to]),
  ]
  const times = known.flatMap(date => (date === null ? [] : [date.getTime()]))
  const margin = Math.max(86_400_000, (Math.max(...times) - Math.min(...times)) / 50)
  const domain = [new Date(Math.min(...times) - margin), new Date(Math.max(...times) + margin)] as const
  const svg = Plot.plot({
    document: document.implementation.createHTMLDocument(''),
    className: 'plot',
    width,
    height,
    marginLeft: left,
    marginRight: right,
    x: { type: 'utc', domain, label: null, grid: true },
    y:
      lanes.length > 0
        ? { type: 'band', domain: lanes, label: null, tickFormat: shortened, padding: 0.3 }
        : { label: 'statements', grid: true },
    marks:
      lanes.length > 0
        ? Array.from({ length: rows }, (_, row) =>
            Plot.ruleY(
              intervals.filter(one => one.row === row),
              {
                x1: one => one.from ?? domain[0],
                x2: one => one.to ?? domain[1],
                y: 'lane',
                dy: (row - (rows - 1) / 2) * (thickness + 1),
                strokeWidth: thickness,
                stroke: 'currentColor',
                strokeLinecap: 'round',
                title: 'title',
              },
            ),
          )
        : [
            Plot.rectY(bars, { x1: 'from', x2: 'to', y: 'count', fill: 'currentColor', title: 'title' }),
            Plot.ruleY([0]),
          ],
  }) as SVGSVGElement
  const scale = (svg as unknown as Plot.Plot).scale('x')
  for (const style of svg.querySelectorAll('style')) style.remove()
  // Plot's groups have labels, which only an element with a role may have.
  for (const group of svg.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label')
  return {
    svg: document.adoptNode(svg),
    dateAt: x => new Date(Number(scale?.invert?.(x))),
    width,
    height,
    left,
    right,
  }
}

const shortened = (name: string): string =>
  name.length > longestLabel ? `${name.slice(0, longestLabel - 1)}…` : name
