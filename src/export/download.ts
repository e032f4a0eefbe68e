import type { Downloads } from '../api/index.ts'
import { WhosaidError } from '../errors.ts'
import { makeExport } from './index.ts'

/** The export of an address: `format`, `of`, `bom`, and `filter` as JSON or `ids` of statements, with commas between. */
export const exportDownload: Downloads[string] = async (reader, parameters) => {
  const given = parametersOf(parameters, ['format', 'of', 'bom', 'filter', 'ids'])
  const { type, extension, bytes } = makeExport(reader, {
    format: given.get('format') ?? 'csv',
    of: given.get('of'),
    bom: yesIn(given, 'bom'),
    selection: selectionIn(given),
  })
  return { type, name: `whosaid.${extension}`, bytes }
}

/** The parameters by name. Throws `WRONG_USE` for one that is not known, is empty or comes twice: none is taken for absent. */
export function parametersOf(parameters: URLSearchParams, known: readonly string[]): Map<string, string> {
  const unknown = [...parameters.keys()].find(name => !known.includes(name))
  if (unknown !== undefined) {
    const rule = `a parameter must be one of ${known.join(', ')}`
    throw new WhosaidError('WRONG_USE', `${rule}, but got: ${unknown}`)
  }
  const given = new Map<string, string>()
  for (const [name, value] of parameters) {
    if (value === '') throw new WhosaidError('WRONG_USE', `${name} must have a value, but got: none`)
    if (given.has(name)) throw new WhosaidError('WRONG_USE', `${name} must be given once, but got: ${value}`)
    given.set(name, value)
  }
  return given
}

function yesIn(given: ReadonlyMap<string, string>, name: string): boolean {
  const value = given.get(name) ?? 'false'
  if (value !== 'true' && value !== 'false')
    throw new WhosaidError('WRONG_USE', `${name} must be true or false, but got: ${value}`)
  return value === 'true'
}

/** Which statements an address asks for. */
export function selectionIn(given: ReadonlyMap<string, string>) {
  const [filter, ids] = [given.get('filter'), given.get('ids')]
  return {
    ...(filter !== undefined && { filter: filterIn(filter) }),
    ...(ids !== undefined && { ids: ids.split(',') }),
  }
}

/** Reads a filter; the API judges what is in it. Throws `WRONG_USE` where it is no JSON object. */
export function filterIn(text: string, name = 'filter'): object {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null) return value
  } catch {
    // said below
  }
  const example = '{"speaker": {"id": "iran"}}'
  throw new WhosaidError('WRONG_USE', `${name} must be a JSON object such as ${example}, but got: ${text}`)
}
