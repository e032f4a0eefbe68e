import { useEffect } from 'react'
import { Citations } from './citations.tsx'
import { Empty } from '../../parts/states.tsx'
import { chooseList, change, currentOf, useLists, useListTrouble } from '../../lists/store.ts'
import { FileTools } from './file-tools.tsx'
import { Items } from './items.tsx'
import { Switcher } from './switcher.tsx'
import { usePicked } from './use-picked.ts'

/** The reader's list: picked statements in order, each with a note, to be saved, ordered and cited. */
export default function ListPage({ id }: { id: string }) {
  const lists = useLists()
  const list = currentOf(lists)
  const trouble = useListTrouble()
  useEffect(() => {
    if (id !== '') chooseList(id)
  }, [id])
  const found = usePicked(list.statements.map(one => one.id))
  const isMissing = id !== '' && !lists.lists.some(one => one.id === id)
  return (
    <>
      <h1>
        <label>
          <span className="unseen">Title of the list</span>
          <input
            className="list-title"
            value={list.title}
            onChange={event => change(() => ({ title: event.target.value }))}
          />
        </label>
      </h1>
      {isMissing && (
        <Empty>
          This browser has no list {id}. Lists stay in the browser that made them: open its file instead.
        </Empty>
      )}
      {trouble !== undefined && (
        <p role="alert" className="trouble">
          {trouble}
        </p>
      )}
      <Switcher lists={lists} />
      <FileTools list={list} />
      {list.statements.length === 0 ? (
        <Empty>
          Nothing is picked yet. On any page, choose a statement with <kbd>j</kbd> and <kbd>k</kbd> and pick
          it with <kbd>p</kbd>, or press its button “Pick”.
        </Empty>
      ) : (
        <>
          <p className="note">
            {list.statements.length === 1 ? 'One statement' : `${list.statements.length} statements`}.{' '}
            <kbd>J</kbd> and <kbd>K</kbd> move one down or up.
          </p>
          <Items list={list} found={found} />
          <Citations list={list} found={found} />
        </>
      )}
    </>
  )
}
