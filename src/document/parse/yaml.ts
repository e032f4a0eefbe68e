import { Composer, type CST, type Document, isNode, Lexer, Parser } from 'yaml'
import { type Faults, faultsOf } from '../faults.ts'
import { positionsAt } from './json-positions.ts'
import type { Parsed, Position } from './parsed.ts'
import { safe } from './safe.ts'
import { dataOf } from './yaml-data.ts'
import { explained } from './yaml-errors.ts'
import { keyOffset } from './yaml-positions.ts'

const options = {
  version: '1.2',
  schema: 'core',
  stringKeys: true,
  // Tags of YAML 1.1 such as !!merge and !!binary would make values that no document file has.
  resolveKnownTags: false,
  // The library compares each key with all before it; dataOf finds a key that stands twice in linear time.
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'error',
} as const

// The library recurses; a document nests far less, see `safe`.
const maxNesting = 200

/** Reads YAML 1.2 with positions; an unquoted number stays a string where no number is expected. */
export function parseYaml(text: string): Parsed {
  const faults = faultsOf()
  const tokens = tokensOf(text)
  if ('tooDeep' in tokens) {
    const rule = 'a .yaml file must not nest beyond reason'
    faults.add({ pointer: '', rule: 'depth', message: `${rule}, but got: more than ${maxNesting} levels` })
    return broken(text, tokens.tooDeep, faults)
  }
  const [document, second] = new Composer(options).compose(tokens, true, text.length)
  if (document === undefined) throw new Error('a composer that is forced to must give a document')
  // Warnings are unknown tags. What follows the first error is mostly its echo.
  const [wrong] = [...document.errors, ...document.warnings]
  if (wrong !== undefined) {
    const { offset, message } = explained(text, document, wrong)
    return broken(text, offset, notYaml(faults, message))
  }
  if (second !== undefined) {
    return broken(
      text,
      second.range[0],
      notYaml(faults, 'a .yaml file must hold one document, but got: multiple documents'),
    )
  }
  return {
    ...safe(dataOf(text, document, faults), faults),
    locate: pointers => positionsIn(text, document, pointers),
  }
}

function tokensOf(text: string): CST.Token[] | { tooDeep: number } {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token)
    if (parser.stack.length > maxNesting) return { tooDeep: parser.offset }
  }
  return [...tokens, ...parser.end()]
}

function notYaml(faults: Faults, message: string): Faults {
  faults.add({ pointer: '', rule: 'yaml', message })
  return faults
}

function broken(text: string, offset: number, faults: Faults): Parsed {
  const position = positionsAt(text, new Map([['', offset]])).get('')!
  return { data: undefined, faults, locate: pointers => new Map(pointers.map(one => [one, position])) }
}

function positionsIn(
  text: string,
  document: Document.Parsed,
  pointers: readonly string[],
): Map<string, Position> {
  const start = isNode(document.contents) ? document.contents.range?.[0] : undefined
  return positionsAt(
    text,
    new Map(pointers.map(pointer => [pointer, keyOffset(document, pointer) ?? start ?? 0])),
  )
}
