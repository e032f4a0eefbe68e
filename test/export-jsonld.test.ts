import * as fc from 'fast-check'
import jsonld from 'jsonld'
import { Compile } from 'typebox/schema'
import { describe, expect, test } from 'vitest'
import { type DocumentFile, readData, readDocuments, toFile } from '../src/document/index.ts'
import { context, contextFile } from '../src/export/jsonld/context.ts'
import { exportSchema } from '../src/export/jsonld/schema.ts'
import { asJsonLd, jsonLdOf } from '../src/export/jsonld/document.ts'
import { documentFile } from './support/documents.ts'
import { fromJsonLd } from './support/json-ld.ts'

// JSON-LD: a processor keeps every value, and the document file can be made from what it gives.

type Node = Record<string, unknown>

/** Nothing may be fetched: the context stands in the file. */
const options = {
  documentLoader: (url: string) => Promise.reject(new Error(`nothing may be fetched, but got: ${url}`)),
}

/** Through a processor and back: expanded, so that terms without a meaning are dropped, and compacted again. */
async function processed(given: jsonld.JsonLdDocument): Promise<Node> {
  const expanded = await jsonld.expand(given, options)
  return await jsonld.compact(expanded, context() as jsonld.ContextDefinition, options)
}

const withContext = (node: object): jsonld.JsonLdDocument =>
  ({ '@context': context(), ...node }) as jsonld.JsonLdDocument

function resolved(file: DocumentFile) {
  const read = readData(file)
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  return read.document
}

async function examplesRead() {
  const all = []
  for await (const one of readDocuments(['examples/documents'])) {
    if ('problems' in one) throw new Error(JSON.stringify(one.problems))
    all.push(one.document)
  }
  return all
}

test('no field of the examples is lost', async () => {
  const all = await examplesRead()
  expect(all.length).toBeGreaterThan(5)
  for (const document of all) {
    const back = await processed(withContext(asJsonLd({ document })))
    expect(fromJsonLd(back)).toEqual(toFile(document))
  }
}, 60_000)

test('no field of a generated document is lost', async () => {
  await fc.assert(
    fc.asyncProperty(documentFile('d'), async file => {
      const document = resolved(file)
      const back = await processed(withContext(asJsonLd({ document })))
      expect(fromJsonLd(back)).toEqual(toFile(document))
    }),
    { numRuns: 40 },
  )
}, 60_000)

const everything: DocumentFile = {
  document: {
    id: 'all/of:it',
    title: '@type',
    publisher: '#paper',
    annotator: 'test',
    derivedFrom: [{ document: 'a', kind: 'CORRECTS' }],
  },
  actors: [
    { id: '#paper', kind: 'organization', name: 'urn:paper', aliases: ['b', 'a'] },
    { id: 'two', kind: 'group', name: 'Two' },
  ],
  claims: [{ id: 'c', text: 'x', measure: 'KILLED', min: 0, max: 1e15 }],
  statements: [
    {
      id: 's',
      speaker: ['two', '#paper'],
      via: ['two', '#paper'],
      form: 'MIXED',
      text: '  spaces  ',
      quote: '_:b0',
      about: [{ id: 'two', as: ['z', 'a'], stance: 'AGAINST' }],
      claims: [{ id: 'c', verb: 'DENIES', hedge: 'maybe' }],
      spans: [
        { start: 3, end: 9 },
        { start: 20, end: 25, exact: 'words', prefix: 'before ', suffix: ' after' },
        { start: 1, end: 2, exact: 'x' },
      ],
    },
  ],
  identities: [{ same: ['z:2', 'a:1'], basis: 'why' }],
  rejected: [
    { statement: { id: 'r', speaker: 'nobody', form: 'DIRECT', text: 'No.' }, reason: '@id', by: 'me' },
  ],
}

test('an export has the shape that its schema says, and the schema sees what has not', async () => {
  const valid = Compile(exportSchema)
  for (const document of [...(await examplesRead()), resolved(everything)])
    expect(valid.Check(whole(asJsonLd({ document }))), document.document.id).toBe(true)
  fc.assert(
    fc.property(documentFile('d'), file => valid.Check(whole(asJsonLd({ document: resolved(file) })))),
    { numRuns: 40 },
  )
  const good = asJsonLd({ document: resolved(everything) }) as Record<string, Node[]>
  const spoilt = [
    { ...good, '@id': 'all/of:it' },
    { ...good, publisher: 'paper' },
    { ...good, more: 1 },
    { ...good, annotations: [{ ...good['annotations']![0], target: [] }] },
    { ...good, actors: [{ ...good['actors']![0], '@type': ['Place'] }] },
  ]
  for (const one of spoilt) expect(valid.Check(whole(one))).toBe(false)
}, 60_000)

