import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { uncalled } from '../src/graph/driver.ts'

test.each(['session', 'internal/connection-holder', 'internal/pool/pool'])(
  'the driver’s %s still has what is left out of it',
  name => {
    const file = createRequire(import.meta.url).resolve(`neo4j-driver-core/lib/${name}.js`)
    expect(readFileSync(file, 'utf8')).toContain(uncalled)
  },
)
