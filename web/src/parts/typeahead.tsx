import { type KeyboardEvent, type ReactNode, type Ref, useState } from 'react'
import { ComboBox, type Key } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import type { Failure } from '../api/failure.ts'
import { useQuery } from '../api/use-query.ts'
import { type FoundFragment, type SearchType, Suggest } from '../generated/queries.ts'
import { typeName } from '../words/types.ts'
import { useSettled } from './use-settled.ts'

/** Milliseconds without a key after which is asked. */
const pause = 120

interface TypeaheadProps {
  label: string
  labelHidden?: boolean
  placeholder?: string
  /** Only these types; all by default. */
  types?: readonly SearchType[]
  onPick: (node: FoundFragment['node']) => void
  /** Enter with nothing chosen of the list. */
  onText?: (text: string) => void
  input?: Ref<HTMLInputElement>
  children?: ReactNode
}

/** A field that offers what fits as one types. */
export function Typeahead({ label, labelHidden, placeholder, types, onPick, onText, input }: TypeaheadProps) {
  const [text, setText] = useState('')
  const settled = useSettled(text.trim(), pause)
  const { data, loading, failure } = useQuery(
    Suggest,
    settled === '' ? null : { text: settled, types: types ? [...types] : null },
  )
  const hits = settled === '' ? [] : (data?.search ?? [])
  const toPick = (key: Key | null): void => {
    const hit = hits.find(({ node }) => node.id === key)
    if (hit === undefined) return
    setText('')
    onPick(hit.node)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const isChosen = event.currentTarget.hasAttribute('aria-activedescendant')
    if (event.key === 'Enter' && !isChosen && text.trim() !== '') onText?.(text.trim())
  }
  return (
    <ComboBox
      {...(labelHidden === true && { 'aria-label': label })}
      items={hits.map(hit => ({ id: hit.node.id, ...hit }))}
      inputValue={text}
      onInputChange={setText}
      value={null}
      onChange={toPick}
      menuTrigger="input"
      allowsCustomValue
      allowsEmptyCollection
      defaultFilter={() => true}
    >
      {labelHidden !== true && <Label>{label}</Label>}
      <Input ref={input ?? null} placeholder={placeholder ?? ''} onKeyDown={onKeyDown} />
      <Popover className="suggestions" offset={4}>
        <ListBox<FoundFragment & { id: string }>
          renderEmptyState={() => (
            <div className="note">{emptyWords(text, loading || settled !== text.trim(), failure)}</div>
          )}
        >
          {({ node, snippet }) => (
            <ListBoxItem id={node.id} textValue={node.label}>
              <span className="type">{typeName(node.__typename)}</span> {snippet}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

function emptyWords(text: string, asking: boolean, failure: Failure | undefined): string {
  if (failure !== undefined) return `${failure.message} ${failure.advice}`
  if (text.trim() === '') return 'Type a name or some words.'
  return asking ? 'Searching …' : 'Nothing is called so.'
}
