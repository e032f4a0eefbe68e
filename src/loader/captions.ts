import type { SharedLabel } from '../graph/layout.ts'

/** What fits a circle of 130 pixels in Neo4j Browser: six or seven lines of up to 17 characters. */
const room = 58

/** Shortens in the middle: the ends of a claim, a quotation or an event's name say most. */
function shorten(text: string, most: number): string {
  const whole = text.replace(/\s+/g, ' ').trim()
  if (whole.length <= most) return whole
  const points = [...whole]
  if (points.length <= most) return whole
  const half = Math.floor(most / 2) - 1
  const head = points.slice(0, half).join('')
  const tail = points.slice(-half).join('')
  return `${head.replace(/\s+\S*$/, '')} … ${tail.replace(/^\S*\s+/, '')}`
}

/** The text on a node in Neo4j Browser, at most 58 characters. */
export function captionOf(
  label: SharedLabel | 'Statement' | 'Document',
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
    case 'Statement': {
      // A paraphrase has a verb of its own; a quotation needs the cue that reports it.
      if (properties['quote'] === undefined) return shorten(text('text'), room)
      const cue = text('cue') === '' ? '' : `${shorten(text('cue'), 20)}: `
      return `${cue}“${shorten(text('quote'), room - cue.length - 2)}”`
    }
  }
}
