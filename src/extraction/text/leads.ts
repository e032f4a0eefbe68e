/** One way in which a paragraph begins with what is no part of its first sentence. */
export interface Lead {
  readonly id: string
  readonly pattern: RegExp
  readonly example: { readonly text: string; readonly lead: string }
  /** A text that has no such lead. */
  readonly not: string
}

const month = String.raw`(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?`
const day = String.raw`(?:${month} \d{1,2}(?:,? \d{4})?|\d{1,2} ${month}(?:,? \d{4})?)`
const place = String.raw`\p{Lu}[\p{L}.'’\-]+(?:[ /]\p{Lu}[\p{L}.'’\-]+){0,4}`
const shouted = String.raw`\p{Lu}[\p{Lu}.'’\-]+(?:[ /]\p{Lu}[\p{Lu}.'’\-]+){0,4}`
const region = String.raw`(?:, ${place}){0,2}`
const dash = String.raw`(?:--|[-–—―])`
const agency = String.raw`(?:\([\p{L}\d][\p{L}\d .,/&'’\-]{1,40}\)|/[\p{Lu}\d-]{2,20}/)`
const clock = String.raw`\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: ?(?:GMT|UTC|ET|EST|EDT|BST|CET|IST|local time))?`

export const leads: readonly Lead[] = [
  {
    id: 'dateline-agency',
    pattern: new RegExp(
      String.raw`^(?:${place}${region}(?:[,.]? ${day}[,.]?)? )?${agency}[ .,:]*(?:${dash}\s*|(?<=[.:])\s+)`,
      'u',
    ),
    example: { text: 'OSLO, May 9 (Holm News) - Anna Berg said so.', lead: 'OSLO, May 9 (Holm News) - ' },
    not: 'Anna Berg (Oslo) said so.',
  },
  {
    id: 'dateline-dash',
    pattern: new RegExp(
      String.raw`^${shouted}${region}(?:[,.]? ${day}[,.]?)?(?: \p{Lu}{2,10})?\s+${dash}\s+`,
      'u',
    ),
    example: { text: 'OSLO, Norway — Anna Berg said so.', lead: 'OSLO, Norway — ' },
    not: 'Oslo — Anna Berg said so — is far.',
  },
  {
    id: 'dateline-colon',
    pattern: new RegExp(String.raw`^${shouted}${region}: (?=(?:The|A|An|\p{Lu}\p{Ll}))`, 'u'),
    example: { text: 'OSLO: The mayor said so.', lead: 'OSLO: ' },
    not: 'Oslo: The mayor said so.',
  },
  {
    id: 'clock',
    pattern: new RegExp(
      String.raw`^(?:\[(?:${day},? )?${clock}\]|(?:${day},? )?${clock})\s*(?:(?:${dash}|[|:])\s*)?(?=\S)`,
      'u',
    ),
    example: { text: '14:05 GMT - The mayor said so.', lead: '14:05 GMT - ' },
    not: '14 people said so.',
  },
]

/** How many characters of a paragraph stand before its first sentence: a dateline, the time of an entry. */
export function leadOf(text: string): number {
  const head = text.slice(0, 160)
  const indent = /^\s*/u.exec(head)?.[0].length ?? 0
  for (const { pattern } of leads) {
    const found = pattern.exec(head.slice(indent))
    if (found !== null && indent + found[0].length < text.trimEnd().length) return indent + found[0].length
  }
  return 0
}
