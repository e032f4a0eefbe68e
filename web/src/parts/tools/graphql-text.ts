/** Keys whose values are enums, which GraphQL writes without marks. */
const enums = new Set(['act', 'form', 'stance', 'verb', 'order', 'by', 'types'])

/**
 * A question with its variables written in as their defaults, since GraphiQL takes no variables from an address.
 */
export function withVariables(text: string, variables: Readonly<Record<string, unknown>>): string {
  return text.replaceAll(/\$(\w+): ([\w![\]]+)/g, (definition, name: string) => {
    const value = variables[name]
    return value === undefined || value === null ? definition : `${definition} = ${literal(value, name)}`
  })
}

function literal(value: unknown, key: string): string {
  if (Array.isArray(value)) return `[${value.map(one => literal(one, key)).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).filter(([, one]) => one !== undefined)
    return `{ ${fields.map(([name, one]) => `${name}: ${literal(one, name)}`).join(', ')} }`
  }
  return typeof value === 'string' && enums.has(key) ? value : JSON.stringify(value)
}
