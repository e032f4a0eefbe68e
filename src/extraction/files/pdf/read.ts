import { getDocumentProxy } from 'unpdf'
import type { PDFDocumentProxy, PDFPageProxy } from 'unpdf/pdfjs'
import { WhosaidError } from '../../../errors.ts'
import { readPlain } from '../../input/plain.ts'
import { type Source, titleOf, validLanguage } from '../../input/source.ts'
import { linesOf } from './columns.ts'
import { joined } from './joined.ts'
import { piecesOf } from './letters.ts'
import { withoutMargins } from './margins.ts'
import { paragraphsOf } from './paragraphs.ts'
import { type Line, rowsOf } from './rows.ts'

/** As many pages as are read; what takes longer than a text may take is stopped before. */
const mostPages = 10_000

/**
 * Reads the text layer of a PDF, a paragraph for each of its paragraphs: columns one after the other, words joined at line
 * ends, without heads and feet of pages. Throws `INVALID_DOCUMENT` for one that is damaged, encrypted or without text.
 */
export async function readPdf(bytes: Uint8Array): Promise<Source> {
  const pdf = await opened(bytes)
  try {
    if (pdf.numPages > mostPages) throw refused(`have at most ${mostPages} pages`, `${pdf.numPages} pages`)
    const { pages, pictures } = await linesIn(pdf)
    checkLetters(pages, pictures)
    const paragraphs = paragraphsOf(withoutMargins(pages).flat())
    const { text, pages: begins } = joined(paragraphs, pdf.numPages)
    return { ...readPlain(text), ...(await headerOf(pdf, text)), text, pages: begins, ...notesOf(pictures) }
  } finally {
    await pdf.loadingTask.destroy()
  }
}

const refused = (rule: string, got: string): WhosaidError =>
  new WhosaidError('INVALID_DOCUMENT', `a PDF must ${rule}, but got: ${got}`)

const ocr = 'make one first, such as with: ocrmypdf --force-ocr FILE.pdf NEW.pdf'

async function opened(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    // The reader takes the bytes away from whoever gives them.
    return await getDocumentProxy(Uint8Array.from(bytes), {
      verbosity: 0,
      enableXfa: false,
      stopAtErrors: false,
    })
  } catch (error) {
    const { name, message } = error as Error
    if (name === 'PasswordException')
      throw refused(
        'open without a password',
        'an encrypted one; take it off first, such as with: qpdf --decrypt FILE.pdf NEW.pdf',
      )
    throw refused('be whole', `one that cannot be read (${message})`)
  }
}

/** The lines of each page in reading order, and the pages that are pictures without a letter. */
async function linesIn(pdf: PDFDocumentProxy): Promise<{ pages: Line[][]; pictures: number[] }> {
  const { OPS } = await import('unpdf/pdfjs')
  const painting = new Set<number>([
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
  ])
  const pages: Line[][] = []
  const pictures: number[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pageAt(pdf, number)
    const { pieces, height } = await piecesOf(page)
    const lines = linesOf(rowsOf(pieces), { page: number, height })
    pages.push(lines)
    if (lines.length === 0) {
      const { fnArray } = await page.getOperatorList()
      if (fnArray.some(operator => painting.has(operator))) pictures.push(number)
    }
    page.cleanup()
  }
  return { pages, pictures }
}

async function pageAt(pdf: PDFDocumentProxy, number: number): Promise<PDFPageProxy> {
  try {
    return await pdf.getPage(number)
  } catch (error) {
    throw refused('be whole', `one whose page ${number} cannot be read (${(error as Error).message})`)
  }
}

/** Throws for a text layer that is missing or says nothing: letters without a meaning, as of fonts without a table. */
function checkLetters(pages: readonly (readonly Line[])[], pictures: readonly number[]): void {
  if (pictures.length > 0 && pictures.length >= pages.length / 2) {
    const got = `${pictures.length} of ${pages.length} pages are pictures without letters`
    throw refused('have a text layer', `one that is scanned: ${got}; ${ocr}`)
  }
  const text = pages.flatMap(lines => lines.map(line => line.text)).join('')
  const strange = text.match(/[\p{Co}\p{Cn}\p{Cs}\p{Cc}\ufffd]/gu)?.length ?? 0
  if (strange > 0.05 * text.length) {
    const got = `one whose fonts do not tell ${strange} of ${text.length} letters; ${ocr}`
    throw refused('have a text layer that can be read', got)
  }
  if (!/[\p{L}\p{N}]/u.test(text)) throw refused('have a text layer', `one without letters; ${ocr}`)
}

/** Title and language that the file gives; programs write titles that nobody sees, so only words of the text count. */
async function headerOf(pdf: PDFDocumentProxy, text: string): Promise<Partial<Source>> {
  const { info } = (await pdf.getMetadata()) as { info: { Title?: unknown; Language?: unknown } }
  const given = titleOf(typeof info.Title === 'string' ? info.Title : '')
  const title = given !== undefined && text.slice(0, 3000).includes(given) ? given : undefined
  const language = validLanguage(typeof info.Language === 'string' ? info.Language : '')
  return { ...(title !== undefined && { title }), ...(language !== undefined && { language }) }
}

function notesOf(pictures: readonly number[]): Pick<Source, 'notes'> {
  if (pictures.length === 0) return {}
  const pages = pictures.length === 1 ? 'page' : 'pages'
  return { notes: [`${pages} ${pictures.join(', ')}: a picture without letters, which is left out; ${ocr}`] }
}
