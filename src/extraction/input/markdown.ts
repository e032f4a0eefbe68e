import { fromMarkdown } from 'mdast-util-from-markdown'
import { parse } from 'yaml'
import { type Source, validDay } from './source.ts'

/** One node of a Markdown tree, as far as its text is concerned. */
interface Node {
  type: string
  value?: string
  alt?: string | null
  children?: readonly Node[]
}

/** Reads Markdown: front matter tells title, date and address; links, emphasis and hard wraps leave only their words. */
export function readMarkdown(markdown: string): Source {
  const [front = '', data = ''] = /^---\r?\n([\s\S]*?)\n---\r?\n/u.exec(markdown) ?? []
  const body = markdown.slice(front.length)
  const blocks: string[] = []
  collect(fromMarkdown(body) as Node, blocks)
  return { text: `${blocks.join('\n\n')}\n`, derived: true, ...headerOf(data) }
}

function collect(node: Node, blocks: string[]): void {
  if (['paragraph', 'heading', 'tableRow'].includes(node.type)) {
    for (const part of inline(node).split(/\n\s*\n/u)) {
      const text = part.replaceAll(/[^\S\n]*\n\s*/gu, ' ').trim()
      if (text !== '') blocks.push(text)
    }
    return
  }
  if (node.type === 'code' && node.value !== undefined && node.value.trim() !== '')
    blocks.push(
      ...node.value
        .split('\n')
        .map(line => line.trim())
        .filter(line => line !== ''),
    )
  for (const child of node.children ?? []) collect(child, blocks)
}

function inline(node: Node): string {
  if (node.type === 'html' || node.type === 'image') return ''
  if (node.type === 'break') return '\n'
  return node.value ?? (node.children ?? []).map(inline).join('')
}

function headerOf(data: string): Partial<Source> {
  const fields = frontMatter(data)
  const text = (...keys: string[]) =>
    keys.map(key => fields[key]).find(value => typeof value === 'string' && value.trim() !== '') as
      string | undefined
  const title = text('title', 'headline')?.replaceAll(/\s+/gu, ' ')
  const url = text('url', 'source_url', 'link', 'canonical_url')
  const publisher = text('publisher', 'site', 'source')
  const date = validDay((text('date', 'published_time', 'published', 'publishedAt') ?? '').slice(0, 10))
  return {
    ...(title === undefined ? {} : { title }),
    ...(url !== undefined && URL.canParse(url) ? { url } : {}),
    ...(publisher === undefined ? {} : { publisher }),
    ...(date === undefined ? {} : { publishedAt: date }),
  }
}

function frontMatter(data: string): Record<string, unknown> {
  try {
    const value: unknown = parse(data, { schema: 'failsafe', maxAliasCount: 0 })
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {} // a broken header tells nothing, the text still does
  }
}
