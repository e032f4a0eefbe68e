/** What joins the pieces of a quotation that stood apart in the text. */
const gap = ' […] '

/** The words in quotation marks, whole; each piece of a quotation that was cut has marks of its own. */
export const quoted = (quote: string): string =>
  quote
    .split(gap)
    .map(piece => `“${piece}”`)
    .join(' … ')
