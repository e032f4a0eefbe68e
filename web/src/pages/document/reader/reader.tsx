import { useCallback, useMemo, useRef, useState } from 'react'
import { useKeys } from '../../../keys/keys.ts'
import { useParameters } from '../../../router/location.ts'
import { blocksOf } from '../../../text/blocks.ts'
import { offsetsOf } from '../../../text/offsets.ts'
import { placesOf, statementsAt } from '../../../text/places.ts'
import { Trouble } from '../../../parts/states.tsx'
import { voicesOf } from './colours.ts'
import { Detail } from './detail.tsx'
import { Legend } from './legend.tsx'
import { Rows } from './rows.tsx'
import { TextView } from './text-view.tsx'
import type { Outline } from '../use-outline.ts'
import { useActive, usePaint, useScrollTo } from './use-paint.ts'
import { useUnlit } from './use-unlit.ts'

interface ReaderProps {
  text: string
  language: string
  outline: Outline
  /** Whether the text comes from the reader's own file. */
  isOpened: boolean
}

/** The text and its statements side by side. The one that is chosen stands in the address. */
export function Reader({ text, language, outline, isOpened }: ReaderProps) {
  const { statements, failure, again } = outline
  const blocks = useMemo(() => blocksOf(text), [text])
  const offsets = useMemo(() => offsetsOf(text), [text])
  const places = useMemo(() => placesOf(statements, offsets), [statements, offsets])
  const voices = useMemo(() => voicesOf(statements), [statements])
  const root = useRef<HTMLDivElement>(null)
  const rows = useRef<HTMLOListElement>(null)

  const [parameters, setParameters] = useParameters()
  const chosen = parameters.get('statement') ?? undefined
  const [pointed, setPointed] = useState<readonly string[]>([])
  // Where several statements share the words, a tap chooses one and shows all.
  const [tapped, setTapped] = useState<readonly string[]>([])
  const pinned = chosen === undefined ? [] : tapped.includes(chosen) ? tapped : [chosen]
  const shown = pointed.length > 0 ? pointed : pinned

  const scrollTo = useScrollTo(root, blocks, places)
  const choose = useCallback(
    (ids: readonly string[]) => {
      setTapped(ids)
      setParameters({ statement: ids[0] })
    },
    [setParameters, setTapped],
  )
  const point = useCallback(
    (unit: number | undefined) => {
      const ids = unit === undefined ? [] : statementsAt(places, unit)
      setPointed(before => (before.join('\n') === ids.join('\n') ? before : ids))
    },
    [places, setPointed],
  )
  const tap = useCallback((unit: number) => choose(statementsAt(places, unit)), [choose, places])
  const chooseRow = useCallback(
    (id: string) => {
      setPointed([])
      choose([id])
      scrollTo(id)
    },
    [choose, scrollTo, setPointed],
  )

  usePaint(root, blocks, statements, places, voices)
  useActive(root, rows, blocks, places, shown, chosen)
  const unlit = useUnlit(root, text, blocks, places, language, !outline.loading)
  useKeys(
    useMemo(
      () => [
        { key: 'Escape', does: 'choose no statement', run: () => choose([]) },
        { key: 'u', does: 'next sentence that no statement explains', run: unlit.next },
      ],
      [choose, unlit.next],
    ),
  )
  return (
    <>
      {isOpened && (
        <p className="note">
          This text is from your file. It is in this tab alone, and the server has not seen it.
        </p>
      )}
      {failure !== undefined && <Trouble message={failure.message} advice={failure.advice} onAgain={again} />}
      <div className="reader" aria-busy={outline.loading}>
        <div>
          <Legend voices={voices} unlit={unlit} />
          <TextView ref={root} text={text} blocks={blocks} language={language} onPoint={point} onTap={tap} />
        </div>
        <aside aria-label="Statements">
          <Detail ids={shown} />
          <Rows
            ref={rows}
            statements={statements}
            voices={voices}
            onChoose={chooseRow}
            onPoint={setPointed}
          />
        </aside>
      </div>
    </>
  )
}
