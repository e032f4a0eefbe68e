import MarkdownIt from 'markdown-it'
import { paragraphsOf } from './html.ts'
import { firstLine, type Source } from './source.ts'

const markdown = new MarkdownIt({ html: true })
// Superscripts and the like aside, a definition of an address is no text; everything else is CommonMark with tables.
type Token = ReturnType<typeof markdown.parse>[number]

/** Reads Markdown: links, emphasis and hard wraps leave only their words; addresses and pictures leave nothing. */
export function readMarkdown(text: string): Source {
  const blocks: string[] = []
  let heading: string | undefined
  let before: Token | undefined
  let row: string[] | undefined
  for (const token of markdown.parse(shallow(text), {})) {
    if (token.type === 'tr_open') row = []
    else if (token.type === 'tr_close') {
      blocks.push(...wordsOf((row ?? []).join(' ')))
      row = undefined
    } else if (token.type === 'inline') {
      const all = token.children ?? []
      const words = before?.type === 'paragraph_open' && isSignature(all) ? inline(all, '\n\n') : inline(all)
      if (row === undefined) blocks.push(...wordsOf(words))
      else row.push(words)
      if (before?.type === 'heading_open') heading ??= firstLine(words)
    } else if (token.type === 'fence' || token.type === 'code_block')
      blocks.push(...token.content.split('\n').flatMap(wordsOf))
    else if (token.type === 'html_block') blocks.push(...paragraphsOf(token.content))
    before = token
  }
  return { text: `${blocks.join('\n\n')}\n`, ...(heading === undefined ? {} : { title: heading }) }
}

/** The paragraphs of a block's words, each in one line; two hard line ends part them. */
const wordsOf = (words: string): string[] =>
  words
    .split(/\n\s*\n/u)
    .map(part => withoutMarks(part.replaceAll(/\s+/gu, ' ')).replaceAll(/ {2,}/gu, ' ').trim())
    .filter(part => part !== '')

// "Anna Berg⏎Olm": a name and a place on lines of their own, which no editor wrapped.
function isSignature(tokens: readonly Token[]): boolean {
  const lines = tokens
    .map(({ type, content }) => (type === 'softbreak' ? '\n' : content))
    .join('')
    .split('\n')
  return (
    lines.length > 1 &&
    lines.length < 6 &&
    tokens.every(({ type }) => type === 'text' || type === 'softbreak' || type.startsWith('strong')) &&
    lines.every(
      line => /^\p{Lu}[^:!?“"]{1,39}$/u.test(line) && !/[\p{Ll}\d]{3}[.;,]$|\p{Ll}{3}\. /u.test(line),
    )
  )
}

function inline(tokens: readonly Token[], softbreak = ' '): string {
  return tokens
    .map(({ type, content }) => {
      if (type === 'softbreak') return softbreak
      if (type === 'hardbreak') return '\n'
      if (type === 'html_inline') return /^<br\b/iu.test(content) ? '\n' : ''
      return type === 'image' ? '' : content
    })
    .join('')
}

/** Without marks that are no emphasis by the letter ("**bold **") and without bare addresses. */
const withoutMarks = (words: string): string =>
  words
    .replaceAll(/\*{2,}|(?<![\p{L}\p{N}_])_{2,}|_{2,}(?![\p{L}\p{N}_])/gu, '')
    .replaceAll(
      /(?<![\p{L}\p{N}*])[*_](?=[\p{L}\p{N}"“‘'(])|(?<=[\p{L}\p{N}.,;:!?"”’')])[*_](?![\p{L}\p{N}])/gu,
      '',
    )
    .replaceAll(/\s*[<([]?\b(?:https?:\/\/|www\.)[^\s<>]{0,2000}[^\s<>.,;:!?"”’')\]][>)\]]?/giu, '')

/** More levels than any text has; each costs the parser time and room for every line inside. */
const deepest = 10
const widest = 60

/** The same text with no more than ten marks of quotation or list before a line, and no deeper indentation. */
function shallow(text: string): string {
  return text
    .split('\n')
    .map(line => (/^(?:[\s>]{20}|\s*(?:[-+*>]|\d+[.)])\s*[-+*>\d])/u.test(line) ? shallowLine(line) : line))
    .join('\n')
}

function shallowLine(line: string): string {
  const marks: string[] = []
  let at = 0
  for (;;) {
    const mark = /^[^\S\n]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=\s|$))/u.exec(line.slice(at, at + 200))?.[0]
    if (mark === undefined) break
    marks.push(mark)
    at += mark.length
  }
  if (marks.length <= deepest && at <= widest) {
    const indent = /^\s*/u.exec(line)?.[0].length ?? 0
    return indent > widest ? line.slice(indent - widest) : line
  }
  // Only marks and nothing else is a rule, such as "- - -".
  const rest = line.slice(at).trim()
  return rest === ''
    ? ''
    : `${marks
        .slice(0, deepest)
        .map(mark => mark.trim())
        .join(' ')} ${rest}`
}
