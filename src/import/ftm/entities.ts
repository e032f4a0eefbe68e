import { createRequire } from 'node:module'
import type { Schema } from '@opensanctions/followthemoney'
import { WhosaidError } from '../../errors.ts'

// Its module for import names files that Node does not find.
const { Model, defaultModel } = createRequire(import.meta.url)(
  '@opensanctions/followthemoney',
) as typeof import('@opensanctions/followthemoney')
const model = new Model(defaultModel)

/** An entity of FollowTheMoney; it forgets nothing: what is taken is marked, and the rest can be counted. */
export interface Entity {
  id: string
  schema: string
  line: number
  /** Whether the schema is the one that is named or goes back to it. */
  isA: (name: string) => boolean
  /** The values of a property that fit, which are then taken. */
  take: (property: string, fits?: (value: string) => boolean) => string[]
  /** The first value of a property; only that one is taken. */
  first: (property: string) => string | undefined
  /** How many values of each property nobody has taken. */
  left: () => Map<string, number>
}

export interface Entities {
  entities: ReadonlyMap<string, Entity>
  /** How often lines have keys beside those of FollowTheMoney. */
  keys: Map<string, number>
}

/** The entities of JSON lines, those inside of others too, each once. `problems` grows by lines that are none. */
export function entitiesIn(text: string, file: string, problems: string[]): Entities {
  const entities = new Map<string, Entity>()
  const keys = new Map<string, number>()
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    try {
      add(JSON.parse(line), at + 1)
    } catch (error) {
      if (!(error instanceof SyntaxError || error instanceof WhosaidError)) throw error
      problems.push(
        `${file}:${at + 1} a line must be an entity of FollowTheMoney in JSON, but got: ${error.message}`,
      )
    }
  }
  return { entities, keys }

  function add(data: unknown, line: number): string {
    const { id, schema: name, properties, caption, ...others } = (data ?? {}) as Record<string, unknown>
    const schema = typeof name === 'string' ? schemaNamed(name) : undefined
    if (typeof id !== 'string' || id === '' || typeof properties !== 'object' || properties === null)
      throw new WhosaidError('INVALID_DOCUMENT', 'one without id and properties')
    if (schema === undefined)
      throw new WhosaidError('INVALID_DOCUMENT', `one of the schema ${String(name)}, which the model lacks`)
    const values = new Map<string, string[]>()
    for (const [property, list] of Object.entries(properties as Record<string, unknown>)) {
      const all: unknown[] = Array.isArray(list) ? list : [list]
      values.set(
        property,
        all.map(value => {
          if (value === null) throw new WhosaidError('INVALID_DOCUMENT', `null as a value of ${property}`)
          if (typeof value === 'object') return add(value, line)
          return typeof value === 'string' ? value : JSON.stringify(value)
        }),
      )
    }
    if (typeof caption === 'string' && !values.has('name') && schema.isThing()) values.set('name', [caption])
    for (const key of Object.keys(others)) keys.set(key, (keys.get(key) ?? 0) + 1)
    if (!entities.has(id)) entities.set(id, entityOf(id, schema, values, line))
    return id
  }
}

const schemaNamed = (name: string): Schema | undefined =>
  Object.hasOwn(model.schemata, name) ? model.getSchema(name) : undefined

function entityOf(id: string, schema: Schema, values: ReadonlyMap<string, string[]>, line: number): Entity {
  const taken = new Map<string, number>()
  return {
    id,
    schema: schema.name,
    line,
    isA: name => schema.isA(name),
    take(property, fits = () => true) {
      const list = (values.get(property) ?? []).filter(fits)
      taken.set(property, list.length)
      return list
    },
    first(property) {
      const [value] = values.get(property) ?? []
      if (value !== undefined) taken.set(property, Math.max(1, taken.get(property) ?? 0))
      return value
    },
    left() {
      const left = new Map<string, number>()
      for (const [property, list] of values) {
        const count = list.length - (taken.get(property) ?? 0)
        if (count > 0) left.set(property, count)
      }
      return left
    },
  }
}
