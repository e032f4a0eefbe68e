import type { Faults } from './faults.ts'
import { butGot } from './messages.ts'
import type { ResolvedSpan } from './resolved.ts'
import { checkActs } from './rules/acts.ts'
import { examine } from './rules/context.ts'
import { checkIdentities } from './rules/identities.ts'
import { checkIds } from './rules/ids.ts'
import { checkLoops } from './rules/loops.ts'
import { checkSize } from './rules/size.ts'
import { checkTexts } from './rules/texts.ts'
import { checkValues } from './rules/values.ts'
import { pointersOf, salvage } from './salvage.ts'
import type { DocumentFile } from './shape.ts'
import { isDocumentFile } from './validate.ts'

/** A document that keeps every rule, with each of its spans as it is anchored. */
export interface Checked {
  file: DocumentFile
  anchored: Map<object, ResolvedSpan>
}

/** Holds data against the shape and all rules of a document file, and adds a fault for everything that breaks one. */
export function check(data: unknown, faults: Faults): Checked | undefined {
  if (isDocumentFile(data)) {
    const before = faults.total
    let pointers: Map<object, string> | undefined
    const examined = examine(data, () => (pointers ??= pointersOf(data)), new Set(), faults)
    const anchored = checkAll(examined, data)
    return faults.total > before ? undefined : { file: data, anchored }
  }
  const { file, pointers, damaged } = salvage(data, faults)
  // Nothing is refused without a reason, even where the two readings of the schema differ.
  if (faults.total === 0) {
    faults.add({ pointer: '', rule: 'shape', message: butGot('the file must have its shape', data) })
  }
  checkAll(
    examine(file, () => pointers, damaged, faults),
    data,
  )
  return undefined
}

function checkAll(examined: ReturnType<typeof examine>, data: unknown): Map<object, ResolvedSpan> {
  checkSize(examined)
  checkIds(examined, data)
  checkValues(examined)
  checkActs(examined)
  checkLoops(examined)
  checkIdentities(examined)
  return checkTexts(examined)
}
