import { extname } from 'node:path'
import { parseJson } from './parse/json.ts'
import { safe } from './parse/safe.ts'
import { type Parsed, parseYaml } from './parse/yaml.ts'

export { decode, maxDocumentBytes } from './parse/bytes.ts'
export type { Parsed } from './parse/yaml.ts'

/** The formats a document file can have; `jsonl` holds one document a line. */
export type Format = 'json' | 'yaml' | 'jsonl'

/** The known endings of document files. */
export const endings: Readonly<Record<string, Format>> = {
  '.json': 'json',
  '.jsonl': 'jsonl',
  '.yaml': 'yaml',
  '.yml': 'yaml',
}

/** The format that a file's ending tells, if it is a known one; each may be followed by .gz. */
export function formatOf(file: string): Format | undefined {
  return endings[extname(file.replace(/\.gz$/i, '')).toLowerCase()]
}

/** The format of a content without a name, by its beginning: a whole object in the first line is JSON Lines. */
export function sniff(beginning: string): Format {
  const line = beginning.trimStart().split('\n', 1)[0]?.trimEnd() ?? ''
  if (!line.startsWith('{')) return 'yaml'
  return line.endsWith('}') ? 'jsonl' : 'json'
}

/** Reads the text of one document; the data is safe to go on with, but may have any shape. */
export function parse(text: string, format: Format): Parsed {
  const parsed = format === 'yaml' ? parseYaml(text) : parseJson(text)
  if (parsed.data === undefined) return parsed
  if (format !== 'yaml' && isPlain(text)) return parsed
  const { data, faults } = safe(parsed.data)
  return { data, faults: [...parsed.faults, ...faults], lineOf: parsed.lineOf }
}

// Decoded UTF-8 is well-formed, so in JSON only an escape or these can bring in what `safe` looks for; most texts have none.
function isPlain(text: string): boolean {
  return (
    !text.includes('\\u') && !text.includes('__proto__') && !text.includes('\0') && !/[:,[\s]-0/.test(text)
  )
}
