import { readFileSync } from 'node:fs'

/** What GraphiQL opens with. */
export const welcomeQuery = readFileSync(
  new URL('../../examples/queries/zarif-about-united-states.graphql', import.meta.url),
  'utf8',
)
