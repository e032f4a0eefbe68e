const quotes = /["'`´‘’‚‛“”„‟‹›«»「」『』〝〞〟＂＇′″]/u
const dashes = /[-‐‑‒–—―−﹘﹣－]/u
const quoteStyles = new RegExp(quotes, 'gu')
const dashStyles = new RegExp(dashes, 'gu')

/** Reads runs of white space, styles of quotation marks and styles of dashes alike. */
export function fold(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').replaceAll(quoteStyles, '"').replaceAll(dashStyles, '-')
}
