import { type RefObject, useEffect, useMemo, useRef } from 'react'
import type { Action, Changed, StatementView, TextRange } from '../../../../src/review/protocol.ts'
import { useActive, usePaint, useScrollTo } from '../../pages/document/reader/use-paint.ts'
import { type Painted, voicesOf } from '../../pages/document/reader/colours.ts'
import { Legend } from '../../pages/document/reader/legend.tsx'
import { TextView } from '../../pages/document/reader/text-view.tsx'
import { useUnlit } from '../../pages/document/reader/use-unlit.ts'
import { blocksOf } from '../../text/blocks.ts'
import { offsetsOf } from '../../text/offsets.ts'
import { placesOf, statementsAt } from '../../text/places.ts'
import { moved, pointsOf, select, selectedStretch } from '../file/select.ts'
import { keepSelected } from '../file/selected.ts'
import type { Names } from '../file/names.ts'

/** What the keys and buttons do with the text. */
export interface TextTools {
  make: () => void
  add: () => void
  next: () => void
  move: (edge: 'start' | 'end', by: 1 | -1) => void
}

interface TextPaneOptions {
  text: string
  language: string
  statements: readonly StatementView[]
  names: Names
  current: string | undefined
  cards: RefObject<HTMLElement | null>
  choose: (id: string) => void
  /** Opens a new statement at its speaker, which is proposed. */
  propose: (id: string, decision: string) => void
  act: (action: Action, decision?: string) => Promise<Changed | undefined>
}

const nothing = (): void => {}
export const noTools: TextTools = { make: nothing, add: nothing, next: nothing, move: nothing }
const isRange = (range: TextRange | null): range is TextRange => range !== null
const none: readonly string[] = []

