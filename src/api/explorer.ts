import { hash } from 'node:crypto'
import { renderGraphiQL } from '@graphql-yoga/render-graphiql'
import { readExamples } from './examples.ts'
import { welcomeQuery } from './welcome.ts'

/** GraphiQL's page, with the headers that keep a browser to what is in it. */
export interface Explorer {
  html: string
  headers: Readonly<Record<string, string>>
}

/**
 * Makes GraphiQL's page, with the examples to pick from above it. Its Content-Security-Policy lets only the page's own
 * scripts run, named by their hashes; they may ask this server and nobody else. Its editor sets styles and starts workers as
 * it runs, so these have no hashes.
 */
export function createExplorer(): Explorer {
  const page = renderGraphiQL({ title: 'whosaid', endpoint: '/graphql', defaultQuery: welcomeQuery })
  const html = page.replace('<div id="root"></div>', root => `${picker()}${root}`)
  const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)]
  const hashes = scripts.map(([, script = '']) => `'sha256-${hash('sha256', script, 'base64')}'`)
  const policy = [
    "default-src 'none'",
    `script-src ${hashes.join(' ')}`,
    'worker-src blob:',
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ]
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy.join('; '),
    'referrer-policy': 'no-referrer',
  }
  return { html, headers }
}

/**
 * A list of the examples. GraphiQL opens with the query that stands in its address, in a tab of its own, so to pick one is to
 * go there. It has a default query, but shows that only to who comes for the first time: the address is given one.
 */
function picker(): string {
  const examples = readExamples()
  const options = examples.map(({ question }, at) => `<option value="${at}">${escaped(question)}</option>`)
  return `<style>
  body { display: flex; flex-direction: column; height: 100vh; margin: 0 }
  #examples { font: 14px sans-serif; padding: 6px 16px }
  #examples select { font: inherit; max-width: calc(100% - 90px) }
  #root { flex: 1; min-height: 0 }
  #root .graphiql-container { height: 100% }
</style>
<label id="examples">Examples <select autocomplete="off"><option value="">Pick a question …</option>${options.join('')}</select></label>
<script>
  const examples = ${inScript(examples.map(({ query }) => query))}
  const address = new URL(location.href)
  if (!address.searchParams.has('query')) {
    address.searchParams.set('query', ${inScript(welcomeQuery)})
    history.replaceState({}, '', address)
  }
  document.querySelector('#examples select').addEventListener('change', ({ target }) => {
    if (target.value !== '') location.search = new URLSearchParams({ query: examples[target.value] })
  })
</script>
`
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** A value as a script of the page has it. */
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', String.raw`\u003c`)
