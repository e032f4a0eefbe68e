import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { Block } from '../../../text/blocks.ts'
import type { Place } from '../../../text/places.ts'
import { sentencesOf, type Stretch, untouched } from '../../../text/sentences.ts'
import { paint, unpaint } from './lit.ts'
import { showRange } from './use-paint.ts'

/** The sentences that no statement explains. */
export interface Unlit {
  /** Undefined until they are counted. */
  count: { unlit: number; sentences: number } | undefined
  /** Goes to the next after the last one given, or to the first, and gives it. */
  next: () => Stretch | undefined
}

const names = ['said-nothing']

/** Finds the sentences of the text that no span touches, while the browser has nothing else to do, and dims them. */
export function useUnlit(
  root: RefObject<HTMLElement | null>,
  text: string,
  blocks: readonly Block[],
  places: readonly Place[],
  language: string,
  isReady: boolean,
): Unlit {
  const [count, setCount] = useState<Unlit['count']>()
  const found = useRef<Stretch[]>([])
  const last = useRef(-1)
  useEffect(() => {
    if (!isReady) return
    const sentences: Stretch[] = []
    let next = 0
    let idle = 0
    const work = (deadline: IdleDeadline): void => {
      for (; next < blocks.length && deadline.timeRemaining() > 2; next++) {
        const block = blocks[next]
        if (block !== undefined) sentences.push(...sentencesOf(text, block, language))
      }
      if (next < blocks.length) {
        idle = requestIdleCallback(work)
        return
      }
      found.current = untouched(sentences, places)
      if (root.current !== null)
        paint(
          root.current,
          blocks,
          found.current.map(one => ({ ...one, name: 'said-nothing' })),
          names,
          -1,
        )
      setCount({ unlit: found.current.length, sentences: sentences.length })
    }
    idle = requestIdleCallback(work)
    return () => {
      cancelIdleCallback(idle)
      unpaint(names)
    }
  }, [root, text, blocks, places, language, isReady])
  const next = useCallback(() => {
    const sentence = found.current.find(({ start }) => start > last.current) ?? found.current[0]
    last.current = sentence?.start ?? -1
    if (sentence !== undefined && root.current !== null) showRange(root.current, blocks, sentence)
    return sentence
  }, [root, blocks])
  return { count, next }
}
