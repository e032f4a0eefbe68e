import { type ReactNode, type Ref, useMemo } from 'react'
import { Card, type CardActions } from '../cards/card.tsx'
import { Empty } from '../../parts/states.tsx'
import { asAct, type Desk } from './use-desk.ts'
import { useLatest } from '../api/use-latest.ts'

/** The cards in their order; the current one has its buttons, or the form that is open. */
export function Cards({ desk, ref, open }: { desk: Desk; ref: Ref<HTMLOListElement>; open: ReactNode }) {
  const { shown, names, current } = desk
  const latest = useLatest(desk)
  // The same functions for all time, so that cards which do not change are not drawn anew.
  const actions = useMemo((): CardActions => {
    const now = (): Desk => latest.current
    return {
      choose: id => now().choose(id),
      accept: () => now().decide(id => ({ kind: 'accept', statements: [id] })),
      acceptAs: act => now().decide(asAct(act)),
      reject: () => now().open({ kind: 'reject' }),
      undecide() {
        const { current: one, act } = now()
        if (one !== undefined) void act({ kind: 'undecide', statements: [one.id] })
      },
      mend: first => now().open({ kind: 'mend', accept: false, first }),
      same: () => now().open({ kind: 'same' }),
    }
  }, [])
  if (shown.length === 0)
    return <Empty>No statement is shown. Show all of them, or take the filter’s words out.</Empty>
  return (
    <ol ref={ref} className="cards" aria-label="Statements">
      {shown.map(view => (
        <li key={view.id}>
          <Card view={view} names={names} isCurrent={view === current} actions={actions}>
            {view === current && open !== undefined ? open : undefined}
          </Card>
        </li>
      ))}
    </ol>
  )
}
