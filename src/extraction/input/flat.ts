import { Parser } from 'htmlparser2'

/** Elements whose text is not the page's: programs, controls, and what is shown instead of something else. */
const unseen = new Set(
  'script style noscript template svg math iframe object canvas audio video map select textarea button'.split(
    ' ',
  ),
)
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
const kept = new Set([
  'class',
  'id',
  'lang',
  'href',
  'rel',
  'name',
  'property',
  'content',
  'datetime',
  'charset',
])

/** Deeper elements than any page has; what parses a page takes time for each level of each of them. */
const deepest = 60

/**
 * The same page with no element deeper than sixty levels and every one closed; the text of deeper ones stays. Costs time
 * in proportion to the page's length, whatever stands in it.
 */
export function flat(html: string): string {
  const parts: string[] = []
  // For each element that is open: whether it was written, and whether its text is left out.
  const open: { name: string; written: boolean; hidden: boolean }[] = []
  let depth = 0
  let hidden = 0
  const parser = new Parser({
    onopentag(name, attributes) {
      const hides = unseen.has(name)
      const written = hidden === 0 && !hides && depth < deepest && /^[a-z][a-z0-9-]*$/u.test(name)
      if (written) parts.push(`<${name}${attributesOf(attributes)}>`)
      // A word before an element that is not written does not join the one after it.
      else if (hidden === 0 && !inlined.has(name)) parts.push(' ')
      if (empty.has(name)) return
      open.push({ name, written, hidden: hides })
      if (written) depth++
      if (hides) hidden++
    },
    ontext(text) {
      if (hidden === 0) parts.push(escaped(text))
    },
    onclosetag(name) {
      if (empty.has(name)) return
      const element = open.pop()
      if (element?.written === true) {
        depth--
        parts.push(`</${name}>`)
      } else if (element?.hidden === true) hidden--
    },
  })
  parser.write(html)
  parser.end()
  return parts.join('')
}

const inlined = new Set('a abbr b cite em font i mark q s small span strong sub sup u'.split(' '))

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const attributesOf = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes)
    .filter(([name]) => kept.has(name))
    .map(([name, value]) => ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`)
    .join('')
