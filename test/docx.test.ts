import { Document, FootnoteReferenceRun, Packer, Paragraph, TextRun } from 'docx'
import { strToU8, zipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  draftDocument,
  knownFrom,
  openReader,
  readFileSource,
  readSource,
  type Source,
} from '../src/extraction/index.ts'
import { worded } from './support/print/docx.ts'

const read = (bytes: Uint8Array): Promise<Source> => readFileSource(bytes, 'paper.docx')

describe('a Word file', () => {
  it('is the same text and the same draft as what was written into it', async () => {
    const name = 'invented-briefing-2025-05-13'
    const given = readSource(readFileSync(`examples/texts/${name}.txt`), `${name}.md`)
    const { text, title, publishedAt } = await read(await worded(given))
    expect(text).toBe(`${given.title}\n\n${given.text}`)
    expect(title).toBe(given.title)
    expect(publishedAt).toBeUndefined()
    const draft = (words: string) => draftDocument({ ...given, text: words }, name, knownFrom([])).file
    expect(draft(text)).toEqual(draft(`${given.title}\n\n${given.text}`))
  })

  it('loses what refers to a note, and keeps the note at its end', async () => {
    const said = new Paragraph({
      children: [new TextRun('It rains'), new FootnoteReferenceRun(1), new TextRun(', she said.')],
    })
    const footnotes = { 1: { children: [new Paragraph('By the river.')] } }
    const bytes = await Packer.toBuffer(
      new Document({ footnotes, sections: [{ children: [said, new Paragraph('He left.')] }] }),
    )
    expect((await read(bytes)).text).toBe('It rains, she said.\n\nHe left.\n\nBy the river.\n')
  })

  const parts = { '[Content_Types].xml': strToU8('<Types/>') }
  it.each([
    [
      'that is cut off',
      zipSync({ ...parts, 'word/document.xml': strToU8('<w/>') }).subarray(0, -30),
      /^a Word file must be a whole ZIP archive, but got: one that is cut off or damaged$/,
    ],
    [
      'without a text',
      zipSync({ ...parts, 'word/document.xml': strToU8('no XML') }),
      /^a Word file must be whole, but got: one whose parts cannot be read; save it anew in Word$/,
    ],
    [
      'that is a bomb',
      zipSync({ ...parts, 'word/document.xml': new Uint8Array(300 * 2 ** 20) }),
      /at most 268435456 bytes/,
    ],
  ])('%s is refused by name', async (_, bytes, message) => {
    await expect(read(bytes)).rejects.toThrow(message)
  })

  it('that says it is small, and is a bomb, is stopped', async () => {
    const bytes = zipSync({ ...parts, 'word/document.xml': new Uint8Array(60 * 2 ** 20).fill(32) })
    const view = new DataView(bytes.buffer)
    // The size that the archive's list of files gives, and that before the file itself.
    for (let at = 0; at < bytes.length - 30; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true)
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 1000, true)
    }
    const small = openReader({ seconds: 60, memory: 30 })
    await expect(small(bytes, 'a.docx')).rejects.toThrow(/a Word file must be/)
  })
})
