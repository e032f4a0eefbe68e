import type { SharedLabel } from '../graph/layout.ts'

/** What fits a circle of Neo4j Browser: four or five lines of about twelve characters. */
const room = 45

/** Cuts at the last word that fits, and shows that it did. */
function shorten(text: string, most: number): string {
  const points = [...text.replace(/\s+/g, ' ').trim()]
  if (points.length <= most) return points.join('')
  const cut = points.slice(0, most).join('')
  const space = cut.lastIndexOf(' ')
  return `${space > most / 2 ? cut.slice(0, space) : cut}…`
}

/** The short text that stands for a node where it is drawn, at most about 45 characters. */
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
      const words = properties['quote'] === undefined ? text('text') : `“${text('quote')}”`
      const cue = text('cue')
      return cue === '' ? shorten(words, room) : `${shorten(cue, 20)}: ${shorten(words, room - 14)}`
    }
  }
}