test('values that look like something else, and lists in an order of their own, are kept', async () => {
  const document = resolved(everything)
  const back = await processed(withContext(asJsonLd({ document })))
  expect(fromJsonLd(back)).toEqual(toFile(document))
})

test('is Web Annotation, PROV-O and schema.org to who knows only these', async () => {
  const document = resolved(everything)
  const given = withContext(asJsonLd({ document }))
  const foreign = {
    oa: 'http://www.w3.org/ns/oa#',
    prov: 'http://www.w3.org/ns/prov#',
    schema: 'https://schema.org/',
  }
  const flat: { '@graph': Node[] } = JSON.parse(JSON.stringify(await jsonld.flatten(given, foreign, options)))
  const ofType = (type: string): Node[] => flat['@graph'].filter(one => [one['@type']].flat().includes(type))
  const byId = new Map(flat['@graph'].map(one => [one['@id'], one]))
  const [annotation] = ofType('oa:Annotation')
  const body = byId.get((annotation?.['oa:hasBody'] as Node | undefined)?.['@id'])
  expect(body).toMatchObject({
    '@id': 'urn:whosaid:id:all/of:it#s',
    '@type': expect.arrayContaining(['schema:Quotation']),
  })
  expect(body?.['schema:spokenByCharacter']).toEqual({
    '@list': [{ '@id': 'urn:whosaid:id:two' }, { '@id': 'urn:whosaid:id:all/of:it#paper' }],
  })
  const position = ofType('oa:TextPositionSelector').map(one => [one['oa:start'], one['oa:end']])
  expect(position).toEqual([
    [1, 2],
    [3, 9],
    [20, 25],
  ])
  expect(ofType('oa:TextQuoteSelector').at(-1)).toMatchObject({
    'oa:exact': 'words',
    'oa:prefix': 'before ',
    'oa:suffix': ' after',
  })
  expect(ofType('schema:Claim')).toMatchObject([{ '@id': 'urn:whosaid:id:c', 'schema:text': 'x' }])
  expect(byId.get('urn:whosaid:id:all/of:it')).toMatchObject({
    '@type': expect.arrayContaining(['prov:Entity', 'schema:CreativeWork']),
    'prov:wasDerivedFrom': { '@id': 'urn:whosaid:id:a' },
  })
  expect(ofType('prov:Agent')).toMatchObject([{ 'schema:name': 'test' }])
})

describe('the context', () => {
  test('explains every term, each once', async () => {
    const file = contextFile() as { '@context': Node; '@graph': Node[] }
    const explained = new Map(file['@graph'].map(one => [one['rdfs:label'], String(one['rdfs:comment'])]))
    const named = Object.entries(file['@context']).filter(
      ([name, value]) => !name.startsWith('@') && !/[/#]$/.test(String(value)),
    )
    expect(named.length).toBeGreaterThan(80)
    for (const [name] of named) expect(explained.get(name)?.length, name).toBeGreaterThan(5)
    expect(explained.size).toBe(named.length)
    // It is JSON-LD itself.
    expect(await jsonld.expand(file as jsonld.JsonLdDocument, options)).toHaveLength(
      new Set(file['@graph'].map(one => one['@id'])).size === explained.size
        ? explained.size
        : expect.anything(),
    )
  })
})

test('only the selected statements come, and an export of nothing is an empty graph', async () => {
  const document = resolved({
    ...everything,
    statements: [
      ...(everything.statements ?? []),
      { id: 't', speaker: 'two', form: 'INDIRECT', text: 'No.' },
    ],
  })
  const selected = new Set(['all/of:it#t'])
  const node = asJsonLd({ document, selected }) as { annotations: { body: Node }[] }
  expect(node.annotations.map(({ body }) => body['@id'])).toEqual(['urn:whosaid:id:all/of:it#t'])
  expect((await text(from([])))['@graph']).toEqual([])
  expect((await text(from([{ document }, { document }])))['@graph']).toHaveLength(2)
})

async function* from<Item>(items: Item[]): AsyncGenerator<Item> {
  yield* items
}

const text = async (all: Parameters<typeof jsonLdOf>[0]): Promise<{ '@graph': unknown[] }> => {
  const parts: Uint8Array[] = []
  for await (const part of jsonLdOf(all)) parts.push(part)
  return JSON.parse(Buffer.concat(parts).toString()) as { '@graph': unknown[] }
}

const whole = (...nodes: object[]) =>
  JSON.parse(JSON.stringify({ '@context': context(), '@graph': nodes })) as object
