import { documentSchema } from '../document/index.ts'
import { print } from '../output.ts'

/** Prints the JSON Schema of a document file. */
export function schema(): number {
  print(JSON.stringify(documentSchema, null, 2))
  return 0
}
