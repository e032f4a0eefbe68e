import { useEffect, useMemo, useRef } from 'react'
import { useQuery } from '../../api/use-query.ts'
import { Buckets, Moments, type StatementFilter } from '../../generated/queries.ts'
import { setParameters, useAddress } from '../../router/location.ts'
import { Shown } from '../states.tsx'
import { brush } from './brush.ts'
import { barsOf, type Drawing, intervalsOf } from './drawings.ts'
import { draw } from './draw.ts'

interface TimelineProps {
  filter: StatementFilter
  by: 'SPEAKER' | 'ABOUT'
}

/**
 * When it was said: up to a hundred statements as the intervals that their dates are, more of them as counts. To draw over it
 * chooses a time, which the address and the list then have; the fields From and To do the same by keyboard.
 */
export default function Timeline({ filter, by }: TimelineProps) {
  const moments = useQuery(Moments, { filter }, { later: true })
  const { nodes = [], pageInfo } = moments.data?.statements ?? {}
  const isMany = pageInfo?.hasNextPage === true
  const counts = useQuery(Buckets, isMany ? { filter, by: 'MONTH' } : null, { later: true })
  const buckets = counts.data?.statementCounts
  const drawing = useMemo(
    () => (isMany ? barsOf(buckets?.buckets ?? []) : intervalsOf(nodes, by)),
    // Answers are kept, so the same answer is the same object.
    [isMany, buckets, moments.data, by],
  )
  const undated = isMany
    ? buckets?.undated.statements
    : nodes.filter(one => one.saidAtInterval === null).length
  return (
    <figure className="timeline">
      <Shown<unknown> asked={isMany ? counts : moments} lines={8}>
        {() => <Picture drawing={drawing} />}
      </Shown>
      <figcaption className="note">
        {isMany
          ? 'Statements by month'
          : 'Each statement at its time, a long line where its date is imprecise'}
        {undated !== undefined && undated > 0 && `; ${undated} without a date`}
        {isMany &&
          (buckets?.spanning.statements ?? 0) > 0 &&
          `; ${buckets?.spanning.statements} span several months`}
        . Draw over it to choose a time, or write one in From and To.
      </figcaption>
    </figure>
  )
}

function Picture({ drawing }: { drawing: Drawing }) {
  const place = useRef<HTMLDivElement>(null)
  const { searchParams } = useAddress()
  const chosen = `${searchParams.get('from') ?? ''}/${searchParams.get('to') ?? ''}`
  useEffect(() => {
    const element = place.current
    if (element === null || drawing.isEmpty) return
    const redraw = (): void => {
      const plot = draw(drawing, element.clientWidth)
      element.replaceChildren(plot.svg)
      brush(plot, (from, to) => setParameters({ from, to }))
    }
    redraw()
    let width = element.clientWidth
    const resized = new ResizeObserver(() => {
      if (element.clientWidth === width) return
      width = element.clientWidth
      redraw()
    })
    resized.observe(element)
    return () => resized.disconnect()
  }, [drawing, chosen])
  if (drawing.isEmpty) return <p className="empty">No statement here has a date.</p>
  return <div ref={place} className="picture" role="img" aria-label={drawing.told} />
}
