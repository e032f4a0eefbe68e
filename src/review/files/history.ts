import { between, splice, type Splice } from '../edit/splices.ts'

/** A step that was written: the way back as a change of the text, and the versions at both ends. */
export interface Done {
  label: string
  from: string
  to: string
  back: Splice
  forth: Splice
  /** What it is a part of: steps of one decision in a row are taken back together. */
  decision?: string
}

/** The steps of one file that can be taken back, and those that were. */
export interface History {
  done: readonly Done[]
  undone: readonly Done[]
}

export const noHistory: History = { done: [], undone: [] }

/** How many steps of a file are kept. */
const kept = 1000

/** A history with one more step, which was made of `text`. */
export function withStep({ done }: History, step: Done, text: string): History {
  const last = done.at(-1)
  if (step.decision === undefined || last?.decision !== step.decision)
    return { done: [...done, step].slice(-kept), undone: [] }
  const before = done.slice(0, -1)
  // A decision that ends where it began leaves nothing to take back.
  return { done: last.from === step.to ? before : [...before, joined(last, step, text)], undone: [] }
}

function joined(first: Done, second: Done, text: string): Done {
  const from = splice(text, [first.back])
  const to = splice(text, [second.forth])
  const label = [...new Set([...first.label.split(' and then '), second.label])].join(' and then ')
  return { ...second, label, from: first.from, back: between(to, from), forth: between(from, to) }
}

/** A file's text after the last step is taken back, or done again. */
export interface Turned {
  text: string
  history: History
  step: Done
  /** The version that the text must have then. */
  version: string
}

export function undone(text: string, { done, undone: taken }: History): Turned | undefined {
  const step = done.at(-1)
  if (step === undefined) return undefined
  const history = { done: done.slice(0, -1), undone: [...taken, step] }
  return { text: splice(text, [step.back]), history, step, version: step.from }
}

export function redone(text: string, { done, undone: taken }: History): Turned | undefined {
  const step = taken.at(-1)
  if (step === undefined) return undefined
  const history = { done: [...done, step], undone: taken.slice(0, -1) }
  return { text: splice(text, [step.forth]), history, step, version: step.to }
}

/** What undo and redo would do, where the file is as this process left it. */
export function labelsOf(
  { done, undone: taken }: History,
  version: string,
): { undo: string | null; redo: string | null } {
  const back = done.at(-1)
  const forth = taken.at(-1)
  return {
    undo: back?.to === version ? back.label : null,
    redo: forth?.from === version ? forth.label : null,
  }
}
