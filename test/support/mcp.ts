import { tmpdir } from 'node:os'
import { readdirSync, readFileSync } from 'node:fs'
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { expect } from 'vitest'
import { parse } from 'yaml'
import { program, suiteEnvironment } from './cli.ts'
import { examples } from './api.ts'

/** One answer of a tool. */
export interface Told {
  isError: boolean
  text: string
}

const named = { name: 'whosaid-test', version: '1' }

/** A client of `whosaid mcp` on the suite's database. */
export async function clientOfCommand(command = process.execPath, args = [program, 'mcp']): Promise<Client> {
  const client = new Client(named, { versionNegotiation: { mode: 'auto' } })
  const env = suiteEnvironment() as Record<string, string>
  await client.connect(new StdioClientTransport({ command, args, cwd: tmpdir(), env, stderr: 'inherit' }))
  return client
}

/** A client of a server at /mcp, with the protocol of 2026 or, as many programs still have it, that of 2025. */
export async function clientOfServer(
  url: string,
  headers: Record<string, string> = {},
  mode: 'auto' | 'legacy' = 'auto',
): Promise<Client> {
  const client = new Client(named, { versionNegotiation: { mode } })
  await client.connect(new StreamableHTTPClientTransport(new URL(`${url}/mcp`), { requestInit: { headers } }))
  return client
}

/** The answer of a tool, which is one text. */
export async function call(client: Client, name: string, given: object): Promise<Told> {
  const { isError = false, content } = await client.callTool({ name, arguments: { ...given } })
  const [only, ...others] = content
  if (only?.type !== 'text' || others.length > 0) throw new Error('an answer must be one text')
  return { isError, text: only.text }
}

/** All pages of an answer. */
export async function pages(client: Client, name: string, given: object): Promise<object[]> {
  const all: object[] = []
  let after: string | undefined
  do {
    const { isError, text } = await call(client, name, { ...given, ...(after !== undefined && { after }) })
    expect(isError, text).toBe(false)
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(4096)
    const page = JSON.parse(text) as { next?: string }
    all.push(page)
    after = page.next
    expect(all.length).toBeLessThan(80)
  } while (after !== undefined)
  return all
}

/** A statement wherever it stands in an answer. */
export interface Row {
  id: string
  speakers?: { id: string; name: string }[]
  spokenAs?: string
  document?: { id: string; url?: string; publisher?: unknown }
  spans?: { start?: number; exact?: string }[]
}

/** Every statement of an answer, with what the answer tells of it. */
export function rowsOf(value: unknown): Row[] {
  if (typeof value !== 'object' || value === null) return []
  const within = Object.values(value).flatMap(rowsOf)
  return 'spans' in value || 'speakers' in value ? [value as Row, ...within] : within
}

interface Annotated {
  speaker?: string | string[]
  spokenAs?: string
  spans?: unknown[]
}

/** The examples as they were annotated, by the ids of their statements. */
export function annotated(): Map<string, { statement: Annotated; url: string | undefined }> {
  const all = new Map<string, { statement: Annotated; url: string | undefined }>()
  for (const file of readdirSync(examples)) {
    const { document, statements = [] } = parse(readFileSync(`${examples}/${file}`, 'utf8')) as {
      document: { id: string; url?: string }
      statements?: (Annotated & { id: string })[]
    }
    for (const statement of statements)
      all.set(`${document.id}#${statement.id}`, { statement, url: document.url })
  }
  return all
}
