import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { MultiGraph } from 'graphology'
import * as gexfParser from 'graphology-gexf'
import { parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { readDocuments, toFile, type DocumentFile } from '../src/document/index.ts'
import { type Api, createApi } from '../src/api/index.ts'
import { readList } from '../src/export/index.ts'
import { exportDownload } from '../src/export/download.ts'
import { examples, openTestApi, silent, type TestApi } from './support/api.ts'
import { whosaid } from './support/cli.ts'
import { temporaryFolder, type Folder } from './support/folder.ts'
import { small } from './support/small.ts'

// `whosaid export`: what it writes is read back, and it refuses what it cannot do by name.

let suite: TestApi
let api: Api
let folder: Folder
beforeAll(async () => {
  suite = await openTestApi(examples)
  api = createApi(suite.suite.graph, { logger: silent, downloads: { '/export': exportDownload } })
  folder = temporaryFolder()
})
afterAll(async () => {
  folder[Symbol.dispose]()
  await suite[Symbol.asyncDispose]()
})

type Row = Record<string, string>
const rows = (csv: string): Row[] => parse<Row>(csv, { columns: true, bom: true })

/** What the command writes. */
const exported = async (...words: string[]): Promise<string> => {
  const { status, stdout, stderr } = await whosaid(['export', ...words])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return stdout
}

/** What the server sends at /export, by the same code. */
const asking = (parameters: Record<string, string>): Promise<Response> =>
  api.fetch(`http://localhost/export?${new URLSearchParams(parameters)}`)
const sent = async (format: string, filter?: object, more: Record<string, string> = {}): Promise<string> => {
  const response = await asking({ format, ...more, ...(filter && { filter: JSON.stringify(filter) }) })
  const body = await response.text()
  expect({ status: response.status, body }).toMatchObject({ status: 200 })
  return body
}

/** The ids that the API gives for a filter, earliest first. */
async function asked(filter: object): Promise<string[]> {
  const query =
    'query ($filter: StatementFilter) { statements(filter: $filter, orderBy: SAID_AT_ASC, first: 100) { nodes { id } } }'
  const { statements } = await suite.ask<{ statements: { nodes: { id: string }[] } }>(query, { filter })
  return statements.nodes.map(({ id }) => id)
}

async function read(path: string): Promise<DocumentFile[]> {
  const documents: DocumentFile[] = []
  for await (const one of readDocuments([path])) {
    if ('problems' in one) throw new Error(JSON.stringify(one.problems))
    documents.push(toFile(one.document))
  }
  return documents.toSorted((a, b) => (a.document.id < b.document.id ? -1 : 1))
}

describe('csv', () => {
  test('has one row for each statement that the filter lets through, in the order of the API', async () => {
    const filter = { about: { id: 'kataib-hezbollah' }, not: { voice: 'NARRATOR' } }
    const found = rows(await sent('csv', filter))
    expect(found.length).toBeGreaterThan(5)
    expect(found.map(({ id }) => id)).toEqual(await asked(filter))
  })

  test('tells of each statement what the API tells', async () => {
    const found = rows(await sent('csv'))
    const query = `{ statements(orderBy: SAID_AT_ASC, first: 100, filter: { form: DIRECT }) { nodes {
      id quote text cue act form voice saidAt superseded speakers { id } document { id url title }
      about { target { id } stance derived } claims { verb claim { id } } spans { start end } } } }`
    interface Node {
      [name: string]: unknown
      speakers: { id: string }[]
      document: { id: string; url: string | null; title: string }
      about: { target: { id: string }; stance: string | null; derived: boolean }[]
      claims: { verb: string; claim: { id: string } }[]
      spans: { start: number; end: number }[]
    }
    const { statements } = await suite.ask<{ statements: { nodes: Node[] } }>(query)
    expect(statements.nodes.length).toBeGreaterThan(20)
    for (const node of statements.nodes) {
      const about = node.about.filter(({ derived }) => !derived)
      expect(found.find(({ id }) => id === node['id'])).toMatchObject({
        quote: node['quote'] ?? '',
        text: node['text'],
        cue: node['cue'] ?? '',
        act: node['act'] ?? '',
        form: node['form'],
        saidAt: node['saidAt'] ?? '',
        superseded: String(node['superseded']),
        speaker: node.speakers.map(({ id }) => id).join(' | '),
        about: about.map(({ target }) => target.id).join(' | '),
        stance: about.map(({ stance }) => stance ?? '').join(' | '),
        claims: node.claims.map(({ claim }) => claim.id).join(' | '),
        verb: node.claims.map(({ verb }) => verb).join(' | '),
        document: node.document.id,
        documentTitle: node.document.title,
        url: node.document.url ?? '',
        spans: node.spans.map(({ start, end }) => `${start}-${end}`).join(' | '),
      })
    }
  })

  test('gives the beginning and the end of an imprecise date, and the office', async () => {
    const found = rows(await sent('csv', { speaker: { id: 'mohammad-javad-zarif' } }))
    expect(found[0]).toMatchObject({ speakerName: 'Mohammad Javad Zarif' })
    const dated = found.find(({ saidAt }) => /^\d{4}-\d\d-\d\d$/.test(saidAt ?? ''))
    expect(dated).toMatchObject({
      saidFrom: `${dated?.['saidAt']}T00:00Z`,
      saidTo: `${dated?.['saidAt']}T23:59Z`,
    })
    expect(found.some(({ office }) => office?.includes('Foreign Minister'))).toBe(true)
  })

  test('of a list has its statements in its order', async () => {
    const [first, second, third] = await asked({ form: 'DIRECT' })
    const picked = [third, first, second].map(id => ({ id }))
    const list = folder.put('list.yaml', stringify({ title: 'Mine', statements: picked }))
    const found = rows(await exported('--format', 'csv', '--list', list))
    expect(found.map(({ id }) => id)).toEqual([third, first, second])
  })

  test('of claims has all of them, or those of the statements that the filter lets through', async () => {
    const all = rows(await sent('csv', undefined, { of: 'claims' }))
    const { graphStatus } = await suite.ask<{ graphStatus: { claims: number } }>('{ graphStatus { claims } }')
    expect(all).toHaveLength(graphStatus.claims)
    expect(all.filter(({ disputed }) => disputed === 'true').length).toBeGreaterThan(0)
    const few = rows(await sent('csv', { speaker: { id: 'mohammad-javad-zarif' } }, { of: 'claims' }))
    expect(few.length).toBeGreaterThan(0)
    expect(few.length).toBeLessThan(all.length)
    for (const row of few) expect(all).toContainEqual(row)
  })

  test('of figures gives each as the document of its statement does', async () => {
    await suite.suite.load(
      figure('figures-a', { measure: 'KILLED', min: 25 }),
      figure('figures-b', { measure: 'KILLED', min: 30, max: 31, approximate: true }),
    )
    const filter = { document: { ids: ['figures-a', 'figures-b'] } }
    const found = rows(await sent('csv', filter, { of: 'figures' }))
    expect(found).toMatchObject([
      {
        document: 'figures-a',
        measure: 'KILLED',
        counting: 'PEOPLE',
        min: '25',
        max: '',
        approximate: 'false',
      },
      {
        document: 'figures-b',
        measure: 'KILLED',
        counting: 'PEOPLE',
        min: '30',
        max: '31',
        approximate: 'true',
      },
    ])
    expect(found[0]).toMatchObject({ verb: 'ASSERTS', claim: 'the-dead', statement: 'figures-a#s' })
  })

  test('puts an apostrophe before what a spreadsheet would take for a formula, and breaks no row', async () => {
    const odd = ['=1+1', '+1', '-1', '@a', '\t=1', '\r=1', 'a,"b"\r\nc', 'a\rb', '｜“é”']
    await suite.suite.load(
      small('formulas', {
        statements: odd.map((text, at) => ({
          id: `s${at}`,
          speaker: 'paper',
          form: 'INDIRECT',
          text: `${text} x`,
        })),
      }),
    )
    const csv = await sent('csv', { document: { id: 'formulas' } })
    const texts = rows(csv)
      .toSorted((a, b) => (a['id']! < b['id']! ? -1 : 1))
      .map(({ text }) => text)
    expect(texts).toEqual(odd.map((text, at) => (at < 6 ? `'${text} x` : `${text} x`)))
    expect(csv.startsWith('id,speaker,')).toBe(true)
  })

  test('begins with a byte order mark on request', async () => {
    const parameters = { format: 'csv', filter: '{"document": {"id": "formulas"}}' }
    const plain = await (await asking(parameters)).bytes()
    const marked = await (await asking({ ...parameters, bom: 'true' })).bytes()
    expect(Buffer.from(marked).equals(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), plain]))).toBe(true)
  })
})

