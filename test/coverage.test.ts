import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { DocumentFile } from '../src/document/index.ts'
import { sentencesIn } from '../src/texts/sentences.ts'
import { whosaid } from './support/cli.ts'
import { temporaryFolder } from './support/folder.ts'
import { openTestGraph, type TestGraph } from './support/graph.ts'

const text = `---
title: 😀 Strikes
---

The U.S. Secretary of Defense spoke to reporters on Monday in the
capital. “We do not seek war,” he said. The visit ends today.
`

const hashOf = (words: string): string => createHash('sha256').update(words).digest('hex')

const told = (id: string, header: { text: string } | { sha256: string }, exact: string): DocumentFile => ({
  document: { id, title: id, publisher: 'paper', annotator: 'test', ...header },
  actors: [{ id: 'paper', kind: 'organization', name: 'The Paper' }],
  statements: [
    {
      id: 's1',
      speaker: 'paper',
      form: 'INDIRECT',
      text: 'T',
      spans: ['text' in header ? { exact } : { start: 0, end: 1, exact }],
    },
  ],
})

let suite: TestGraph
beforeAll(async () => {
  suite = await openTestGraph()
})
beforeEach(() => suite.empty())
afterAll(() => suite[Symbol.asyncDispose]())

test('names the sentences that no span touches, by their code points, and the documents without a text', async () => {
  await suite.load(
    told('kept', { text }, 'We do not seek war'),
    told('gone', { sha256: hashOf('gone') }, 'x'),
  )
  expect(await whosaid(['coverage'])).toEqual({
    status: 0,
    stderr: '',
    stdout: [
      `gone: no text at hand, no file given has sha256 ${hashOf('gone')}`,
      'kept: 1 of 4 sentences explained',
      '  4 to 20: title: 😀 Strikes',
      '  26 to 100: The U.S. Secretary of Defense spoke to reporters on Monday in the capital.',
      '  132 to 153: The visit ends today.',
      '1 documents, 1 without a text at hand; 1 of 4 sentences explained',
      '',
    ].join('\n'),
  })
})

test('a text may be given, and a span that drifted explains nothing', async () => {
  const words = 'One is here. Two is here.'
  await suite.load(
    told('given', { sha256: hashOf(words) }, 'O'),
    told('drifted', { sha256: hashOf(words) }, 'T'),
  )
  using folder = temporaryFolder()
  const { stdout } = await whosaid(['coverage', folder.put('text.txt', words)])
  expect(stdout).toContain('given: 1 of 2 sentences explained\n  13 to 25: Two is here.\n')
  expect(stdout).toContain('drifted: 0 of 2 sentences explained\n')
})

test('sentences go on after an abbreviation and over a line end, in English and in other languages', () => {
  const english =
    'The U.S. Army left.\n\nIt was “late.” He said so to the reporters who had come to\nhear it.'
  expect(sentencesIn(english).map(({ words }) => words)).toEqual([
    'The U.S. Army left.',
    'It was “late.”',
    'He said so to the reporters who had come to hear it.',
  ])
  const persian =
    'وزیر امور خارجه روز دوشنبه به خبرنگاران در تهران گفت که ایران\nجنگ نمی‌خواهد. آیا این درست است؟ بله.'
  const sentences = sentencesIn(persian, 'fa')
  expect(sentences).toHaveLength(3)
  const points = Array.from(persian)
  for (const { start, end, words } of sentences) {
    expect(points.slice(start, end).join('').replaceAll(/\s+/gu, ' ')).toBe(words)
  }
})
