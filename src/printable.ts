// What can move a terminal's cursor, change its colours, begin a line of its own or turn the order of letters around. Joiners of
// letters (U+200C, U+200D) stay: Persian and emoji need them.
const unprintable =
  /[\p{Cc}\p{Cs}\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu

/** A text as it may be shown in one line of a terminal: control characters and the like as `\u001b`. */
export function printable(text: string): string {
  return text.replaceAll(
    unprintable,
    character => String.raw`\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
