import { Document, isScalar, visit } from 'yaml'

/** The longest list of words that stands in one line. */
const longestLine = 100

/** A value as block YAML without its last line end: lines that are to be indented alike. */
export function blockLines(value: unknown): string {
  const document = new Document(value, { aliasDuplicateObjects: false })
  visit(document, {
    Seq(_, list) {
      const words = list.items.map(item => (isScalar(item) ? String(item.value) : undefined))
      if (!words.includes(undefined) && words.join(', ').length < longestLine) list.flow = true
    },
  })
  return document
    .toString({ lineWidth: 0, flowCollectionPadding: false, blockQuote: 'literal' })
    .replace(/\n$/u, '')
}

/** A value as it stands inside brackets, or in one line. */
export function flowText(value: unknown, json: boolean): string {
  if (json) return JSON.stringify(value)
  // Inside a list the library quotes what brackets and commas would end.
  const document = new Document([value], { aliasDuplicateObjects: false })
  const line = document.toString({ lineWidth: 0, collectionStyle: 'flow', blockQuote: false }).trim()
  return line.slice(1, -1).trim()
}

/** Lines with each but the first indented; empty ones stay empty. */
export const indented = (lines: string, by: number): string =>
  lines.replaceAll(/\n(?=[^\n])/gu, `\n${' '.repeat(by)}`)
