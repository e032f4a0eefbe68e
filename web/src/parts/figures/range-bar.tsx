import type { Range } from './range.ts'

const width = 160
const room = 14

/** A range on a scale from 0 to `top`: a line with a stop at each given end, and an arrow at an open one. */
export function RangeBar({ range: { min, max, approximate }, top }: { range: Range; top: number }) {
  const at = (value: number): number => room + ((width - 2 * room) * value) / top
  const from = min === null ? 2 : at(min)
  const to = max === null ? width - 2 : at(max)
  return (
    <svg className="range" width={width} height="16" viewBox={`0 0 ${width} 16`} aria-hidden="true">
      <line x1={room} x2={width - room} y1="13" y2="13" className="scale" />
      <line
        x1={from}
        x2={Math.max(to, from + 1)}
        y1="7"
        y2="7"
        strokeDasharray={approximate === true ? '4 3' : '0'}
      />
      {min === null ? <path d="M8 3 L2 7 L8 11" /> : <line x1={from} x2={from} y1="2" y2="12" />}
      {max === null ? (
        <path d={`M${width - 8} 3 L${width - 2} 7 L${width - 8} 11`} />
      ) : (
        <line x1={to} x2={to} y1="2" y2="12" />
      )}
    </svg>
  )
}
