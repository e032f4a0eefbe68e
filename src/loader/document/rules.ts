import type { ResolvedSpan } from './resolved.ts'
import { checkActs } from './rules/acts.ts'
import { examine } from './rules/context.ts'
import { checkIds } from './rules/ids.ts'
import { checkLoops } from './rules/loops.ts'
import { checkTexts } from './rules/texts.ts'
import { checkValues } from './rules/values.ts'
import { pointersOf, salvage } from './salvage.ts'
import type { Fault } from './say.ts'
import type { DocumentFile } from './shape.ts'
import { shapeFaults } from './validate.ts'

/** A document that keeps every rule, with each of its spans as it is anchored. */
export interface Checked {
  file: DocumentFile
  anchored: Map<object, ResolvedSpan>
}

/** Holds data against the shape and all rules of a document file, and tells everything that breaks one. */
export function check(data: unknown): Checked | { faults: Fault[] } {
  const misshapen = shapeFaults(data)
  const salvaged = misshapen.length > 0 ? salvage(data) : undefined
  const file = salvaged?.file ?? (data as DocumentFile)
  let pointers = salvaged?.pointers
  const examined = examine(file, () => (pointers ??= pointersOf(file)), salvaged?.damaged ?? new Set())
  const ids = checkIds(examined, data)
  checkValues(examined)
  checkActs(examined)
  checkLoops(examined)
  const anchored = checkTexts(examined)
  const faults = [...misshapen, ...ids, ...examined.faults]
  return faults.length > 0 ? { faults } : { file, anchored }
}
