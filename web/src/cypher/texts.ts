import around from './around.cypher?raw'
import claim from './claim.cypher?raw'
import disputed from './disputed.cypher?raw'
import document from './document.cypher?raw'
import pairs from './pairs.cypher?raw'
import statement from './statement.cypher?raw'

/** A value as a literal of Cypher. */
const literal = (value: string): string => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

/** Puts values into a text in the places of its parameters, so that it can be pasted as it is. */
const filled = (text: string, values: Record<string, string>): string =>
  text.replaceAll(/\$(\w+)/g, (place, name: string) => (name in values ? literal(values[name] ?? '') : place))

export const cypherAround = (id: string): string => filled(around, { id })
export const cypherOfClaim = (id: string): string => filled(claim, { id })
export const cypherOfDocument = (id: string): string => filled(document, { id })
export const cypherOfStatement = (id: string): string => filled(statement, { id })
export const cypherOfDisputes: string = disputed
export const cypherOfPairs: string = pairs
