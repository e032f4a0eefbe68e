import { readFileSync } from 'node:fs'
import { type GraphQLSchema, validateInputValue } from 'graphql'
import { parse } from '../../document/parse.ts'
import { WhosaidError } from '../../errors.ts'
import { alternativesOf } from '../filter/expression.ts'
import type { StatementFilter } from '../filter/filter.ts'
import { expressionOf } from '../filter/literals.ts'
import { noVoices } from '../filter/lookups.ts'

/** A saved filter whose new statements are a feed. */
export interface Alert {
  /** The last part of the feed's address. */
  name: string
  title: string
  filter: StatementFilter
}

const mostAlerts = 1_000

/** Reads the file of API_ALERTS. Throws `WRONG_USE`, naming file, place and rule, where it is none. */
export function readAlerts(file: string, schema: GraphQLSchema): Alert[] {
  const refuse = (place: string, rule: string, got: string): never => {
    throw new WhosaidError('WRONG_USE', `API_ALERTS: ${file}${place}: ${rule}, but got: ${got}`)
  }
  const { data, faults } = parse(textOf(file), 'yaml')
  const [fault] = faults.kept
  if (fault !== undefined) throw new WhosaidError('WRONG_USE', `API_ALERTS: ${file}: ${fault.message}`)
  if (!Array.isArray(data) || data.length > mostAlerts)
    return refuse('', `must be a list of at most ${mostAlerts} alerts`, typeof data)
  const names = new Set<string>()
  return data.map((given: unknown, at): Alert => {
    const place = (key = '') => ` /${at}${key}`
    if (typeof given !== 'object' || given === null)
      return refuse(place(), 'an alert must have a name, a title and a filter', String(given))
    const { name, title, filter, ...others } = given as Record<string, unknown>
    const [unknown] = Object.keys(others)
    if (unknown !== undefined)
      return refuse(place(`/${unknown}`), 'an alert must have only name, title and filter', unknown)
    if (typeof name !== 'string' || !/^[a-z\d][a-z\d-]{0,63}$/.test(name))
      return refuse(place('/name'), 'a name must be of a to z, 0 to 9 and -, at most 64', String(name))
    if (names.has(name)) return refuse(place('/name'), 'every name must be given once', name)
    names.add(name)
    if (typeof title !== 'string' || title.trim() === '')
      return refuse(place('/title'), 'an alert must have a title', String(title))
    validateInputValue(filter ?? {}, schema.getType('StatementFilter') as never, (error, path) =>
      refuse(
        place(`/filter${path.map(key => `/${key}`).join('')}`),
        'a filter must be a StatementFilter',
        error.message,
      ),
    )
    try {
      alternativesOf(expressionOf(filter ?? {}, noVoices))
    } catch (error) {
      return refuse(place('/filter'), 'a filter must be one that statements takes', (error as Error).message)
    }
    return { name, title, filter: filter ?? {} }
  })
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new WhosaidError(
      'WRONG_USE',
      `API_ALERTS must name a readable file, but got: ${(error as Error).message}`,
    )
  }
}
