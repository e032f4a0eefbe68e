import { type Document, isMap, isNode, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import { documentSchema } from '../shape.ts'
import { butGot, type Fault, isRecord, messageOf, segments } from '../say.ts'

// Enough for any hand-written file, far too few for a file that explodes.
const maxAliases = 100

/** What a text holds, or what keeps it from being read; `lineOf` tells the line (1-based) of a pointer. */
export interface Parsed {
  /** Undefined when the text cannot be read. */
  data: unknown
  faults: Fault[]
  lineOf: (pointer: string) => number | undefined
}

/** Reads YAML 1.2, and JSON too, with positions; an unquoted number stays a string where no number is expected. */
export function parseYaml(text: string): Parsed {
  const lines = new LineCounter()
  let document: Document.Parsed
  try {
    document = parseDocument(text, {
      version: '1.2',
      schema: 'core',
      stringKeys: true,
      lineCounter: lines,
      prettyErrors: false,
      logLevel: 'error',
    })
  } catch (error) {
    // The composer recurses, so nesting beyond reason ends here.
    return { data: undefined, faults: [yamlFault(messageOf(error))], lineOf: () => undefined }
  }
  // Warnings are unknown tags. What follows the first error is mostly its echo.
  const [broken] = [...document.errors, ...document.warnings]
  if (broken !== undefined) {
    const { line } = lines.linePos(broken.pos[0])
    return { data: undefined, faults: [yamlFault(broken.message)], lineOf: () => line }
  }
  keepText(document)
  const lineOf = (pointer: string) => lineIn(document, lines, pointer)
  try {
    return { data: document.toJS({ maxAliasCount: maxAliases }), faults: [], lineOf }
  } catch (error) {
    const message = butGot(`a YAML file's aliases stand for at most ${maxAliases} nodes`, messageOf(error))
    return { data: undefined, faults: [{ pointer: '', rule: 'yaml-aliases', message }], lineOf: () => 1 }
  }
}

function yamlFault(message: string): Fault {
  return {
    pointer: '',
    rule: 'yaml',
    message: butGot('a .yaml file is YAML 1.2, and not nested beyond reason', message),
  }
}

function keepText(document: Document.Parsed): void {
  visit(document, {
    Scalar: (_, node, path) => {
      if (typeof node.value !== 'number' || node.source === undefined) return
      const pair = path.findLast(isPair)
      const key = isScalar(pair?.key) ? String(pair.key.value) : ''
      if (pair?.key === node || !numericKeys.has(key)) node.value = node.source
    },
  })
}

const numericKeys = new Set(numericIn(documentSchema))

function numericIn(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(numericIn)
  if (!isRecord(schema)) return []
  const inside = Object.values(schema).flatMap(numericIn)
  const properties = isRecord(schema['properties']) ? Object.entries(schema['properties']) : []
  const numeric = properties.filter(
    ([, one]) => isRecord(one) && /^(number|integer)$/.test(String(one['type'])),
  )
  return [...numeric.map(([key]) => key), ...inside]
}

// The nearest thing that is there: a missing key has the line of the object that lacks it.
function lineIn(document: Document.Parsed, lines: LineCounter, pointer: string): number | undefined {
  const path: (string | number)[] = segments(pointer)
  for (; path.length > 0; path.pop()) {
    const last = path.at(-1)
    const parent = document.getIn(path.slice(0, -1), true)
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === last)
      : undefined
    const node = isScalar(pair?.key) ? pair.key : document.getIn(path, true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  const start = document.contents?.range[0]
  return start === undefined ? undefined : lines.linePos(start).line
}