/** The lit text, and what can be done with selected words of it. */
export function useTextPane({
  text,
  language,
  statements,
  names,
  current,
  cards,
  choose,
  propose,
  act,
}: TextPaneOptions) {
  const root = useRef<HTMLDivElement>(null)
  const blocks = useMemo(() => blocksOf(text), [text])
  const offsets = useMemo(() => offsetsOf(text), [text])
  const places = useMemo(
    () =>
      placesOf(
        statements.map(({ id, ranges, given }) => ({ id, spans: spansOf(ranges, given) })),
        offsets,
      ),
    [statements, offsets],
  )
  const painted = useMemo(
    () =>
      statements.map(({ id, given, speakers }): Painted => ({
        id,
        form: given.form ?? null,
        speakers: speakers.map(one => ({ id: one, name: names.of(one) })),
      })),
    [statements, names],
  )
  const voices = useMemo(() => voicesOf(painted), [painted])
  const active = useMemo(() => (current === undefined ? none : [current]), [current])
  usePaint(root, blocks, painted, places, voices)
  useActive(root, cards, blocks, places, active, current)
  const scrollTo = useScrollTo(root, blocks, places)
  const unlit = useUnlit(root, text, blocks, places, language, true)

  useEffect(() => {
    const onSelection = (): void => {
      const stretch = selectedStretch(root.current, blocks, text)
      if (stretch !== undefined) keepSelected(text.slice(stretch.start, stretch.end).replaceAll(/\s+/gu, ' '))
      // A field that is opened takes the browser's selection away, and the words stay chosen; a tap into the text ends that.
      else if (isLetGo(root.current)) keepSelected('')
    }
    document.addEventListener('selectionchange', onSelection)
    return () => {
      document.removeEventListener('selectionchange', onSelection)
      keepSelected('')
    }
  }, [blocks, text])

  const selected = (): TextRange | undefined => {
    const stretch = selectedStretch(root.current, blocks, text)
    return stretch && pointsOf(stretch, offsets)
  }
  /** The document itself speaks where nobody has spoken before, and after its own words, unless the new ones are quoted. */
  const voiceFor = ({ start }: TextRange): Pick<Extract<Action, { kind: 'new' }>, 'set'> => {
    const isBefore = (range: TextRange | null): range is TextRange => range !== null && range.start < start
    const before = statements.flatMap(({ given, ranges }) =>
      ranges.filter(isBefore).map(range => ({ at: range.start, given })),
    )
    const last = before.toSorted((a, b) => a.at - b.at).at(-1)
    const at = offsets.unit(start)
    const isQuoted = /["“„«]/u.test(text.slice(Math.max(0, at - 1), at + 1))
    const isOwn = last?.given.voice === 'NARRATOR' && !isQuoted
    return isOwn || !before.some(({ given }) => given.speaker !== undefined)
      ? { set: { voice: 'NARRATOR' } }
      : {}
  }
  const tools: TextTools = {
    make() {
      if (selected() === undefined) tools.next()
      const span = selected()
      if (span === undefined) return
      const make = async (): Promise<void> => {
        const decision = crypto.randomUUID()
        const [id] = (await act({ kind: 'new', spans: [span], ...voiceFor(span) }, decision))?.ids ?? []
        if (id === undefined) return
        letGo()
        propose(id, decision)
      }
      void make()
    },
    add() {
      const span = selected()
      if (span === undefined || current === undefined) return
      const add = async (): Promise<void> => {
        const changed = await act({ kind: 'addSpan', statement: current, span })
        if (changed !== undefined) letGo()
      }
      void add()
    },
    next() {
      const sentence = unlit.next()
      if (sentence !== undefined) select(root.current, blocks, sentence)
    },
    move(edge, by) {
      const stretch = selectedStretch(root.current, blocks, text)
      if (stretch !== undefined) select(root.current, blocks, moved(stretch, edge, by, text, blocks))
    },
  }
  const pane = (
    <div>
      <Legend voices={voices} unlit={unlit} />
      <p className="row tools">
        <button type="button" onMouseDown={keepSelection} onClick={tools.make}>
          New statement of the selected words <kbd>s</kbd>
        </button>
        <button
          type="button"
          disabled={current === undefined}
          onMouseDown={keepSelection}
          onClick={tools.add}
        >
          Add them to the current one <kbd>c</kbd>
        </button>
        <button type="button" onMouseDown={keepSelection} onClick={tools.next}>
          Select the next unlit sentence <kbd>n</kbd>
        </button>
      </p>
      <TextView
        ref={root}
        text={text}
        blocks={blocks}
        language={language}
        onPoint={nothing}
        onTap={unit => {
          const [id] = statementsAt(places, unit)
          if (id !== undefined) choose(id)
        }}
      />
    </div>
  )
  return { pane, tools, scrollTo, wordsOf: (view: StatementView) => wordsOf(view, text, offsets.unit) }
}

/** Whether nothing is selected any more, or the selection is a point of the text. */
function isLetGo(root: HTMLElement | null): boolean {
  const selection = getSelection()
  return selection === null || selection.rangeCount === 0 || root?.contains(selection.anchorNode) === true
}

/** The selected words are a statement's now, and not for a field: it has the focus before the browser tells that they went. */
function letGo(): void {
  getSelection()?.removeAllRanges()
  keepSelected('')
}

/** A click on a button would let go of the selected words. */
const keepSelection = (event: { preventDefault: () => void }): void => event.preventDefault()

/** The known places; without them those that the file itself gives. */
function spansOf(
  ranges: readonly (TextRange | null)[],
  given: StatementView['given'],
): { start: number | null; end: number | null }[] {
  const known = ranges.filter(isRange)
  if (known.length > 0) return known
  return (given.spans ?? []).map(({ start = null, end = null }) => ({ start, end }))
}

/** The words of a statement's places. */
function wordsOf({ ranges, given }: StatementView, text: string, unit: (point: number) => number): string {
  return spansOf(ranges, given)
    .flatMap(({ start, end }) => (start === null || end === null ? [] : [text.slice(unit(start), unit(end))]))
    .join(' […] ')
}
