import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { flat } from './flat.ts'
import { type Header, type Source, titleOf, validDay, validLanguage } from './source.ts'

/** Reads the main text of a web page, a paragraph for each of its blocks; title, date and address from its head. */
export function readHtml(html: string): Source {
  const document = parsed(html)
  const header = headerOf(document)
  removeAsides(document)
  const whole = paragraphsIn(document.body)
  const article = mainTextOf(document)
  const main = article?.content === undefined || article.content === null ? [] : paragraphsOf(article.content)
  const title = header.title ?? titleOf(article?.title ?? '')
  return {
    text: `${(main.length > 0 ? main : whole).join('\n\n')}\n`,
    ...header,
    ...(title === undefined ? {} : { title }),
  }
}

/** The paragraphs of a piece of HTML, each in one line. */
export const paragraphsOf = (html: string): string[] => paragraphsIn(parsed(html).body)

function parsed(html: string): Document {
  const page = flat(html)
  return parseHTML(/<html[\s>]/iu.test(page) ? page : `<html><body>${page}</body></html>`).document
}

function headerOf(document: Document): Header {
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
  const time = document.querySelector('time[datetime]')?.getAttribute('datetime') ?? ''
  const date = meta('article:published_time', 'date', 'dc.date', 'DC.date.issued') ?? time
  const day = validDay(date.slice(0, 10))
  const site = meta('og:site_name')
  const title = titleOf(meta('og:title') ?? document.querySelector('title')?.textContent ?? '')
  const language = validLanguage(document.documentElement.getAttribute('lang') ?? '')
  return {
    ...(title === undefined ? {} : { title }),
    ...(url !== undefined && URL.canParse(url) ? { url } : {}),
    ...(site === undefined ? {} : { publisher: site }),
    ...(day === undefined ? {} : { publishedAt: day }),
    ...(language === undefined ? {} : { language }),
  }
}

const asides = /caption|newsletter|sign-?up|subscri(?:be|ption)/iu

// Captions, forms and what asks for a subscription, unless the page stands inside: some pages are one form.
function removeAsides({ body, documentElement }: Document): void {
  const whole = lengthOf(body)
  for (const element of documentElement.querySelectorAll('figcaption, caption, form, nav, [class], [id]')) {
    const { localName, id, className } = element
    const named = ['figcaption', 'caption', 'form', 'nav'].includes(localName)
    if (!named && !asides.test(`${id} ${className}`)) continue
    if (element !== body && 2 * lengthOf(element) < whole) element.remove()
  }
}

const lengthOf = (element: Element): number => (element.textContent ?? '').length

// Whatever is no page at all has no main text; its words are taken as they stand.
function mainTextOf(document: Document) {
  try {
    return new Readability(document, { charThreshold: 200 }).parse()
  } catch {
    return null
  }
}

const inlines = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)
const cells = new Set(['td', 'th'])

/** The text of an element, cut where any but an inline element begins or ends; in one pass. */
function paragraphsIn(element: Element): string[] {
  const paragraphs: string[] = []
  let words = ''
  const close = () => {
    const text = words.replaceAll(/\s+/gu, ' ').trim()
    if (text !== '') paragraphs.push(text)
    words = ''
  }
  const walk = (node: Node): void => {
    if (node.nodeType === 3) words += node.textContent ?? ''
    if (node.nodeType !== 1) return
    const name = (node as Element).localName
    if (name === 'title') return
    if (name === 'br') {
      // A line that ends with a sentence is a paragraph; any other goes on.
      if (/[.!?:]["”’')\]]*\s*$/u.test(words.slice(-200))) close()
      else words += ' '
      return
    }
    const apart = !inlines.has(name) && !cells.has(name)
    if (apart) close()
    else if (cells.has(name)) words += ' '
    for (const child of node.childNodes) walk(child)
    if (apart) close()
  }
  walk(element)
  close()
  return paragraphs
}
