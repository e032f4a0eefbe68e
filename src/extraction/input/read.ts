import { decode } from './decode.ts'
import { frontMatterOf, headerOf } from './front-matter.ts'
import { readHtml } from './html.ts'
import { readMarkdown } from './markdown.ts'
import { readPlain } from './plain.ts'
import { firstLine, type Source } from './source.ts'

/**
 * Reads raw bytes by their form, told by the file's name or by how they begin. Uses nothing that only Node has, so that
 * a browser makes the same text. Throws `INVALID_DOCUMENT` for what is no text.
 */
export function readSource(bytes: Uint8Array, name: string): Source {
  const { text: whole, note } = decode(bytes)
  const [front, body] = frontMatterOf(whole)
  const source = readBody(body, name, front !== undefined)
  const title = source.title ?? firstLine(source.text)
  return {
    ...source,
    ...(title === undefined ? {} : { title }),
    ...(front === undefined ? {} : headerOf(front)),
    ...(note === undefined ? {} : { notes: [note] }),
  }
}

function readBody(text: string, name: string, headed: boolean): Source {
  if (
    /\.x?html?$/iu.test(name) ||
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype html|<html[\s>])/iu.test(text.slice(0, 500))
  )
    return readHtml(text)
  return headed || /\.(?:md|markdown)$/iu.test(name) ? readMarkdown(text) : readPlain(text)
}
