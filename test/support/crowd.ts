import type { DocumentFile } from '../../src/document/index.ts'

/** How many statements there are on one claim, one event and one figure. */
export const voices = 3000
/** How many of them one document reports. */
const perDocument = 10
export const documents = voices / perDocument

export const padded = (n: number): string => String(n).padStart(4, '0')

/**
 * Documents that all speak of one storm, one claim and one mayor, as nothing else in a small graph is spoken of. Each witness
 * calls the storm otherwise, takes part in it, gives another toll, and asserts a claim that contradicts the one claim, which
 * the odd ones assert and the even ones deny.
 */
export function* crowd(): Generator<DocumentFile> {
  for (let d = 0; d < documents; d++)
    yield account(
      d,
      Array.from({ length: perDocument }, (_, at) => padded(d * perDocument + at)),
    )
}

const account = (d: number, witnesses: readonly string[]): DocumentFile => ({
  document: {
    id: `account-${padded(d)}`,
    title: `Account ${d}`,
    publisher: 'post',
    annotator: 'test',
    publishedAt: '2022-03-01',
  },
  actors: [
    { id: 'post', kind: 'organization', name: 'The Post' },
    { id: 'town', kind: 'state', name: 'The Town' },
    {
      id: 'mayor',
      kind: 'person',
      name: 'The Mayor',
      aliases: witnesses.map(n => `Mayor ${n}`),
    },
    ...witnesses.map(n => ({ id: `witness-${n}`, kind: 'person' as const, name: `Witness ${n}` })),
  ],
  positions: [{ id: 'office', title: 'The office', in: 'town' }],
  tenures: [{ holder: 'mayor', position: 'office', startDate: '2020', asOf: '2022-03-01' }],
  affiliations: witnesses.map(n => ({ actor: `witness-${n}`, kind: 'OPPOSED_TO', with: 'town' })),
  events: [
    {
      id: 'storm',
      name: 'The storm',
      startDate: '2022-02-28',
      parties: [
        ...witnesses.map(n => ({ actor: `witness-${n}`, role: 'AFFECTED' as const })),
        { actor: 'town', role: 'HOST' },
      ],
    },
    ...witnesses.map(n => ({ id: `gust-${n}`, name: `Gust ${n}`, startDate: '2022-02-28', partOf: 'storm' })),
  ],
  claims: [
    { id: 'warned', text: 'The town was warned.', about: ['storm'] },
    ...witnesses.flatMap(n => [
      { id: `unwarned-${n}`, text: `The town was not warned, says ${n}.`, about: ['storm'] },
      {
        id: `toll-${n}`,
        text: `The storm killed ${n}.`,
        about: ['storm'],
        measure: 'KILLED' as const,
        min: Number(n),
        max: Number(n),
      },
    ]),
  ],
  claimLinks: witnesses.map(n => ({
    from: 'warned',
    kind: 'CONTRADICTS',
    to: `unwarned-${n}`,
    basis: 'Not both.',
  })),
  statements: witnesses.flatMap(n => [
    {
      id: `said-${n}`,
      speaker: `witness-${n}`,
      form: 'INDIRECT',
      saidAt: '2022-03-01',
      utterance: 'one-utterance',
      text: `Said ${n}`,
      about: [{ id: 'storm', as: [`storm ${n}`] }],
      claims: [
        { id: 'warned', verb: Number(n) % 2 === 1 ? 'ASSERTS' : 'DENIES' },
        { id: `unwarned-${n}`, verb: 'ASSERTS' },
        { id: `toll-${n}`, verb: 'ASSERTS' },
      ],
    },
    {
      id: `asked-${n}`,
      speaker: `witness-${n}`,
      form: 'INDIRECT',
      text: `Left open ${n}`,
      claims: [{ id: 'warned', verb: 'LEAVES_OPEN' }],
    },
  ]),
})
