// Finds what of schema.graphql breaks a client of the last release and is not named in CHANGELOG.md under [Unreleased].
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, findBreakingChanges } from 'graphql'

/**
 * The changes that break clients, each as GraphQL describes it. One is named where its coordinate (`Type.field`, `Type` or
 * `Type.field(argument:)`) stands in backquotes among what is not released yet.
 */
export function unexplainedChanges(root: string): string[] {
  const read = (name: string): string => readFileSync(join(root, name), 'utf8')
  const released = readdirSync(join(root, 'releases')).toSorted(byVersion).at(-1)
  if (released === undefined) return []
  const before = buildSchema(read(join('releases', released, 'schema.graphql')))
  const news = read('CHANGELOG.md').split('## [Unreleased]\n')[1]?.split(/^## /m, 1)[0] ?? ''
  return findBreakingChanges(before, buildSchema(read('schema.graphql')))
    .map(({ description }) => description)
    .filter(description => !news.includes(`\`${coordinateOf(description)}\``))
}

/** What has changed: the first coordinate of a description, or the type that it begins with. */
function coordinateOf(description: string): string {
  const [coordinate] = /\b\w+\.\w+(\(\w+:\))?/.exec(description) ?? []
  return coordinate ?? /^(?:Type |Directive |Standard scalar )?(\S+)/.exec(description)?.[1] ?? description
}

const byVersion = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true })
