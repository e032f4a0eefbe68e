import * as fc from 'fast-check'
import type { Static, TObject } from 'typebox'
import { patterns } from '../../../src/document/shape/parts.ts'
import { type Gen, pick, some } from './choose.ts'
import { dates } from './world.ts'

/** What a shape says of one property, as JSON Schema. */
interface Property {
  type?: string
  enum?: readonly unknown[]
  pattern?: string
  minLength?: number
  minimum?: number
  maximum?: number
  items?: Property
}

/**
 * The optional properties of a record whose values follow from its shape, each there or not: words of a vocabulary, texts, dates,
 * numbers, flags and lists of words or texts. The caller fills those in `byHand`; a property that nobody fills is an error.
 */
export function optionalValues<Shape extends TObject>(
  gen: Gen,
  shape: Shape,
  byHand: readonly (keyof Static<Shape> & string)[],
): Partial<Static<Shape>> {
  const required = new Set<string>(shape.required ?? [])
  const own = Object.entries(shape.properties as Record<string, Property>).filter(
    ([name]) => !required.has(name) && !(byHand as readonly string[]).includes(name),
  )
  const given = own.map(([name, property]) => ({ name, make: maker(gen, name, property) }))
  const entries = given.filter(() => gen(fc.boolean)).map(({ name, make }) => [name, make()])
  return Object.fromEntries(entries) as Partial<Static<Shape>>
}

function maker(gen: Gen, name: string, property: Property): () => unknown {
  const { type, pattern, minimum = 0, maximum = minimum + 20, items } = property
  const texts = [`${name} one`, `${name} “zwei” ۲`, 'said']
  if (property.enum !== undefined) return () => pick(gen, property.enum as unknown[])
  if (type === 'boolean') return () => gen(fc.boolean)
  if (type === 'integer') return () => minimum + gen(fc.nat, maximum - minimum)
  if (type === 'number') return () => pick(gen, [minimum, minimum + (maximum - minimum) / 4, maximum])
  if (isText(property)) return () => pick(gen, texts)
  if (type === 'array' && items?.enum !== undefined) return () => some(gen, items.enum as string[])
  if (type === 'array' && items !== undefined && isText(items)) return () => some(gen, texts)
  if (type === 'string' && pattern === undefined && property.minLength === undefined) {
    return () => pick(gen, dates)
  }
  throw new Error(`the generator must fill ${name} by hand: its shape does not say with what`)
}

const isText = ({ type, pattern }: Property): boolean => type === 'string' && pattern === patterns.filled
