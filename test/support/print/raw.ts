/** One page of a PDF: what draws it, and more entries of its resources. */
export interface RawPage {
  content: string | Uint8Array
  /** Of the stream, such as /Filter /FlateDecode. */
  stream?: string
  resources?: string
  fonts?: string
}

/** A PDF byte by byte, for what no program prints. `objects` are numbered from 10 and `trailer` goes into the trailer. */
export function rawPdf(
  pages: readonly RawPage[],
  objects: readonly (string | Buffer)[] = [],
  trailer = '',
): Buffer {
  const first = 10 + objects.length
  const parts: (string | Uint8Array)[] = [
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n',
    `2 0 obj<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ')}]>>endobj\n`,
    '3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>endobj\n',
    ...objects.flatMap((object, i) => [`${10 + i} 0 obj`, object, 'endobj\n']),
  ]
  for (const [i, { content, stream = '', resources = '', fonts = '' }] of pages.entries()) {
    const at = first + 2 * i
    const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content
    parts.push(
      `${at} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents ${at + 1} 0 R/Resources<</Font<</F 3 0 R${fonts}>>${resources}>>>>endobj\n`,
      `${at + 1} 0 obj<</Length ${bytes.length}${stream}>>stream\n`,
      bytes,
      '\nendstream endobj\n',
    )
  }
  parts.push(`trailer<</Root 1 0 R${trailer}>>\n%%EOF\n`)
  return Buffer.concat(parts.map(part => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)))
}

/** Lines at a place, from its upper left corner, 14 points apart. */
export const lines = (left: number, top: number, words: readonly string[], size = 10): string =>
  words
    .map(
      (line, i) =>
        `BT /F ${size} Tf ${left} ${800 - top - 14 * i} Td (${line.replaceAll(/[()\\]/gu, '\\$&')}) Tj ET`,
    )
    .join('\n')
