import { hash } from 'node:crypto'
import { renderGraphiQL } from '@graphql-yoga/render-graphiql'
import { welcomeQuery } from './welcome.ts'

/** GraphiQL's page, with the headers that keep a browser to what is in it. */
export interface Explorer {
  html: string
  headers: Readonly<Record<string, string>>
}

/**
 * Makes GraphiQL's page. Its Content-Security-Policy lets only the page's own scripts run, named by their hashes; they may
 * ask this server and nobody else. Its editor sets styles and starts workers as it runs, so these have no hashes.
 */
export function createExplorer(): Explorer {
  const html = renderGraphiQL({ title: 'whosaid', endpoint: '/graphql', defaultQuery: welcomeQuery })
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
