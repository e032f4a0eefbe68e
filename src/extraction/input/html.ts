import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { type Source, validDay } from './source.ts'

const blocks = 'p, h1, h2, h3, h4, h5, h6, li, blockquote, figcaption, td, pre'

/** Reads the main text of a web page, a paragraph for each of its blocks; title, date and address from its head. */
export function readHtml(html: string): Source {
  const { document } = parseHTML(/<html[\s>]/iu.test(html) ? html : `<html><body>${html}</body></html>`)
  const meta = (...names: string[]) =>
    names
      .map(name =>
        document
          .querySelector(`meta[property="${name}"], meta[name="${name}"]`)
          ?.getAttribute('content')
          ?.trim(),
      )
      .find(value => value !== undefined && value !== '')
  const url = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url')
  const date = validDay(
    (
      meta('article:published_time', 'date', 'dc.date', 'DC.date.issued') ??
      document.querySelector('time[datetime]')?.getAttribute('datetime') ??
      ''
    ).slice(0, 10),
  )
  const site = meta('og:site_name')
  const heading = meta('og:title') ?? document.querySelector('title')?.textContent
  const article = mainTextOf(document)
  const title = (heading ?? article?.title ?? '').replaceAll(/\s+/gu, ' ').trim()
  return {
    text: textOf(article?.content ?? html),
    derived: true,
    ...(title === '' ? {} : { title }),
    ...(url !== undefined && url !== null && URL.canParse(url) ? { url } : {}),
    ...(site === undefined ? {} : { publisher: site }),
    ...(date === undefined ? {} : { publishedAt: date }),
  }
}

// Whatever is no page at all has no main text; its words are taken as they stand.
function mainTextOf(document: Document) {
  try {
    return new Readability(document, { charThreshold: 200 }).parse()
  } catch {
    return null
  }
}

function textOf(content: string): string {
  const { document } = parseHTML(`<html><body>${content}</body></html>`)
  const texts: string[] = []
  for (const element of document.querySelectorAll(blocks)) {
    if (element.querySelector(blocks) !== null) continue
    const text = (element.textContent ?? '').replaceAll(/\s+/gu, ' ').trim()
    if (text !== '') texts.push(text)
  }
  const whole = (document.body.textContent ?? '').replaceAll(/[^\S\n]+/gu, ' ').trim()
  return `${texts.length > 0 ? texts.join('\n\n') : whole}\n`
}
