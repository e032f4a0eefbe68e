import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { maxDocumentBytes } from '../../document/index.ts'
import { WhosaidError } from '../../errors.ts'
import { filesAt } from '../../texts/files.ts'
import { say } from '../../output.ts'

const texts = /\.(?:txt|text|md|markdown|x?html?|pdf|docx)$/iu
/** What holds text in a form that is not read: refused by name rather than left out of a folder without a word. */
const unread = /\.(?:doc|odt|rtf|epub)$/iu

/** Whether a path names a text rather than a document file. */
export const isText = (path: string): boolean => path === '-' || texts.test(path)

/** The texts that are named, and those in folders that are named, each once and in order. */
export async function textsIn(paths: readonly string[]): Promise<string[]> {
  const found = new Set<string>()
  for (const path of paths) {
    if (path === '-') {
      found.add(path)
      continue
    }
    const files = await filesAt(path, folder => say(`${folder}: a folder behind a link is left out`))
    if (files === undefined) {
      throw new WhosaidError(
        'WRONG_USE',
        `a text must be a file, a folder, or - for standard input, but got: ${path}`,
      )
    }
    for await (const file of files)
      if (file === path || texts.test(file) || unread.test(file)) found.add(file)
  }
  return [...found]
}

/** Part `i/n` of a list, as `--shard` gives it; the parts one after the other are the list. */
export function shardOf<Item>(list: readonly Item[], shard: string | undefined): readonly Item[] {
  if (shard === undefined) return list
  const [, nth = '', parts = ''] = /^(\d{1,6})\/(\d{1,6})$/u.exec(shard) ?? []
  const [i, n] = [Number(nth), Number(parts)]
  if (i < 1 || i > n) {
    throw new WhosaidError(
      'WRONG_USE',
      `--shard must be i/n, with i from 1 to n, but got: ${JSON.stringify(shard)}`,
    )
  }
  return list.slice(Math.floor(((i - 1) * list.length) / n), Math.floor((i * list.length) / n))
}

/** The bytes of a text; more than a document may have are not held. */
export async function bytesOf(path: string, stdin: Readable): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  const stream = path === '-' ? stdin : (await open(path)).createReadStream()
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > maxDocumentBytes) {
      stream.destroy()
      throw new WhosaidError(
        'INVALID_DOCUMENT',
        `a text must have at most ${maxDocumentBytes} bytes, but got: more`,
      )
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
