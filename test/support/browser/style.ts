import { readFileSync } from 'node:fs'

/** A style of Neo4j Browser: rules in the order of the file, as {selector, properties}. */
export interface Rule {
  of: 'node' | 'relationship'
  /** The labels, or the type; none for what holds for all. */
  names: string[]
  properties: Record<string, string>
}

/** Reads GRASS as Neo4j Browser does: one property a line, a name and a value in quotation marks or without. */
export function readStyle(file: string | URL): Rule[] {
  return [...readFileSync(file, 'utf8').matchAll(/^(node|relationship)([.\w]*) \{\n([\s\S]*?)^\}/gm)].map(
    ([, of, names = '', body = '']) => ({
      of: of as Rule['of'],
      names: names.split('.').slice(1),
      properties: Object.fromEntries(
        [...body.matchAll(/([\w-]+): (.*?);/g)].map(([, name, value]) => [
          name!,
          value!.replaceAll(/^'|'$/g, ''),
        ]),
      ),
    }),
  )
}

/** What a node with these labels, or a relationship of this type, is drawn with: all rules that fit, later ones win. */
export function styleOf(
  rules: readonly Rule[],
  of: Rule['of'],
  names: readonly string[],
): Record<string, string> {
  const fitting = rules.filter(rule => rule.of === of && rule.names.every(name => names.includes(name)))
  return Object.assign({}, ...fitting.map(({ properties }) => properties)) as Record<string, string>
}
