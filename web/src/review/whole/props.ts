import type { DocumentFile } from '../../../../src/document/shape.ts'
import type { Action, FileState } from '../../../../src/review/protocol.ts'
import type { Desk } from '../desk/use-desk.ts'
import type { Review } from '../file/store.ts'

/** What every form on the whole document is given. */
export interface WholeProps {
  desk: Desk
  review: Review
  file: FileState
  data: DocumentFile
  onDo: (action: Action) => void
}
