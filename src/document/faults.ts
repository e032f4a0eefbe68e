import type { Problem } from '../errors.ts'

/** A broken rule before its file and line are known. */
export type Fault = Required<Pick<Problem, 'pointer' | 'rule' | 'message'>>

/** How many broken rules of one document are listed; the rest are counted, so that no file can flood its reader. */
export const maxFaults = 100

/** The broken rules of one document. */
export interface Faults {
  readonly kept: readonly Fault[]
  readonly total: number
  add(fault: Fault): void
}

/** Begins a list of faults, with those of another. */
export function faultsOf(before?: Pick<Faults, 'kept' | 'total'>): Faults {
  const kept = [...(before?.kept ?? [])]
  let total = before?.total ?? 0
  return {
    kept,
    get total() {
      return total
    },
    add(fault) {
      total++
      if (kept.length < maxFaults) kept.push(fault)
    },
  }
}
