import { readdirSync, readFileSync } from 'node:fs'
import { parseHTML } from 'linkedom'

const folder = new URL('../../../examples/browser/', import.meta.url)

export const styleFile = new URL('style.grass', folder)

/** The saved queries: name, title and text, by name. */
export const savedQueries = readdirSync(new URL('queries/', folder))
  .toSorted()
  .map(name => {
    const text = readFileSync(new URL(`queries/${name}`, folder), 'utf8')
    return { name, title: /^\/\/ (.+)\n/.exec(text)?.[1], text }
  })

/** A query without its comments and the white space around it. */
export const bare = (query: string): string =>
  query
    .split('\n')
    .filter(line => !line.startsWith('//'))
    .join('\n')
    .trim()

const { document } = parseHTML(readFileSync(new URL('guide.html', folder), 'utf8'))

/** The parameters that the guide's commands set. */
export const guideParameters = {
  speaker: 'mohammad-javad-zarif',
  event: 'us-strikes-2019-12-29',
  claim: 'us-strikes-2019-12-29-were-terrorism',
  from: 'sergei-lavrov',
  to: 'joe-biden',
  id: 'white-house-2023-12-27#coalition-forces',
  document: 'radio-farda-2019-12-30',
}

/** The pages of the guide: the heading, and the commands and queries that can be run there. */
export const guidePages = [...document.querySelectorAll('slide')].map(slide => {
  const blocks = [...slide.querySelectorAll('pre.runnable')].map(block => bare(block.textContent))
  return {
    heading: slide.querySelector('h3')?.textContent.trim() ?? '',
    commands: blocks.filter(block => block.startsWith(':')),
    queries: blocks.filter(block => !block.startsWith(':')),
  }
})
