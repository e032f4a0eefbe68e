// Lints every query under cypher/ offline, and sees to it that the typed list and the folder agree.
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { lintCypherQuery } from '@neo4j-cypher/language-support'
import { cypherFile, withParts } from '../src/graph/include.ts'
import { queryNames, schemaStatements } from '../src/graph/queries.ts'

const folder = fileURLToPath(new URL('../cypher/', import.meta.url))
const faults: string[] = []

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.cypher'))
  .map(file => file.replaceAll('\\', '/').slice(0, -'.cypher'.length))
const parts = new Set(files.filter(file => file.split('/').includes('parts')))
const listed = new Set<string>(queryNames)
for (const file of files) {
  if (!listed.has(file) && !parts.has(file) && file !== 'schema') {
    faults.push(
      `cypher/${file}.cypher: a query must stand in a list of src/graph/queries/, but this one does not`,
    )
  }
}
for (const name of queryNames) {
  if (!files.includes(name)) faults.push(`src/graph/queries/: a name must have a file, but got: ${name}`)
}

/** Neo4j reports each parameter that it is not told of; values do not matter here. */
function lint(name: string, text: string): void {
  const parameters = Object.fromEntries(
    [...text.matchAll(/\$(\w+)/g)].map(([, parameter]) => [parameter, null]),
  )
  for (const { message, range } of lintCypherQuery(text, { parameters, defaultLanguage: 'CYPHER 25' })
    .diagnostics) {
    faults.push(
      `cypher/${name}.cypher:${range.start.line + 1} (with its parts put in): ${typeof message === 'string' ? message : message.value}`,
    )
  }
}

const included = new Set<string>()
for (const name of queryNames) {
  if (!files.includes(name)) continue
  if (!cypherFile(name).startsWith('// ')) {
    faults.push(`cypher/${name}.cypher: the first line must be a comment that says what the query is for`)
  }
  const text = withParts(name, file => {
    included.add(file)
    return cypherFile(file)
  })
  lint(name, text)
}
for (const part of parts) {
  if (!included.has(part))
    faults.push(`cypher/${part}.cypher: a part must be included by a query, but this one is not`)
}
for (const statement of schemaStatements()) lint('schema', statement)

for (const fault of faults) console.error(fault)
console.error(`${queryNames.length} queries, ${faults.length} faults`)
process.exitCode = faults.length === 0 ? 0 : 1
