/** What XML 1.0 has no way to write. */
const unwritable = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text as the value of an attribute. */
export const attribute = (text: string): string =>
  text
    .replaceAll(unwritable, '')
    .replaceAll(/[&<>"]/g, mark => marks[mark] ?? mark)
    .replaceAll(/[\t\n\r]/g, mark => `&#${mark.codePointAt(0)};`)

export interface Attribute {
  id: string
  type: 'string' | 'integer'
}

/** The attributes that nodes or edges may have. */
export const declared = (of: 'node' | 'edge', all: readonly Attribute[]): string =>
  `<attributes class="${of}">${all
    .map(({ id, type }) => `<attribute id="${id}" title="${id}" type="${type}"/>`)
    .join('')}</attributes>\n`

/** An element `node` or `edge`, with the values that are given. */
export function element(
  name: 'node' | 'edge',
  own: Readonly<Record<string, string | number | null>>,
  values: Readonly<Record<string, string | number | null>>,
): string {
  const pairs = (all: typeof own): [string, string | number][] =>
    Object.entries(all).flatMap(([key, value]) =>
      value === null ? [] : [[key, value] as [string, string | number]],
    )
  const attributes = pairs(own).map(([key, value]) => ` ${key}="${attribute(String(value))}"`)
  const inner = pairs(values).map(
    ([key, value]) => `<attvalue for="${key}" value="${attribute(String(value))}"/>`,
  )
  const content = inner.length === 0 ? '/>' : `><attvalues>${inner.join('')}</attvalues></${name}>`
  return `<${name}${attributes.join('')}${content}\n`
}

/** GEXF 1.3 of a directed graph in time; `start` and `end` are days. */
export const head = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
<meta><creator>whosaid</creator></meta>
<graph defaultedgetype="directed" mode="dynamic" timeformat="date">
`
export const foot = '</graph>\n</gexf>\n'
