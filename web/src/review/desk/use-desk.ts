import { useEffect, useMemo, useRef, useState } from 'react'
import type { Action, Changed, FileState, StatementView } from '../../../../src/review/protocol.ts'
import { useParameters } from '../../router/location.ts'
import { namesOf, type Names } from '../file/names.ts'
import { type Order, orders, type Show, shownOf, shows } from '../file/order.ts'
import type { Review } from '../file/store.ts'
import type { Act, MendField } from '../mend/fields.ts'
import { elsewhere } from './elsewhere.ts'

/** What is open on the desk besides the cards. */
export type Panel =
  /** `proposed`: the field that is open at first has a proposal, which Enter confirms. */
  | {
      kind: 'mend'
      accept: boolean
      first?: MendField['name'] | undefined
      proposed?: true
      /** What it goes on with, such as the making of a new statement: one u takes back both. */
      decision?: string
    }
  | { kind: 'same' | 'reject' | 'acceptUpTo' | 'whole' | 'again' }

/** Accepts a statement as an act. */
export const asAct =
  (act: Act) =>
  (statement: string): Action => ({ kind: 'edit', statement, set: { act }, accept: true })

/** The desk: which cards are shown, which is the current one, and what the keys and buttons do with it. */
export interface Desk {
  names: Names
  shown: readonly StatementView[]
  current: StatementView | undefined
  order: Order
  show: Show
  words: string
  panel: Panel | undefined
  /** The last mend for all other statements that had the same; undefined where none has. */
  again: Extract<Action, { kind: 'editMany' }> | undefined
  set: (changes: { order?: Order; show?: Show; words?: string }) => void
  choose: (id: string | undefined) => void
  /** Opens a new statement at its speaker, which is proposed, as a part of the decision that made it. */
  propose: (id: string, decision: string) => void
  step: (by: 1 | -1) => void
  open: (panel: Panel | undefined) => void
  act: Review['act']
  /** Decides on the current one and goes on to the next that is undecided. */
  decide: (action: (id: string) => Action, decision?: string) => void
  undo: () => void
  redo: () => void
}

const pause = 300

export function useDesk(review: Review, file: FileState): Desk {
  const [parameters, setParameters] = useParameters()
  const asOrder = parameters.get('order') as Order
  const order = asOrder in orders ? asOrder : 'doubt'
  const asShow = parameters.get('show') as Show
  const show = asShow in shows ? asShow : 'all'
  const [words, setWords] = useState(parameters.get('words') ?? '')
  const [chosen, setChosen] = useState(parameters.get('statement') ?? undefined)
  const [panel, open] = useState<Panel>()
  const names = useMemo(() => namesOf(file.data), [file.data])
  const shown = useMemo(
    () => shownOf(file.statements, { order, show, words }, names),
    [file.statements, order, show, words, names],
  )
  const current = shown.find(({ id }) => id === chosen)
  // Browsers let an address change only so often.
  useEffect(() => {
    const timer = setTimeout(() => setParameters({ statement: chosen, words }), pause)
    return () => clearTimeout(timer)
  }, [chosen, words, setParameters])
  useFocus(current?.id, panel)
  const [mended, setMended] = useState<{ action: Action; before: StatementView }>()
  const act: Review['act'] = async (action, decision) => {
    const before =
      action.kind === 'edit' ? file.statements.find(({ id }) => id === action.statement) : undefined
    const changed = await review.act(action, decision)
    if (before !== undefined && changed !== undefined) setMended({ action, before })
    return changed
  }

  const choose = (id: string | undefined): void => {
    if (id !== chosen) open(undefined)
    setChosen(id)
  }
  const step = (by: 1 | -1): void => {
    const at = shown.findIndex(({ id }) => id === chosen)
    const next = shown[at === -1 ? (by === 1 ? 0 : shown.length - 1) : at + by]
    if (next !== undefined) choose(next.id)
  }
  const follow = async (taken: Promise<Changed | undefined>): Promise<void> => {
    const [id] = (await taken)?.ids ?? []
    if (id !== undefined && review.now().file?.statements.some(one => one.id === id) === true) choose(id)
  }
  return {
    names,
    shown,
    current,
    order,
    show,
    words,
    panel,
    again: mended && elsewhere(mended.action, mended.before, file.statements),
    set({ words: next, ...changes }) {
      if (next !== undefined) setWords(next)
      if (Object.keys(changes).length > 0) setParameters(changes)
    },
    choose,
    propose(id, decision) {
      // A new statement is undecided, and no filter hides it.
      if (show !== 'all' && show !== 'undecided') setParameters({ show: 'undecided' })
      setWords('')
      setChosen(id)
      open({ kind: 'mend', accept: true, first: 'speaker', proposed: true, decision })
    },
    step,
    open,
    act,
    decide(action, decision) {
      if (current === undefined) return
      const { id } = current
      const at = shown.indexOf(current)
      const others = [...shown.slice(at + 1), ...shown.slice(0, at)]
      const next = others.find(one => one.decision === 'undecided')
      const decided = async (): Promise<void> => {
        const changed = await act(action(id), decision)
        if (changed === undefined) choose(id)
      }
      void decided()
      choose(next?.id ?? (show === 'all' ? id : undefined))
    },
    undo: () => void follow(review.undo()),
    redo: () => void follow(review.redo()),
  }
}

/** The current card has the focus, unless one writes or a panel is open. */
function useFocus(id: string | undefined, panel: Panel | undefined): void {
  const was = useRef(id)
  useEffect(() => {
    if (id === undefined || panel !== undefined) return
    const card = document.querySelector<HTMLElement>(`[data-statement="${CSS.escape(id)}"]`)
    const writing = document.activeElement?.closest('input, textarea, select') !== null
    if (card === null || (writing && was.current === id)) return
    was.current = id
    if (!writing) card.focus({ preventScroll: true })
    card.scrollIntoView({ block: 'nearest' })
  }, [id, panel])
}
