import { extname } from 'node:path'
import { parseJson } from './parse/json.ts'
import type { Parsed } from './parse/parsed.ts'
import { parseYaml } from './parse/yaml.ts'

export { decode, maxDocumentBytes } from './parse/bytes.ts'
export type { Parsed } from './parse/parsed.ts'

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
  return format === 'yaml' ? parseYaml(text) : parseJson(text)
}
