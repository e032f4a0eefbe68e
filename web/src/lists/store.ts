import { useSyncExternalStore } from 'react'
import { readKept } from './kept.ts'
import type { Lists, PickedList } from './types.ts'

const place = 'whosaid-lists'
const listeners = new Set<() => void>()

/** Why the lists could not be kept or read: the browser refuses, has no room left, or holds something else. */
let trouble: string | undefined

const first: PickedList = { id: '1', title: 'My list', statements: [] }
let state: Lists = read()

function read(): Lists {
  const empty: Lists = { current: first.id, lists: [first] }
  let text: string | null
  try {
    text = localStorage.getItem(place)
  } catch {
    return empty // The browser keeps nothing, which the first change says.
  }
  if (text === null) return empty
  try {
    return readKept(text)
  } catch (error) {
    setAside(text, error instanceof Error ? error.message : String(error))
    return empty
  }
}

/** Lists that cannot be read are kept under another name, since the next change writes over their place. */
function setAside(text: string, why: string): void {
  const aside = `${place}-damaged`
  try {
    localStorage.setItem(aside, text)
    trouble = `The lists of this browser cannot be read (${why}): they are kept in its storage as ${aside}.`
  } catch {
    trouble = `The lists of this browser cannot be read (${why}): save their text before you pick anything: ${text}`
  }
}

function set(next: Lists): void {
  state = next
  try {
    localStorage.setItem(place, JSON.stringify(state))
    trouble = undefined
  } catch (error) {
    trouble = `This browser cannot keep the list (${error instanceof Error ? error.message : String(error)}): save it as a file.`
  }
  for (const listener of listeners) listener()
}

// Another tab changed them.
window.addEventListener('storage', ({ key }) => {
  if (key !== place && key !== null) return
  state = read()
  for (const listener of listeners) listener()
})

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useLists = (): Lists => useSyncExternalStore(subscribe, () => state)
export const useListTrouble = (): string | undefined => useSyncExternalStore(subscribe, () => trouble)

/** The list that statements are picked into. */
export function currentOf({ current, lists }: Lists): PickedList {
  return lists.find(({ id }) => id === current) ?? lists[0] ?? first
}

/** Changes the current list. */
export function change(to: (list: PickedList) => Partial<PickedList>): void {
  const current = currentOf(state)
  set({ ...state, lists: state.lists.map(list => (list === current ? { ...list, ...to(list) } : list)) })
}

/** Picks a statement into the current list, or takes it out; gives whether it is in now. */
export function togglePicked(id: string): boolean {
  const isIn = currentOf(state).statements.some(one => one.id === id)
  change(({ statements }) => ({
    statements: isIn ? statements.filter(one => one.id !== id) : [...statements, { id, note: '' }],
  }))
  return !isIn
}

export function setNote(id: string, note: string): void {
  change(({ statements }) => ({
    statements: statements.map(one => (one.id === id ? { ...one, note } : one)),
  }))
}

/** Moves a statement by so many places in the current list. */
export function move(id: string, by: number): void {
  change(({ statements }) => {
    const from = statements.findIndex(one => one.id === id)
    const moved = statements[from]
    if (moved === undefined) return {}
    const others = statements.toSpliced(from, 1)
    return { statements: others.toSpliced(Math.max(0, Math.min(others.length, from + by)), 0, moved) }
  })
}

/** Adds a list and makes it the current one. */
export function addList(list: Omit<PickedList, 'id'>): string {
  const id = String(1 + Math.max(0, ...state.lists.map(one => Number(one.id))))
  set({ current: id, lists: [...state.lists, { ...list, id }] })
  return id
}

export function chooseList(id: string): void {
  if (id !== state.current && state.lists.some(one => one.id === id)) set({ ...state, current: id })
}

let removed: PickedList | undefined

/** Takes a list away; `putBack` undoes it until another is taken or the page is loaded anew. */
export function removeList(id: string): void {
  removed = state.lists.find(one => one.id === id)
  const left = state.lists.filter(one => one.id !== id)
  const lists = left.length > 0 ? left : [{ ...first, id: String(Number(id) + 1) }]
  set({ lists, current: lists[0]?.id ?? first.id })
}

/** The list that was taken away last. */
export const useRemoved = (): PickedList | undefined => useSyncExternalStore(subscribe, () => removed)

export function putBack(): void {
  if (removed === undefined) return
  const list = removed
  removed = undefined
  set({ current: list.id, lists: [...state.lists, list] })
}
