import { createRequire, registerHooks } from 'node:module'

/** What each part of the driver's text becomes as it is loaded. */
const changed: readonly (readonly [text: string, becomes: string])[] = [
  // The driver is compiled to ES5, where each async function makes an object with a method that nobody calls. V8 (Node 24.21)
  // keeps alive what that method can see until its next major collection, so that every minor one copied the answers of queries
  // long done. Without it, and without the pretenuring that src/commands/memory.ts turns off, a page costs the server an eighth less.
  ['g[Symbol.iterator] = function() { return this; }', 'g'],
  // The 4 kB of a page's query leave in one write, not in four.
  ['_DEFAULT_BUFFER_SIZE = 1400', '_DEFAULT_BUFFER_SIZE = 16384'],
  // The stack at each query's start, kept for errors, is a thirtieth of what a page costs the server.
  ["var error = new Error('');", 'var error = {};'],
]

const hooks = registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context)
    const { source } = loaded
    if (!source || !url.includes('/node_modules/neo4j-driver')) return loaded
    const text = typeof source === 'string' ? source : new TextDecoder().decode(source)
    return { ...loaded, source: changed.reduce((all, [part, becomes]) => all.replace(part, becomes), text) }
  },
})
// Required, since what is imported comes to the hook without its text where it is CommonJS.
const neo4j = createRequire(import.meta.url)('neo4j-driver') as typeof import('neo4j-driver')
hooks.deregister()

/** The Neo4j driver; everything here takes it from this module, which has to be the first that loads it. */
export default neo4j