describe('jsonl and yaml', () => {
  test.each(['jsonl', 'yaml'])('as %s all documents are read back as they were loaded', async format => {
    const out = `${folder.path}/all.${format}`
    expect(await exported('--all', '--format', format, '--out', out)).toBe('')
    const [back, loaded] = [await read(out), await read(examples)]
    expect(back.filter(one => loaded.some(other => other.document.id === one.document.id))).toEqual(loaded)
  })

  test('documents come in the order of the ids that are given', async () => {
    const ids = ['white-house-2024-02-02', 'radio-farda-2019-12-30']
    const lines = (await exported(...ids)).trim().split('\n')
    expect(lines.map(line => (JSON.parse(line) as DocumentFile).document.id)).toEqual(ids)
  })

  test('yaml keeps the comments of the original file where it is at hand', async () => {
    const file = `${examples}/radio-farda-2019-12-30.yaml`
    const original = `# Kept: above all.\n${readFileSync(file, 'utf8')}`
    const same = folder.put('original.yaml', original)
    const kept = await exported('radio-farda-2019-12-30', '--format', 'yaml', '--original', same)
    expect(kept).toBe(`---\n${original}`)

    // What is loaded holds, and comments of what stayed.
    const edited = original.replace(/^( *)language: en$/m, '$1# Kept: beside.\n$1language: fr')
    expect(edited).not.toBe(original)
    const other = folder.put('edited.yaml', edited)
    const text = await exported('radio-farda-2019-12-30', '--format', 'yaml', '--original', other)
    expect(text).toContain('# Kept: above all.\n')
    expect(text).toMatch(/# Kept: beside\.\n +language: en$/m)
    expect(text).not.toContain('language: fr')
    const back = folder.put('back.yaml', text)
    expect(await read(back)).toEqual(await read(file))

    // What is not kept is said.
    const several = folder.put('several.yaml', `${original}\n---\n${original}`)
    const lines = folder.put('lines.jsonl', '{}\n{}\n')
    const { stderr } = await whosaid([
      'export',
      'radio-farda-2019-12-30',
      '--format',
      'yaml',
      '--original',
      several,
      lines,
      folder.put('none.yaml', 'a: b'),
    ])
    expect(stderr).toContain(`${several} is of several documents, so its comments are not kept.\n`)
    expect(stderr.split(`${lines} is no YAML, so its comments are not kept.\n`)).toHaveLength(2)
    expect(stderr).toContain('none.yaml is no document file, so its comments are not kept.\n')
  })

  test('yaml says which original is none, and is written without it', async () => {
    const broken = folder.put('broken.yaml', 'document: { id: radio-farda-2019-12-30 }\n')
    const words = ['export', 'radio-farda-2019-12-30', '--format', 'yaml', '--original', broken]
    const { status, stdout, stderr } = await whosaid(words)
    expect([status, stderr]).toEqual([0, `${broken} is no document file, so its comments are not kept.\n`])
    expect(stdout).toBe(await exported('radio-farda-2019-12-30', '--format', 'yaml'))
  })

  test('yaml puts the id first and is read by people', async () => {
    const text = await exported('radio-farda-2019-12-30', '--format', 'yaml')
    expect(text).toMatch(/^---\ndocument:\n {2}id: radio-farda-2019-12-30\n/)
    expect(text).toMatch(/\nstatements:\n {2}- id: /)
  })

  test('with a filter whole documents come, of those with a statement that it lets through', async () => {
    const filter = { speaker: { id: 'mohammad-javad-zarif' } }
    const lines = (await sent('jsonl', filter)).trim().split('\n')
    const found = lines.map(line => JSON.parse(line) as DocumentFile)
    const expected = new Set((await asked(filter)).map(id => id.split('#')[0]))
    expect(new Set(found.map(({ document }) => document.id))).toEqual(expected)
    expect(found).toHaveLength(expected.size)
    expect(found[0]?.statements?.length).toBeGreaterThan((await asked(filter)).length)
  })
})

describe('parquet', () => {
  test('has the cells of CSV, with numbers and truth values as such', async () => {
    for (const of of ['statements', 'claims', 'figures']) {
      const [found, expected] = [await parquet({ of }), rows(await sent('csv', undefined, { of }))]
      expect(found.length).toBeGreaterThan(3)
      const asText = found.map(row =>
        Object.fromEntries(
          Object.entries(row).map(([name, cell]) => [name, cell === null ? '' : String(cell)]),
        ),
      )
      // CSV alone has an apostrophe before what would be a formula.
      expect(asText).toEqual(
        expected.map(row => mapValues(row, cell => cell.replace(/^'(?=[=+\-@\t\r])/, ''))),
      )
      const typed = found[0]!['superseded'] ?? found[0]!['disputed']
      expect(typeof typed).toBe('boolean')
    }
    const figures = await parquet({ of: 'figures' })
    expect(figures.some(({ min }) => typeof min === 'number')).toBe(true)
    expect(await parquet({ filter: '{"text": "nobodysaidthis"}' })).toEqual([])
  })
})

const mapValues = (row: Row, change: (cell: string) => string): Row =>
  Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, change(cell)]))

describe('gexf', () => {
  test('of the network has one edge for each pair of whoAboutWhom, with its numbers and its days', async () => {
    const filter = { document: { id: 'radio-farda-2019-12-30' } }
    const { text, graph } = await gexf('network', filter)
    const query = `query ($filter: StatementFilter) { whoAboutWhom(filter: $filter, superseded: true, first: 100) {
      speaker { id name } target { id } statements favor against neutral } }`
    const { whoAboutWhom: pairs } = await suite.ask<{
      whoAboutWhom: {
        speaker: { id: string; name: string }
        target: { id: string }
        statements: number
        favor: number
        against: number
      }[]
    }>(query, { filter })
    expect(pairs.length).toBeGreaterThan(10)
    expect(graph.size).toBe(pairs.length)
    for (const { speaker, target, ...numbers } of pairs) {
      expect(graph.getEdgeAttributes(`${speaker.id} ${target.id}`)).toMatchObject({
        ...numbers,
        weight: numbers.statements,
      })
      expect(graph.getNodeAttribute(speaker.id, 'label')).toBe(speaker.name)
    }
    expect(graph.order).toBe(new Set(pairs.flatMap(({ speaker, target }) => [speaker.id, target.id])).size)
    expect(text).toMatch(/<edge [^>]*source="mohammad-javad-zarif"[^>]* start="\d{4}-\d\d-\d\d"/)
  })

  test('of statements has a node for each statement, whom it is by and whom it is about', async () => {
    const { graph } = await gexf('statements')
    const all = rows(await sent('csv'))
    const statements = graph.filterNodes((_, { type }) => type === 'Statement')
    expect(new Set(statements)).toEqual(new Set(all.map(({ id }) => id)))
    const said = graph.filterEdges((_, { relation }) => relation === 'SAID')
    expect(said).toHaveLength(all.flatMap(({ speaker }) => speaker?.split(' | ')).length)
    expect(graph.filterEdges((_, { relation }) => relation === 'ABOUT').length).toBeGreaterThan(
      all.length / 2,
    )
  })

  test('keeps odd texts, and leaves out only what XML cannot hold', async () => {
    await suite.suite.load(
      small('odd', {
        actors: [{ id: '#a', kind: 'group', name: `<b> & "c"\n'd'\u0001` }],
        statements: [{ id: 's', speaker: 'paper', form: 'INDIRECT', text: 'x', about: [{ id: '#a' }] }],
      }),
    )
    const { graph } = await gexf('network', { document: { id: 'odd' } })
    expect(graph.getNodeAttribute('odd#a', 'label')).toBe(`<b> & "c"\n'd'`)
  })
})

test('jsonld has whole documents, or of those that a filter chooses only its statements', async () => {
  type Exported = { '@graph': { '@id': string; annotations: { body: { '@id': string } }[] }[] }
  const filter = { speaker: { id: 'mohammad-javad-zarif' } }
  const found = JSON.parse(await sent('jsonld', filter)) as Exported
  const statements = found['@graph'].flatMap(({ annotations }) => annotations.map(({ body }) => body['@id']))
  expect(new Set(statements)).toEqual(new Set((await asked(filter)).map(id => `urn:whosaid:id:${id}`)))
  const whole = JSON.parse(await exported('--format', 'jsonld', 'radio-farda-2019-12-30')) as Exported
  const all = await asked({ document: { id: 'radio-farda-2019-12-30' } })
  expect(whole['@graph'][0]?.annotations).toHaveLength(all.length)
})

describe('is refused', () => {
  test.each([
    [{ format: 'xls' }, 'format must be one of jsonl, yaml, '],
    [{ format: 'csv', of: 'actors' }, 'of must be one of statements, claims, figures, but got: actors'],
    [{ format: 'jsonl', of: 'claims' }, 'jsonl must be written without of, but got: claims'],
    [{ format: 'jsonl', bom: 'true' }, 'bom must be given for csv only, but got: jsonl'],
    [{ filter: '{}', ids: 'a' }, 'filter and list must not be given together, but got: both'],
    [{ filter: '[1' }, 'filter must be a JSON object such as {"speaker": {"id": "iran"}}, but got: [1'],
    [{ filter: '3' }, 'filter must be a JSON object'],
    [{ filter: '{"speakr": {}}' }, '"speakr"'],
    [{ filter: '{"form": "SUNG"}' }, '"SUNG"'],
    [{ filter: '{"saidFrom": "soon"}' }, 'soon'],
    [{ filter: '{"text": ""}' }, 'text'],
    [{ ids: '' }, 'ids must have a value, but got: none'],
    [{ bom: 'maybe' }, 'bom must be true or false, but got: maybe'],
    [{ sort: 'id' }, 'a parameter must be one of format, of, bom, filter, ids, but got: sort'],
  ])('with status 400: %j', async (parameters: Record<string, string>, message) => {
    const response = await asking(parameters)
    const { errors } = (await response.json()) as { errors: { message: string; extensions: object }[] }
    expect(errors[0]?.message).toContain(message)
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' })
    expect(response.status).toBe(400)
  })

  test.each([
    [[], 'export must be given document ids, --all or a filter, but got: none of these'],
    [['--all', 'a'], 'export must be given document ids, --all or a filter, but got: both'],
    [['a', '--filter', '{}'], 'ids of documents must not be given together with filter or list'],
    [['a', '--format', 'csv'], 'csv must be of statements that filter chooses, not of documents by id'],
    [['--format', 'csv', '--filter', '{"speakr": {}}'], '"speakr"'],
    [['--all', '--original', 'x.yaml'], '--original must be given with yaml, but got: jsonl'],
    [['--format', 'csv', '--list', 'nowhere.yaml'], 'Cannot read nowhere.yaml: ENOENT'],
  ])('with status 2 and nothing on standard output: %j', async (words, message) => {
    const { status, stdout, stderr } = await whosaid(['export', ...words])
    expect(stderr).toContain(message)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  })

  test.each([
    ['title: 3', 'must have a title, but got: 3'],
    ['title: a', 'must have a list of statements, but got: nothing'],
    ['title: a\nstatements: [{}]', 'must give statement 1 an id, but got: {}'],
    ['title: a\nstatements: [{ id: a, note: 3 }]', 'must give statement 1 a text as its note, but got: 3'],
    ['title: a\nstatements: [{ id: a }, { id: a }]', 'must not have statement 2 twice, but got: a'],
    ['title: [', 'must be YAML, but got: '],
  ])('a list that holds %j', (text, message) => {
    expect(() => readList(text, 'list.yaml')).toThrow(`list.yaml ${message}`)
  })
})

test('a list with a statement that is not loaded is refused by its id, and no file is left', async () => {
  const [known] = await asked({ form: 'DIRECT' })
  const statements = [known, 'nowhere#s1', 'iran'].map(id => ({ id }))
  const list = folder.put('unknown.yaml', stringify({ title: 'Mine', statements }))
  const out = `${folder.path}/never.csv`
  const { status, stderr } = await whosaid(['export', '--format', 'csv', '--list', list, '--out', out])
  expect(stderr).toBe('a list must have ids of loaded statements, but got: nowhere#s1, iran\n')
  expect(status).toBe(1)
  expect(existsSync(out)).toBe(false)
  expect(readdirSync(folder.path).filter(name => name.endsWith('.part'))).toEqual([])
})

test('a file that cannot be written is said with status 3', async () => {
  const { status, stderr } = await whosaid(['export', '--format', 'csv', '--out', `${folder.path}/no/a.csv`])
  expect(stderr).toContain(`Cannot write ${folder.path}/no/a.csv: ENOENT`)
  expect(status).toBe(3)
})

/** A document whose one statement asserts the number of dead. */
function figure(id: string, values: object): DocumentFile {
  return small(id, {
    claims: [{ id: 'the-dead', text: 'People died.', ...values }],
    statements: [
      {
        id: 's',
        speaker: 'paper',
        form: 'INDIRECT',
        text: 'People died.',
        claims: [{ id: 'the-dead', verb: 'ASSERTS' }],
      },
    ],
  })
}

test('what is exported to a file is what standard output gets', async () => {
  const out = `${folder.path}/out.csv`
  await exported('--format', 'csv', '--out', out)
  expect(readFileSync(out, 'utf8')).toBe(await exported('--format', 'csv'))
})

test('--out writes what a link leads to, with its permissions, and into a pipe', async () => {
  const all = await exported('--format', 'csv')
  const target = folder.put('private.csv', 'before')
  chmodSync(target, 0o600)
  const link = `${folder.path}/link.csv`
  symlinkSync(target, link)
  await exported('--format', 'csv', '--out', link)
  expect(lstatSync(link).isSymbolicLink()).toBe(true)
  expect(readFileSync(target, 'utf8')).toBe(all)
  expect(statSync(target).mode & 0o777).toBe(0o600)
  const pipe = `${folder.path}/pipe`
  const reader = spawn('sh', ['-ec', `mkfifo ${pipe}; cat ${pipe} > ${pipe}.read`])
  const taken = once(reader, 'close')
  await expect.poll(() => existsSync(pipe)).toBe(true)
  await exported('--format', 'csv', '--out', pipe)
  await taken
  expect(readFileSync(`${pipe}.read`, 'utf8')).toBe(all)
})

test('two exports to one file leave one of them, whole', async () => {
  const out = `${folder.path}/both`
  const forms = ['csv', 'gexf']
  await Promise.all(forms.map(format => exported('--format', format, '--out', out)))
  const whole = await Promise.all(forms.map(format => exported('--format', format)))
  expect(whole).toContain(readFileSync(out, 'utf8'))
  expect(readdirSync(folder.path).filter(name => name.endsWith('.part'))).toEqual([])
})

const parquet = async (parameters: Record<string, string>) => {
  const file = await (await asking({ format: 'parquet', ...parameters })).arrayBuffer()
  return (await parquetReadObjects({ file })) as Record<string, string | number | boolean | null>[]
}

const gexf = async (of: string, filter?: object) => {
  const text = await sent('gexf', filter, { of })
  return {
    text,
    graph: gexfParser.parse(MultiGraph, text, { addMissingNodes: false, allowUndeclaredAttributes: false }),
  }
}
