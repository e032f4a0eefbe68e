import { type Document, isScalar, visit, type YAMLError } from 'yaml'
import { butGot } from '../messages.ts'

/** A value as it is written in YAML when nothing in it is to be read as YAML. */
export const quoted = (value: string): string => `'${value.replaceAll("'", "''")}'`

/** What the parser finds where a value holds characters that mean something to YAML. */
const unquoted: ReadonlySet<string> = new Set([
  'BAD_SCALAR_START',
  'BLOCK_AS_IMPLICIT_KEY',
  'MULTILINE_IMPLICIT_KEY',
  'UNEXPECTED_TOKEN',
])

/** A mistake in YAML in the words of who writes documents, at the offset where what is mistaken begins. */
export function explained(
  text: string,
  document: Document.Parsed,
  { code, message, pos: [at] }: YAMLError,
): { offset: number; message: string } {
  if (code === 'MISSING_CHAR') {
    const start = quotationAround(document, at)
    if (start !== undefined) {
      const rule = 'a quotation mark that begins a value must have another at its end'
      return { offset: start, message: butGot(rule, text.slice(start, text.indexOf('\n', start) >>> 0)) }
    }
  }
  const lineStart = text.lastIndexOf('\n', at - 1) + 1
  const [line = ''] = /^[^\r\n]*/.exec(text.slice(lineStart, lineStart + 1000)) ?? []
  const [, before = '', key = '', value = ''] = /^([\s-]*)([$\w]+):[ \t]+([^\s[{|>].*?)\s*$/.exec(line) ?? []
  if (unquoted.has(code) && value !== '') {
    const rule = `a value with characters of YAML in it must be in quotation marks (${key}: ${quoted(value)})`
    return { offset: lineStart + before.length, message: butGot(rule, value) }
  }
  return { offset: at, message: `a .yaml file must be YAML 1.2, but got: ${message}` }
}

function quotationAround(document: Document.Parsed, at: number): number | undefined {
  let start: number | undefined
  visit(document, {
    Scalar: (_, node) => {
      if (!isScalar(node) || !node.range || !node.type?.startsWith('QUOTE')) return
      if (node.range[0] <= at && at <= node.range[2]) [start] = node.range
    },
  })
  return start
}
