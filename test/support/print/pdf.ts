import type { Page } from 'playwright-core'
import type { Source } from '../../../src/extraction/index.ts'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const strip = (words: string, end: string): string =>
  `<div style="font: 8px sans-serif; width: 100%; padding: 0 20mm; display: flex; justify-content: space-between"><span>${words}</span><span>${end}</span></div>`

/** Prints a text as a PDF in columns, justified and hyphenated, with a head and a foot on each page. */
export async function printed(page: Page, { title = '', text }: Source, columns: number): Promise<Buffer> {
  const paragraphs = text.trim().split('\n\n')
  await page.setContent(
    `<html lang="en"><title>${escaped(title)}</title><body style="font: 10.5pt/1.35 serif; text-align: justify; hyphens: auto">
    <h1 style="text-align: left; hyphens: none">${escaped(title)}</h1>
    <div style="columns: ${columns}; column-gap: 7mm">${paragraphs.map(words => `<p>${escaped(words)}</p>`).join('\n')}</div>`,
  )
  return page.pdf({
    format: 'A4',
    displayHeaderFooter: true,
    headerTemplate: strip(escaped(title.slice(0, 60)), 'Printed by Chromium'),
    footerTemplate: strip(
      'A foot',
      'Page <span class="pageNumber"></span> of <span class="totalPages"></span>',
    ),
    margin: { top: '22mm', bottom: '22mm', left: '20mm', right: '20mm' },
  })
}
