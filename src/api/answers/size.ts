import { defaultFieldResolver, getNamedType, type GraphQLSchema, isLeafType, isObjectType } from 'graphql'

/** Bytes of JSON around a field's name and value, and of the object that it may begin. */
const punctuation = 7

type Node = Readonly<Record<string, unknown>>

/** Fields whose size is known before they are read, so that what is too large is not read. */
const knownBefore: Record<string, (parent: Node) => unknown> = {
  'Document.text': document => document['textLength'],
}

/** Counts what is still to be written of one answer. */
export interface Allowance {
  /** Whether the answer was found to be too large. What it lacks then is not made. */
  readonly exceeded: boolean
  take: (bytes: number) => void
}

export function createAllowance(most: number): Allowance {
  let left = most
  return {
    get exceeded() {
      return left < 0
    },
    take(bytes) {
      left -= bytes
    },
  }
}

/** Has each field of the schema counted against its answer's allowance. Once this is exceeded, a field is null. */
export function countFields(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    for (const field of Object.values(type.getFields())) {
      const { resolve = defaultFieldResolver } = field
      const isLeaf = isLeafType(getNamedType(field.type))
      const expected = knownBefore[`${type.name}.${field.name}`]
      field.resolve = (parent: Node, args, context: { allowance: Allowance }, info) => {
        const { allowance } = context
        const before = expected === undefined ? 0 : Number(expected(parent) ?? 0)
        allowance.take(String(info.path.key).length + punctuation + before)
        if (allowance.exceeded) return null
        const value: unknown = resolve(parent, args, context, info)
        if (!isLeaf) return value
        const count = (made: unknown): unknown => {
          allowance.take(bytesOf(made) - before)
          return made
        }
        return value instanceof Promise ? value.then(count) : count(value)
      }
    }
  }
}

/** The bytes of a leaf in JSON, but for what escapes add. */
function bytesOf(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value) + 2
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + bytesOf(item) + 1, 2)
  if (typeof value === 'object' && value !== null) return Buffer.byteLength(JSON.stringify(value))
  return 5
}
