import { Settings } from 'typebox/system'
import { Compile } from 'typebox/compile'
import { type DocumentFile, documentSchema } from './shape.ts'
import { patterns } from './shape/parts.ts'
import { below, butGot, type Fault, isRecord, segments } from './say.ts'

// TypeBox stops after eight; the limit only keeps hostile input from filling the memory.
Settings.Set({ maxErrors: 1000 })
const validator = Compile(documentSchema)
type ShapeError = ReturnType<typeof validator.Errors>[number]

/** Whether data has the shape of a document file. */
export function isDocumentFile(data: unknown): data is DocumentFile {
  return validator.Check(data)
}

/** Every place where data has not the shape of a document file, with what it should be. */
export function shapeFaults(data: unknown): Fault[] {
  if (validator.Check(data)) return []
  const errors = validator.Errors(data)
  const unions = errors.filter(({ keyword }) => keyword === 'anyOf')
  return errors.filter(error => !isAside(error, unions, data)).flatMap(error => faultsOf(error, data))
}

// A value that may be one or a list fails both branches; only the branch that it tries to be is of interest.
function isAside(error: ShapeError, unions: ShapeError[], data: unknown): boolean {
  if (error.keyword === 'boolean') return true
  return unions.some(union => {
    const value = valueAt(data, union.instancePath)
    const branch = Array.isArray(value) ? 1 : typeof value === 'string' ? 0 : undefined
    if (error === union) return branch !== undefined
    const inside = error.schemaPath.startsWith(`${union.schemaPath}/anyOf/`)
    const onPath =
      error.instancePath === union.instancePath || error.instancePath.startsWith(`${union.instancePath}/`)
    return inside && onPath && !error.schemaPath.startsWith(`${union.schemaPath}/anyOf/${branch}`)
  })
}

function faultsOf(error: ShapeError, data: unknown): Fault[] {
  const { instancePath: pointer } = error
  const value = valueAt(data, pointer)
  const name = nameOf(pointer)
  const fault = (rule: string, sentence: string): Fault[] => [
    { pointer, rule, message: butGot(sentence, value) },
  ]
  // The shape uses no other keywords.
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check
  switch (error.keyword) {
    case 'required':
      return error.params.requiredProperties.map(key => ({
        pointer: below(pointer, key),
        rule: 'missing-field',
        message: butGot(`${name} has the field ${key}`, undefined),
      }))
    case 'additionalProperties':
      return error.params.additionalProperties.map(key => unknownKey(key, pointer, name, error.schemaPath))
    case 'type':
      return fault('wrong-type', `${name} is ${withArticle(error.params.type)}`)
    case 'anyOf':
      return fault('wrong-type', `${name} is a string or a list of strings`)
    case 'enum':
      return fault('unknown-word', `${name} is one of ${error.params.allowedValues.join(', ')}`)
    case 'minimum':
    case 'maximum':
      return fault('out-of-range', `${name} is ${error.params.comparison} ${error.params.limit}`)
    case 'pattern':
      return fault(...patternRule(String(error.params.pattern), name))
    case 'minItems':
    case 'minLength':
      return fault('empty', `${name} is not empty`)
    default:
      return fault('shape', `${name} ${error.message}`)
  }
}

const idCharacters = 'of ASCII letters, digits and . _ : / -, at most 200 characters'
const explained: Record<string, [rule: string, sentence: string]> = {
  [patterns.documentId]: ['id', `is an id ${idCharacters}`],
  [patterns.id]: ['id', `is an id ${idCharacters}, after a # when it is local`],
  [patterns.filled]: ['empty', 'has at least one visible character'],
  [patterns.iso3]: ['iso3', 'is three capital letters'],
  [patterns.wikidataId]: ['wikidataId', 'is Q and a number'],
  [patterns.sha256]: ['sha256-form', 'is 64 hex digits in lower case'],
}

function patternRule(pattern: string, name: string): [rule: string, sentence: string] {
  const [rule, sentence] = explained[pattern] ?? ['shape', `matches ${pattern}`]
  return [rule, `${name} ${sentence}`]
}

function unknownKey(key: string, pointer: string, name: string, schemaPath: string): Fault {
  const properties = valueAt(documentSchema, `${schemaPath.replace(/^#/, '')}/properties`)
  const known = isRecord(properties) ? Object.keys(properties) : []
  const near = key.length > 40 ? [] : known.filter(other => isNear(other.toLowerCase(), key.toLowerCase()))
  const hint = near.length > 0 ? `did you mean ${near.join(' or ')}?` : `known are ${known.join(', ')}`
  return {
    pointer: below(pointer, key),
    rule: 'unknown-key',
    message: butGot(`${name} has no such key (${hint})`, key),
  }
}

function isNear(known: string, key: string): boolean {
  return distance(known, key) <= (key.length < 4 ? 1 : 2) || (key.length > 3 && known.startsWith(key))
}

// Levenshtein's, for short keys.
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

function withArticle(type: unknown): string {
  const names: Record<string, string> = { array: 'a list', object: 'an object', integer: 'a whole number' }
  return names[String(type)] ?? `a ${String(type)}`
}

function nameOf(pointer: string): string {
  const keys = segments(pointer)
  const name = keys.findLast(key => !/^\d+$/.test(key)) ?? 'the file'
  return name === keys.at(-1) || keys.length === 0 ? name : `an entry of ${name}`
}

function valueAt(data: unknown, pointer: string): unknown {
  return segments(pointer).reduce<unknown>(
    (value, key) => (Array.isArray(value) ? value[Number(key)] : isRecord(value) ? value[key] : undefined),
    data,
  )
}
