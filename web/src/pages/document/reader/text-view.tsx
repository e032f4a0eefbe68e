import { memo, type PointerEvent, type Ref, useRef } from 'react'
import type { Block } from '../../../text/blocks.ts'
import { unitAt } from './lit.ts'

interface TextViewProps {
  ref: Ref<HTMLDivElement>
  text: string
  blocks: readonly Block[]
  language: string
  /** The index in the text under the pointer; undefined where it is beside the text. */
  onPoint: (unit: number | undefined) => void
  onTap: (unit: number) => void
}

/**
 * A text, paragraph by paragraph, each one text node. What is off the screen is not laid out (`content-visibility`), and
 * can still be searched, selected and printed.
 */
export const TextView = memo(function TextView({
  ref,
  text,
  blocks,
  language,
  onPoint,
  onTap,
}: TextViewProps) {
  const frame = useRef(0)
  const move = ({ currentTarget, clientX, clientY, pointerType }: PointerEvent): void => {
    if (pointerType === 'touch') return
    cancelAnimationFrame(frame.current)
    frame.current = requestAnimationFrame(() => onPoint(unitAt(currentTarget, blocks, clientX, clientY)))
  }
  const leave = (): void => {
    cancelAnimationFrame(frame.current)
    onPoint(undefined)
  }
  return (
    // The keys j and k do what a tap does; the rows beside it have the focus then.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events
    <div
      ref={ref}
      className="text"
      lang={language}
      onPointerMove={move}
      onPointerLeave={leave}
      onClick={({ currentTarget, clientX, clientY }) => {
        const isSelecting = getSelection()?.isCollapsed === false
        const unit = isSelecting ? undefined : unitAt(currentTarget, blocks, clientX, clientY)
        if (unit !== undefined) onTap(unit)
      }}
    >
      {blocks.map(({ start, end }, at) => (
        <p key={start} data-at={at} dir="auto">
          {text.slice(start, end)}
        </p>
      ))}
    </div>
  )
})
