import { readFileSync } from 'node:fs'

const folder = new URL('../../cypher/', import.meta.url)

/** The text of a file in cypher/, by its path there without the ending. */
export const cypherFile = (name: string): string => readFileSync(new URL(`${name}.cypher`, folder), 'utf8')

type Arguments = Readonly<Record<string, string>>

/**
 * The text of a query file with its parts put in, so that what queries share is written once. A comment alone on a line,
 * `// include read/parts/seek key=longKey`, stands for the text of that file, in which `{{key}}` stands for `longKey`. A part
 * hands its arguments on to the parts that it includes. Throws when a part names an argument that is not given, or when no part
 * names one that is. `read` gives the text of a file.
 */
export const withParts = (name: string, read = cypherFile): string => resolve(name, {}, read).text

function resolve(
  name: string,
  given: Arguments,
  read: (name: string) => string,
): { text: string; named: Set<string> } {
  const named = new Set<string>()
  const filled = read(name).replace(/\{\{(\w+)\}\}/g, (_placeholder, argument: string) => {
    const value = given[argument]
    if (value === undefined) {
      throw new Error(`${name} must be given ${argument}=…, but got: ${JSON.stringify(given)}`)
    }
    named.add(argument)
    return value
  })
  const include = /^( *)\/\/ include (\S+)(.*)$/gm
  const text = filled.replace(include, (_line, indent: string, part: string, written: string) => {
    const own = argumentsOf(written)
    const resolved = resolve(part, { ...given, ...own }, read)
    for (const argument of Object.keys(own)) {
      if (!resolved.named.delete(argument)) {
        throw new Error(`${part} must name each argument that it is given, but got: ${argument}, by ${name}`)
      }
    }
    for (const argument of resolved.named) named.add(argument)
    return resolved.text.trimEnd().replace(/^(?=.)/gm, indent)
  })
  return { text, named }
}

/** The arguments after a part's name, `key=longKey direction=DESC`. */
function argumentsOf(written: string): Arguments {
  const words = written.split(' ').filter(word => word !== '')
  return Object.fromEntries(
    words.map(word => {
      const [, argument, value] = /^(\w+)=(\S+)$/.exec(word) ?? []
      if (argument === undefined || value === undefined) {
        throw new Error(`an argument of a part must be written name=value, but got: ${word}`)
      }
      return [argument, value]
    }),
  )
}
