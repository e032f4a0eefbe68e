import * as fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { DocumentFile } from '../../src/document/index.ts'
import type { Action } from '../../src/review/protocol/actions.ts'
import { createReview } from '../../src/review/review.ts'
import { Refusal } from '../../src/review/failure.ts'
import { recordsOf } from '../support/records.ts'
import { draft, reviewed } from '../support/reviewed.ts'
import { temporaryFolder } from '../support/folder.ts'

const examples = 'examples/documents'
const names = readdirSync(examples).filter(name => name.endsWith('.yaml'))
const runs = Number(process.env['WHOSAID_LAW_RUNS'] ?? 8)

const at = <T>(list: readonly T[], by: number): T => list[by % Math.max(list.length, 1)]!

/** A step that a hand with numbers chooses on a file; some do not fit, and are refused. */
function choose(
  { statements = [], actors = [], events = [], claims = [], rejected = [] }: DocumentFile,
  n: number,
): Action {
  const one = at(statements, n >> 5)?.id.replace(/^#/u, '') ?? 'none'
  const other = at(statements, n >> 9)?.id.replace(/^#/u, '') ?? 'none'
  const actor = at(actors, n >> 7)?.id ?? 'none'
  const second = at(actors, n >> 11)?.id ?? 'none'
  const actions: Action[] = [
    { kind: 'accept', statements: [one, other] },
    { kind: 'acceptUpTo', doubt: (n % 10) / 10 },
    { kind: 'undecide', statements: [one] },
    { kind: 'reject', statements: [one], reason: 'No statement.' },
    { kind: 'reject', statements: [one, other] },
    { kind: 'restore', index: n % Math.max(rejected.length, 1) },
    {
      kind: 'edit',
      statement: one,
      set: { speaker: actor, cue: 'said: #', speakerMention: null },
      accept: true,
    },
    { kind: 'edit', statement: one, set: { text: 'It is said,\nin two lines: "so".', act: 'THREATEN' } },
    {
      kind: 'edit',
      statement: one,
      set: { about: [{ id: '#new', stance: 'AGAINST', as: ['a, b', 'c: d'] }], addressees: [actor, '#new'] },
      describe: [{ type: 'actor', value: { id: '#new', kind: 'group', name: 'Others: "they"' } }],
    },
    { kind: 'editMany', statements: [one, other], set: { saidAt: '2025-01', cue: null } },
    { kind: 'new', spans: [{ start: n % 40, end: (n % 40) + 20 }], set: { speaker: actor } },
    { kind: 'addSpan', statement: one, span: { start: n % 50, end: (n % 50) + 9 } },
    { kind: 'removeSpan', statement: one, at: 0 },
    { kind: 'describe', describe: [{ type: 'topic', value: { id: '#topic', name: 'A topic' } }] },
    { kind: 'editDescription', type: 'actor', id: actor, set: { description: 'Somebody.', aliases: null } },
    { kind: 'prune' },
    { kind: 'editDocument', set: { title: 'Another title: #1', url: 'https://example.org/a' } },
    { kind: 'replaceActor', from: actor, to: second, where: n % 2 ? 'speaker' : 'everywhere' },
    {
      kind: 'splitEvent',
      event: at(events, n >> 6)?.id ?? 'none',
      second: { id: '#second', name: 'A second event' },
      statements: [one],
    },
    { kind: 'dropSpeaker', speaker: actor, reason: 'The moderator.' },
    {
      kind: 'identity',
      verdict: 'same',
      ids: [at(claims, n)?.id ?? 'x', 'elsewhere#claim'],
      basis: 'One sentence.',
    },
    { kind: 'take', from: 'other.yaml', statement: 's1' },
  ]
  return actions[n % actions.length]!
}

test('any steps leave a file that check accepts and keep the bytes of what they do not touch; undoing all gives the first file', async () => {
  let written = 0
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...names, 'draft.yaml', 'draft.json'),
      fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 6 }),
      async (name, numbers) => {
        using folder = temporaryFolder()
        const first =
          name === 'draft.yaml'
            ? reviewed()
            : name === 'draft.json'
              ? JSON.stringify(draft, null, 2)
              : readFileSync(`${examples}/${name}`, 'utf8')
        const path = name
        folder.put(path, first)
        folder.put('other.yaml', reviewed())
        const { store } = await createReview({
          folder: folder.path,
          reviewer: 'A. Reader',
          lockFile: `${folder.path}/.lock`,
        })
        let steps = 0
        for (const number of numbers) {
          const before = await store.read(path)
          const text = readFileSync(`${folder.path}/${path}`, 'utf8')
          const action = choose(before.file!, number)
          try {
            // Steps in a row may belong to one decision.
            const decision = number % 3 === 0 ? {} : { decision: String(number % 2) }
            const { state, changed } = await store.act({ path, version: before.version, action, ...decision })
            if (state.version === before.version) expect(changed.statements).toBe(0)
            else steps++
          } catch (error) {
            if (!(error instanceof Refusal) || !['INVALID', 'BAD_REQUEST'].includes(error.code)) throw error
            expect(readFileSync(`${folder.path}/${path}`, 'utf8')).toBe(text)
            continue
          }
          const after = await store.read(path)
          expect(after.problems).toEqual([])
          const now = recordsOf(readFileSync(`${folder.path}/${path}`, 'utf8'), after.file!)
          for (const [record, bytes] of recordsOf(text, before.file!)) {
            const kept = now.get(record)
            if (kept !== undefined) expect([...kept]).toEqual([...bytes])
          }
        }
        written += steps
        let undone = 0
        for (; (await store.open(path)).undo !== null; undone++)
          await store.undo({ path, version: (await store.read(path)).version })
        expect(undone).toBeLessThanOrEqual(steps)
        expect(readFileSync(`${folder.path}/${path}`, 'utf8')).toBe(first)
      },
    ),
    { numRuns: runs },
  )
  expect(written).toBeGreaterThan(runs)
})
