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
import { isDocumentFile, shapeFaults } from './validate.ts'

/** A document that keeps every rule, with each of its spans as it is anchored. */
export interface Checked {
  file: DocumentFile
  anchored: Map<object, ResolvedSpan>
}

/** Holds data against the shape and all rules of a document file, and tells everything that breaks one. */
export function check(data: unknown): Checked | { faults: Fault[] } {
  if (isDocumentFile(data)) {
    let pointers: Map<object, string> | undefined
    const examined = examine(data, () => (pointers ??= pointersOf(data)), new Set())
    const anchored = checkAll(examined, data)
    return examined.faults.length > 0 ? { faults: examined.faults } : { file: data, anchored }
  }
  const { file, pointers, damaged } = salvage(data)
  const examined = examine(file, () => pointers, damaged)
  checkAll(examined, data)
  return { faults: [...shapeFaults(data), ...examined.faults] }
}

function checkAll(examined: ReturnType<typeof examine>, data: unknown): Map<object, ResolvedSpan> {
  examined.faults.push(...checkIds(examined, data))
  checkValues(examined)
  checkActs(examined)
  checkLoops(examined)
  return checkTexts(examined)
}
