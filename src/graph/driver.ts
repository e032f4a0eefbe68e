import { createRequire, registerHooks } from 'node:module'

// The driver is compiled to ES5, where each async function makes an object with a method that nobody calls. V8 (Node 24.21)
// keeps alive what that method can see until its next major collection, so that every minor one copied the answers of queries
// long done. Without it, and without the pretenuring that src/commands/memory.ts turns off, a page costs the server an eighth less.
const uncalled = 'g[Symbol.iterator] = function() { return this; }'

const hooks = registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context)
    const { source } = loaded
    if (!source || !url.includes('/node_modules/neo4j-driver')) return loaded
    const text = typeof source === 'string' ? source : new TextDecoder().decode(source)
    return { ...loaded, source: text.replace(uncalled, 'g') }
  },
})
// Required, since what is imported comes to the hook without its text where it is CommonJS.
const neo4j = createRequire(import.meta.url)('neo4j-driver') as typeof import('neo4j-driver')
hooks.deregister()

/** The Neo4j driver; everything here takes it from this module, which has to be the first that loads it. */
export default neo4j
