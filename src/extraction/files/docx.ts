import mammoth from 'mammoth'
import { unzipSync } from 'fflate'
import { WhosaidError } from '../../errors.ts'
import { paragraphsOf } from '../input/html.ts'
import { cleaned } from '../input/decode.ts'
import { readPlain } from '../input/plain.ts'
import { type Source, titleOf } from '../input/source.ts'

/** As many bytes as the parts of a Word file may have once they are unpacked. */
const mostUnpacked = 256 * 1024 * 1024

/** Reads a Word file (.docx), a paragraph for each of its paragraphs; notes come last, heads and feet of pages not at all. */
export async function readDocx(bytes: Uint8Array): Promise<Source> {
  checkSize(bytes)
  const html = await htmlOf(bytes)
  const text = `${cleaned(paragraphsOf(html).join('\n\n'))}\n`
  const heading = /<h1>(.*?)<\/h1>/su.exec(html)?.[1]
  const title = heading === undefined ? undefined : titleOf(paragraphsOf(heading).join(' '))
  return { ...readPlain(text), ...(title !== undefined && { title }) }
}

const refused = (rule: string, got: string): WhosaidError =>
  new WhosaidError('INVALID_DOCUMENT', `a Word file must ${rule}, but got: ${got}`)

/** Throws for an archive that says that it is larger than a text may be; nothing is unpacked. */
function checkSize(bytes: Uint8Array): void {
  let size = 0
  try {
    unzipSync(bytes, { filter: ({ originalSize }) => ((size += originalSize), false) })
  } catch (error) {
    throw new WhosaidError(
      'INVALID_DOCUMENT',
      'a Word file must be a whole ZIP archive, but got: one that is cut off or damaged',
      {
        cause: error,
      },
    )
  }
  if (size > mostUnpacked) throw refused(`unpack to at most ${mostUnpacked} bytes`, `${size} bytes`)
}

const unreadable = 'a Word file must be whole, but got: one whose parts cannot be read; save it anew in Word'

async function htmlOf(bytes: Uint8Array): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })), externalFileAccess: false },
    )
    // What refers to a note is no word of the sentence, and the arrow back none of the note.
    return value
      .replaceAll(/<sup><a href="#(?:foot|end)note-\d+" id="[^"]*">\[\d+\]<\/a><\/sup>/gu, '')
      .replaceAll(/ ?<a href="#(?:foot|end)note-ref-\d+">↑<\/a>/gu, '')
  } catch (error) {
    // What the parser says is of its own inside, such as "unexpected string child in …".
    throw new WhosaidError('INVALID_DOCUMENT', unreadable, { cause: error })
  }
}
