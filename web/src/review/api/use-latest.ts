import { type RefObject, useLayoutEffect, useRef } from 'react'

/** What was drawn last, for listeners that are made once. */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value)
  useLayoutEffect(() => {
    latest.current = value
  })
  return latest
}
