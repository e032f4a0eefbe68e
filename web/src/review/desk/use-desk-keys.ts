import { useMemo } from 'react'
import { type KeyBinding, useKeys } from '../../keys/keys.ts'
import { type Order, type Show, shows } from '../file/order.ts'
import { addressOf } from '../../router/addresses.ts'
import { go } from '../../router/location.ts'
import { acts } from '../../words/terms.ts'
import { acceptKeys } from '../mend/fields.ts'
import { asAct, type Desk } from './use-desk.ts'
import type { TextTools } from './text-pane.tsx'
import { useLatest } from '../api/use-latest.ts'

const other: Readonly<Record<Order, Order>> = { doubt: 'place', place: 'doubt' }
const allShows = Object.keys(shows) as Show[]

/** The keys of the desk. None of them counts while one writes in a field. */
export function useDeskKeys(desk: Desk, tools: TextTools, path: string): void {
  const latest = useLatest({ desk, tools })
  useKeys(
    useMemo(() => {
      const key = (
        name: string,
        does: string,
        run: (now: { desk: Desk; tools: TextTools }) => void,
      ): KeyBinding => ({
        key: name,
        does,
        run: () => run(latest.current),
      })
      /** Only where a card is chosen. */
      const onCard = (name: string, does: string, run: (now: Desk, id: string) => void): KeyBinding =>
        key(name, does, ({ desk: now }) => now.current && run(now, now.current.id))
      return [
        key('j', 'next card', ({ desk: now }) => now.step(1)),
        key('k', 'previous card', ({ desk: now }) => now.step(-1)),
        onCard('a', 'accept it', now => now.decide(id => ({ kind: 'accept', statements: [id] }))),
        ...acceptKeys.map(([digit, act]) =>
          onCard(digit, `accept it as one that ${acts[act]}`, now => now.decide(asAct(act))),
        ),
        onCard('e', 'mend it: then the letter of a field; a capital one comes back to the form', now =>
          now.open({ kind: 'mend', accept: false }),
        ),
        onCard('E', 'mend it and accept it in one step', now => now.open({ kind: 'mend', accept: true })),
        onCard('B', 'mend whom it is about, and accept it', now =>
          now.open({ kind: 'mend', accept: true, first: 'about' }),
        ),
        onCard('L', 'mend its claims, and accept it', now =>
          now.open({ kind: 'mend', accept: true, first: 'claims' }),
        ),
        onCard('x', 'reject it', now => now.decide(id => ({ kind: 'reject', statements: [id] }))),
        onCard('X', 'reject it with a reason', now => now.open({ kind: 'reject' })),
        onCard(
          'b',
          'take the decision on it back',
          (now, id) => void now.act({ kind: 'undecide', statements: [id] }),
        ),
        onCard('m', 'this is the same as …', now => now.open({ kind: 'same' })),
        onCard('r', 'the rule that made it', () => toggleRule()),
        key('u', 'undo the last step', ({ desk: now }) => now.undo()),
        key('U', 'do it again', ({ desk: now }) => now.redo()),
        key('A', 'accept all that are shown up to a doubt', ({ desk: now }) =>
          now.open({ kind: 'acceptUpTo' }),
        ),
        key('=', 'the last mend for all that had the same', ({ desk: now }) => now.open({ kind: 'again' })),
        key('s', 'new statement of the selected words, or of the next unlit sentence', ({ tools: now }) =>
          now.make(),
        ),
        key('c', 'add the selected words to the current statement', ({ tools: now }) => now.add()),
        key('n', 'select the next sentence that no statement explains', ({ tools: now }) => now.next()),
        key('.', 'the selection: one word more at its end', ({ tools: now }) => now.move('end', 1)),
        key(',', 'one word less at its end', ({ tools: now }) => now.move('end', -1)),
        key('>', 'one word less at its begin', ({ tools: now }) => now.move('start', 1)),
        key('<', 'one word more at its begin', ({ tools: now }) => now.move('start', -1)),
        { key: 'Alt+W', does: 'in an open field: writes the words that are selected in the text' },
        key('w', 'what concerns the whole document', ({ desk: now }) => now.open({ kind: 'whole' })),
        key('o', 'order by doubt or by place', ({ desk: now }) => now.set({ order: other[now.order] })),
        key('v', 'show all, the undecided, accepted or rejected', ({ desk: now }) =>
          now.set({ show: allShows[(allShows.indexOf(now.show) + 1) % allShows.length] ?? 'all' }),
        ),
        key('f', 'filter the cards by words', () =>
          document.querySelector<HTMLElement>('[data-filter]')?.focus(),
        ),
        key('l', 'load the document', () => go(`${addressOf('review', path)}?view=load`)),
        key('g', 'back to the folder', () => go('/review')),
        key('Escape', 'choose no card', ({ desk: now }) => now.choose(undefined)),
      ]
    }, [path]),
  )
}

function toggleRule(): void {
  document.querySelector<HTMLElement>('.card[tabindex="0"] details.rule > summary')?.click()
}
