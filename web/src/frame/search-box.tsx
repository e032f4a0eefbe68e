import { useEffect, useRef, useState } from 'react'
import { ComboBox, type Key } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { useQuery } from '../api/use-query.ts'
import { Suggest } from '../generated/queries.ts'
import { addressOfNode } from '../router/addresses.ts'
import { go } from '../router/location.ts'
import { typeName } from '../words/types.ts'

/** Milliseconds without a key after which is asked. */
const pause = 120

/** Search over everything, with what fits as one types. `/` leads here from every page. */
export function SearchBox() {
  const [text, setText] = useState('')
  const settled = useSettled(text.trim(), pause)
  const { data } = useQuery(Suggest, settled === '' ? null : { text: settled })
  const input = useRef<HTMLInputElement>(null)
  useSlash(input)
  const hits = settled === '' ? [] : (data?.search ?? [])
  const toPage = (key: Key | null): void => {
    const hit = hits.find(({ node }) => node.id === key)
    if (hit === undefined) return
    setText('')
    go(addressOfNode(hit.node))
  }
  return (
    <form
      role="search"
      onSubmit={event => {
        event.preventDefault()
        if (text.trim() !== '') go(`/search?text=${encodeURIComponent(text.trim())}`)
      }}
    >
      <ComboBox
        aria-label="Search"
        items={hits}
        inputValue={text}
        onInputChange={setText}
        value={null}
        onChange={toPage}
        menuTrigger="input"
        allowsCustomValue
        allowsEmptyCollection={false}
      >
        <Input
          ref={input}
          placeholder="Search people, words, claims …  ( / )"
          onKeyDown={event => {
            // With nothing chosen of the list, Enter opens the page of hits.
            const isChosen = event.currentTarget.getAttribute('aria-activedescendant') !== null
            if (event.key === 'Enter' && !isChosen) event.currentTarget.form?.requestSubmit()
          }}
        />
        <Popover className="suggestions" offset={4}>
          <ListBox<(typeof hits)[number]>>
            {({ node, snippet }) => (
              <ListBoxItem id={node.id} textValue={node.label}>
                <span className="type">{typeName(node.__typename)}</span> {snippet}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </form>
  )
}

function useSettled(value: string, milliseconds: number): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return settled
}

/** Focuses the box by the key `/`, unless one writes somewhere. */
function useSlash(input: React.RefObject<HTMLInputElement | null>): void {
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
