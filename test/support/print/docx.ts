import { Document, Footer, Header, HeadingLevel, Packer, Paragraph } from 'docx'
import type { Source } from '../../../src/extraction/index.ts'

/** Writes a text as a Word file, with a head and a foot on each page. */
export async function worded({ title = '', text }: Source): Promise<Buffer> {
  const paragraphs = text.trim().split('\n\n')
  return Packer.toBuffer(
    new Document({
      sections: [
        {
          headers: { default: new Header({ children: [new Paragraph('Written by a program')] }) },
          footers: { default: new Footer({ children: [new Paragraph('A foot')] }) },
          children: [
            new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
            ...paragraphs.map(words => new Paragraph(words)),
          ],
        },
      ],
    }),
  )
}
