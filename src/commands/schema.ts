import { documentSchema } from '../document/index.ts'

/** Prints the JSON Schema of a document file. */
export function schema(): number {
  console.log(JSON.stringify(documentSchema, null, 2))
  return 0
}
