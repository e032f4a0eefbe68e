import type { Told } from '../data.ts'
import { dateInWords, listed } from '../words.ts'
import { Html, html } from './template.ts'

const width = 960
const left = 220
const rowHeight = 22
/** How many speakers have a row of their own; the others share the last. */
const mostRows = 15

interface Bar {
  told: Told
  from: number
  to: number
  isOpen: boolean
}

interface Row {
  name: string
  bars: Bar[]
}

/**
 * When each speaker said what, as a picture: a bar for each dated statement, as long as its date is imprecise. The list of
 * statements says the same in words. Nothing where no statement has a date.
 */
export function timeline(all: readonly Told[]): Html | undefined {
  const dated = all.filter(
    ({ said }) => (said.saidAtInterval?.start ?? said.saidAtInterval?.end ?? null) !== null,
  )
  const times = dated.flatMap(({ said }) => [said.saidAtInterval?.start, said.saidAtInterval?.end])
  const known = times.flatMap(time => (time === null || time === undefined ? [] : [Date.parse(time)]))
  if (known.length === 0) return undefined
  const [first, last] = [known.reduce((a, b) => Math.min(a, b)), known.reduce((a, b) => Math.max(a, b))]
  const scale = (time: number): number =>
    left + ((time - first) / Math.max(last - first, 1)) * (width - left - 10)
  const rows = rowsOf(dated.map(told => barOf(told, first, last)))
  const height = rows.length * rowHeight + 40
  const label = `Timeline: when each of ${rows.length} speakers made ${dated.length} dated statements`
  return html`<figure>
    <svg
      viewBox="0 0 ${width} ${height}"
      role="img"
      aria-labelledby="timeline-title"
      xmlns="http://www.w3.org/2000/svg"
    >
      <title id="timeline-title">${label}</title>
      ${ticks(first, last).map(
        ({ time, name }) =>
          html`<line
              class="tick"
              x1="${at(scale(time))}"
              x2="${at(scale(time))}"
              y1="4"
              y2="${height - 24}"
            /><text class="axis" x="${at(scale(time))}" y="${height - 8}" text-anchor="middle"
              >${name}</text
            >`,
      )}
      ${rows.map(
        ({ name, bars }, row) =>
          html`<text x="${left - 8}" y="${row * rowHeight + 19}" text-anchor="end">${short(name)}</text
            >${bars.map(
              bar =>
                html`<rect
                  class="${bar.isOpen ? 'bar open' : 'bar'}"
                  x="${at(scale(bar.from))}"
                  y="${row * rowHeight + 8}"
                  width="${at(Math.max(scale(bar.to) - scale(bar.from), 3))}"
                  height="12"
                  rx="2"
                  ><title>${`${bar.told.number}: ${dateInWords(bar.told.said.saidAt)}`}</title></rect
                >`,
            )} `,
      )}
    </svg>
    <figcaption>
      Each bar is one statement, as long as its date is imprecise. A pale bar has an open end.
      ${all.length - dated.length} without a date are not drawn.
    </figcaption>
  </figure>`
}

const at = (x: number): string => x.toFixed(1)
const short = (name: string): string => (name.length > 30 ? `${name.slice(0, 29)}…` : name)

function barOf(told: Told, first: number, last: number): Bar {
  const { start = null, end = null } = told.said.saidAtInterval ?? {}
  const from = start === null ? first : Date.parse(start)
  return { told, from, to: end === null ? last : Date.parse(end), isOpen: start === null || end === null }
}

/** The speakers with most bars, in the order of their first. */
function rowsOf(bars: readonly Bar[]): Row[] {
  const byName = Map.groupBy(bars, ({ told }) => listed(told.said.speakers.map(({ name }) => name)))
  const all = [...byName].map(([name, own]): Row => ({ name, bars: own }))
  if (all.length <= mostRows) return all
  const most = new Set(all.toSorted((a, b) => b.bars.length - a.bars.length).slice(0, mostRows - 1))
  const others = all.filter(row => !most.has(row))
  const rest = { name: `${others.length} others`, bars: others.flatMap(row => row.bars) }
  return [...all.filter(row => most.has(row)), rest]
}

/** Up to eight moments that divide the time, named as exactly as it is long. */
function ticks(first: number, last: number): { time: number; name: string }[] {
  const day = 86_400_000
  const precision = last - first > 8 * 366 * day ? 4 : last - first > 8 * 31 * day ? 7 : 10
  const names = new Map<string, number>()
  for (let step = 0; step <= 200; step++) {
    const name = new Date(first + ((last - first) * step) / 200).toISOString().slice(0, precision)
    const time = Date.parse(precision === 4 ? `${name}-01-01` : precision === 7 ? `${name}-01` : name)
    if (time >= first && time <= last) names.set(name, time)
  }
  const all = [...names].map(([name, time]) => ({ name, time }))
  const every = Math.ceil(all.length / 7)
  return all.filter((_, index) => index % every === 0)
}
