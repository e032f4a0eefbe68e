import { expect, test } from 'vitest'
import type { DocumentFile } from '../src/document/index.ts'
import { whosaid } from './support/cli.ts'
import { temporaryFolder } from './support/folder.ts'

/** A document that describes an actor and a claim with a figure. */
const about = (id: string, actor: object, min: number): DocumentFile => ({
  document: { id, title: id, publisher: 'paper', annotator: 'test' },
  actors: [
    { id: 'paper', kind: 'organization', name: 'The Paper' },
    { id: '#sources', kind: 'group', name: 'Sources' },
    { id: 'x', kind: 'group', name: 'X', ...actor },
  ],
  claims: [{ id: 'killed', text: 'K', measure: 'KILLED', min }],
  statements: [{ id: 's', voice: 'NARRATOR', text: 'T', claims: [{ id: 'killed', verb: 'ASSERTS' }] }],
})

async function check(
  ...documents: DocumentFile[]
): Promise<{ status: number | null; stdout: string; told: string[] }> {
  using folder = temporaryFolder()
  const { status, stdout, stderr } = await whosaid(['check', ...folder.write(documents)])
  return { status, stdout, told: stderr.replaceAll(`${folder.path}/`, '').split('\n').slice(0, -1) }
}

test('check warns of what SHOULD not be among documents, names the file, and refuses nothing for it', async () => {
  const documents = [
    about('a', { name: 'Katāʾib Hezbollah', wikidataId: 'Q1' }, 25),
    about('b', { id: 'y', name: 'KH', aliases: ["Kata'ib Hezbollah"], wikidataId: 'Q1' }, 30),
  ]
  expect(await check(...documents)).toEqual({
    status: 0,
    stdout: '2 valid, 0 refused, 3 warnings\n',
    told: [
      "warning: 1.json every name, however it is spelled, should belong to one actor only, but got: Kata'ib Hezbollah, of x and y [SHOULD-be-the-only-one-of-its-type-with-its-name]",
      'warning: 1.json every Wikidata item should belong to one actor only, but got: Q1, of x and y [SHOULD-be-the-only-actor-with-its-wikidata-id]',
      'warning: 1.json every claim should have the same figure in all documents, but got: KILLED PEOPLE 25 .. and KILLED PEOPLE 30 .. for killed [SHOULD-give-a-claim-one-figure]',
    ],
  })
})

test('documents that tell the same of the same actors give no warning', async () => {
  const actor = { name: 'X', aliases: ['The X', 'x'], wikidataId: 'Q1' }
  expect(await check(about('a', actor, 25), about('b', actor, 25))).toEqual({
    status: 0,
    stdout: '2 valid, 0 refused\n',
    told: [],
  })
})

test.each([
  ['javad-zarif', 'actor', 'mohammad-javad-zarif'],
  ['zarif', 'actor', 'mohammad-javad-zarif'],
  ['Mohammad_Javad_Zarif', 'actor', 'mohammad-javad-zarif'],
  ['mohamad-javad-zarif', 'actor', 'mohammad-javad-zarif'],
  ['zarif-mohammad-javad', 'actor', 'mohammad-javad-zarif'],
  ['reporters', 'actor', '#reporters'],
  ['the-raids', 'about', 'the-raid'],
  ['nobody-at-all', 'actor', undefined],
  // A topic speaks as little as an event.
  ['the-raid', 'actor', undefined],
])('check asks whether %s, as %s, is meant for %s', async (id, use, meant) => {
  const file: DocumentFile = {
    document: { id: 'a', title: 'A', publisher: 'paper', annotator: 'test' },
    actors: [
      { id: 'paper', kind: 'organization', name: 'The Paper' },
      { id: 'mohammad-javad-zarif', kind: 'person', name: 'Mohammad Javad Zarif' },
      { id: '#reporters', kind: 'group', name: 'reporters' },
    ],
    topics: [{ id: 'the-raid', name: 'the raid' }],
    statements: [
      {
        id: 's',
        speaker: use === 'actor' ? id : 'paper',
        form: 'INDIRECT',
        text: 'Says so.',
        about: [{ id: use === 'about' ? id : 'paper' }],
      },
    ],
  }
  const { status, told } = await check(file)
  expect(status).toBe(1)
  const hint = meant === undefined ? '' : ` (did you mean ${meant}?)`
  const fault =
    id === 'the-raid'
      ? 'speaker must name an actor'
      : `every id that a document uses must be described in it${hint}`
  expect(told).toHaveLength(1)
  expect(told[0]).toContain(`${fault}, but got: "${id}`)
})

test('check asks so for statements too', async () => {
  const file: DocumentFile = {
    document: { id: 'a', title: 'A', publisher: 'paper', annotator: 'test' },
    actors: [{ id: 'paper', kind: 'organization', name: 'The Paper' }],
    statements: [
      { id: 'first', speaker: 'paper', form: 'INDIRECT', text: 'Says so.' },
      { id: 'second', speaker: 'paper', form: 'INDIRECT', text: 'Says so again.', repliesTo: 'frist' },
    ],
  }
  expect((await check(file)).told[0]).toContain('(did you mean first?), but got: "frist"')
})

test('check warns of a claim that no statement of all files takes up', async () => {
  const saying = about('a', { name: 'X' }, 25)
  const { statements: _statements, ...silent } = about('b', { name: 'X' }, 25)
  const other = { id: 'never-said', text: 'N' }
  const warning =
    'every claim should be asserted, denied, left open or asked by a statement, but got: none for'
  expect(await check({ ...silent, claims: [...silent.claims!, other] }, saying)).toEqual({
    status: 0,
    stdout: '2 valid, 0 refused, 1 warnings\n',
    told: [`warning: 0.json ${warning} never-said [SHOULD-be-taken-up-by-a-statement]`],
  })
  expect((await check(silent)).told).toEqual([
    `warning: 0.json ${warning} killed [SHOULD-be-taken-up-by-a-statement]`,
  ])
})
