import { readFileSync } from 'node:fs'

/** The query that GraphiQL opens with and that the README shows. */
export const welcomeQuery = readFileSync(
  new URL('../../examples/queries/zarif-about-united-states.graphql', import.meta.url),
  'utf8',
)
