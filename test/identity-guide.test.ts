import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { whosaid } from './support/cli.ts'
import { temporaryFolder } from './support/folder.ts'
import { openTestGraph, type TestGraph } from './support/graph.ts'
import { blocks } from './support/markdown.ts'

let suite: TestGraph
beforeAll(async () => void (suite = await openTestGraph()))
afterAll(() => suite[Symbol.asyncDispose]())

/** Texts of the test's own, with the kinds of names that archives have. */
const texts = {
  'one.txt':
    'Press Secretary Ingrid Solheim said on Monday that the harbour is closed. Solheim told reporters that the ice was thick. The Norby Fisheries Council said that nobody had been warned.',
  'two.txt':
    'Ingrid Solheim said that the harbour opens again on Friday. Oskar Berg, the mayor, denied that the town had paid for it.',
  'three.txt':
    'Mrs. Ingrid Solheim said that the harbour is open. The Norby Fisheries Council said that its boats are at sea. Erik Berg said that his brother was wrong.',
}

test('the guide’s commands lead from texts to one person, and back', async () => {
  using folder = temporaryFolder()
  mkdirSync(join(folder.path, 'texts'))
  for (const [name, text] of Object.entries(texts)) folder.put(`texts/${name}`, text)
  const lines = blocks('docs/identity.md', 'sh')
    .flatMap(block => block.split('\n'))
    .filter(line => line !== '')
    .map(line => line.replace(/^npm run whosaid -- /u, '').split(' '))
  const at = (word: string): string =>
    /^(?:texts|drafts|resolved\.yaml|by-hand\.yaml)$/u.test(word) ? join(folder.path, word) : word
  const ran: string[] = []
  const outputs: Record<string, string> = {}
  for (const words of lines) {
    const [command = ''] = words
    if (command === 'rename-id') continue
    const { status, stdout, stderr } = await whosaid(words.map(at), command === 'judge' ? { input: 'd' } : {})
    expect(status, `${words.join(' ')}: ${stderr}`).toBe(0)
    ran.push(command)
    outputs[command] = stdout
  }
  expect(ran).toEqual(['extract', 'load', 'candidates', 'candidates', 'resolve', 'judge', 'load', 'unload'])
  expect(outputs['resolve']).toContain('Ingrid Solheim')
  const { identities } = parse(readFileSync(join(folder.path, 'resolved.yaml'), 'utf8')) as {
    identities: { same: string[] }[]
  }
  const names = await suite.cypher<{ id: string; name: string }>(
    'MATCH (actor:Actor) RETURN actor.id AS id, actor.name AS name',
  )
  const called = (id: string) => names.find(one => one.id === id)?.name
  const joined = identities.map(({ same }) => [...new Set(same.map(called))].join(' = '))
  expect(joined).toContain('Norby Fisheries Council')
  expect(
    identities.find(({ same }) => same.some(id => called(id) === 'Ingrid Solheim'))?.same.length,
  ).toBeGreaterThan(1)
  // The brothers stay two.
  expect(joined.filter(one => one.includes('Oskar Berg') && one.includes('Erik Berg'))).toEqual([])
})
