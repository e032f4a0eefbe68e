import { readdirSync, readFileSync } from 'node:fs'

/** A query to try, and the question that it asks. */
export interface Example {
  name: string
  question: string
  query: string
}

const folder = new URL('../../examples/queries/', import.meta.url)

/** The queries of examples/queries, by name; each begins with the question that it asks. */
export function readExamples(): Example[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.graphql'))
    .toSorted()
    .map(name => {
      const query = readFileSync(new URL(name, folder), 'utf8')
      const question = /^# (.+)$/m.exec(query)?.[1] ?? name
      return { name: name.replace(/\.graphql$/, ''), question, query }
    })
}
