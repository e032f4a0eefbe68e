/** Bytes as characters, one each. */
export const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to))

/** Whether a file is a PDF, whatever its name. */
export const isPdf = (bytes: Uint8Array): boolean => /^[\s\ufeff]*%PDF-/u.test(ascii(bytes, 0, 1024))

/** Whether a file is a Word file (.docx), whatever its name. */
export const isDocx = (bytes: Uint8Array): boolean => isZip(bytes) && namesIn(bytes).includes('word/')

/** Whether the text of a file is not its bytes, so that only the reader gives it. */
export const isPdfOrWord = (bytes: Uint8Array): boolean => isPdf(bytes) || isDocx(bytes)

const isZip = (bytes: Uint8Array): boolean => ascii(bytes, 0, 4) === 'PK\u0003\u0004'

/** The names of a ZIP's files stand in it as they are, at its start and in its last bytes. */
const namesIn = (bytes: Uint8Array): string =>
  `${ascii(bytes, 0, 4096)}${ascii(bytes, Math.max(4096, bytes.length - 16_384), bytes.length)}`

const convert = (command: string): string => `; convert it first, such as with: ${command}`

/** Names a file that is no text by how it begins. */
export function formOf(bytes: Uint8Array): string | undefined {
  const head = ascii(bytes, 0, 1024)
  if (isPdf(bytes)) return `a PDF${convert('pdftotext FILE.pdf FILE.txt')}`
  if (isZip(bytes)) return zipped(bytes)
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0'))
    return `an old Office file such as DOC${convert('soffice --convert-to html FILE.doc')}`
  if (head.startsWith('{\\rtf')) return `an RTF file${convert('pandoc FILE.rtf -o FILE.md')}`
  if (head.startsWith('\u001f\u008b')) return 'a gzip file; unpack it first'
  if (/^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8)/u.test(head)) return 'a picture'
  return undefined
}

function zipped(bytes: Uint8Array): string {
  const names = namesIn(bytes)
  if (isDocx(bytes)) return `a Word file (DOCX)${convert('pandoc FILE.docx -o FILE.md')}`
  if (names.includes('opendocument.text'))
    return `an OpenDocument text (ODT)${convert('pandoc FILE.odt -o FILE.md')}`
  if (names.includes('epub')) return `an e-book (EPUB)${convert('pandoc FILE.epub -o FILE.md')}`
  return 'a ZIP file; unpack it first'
}
