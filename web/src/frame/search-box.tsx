import { type RefObject, useEffect, useRef } from 'react'
import { Typeahead } from '../parts/typeahead.tsx'
import { addressOfNode } from '../router/addresses.ts'
import { go } from '../router/location.ts'

/** Search over everything. `/` leads here from every page; Enter without a choice opens the page of hits. */
export function SearchBox() {
  const input = useRef<HTMLInputElement>(null)
  useSlash(input)
  return (
    <search>
      <Typeahead
        label="Search"
        labelHidden
        placeholder="Search people, words, claims …  ( / )"
        input={input}
        onPick={node => go(addressOfNode(node))}
        onText={text => go(`/search?text=${encodeURIComponent(text)}`)}
      />
    </search>
  )
}

/** Focuses the box by the key `/`, unless one writes somewhere. */
function useSlash(input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const within =
        event.target instanceof Element && event.target.closest('input, textarea, select, dialog[open]')
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || within !== null) return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [input])
}
