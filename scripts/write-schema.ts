// Prints the API's schema, whose parts are in src/api/schema/parts, to schema.graphql: the contract, checked by test/api-schema.test.ts.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { print } from 'graphql'
import { format, resolveConfig } from 'prettier'
import { readSchema } from '../src/api/schema/parts.ts'

const path = fileURLToPath(new URL('../schema.graphql', import.meta.url))
const settings = await resolveConfig(path)
writeFileSync(path, await format(print(readSchema()), { ...settings, filepath: path }))
