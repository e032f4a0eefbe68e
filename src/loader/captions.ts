import type { SharedLabel } from '../graph/layout.ts'

/** What fits a circle of 130 pixels in Neo4j Browser: six or seven lines of up to 17 characters. */
const room = 58

/** Shortens at the end, between words where that leaves enough. What was cut from the middle could turn a sentence around. */
function shorten(text: string, most: number): string {
  const points = [...oneLine(text)]
  if (points.length <= most) return points.join('')
  const head = points.slice(0, most - 1).join('')
  const words = /^\s/u.test(points[most - 1] ?? '') ? head : head.replace(/\s+\S*$/u, '')
  const cut = [...words].length < most / 2 ? head : words
  // What joins to more of the sentence, or to a further piece of a quotation, would wait for it.
  return `${cut.replace(/(\s*\[?…?\]?[\s,;:–—-]*)$/u, '')}…`
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** A quotation in its marks: what is left out of it is said outside of them, since inside everything is the speaker's. */
function quoted(quote: string, most: number): string {
  const whole = oneLine(quote)
  if ([...whole].length <= most - 2) return `“${whole}”`
  return `“${shorten(whole, most - 2).replace(/…$/u, '')}”…`
}

/** The text on a node in Neo4j Browser, at most 58 characters. */
export function captionOf(
  label: SharedLabel | 'Statement' | 'Document' | 'Judgement',
  properties: Readonly<Record<string, unknown>>,
): string {
  const text = (name: string): string => (properties[name] as string | undefined) ?? ''
  switch (label) {
    case 'Actor':
    case 'Event':
    case 'Topic':
      return shorten(text('name'), room)
    case 'Position':
    case 'Document':
      return shorten(text('title'), room)
    case 'Claim':
      return shorten(text('text'), room)
    case 'Judgement':
      return shorten(`${text('verdict').toLowerCase()}: ${(properties['ids'] as string[]).join(', ')}`, room)
    case 'Statement': {
      // A paraphrase has a verb of its own; a quotation needs the cue that reports it.
      if (properties['quote'] === undefined) return shorten(text('text'), room)
      const cue = text('cue') === '' ? '' : `${shorten(text('cue'), 20)}: `
      return `${cue}${quoted(text('quote'), room - [...cue].length)}`
    }
  }
}
