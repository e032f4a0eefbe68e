import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { DocumentFile } from '../src/document/index.ts'
import { importCsv, importFtm, problemsOf, readMapping } from '../src/import/index.ts'
import { program } from './support/cli.ts'
import { temporaryFolder } from './support/folder.ts'

/** Imports a file as the command does, and gives what it says and the documents that pass the check. */
async function imported(from: 'csv' | 'ftm', content: string, mapping?: string) {
  using folder = temporaryFolder()
  const name = from === 'csv' ? 'sheet.csv' : 'list.ftm.json'
  const given = await readMapping(mapping === undefined ? undefined : folder.put('mapping.yaml', mapping))
  const { problems, notes, made } = await (from === 'csv' ? importCsv : importFtm)(
    Buffer.from(content),
    name,
    given,
  )
  const said = [...problems]
  const documents = made.flatMap(one => {
    const found = problemsOf(one, name)
    said.push(...found)
    return found.length === 0 ? one.file : []
  })
  return { problems: said, notes, documents }
}

const simple = [
  'speaker,date,quote,link,about,stance',
  'Mohammad Javad Zarif,2019-12-30,"We do not seek war, but peace.",https://example.org/a,United States,against',
  'Anna Berg,2019-12-31,It rains.,https://example.org/b,the weather,',
  'Mohammad Javad Zarif,2019-12-31,No.,https://example.org/a,Anna Berg | the weather,for | ',
].join('\n')

describe('a spreadsheet', () => {
  it('of speaker, date, quote, link, about and stance becomes a document for each link', async () => {
    const { problems, documents } = await imported('csv', simple)
    expect(problems).toEqual([])
    expect(documents).toHaveLength(2)
    const zarif = documents.find(({ document }) => document.url === 'https://example.org/a')!
    expect(zarif.statements).toEqual([
      {
        id: 'row-2',
        speaker: 'mohammad-javad-zarif',
        form: 'DIRECT',
        text: 'We do not seek war, but peace.',
        quote: 'We do not seek war, but peace.',
        saidAt: '2019-12-30',
        about: [{ id: 'united-states', stance: 'AGAINST' }],
      },
      {
        id: 'row-4',
        speaker: 'mohammad-javad-zarif',
        form: 'DIRECT',
        text: 'No.',
        quote: 'No.',
        saidAt: '2019-12-31',
        about: [{ id: 'anna-berg', stance: 'FAVOR' }, { id: 'the-weather' }],
      },
    ])
    expect(zarif.actors).toContainEqual({
      id: 'united-states',
      kind: 'state',
      name: 'United States',
      iso3: 'USA',
    })
    // Whoever speaks anywhere is an actor everywhere.
    expect(zarif.actors).toContainEqual({ id: 'anna-berg', kind: 'person', name: 'Anna Berg' })
    expect(zarif.topics).toEqual([{ id: 'the-weather', name: 'the weather' }])
  })

  it('is told apart from what it takes for granted, and from columns that it does not read', async () => {
    const { notes } = await imported(
      'csv',
      simple.replaceAll('\n', ',x\n').replace('stance,x', 'stance,remark'),
    )
    expect(notes).toContain('columns that are not read: remark')
    expect(notes).toContain(
      'taken for person, unless kinds in the mapping say otherwise: Mohammad Javad Zarif, Anna Berg',
    )
    expect(notes).toContain('taken for topic, unless kinds in the mapping say otherwise: the weather')
  })

  it.each([
    ['semicolons', (words: string) => words.replaceAll(/,(?! but)/gu, ';')],
    ['tabs', (words: string) => words.replaceAll(/,(?! but)/gu, '\t')],
    ['a byte order mark', (words: string) => `\ufeff${words}`],
    ['lines of Windows', (words: string) => words.replaceAll('\n', '\r\n')],
  ])('is the same with %s', async (_, written) => {
    const { documents } = await imported('csv', written(simple))
    expect(documents.flatMap(({ statements = [] }) => statements)).toHaveLength(3)
  })

  it('of other columns is read as a mapping says', async () => {
    const { documents } = await imported(
      'csv',
      'Wer,Wann,Worte\nPentagon,12/30/2019,Strikes were defensive.\n',
      `columns: { speaker: Wer, saidAt: Wann, text: Worte }
dates: month first
kinds: { Pentagon: organization }
annotator: M. Rossi
document: { id: mine, title: My notes, publisher: The Desk, publishedAt: 2020-01-01 }`,
    )
    expect(documents).toEqual([
      {
        document: {
          id: 'mine',
          title: 'My notes',
          annotator: 'M. Rossi',
          publishedAt: '2020-01-01',
          publisher: 'the-desk',
        },
        actors: [
          { id: 'the-desk', kind: 'organization', name: 'The Desk' },
          { id: 'pentagon', kind: 'organization', name: 'Pentagon' },
        ],
        statements: [
          {
            id: 'row-2',
            speaker: 'pentagon',
            form: 'INDIRECT',
            text: 'Strikes were defensive.',
            saidAt: '2019-12-30',
          },
        ],
      },
    ])
  })

  it('with the columns of an export gives its statements back', async () => {
    const header =
      'id,speaker,speakerName,speakerMention,spokenAs,office,voice,form,act,cue,saidAt,saidFrom,saidTo,quote,text,language,addressees,via,about,aboutName,stance,as,claims,verb,hedge,claimText,utterance,doubt,checkedBy,superseded,document,documentTitle,publisher,publishedAt,url,spans'
    const row =
      "wire#s1,ada | wire#crowd,Ada | A crowd,she,minister,Minister,ATTRIBUTED,MIXED,ACCUSE,said,2020-01-30,2020-01-30T00:00Z,2020-01-31T00:00Z,it is so,'=It is so,fa,,,land,Northland,AGAINST,the enemy,killed,DENIES,we believe,Ten were killed,u1,0.25,Bo,false,wire,The wire,The Agency,2020-02-01,https://example.org/wire,3-9 | 12-20"
    const { problems, documents, notes } = await imported(
      'csv',
      `${header}\n${row}\n`,
      'kinds: { Northland: state, A crowd: group }',
    )
    expect(problems).toEqual([])
    expect(notes.join('\n')).not.toContain('not read')
    const [{ document, statements, positions, claims } = {} as DocumentFile] = documents
    expect(document).toMatchObject({ id: 'wire', title: 'The wire', publishedAt: '2020-02-01' })
    expect(positions).toEqual([{ id: 'minister', title: 'Minister' }])
    expect(claims).toEqual([{ id: 'killed', text: 'Ten were killed' }])
    expect(statements).toEqual([
      {
        id: 's1',
        speaker: ['ada', '#crowd'],
        speakerMention: 'she',
        spokenAs: 'minister',
        cue: 'said',
        act: 'ACCUSE',
        form: 'MIXED',
        text: '=It is so',
        quote: 'it is so',
        saidAt: '2020-01-30',
        utterance: 'u1',
        language: 'fa',
        checkedBy: ['Bo'],
        doubt: 0.25,
        about: [{ id: 'land', stance: 'AGAINST', as: ['the enemy'] }],
        claims: [{ id: 'killed', verb: 'DENIES', hedge: 'we believe' }],
        spans: [
          { start: 3, end: 9 },
          { start: 12, end: 20 },
        ],
      },
    ])
  })

  it.each([
    [
      'a date that is none',
      'Anna Berg,2019-13-01,No.,https://example.org/c,,',
      /^sheet\.csv:5 date: a date must .*2019-13-01/m,
    ],
    [
      'a date whose day and month nothing tells apart',
      'Anna Berg,1/2/2019,No.,https://example.org/c,,',
      /^sheet\.csv:5 date: .*1\/2\/2019/m,
    ],
    [
      'a stance that is none',
      'Anna Berg,2019,No.,https://example.org/c,the weather,meh',
      /^sheet\.csv:5 stance: .*MEH/m,
    ],
    ['an address that is none', 'Anna Berg,2019,No.,nowhere,,', /^sheet\.csv:5 link: a url must/m],
    ['no words', 'Anna Berg,2019,,https://example.org/c,,', /^sheet\.csv:5 .*text/m],
    ['no speaker', ',2019,No.,https://example.org/c,,', /^sheet\.csv:5 speaker: .*speaker/m],
    ['no link', 'Anna Berg,2019,No.,,,', /^sheet\.csv:5 a row must have a link or a document/m],
    [
      'too many cells',
      'Anna Berg,2019,No.,https://example.org/c,,,more',
      /^sheet\.csv:5 a row must have at most/m,
    ],
  ])('whose row has %s is told so by row and column, and the others are written', async (_, row, message) => {
    const { problems, documents } = await imported('csv', `${simple}\n${row}\n`)
    expect(problems.join('\n')).toMatch(message)
    expect(documents).toHaveLength(2)
  })

  it.each([
    ['without a speaker', 'who said\nx\n', undefined, /must have a column for the speaker/],
    ['that is no CSV', 'speaker,quote\n"a\n', undefined, /must be CSV/],
    [
      'whose mapping names another column',
      'speaker,quote\na,b\n',
      'columns: { url: Link }',
      /must have the column that the mapping names for url, but got: Link/,
    ],
    [
      'whose mapping names another field',
      'speaker,quote\na,b\n',
      'columns: { mood: quote }',
      /columns of a mapping must be among .* but got: mood/,
    ],
    [
      'whose mapping has another shape',
      'speaker,quote\na,b\n',
      'kinds: { a: ghost }',
      /mapping\.yaml \/kinds/,
    ],
  ])('%s is refused', async (_, content, mapping, message) => {
    await expect(imported('csv', content, mapping)).rejects.toThrow(message)
  })
})

const entity = (id: string, schema: string, properties: Record<string, unknown[]>) => ({
  id,
  schema,
  properties,
})
const lines = (...entities: object[]): string => entities.map(one => JSON.stringify(one)).join('\n')

describe('a list in FollowTheMoney', () => {
  const person = entity('NK-1', 'Person', {
    name: ['Qasem X', 'Kasim X'],
    alias: ['The Shadow'],
    nationality: ['ir', 'suhh'],
    birthDate: ['1957-03-11'],
    passportNumber: ['A1', 'A2'],
    wikidataId: ['Q57'],
  })
  const ministry = entity('NK-2', 'PublicBody', { name: ['Ministry of Y'], country: ['ir'] })
  const sanction = (more: Record<string, unknown[]>) =>
    entity('s 1', 'Sanction', { entity: ['NK-1'], listingDate: ['2019-04-15'], program: ['SDGT'], ...more })

  it('becomes a reference document: who there is, and who designates whom', async () => {
    const { problems, documents } = await imported(
      'ftm',
      lines(
        person,
        ministry,
        sanction({ authority: ['Office of Foreign Assets Control'] }),
        entity('p', 'Position', { name: ['Minister of Y'], organization: ['NK-2'] }),
        entity('o', 'Occupancy', { holder: ['NK-1'], post: ['p'], startDate: ['2018'] }),
        entity('m', 'Membership', { member: ['NK-1'], organization: ['NK-2'], startDate: ['2017-01-01'] }),
      ),
      'document: { id: sdn, title: The list, publisher: OFAC, publishedAt: 2026-01-01 }',
    )
    expect(problems).toEqual([])
    expect(documents).toHaveLength(1)
    const [{ document, statements, actors, positions, tenures, affiliations } = {} as DocumentFile] =
      documents
    expect(document).toMatchObject({
      id: 'sdn',
      publisher: 'ofac',
      reference: true,
      publishedAt: '2026-01-01',
    })
    expect(actors).toContainEqual({
      id: 'NK-1',
      kind: 'person',
      name: 'Qasem X',
      aliases: ['Kasim X', 'The Shadow'],
      description: 'Iran, born 1957-03-11',
      wikidataId: 'Q57',
    })
    expect(positions).toEqual([{ id: 'p', title: 'Minister of Y', in: 'NK-2' }])
    expect(tenures).toEqual([{ holder: 'NK-1', position: 'p', startDate: '2018' }])
    expect(affiliations).toEqual([
      { actor: 'NK-2', kind: 'PART_OF', with: 'iran' },
      { actor: 'NK-1', kind: 'MEMBER_OF', with: 'NK-2', startDate: '2017-01-01' },
    ])
    expect(statements).toEqual([
      {
        id: expect.stringMatching(/^designation-s-1-[0-9a-f]{8}$/) as string,
        speaker: 'office-of-foreign-assets-control',
        form: 'INDIRECT',
        act: 'ACCUSE',
        text: 'Designates Qasem X under SDGT.',
        saidAt: '2019-04-15',
        about: [{ id: 'NK-1', stance: 'AGAINST' }],
      },
    ])
  })

  it.each([
    ['a state without an authority', { country: ['us'] }, 'united-states'],
    ['the list where nobody is named', {}, 'list'],
  ])('has %s say what it says', async (_, more, speaker) => {
    const { documents } = await imported('ftm', lines(person, sanction(more)))
    expect(documents[0]!.statements![0]!.speaker).toBe(speaker)
  })

  it('tells what has no place in a document, and how often', async () => {
    const { notes } = await imported(
      'ftm',
      lines(
        { ...person, datasets: ['x'] },
        sanction({ provisions: ['EO 13224'], startDate: ['2019'] }),
        entity('m', 'Membership', { member: ['NK-1'], organization: ['gone'], role: ['x'] }),
        entity('o', 'Occupancy', { holder: ['NK-1'], post: ['gone'] }),
        entity('v', 'Vessel', { name: ['Ship'] }),
      ),
    )
    expect(notes.map(line => line.replace('has no place in a document: ', ''))).toEqual([
      'Person.passportNumber, 2',
      'Membership (whole entities), 1',
      'Occupancy (whole entities), 1',
      'Person.nationality, 1',
      'Sanction.provisions, 1',
      'Sanction.startDate, 1',
      'Vessel (whole entities), 1',
      'the key datasets, 1',
    ])
  })

  it('takes entities that stand inside of others', async () => {
    const { documents } = await imported(
      'ftm',
      lines({ ...sanction({}), properties: { ...sanction({}).properties, entity: [person] } }),
    )
    expect(documents[0]!.actors!.map(({ id }) => id)).toContain('NK-1')
    expect(documents[0]!.statements).toHaveLength(1)
  })

  it.each([
    ['no JSON', 'nonsense', /^list\.ftm\.json:2 a line must be an entity of FollowTheMoney in JSON/m],
    ['a schema that the model lacks', lines(entity('x', 'Ghost', {})), /^list\.ftm\.json:2 .*schema Ghost/m],
    [
      'a schema called as what every object has',
      lines(entity('x', 'constructor', {})),
      /^list\.ftm\.json:2 .*schema constructor/m,
    ],
    [
      'a value that is null',
      '{"id":"x","schema":"Person","properties":{"name":[null]}}',
      /^list\.ftm\.json:2 .*null as a value of name/m,
    ],
    ['no id', '{"schema":"Person","properties":{}}', /^list\.ftm\.json:2 .*without id/m],
  ])('whose line is %s is told so, and the others are read', async (_, line, message) => {
    const { problems, documents } = await imported('ftm', `${lines(person)}\n${line}\n`)
    expect(problems.join('\n')).toMatch(message)
    expect(documents[0]!.actors!.map(({ id }) => id)).toContain('NK-1')
  })
})

const run = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

describe('the command', () => {
  it('writes files that pass the check, keeps those that stand there, and tells what it refuses', () => {
    using folder = temporaryFolder()
    const sheet = folder.put('sheet.csv', `${simple}\nAnna Berg,2019,No.,,,\n`)
    const out = join(folder.path, 'out')
    const use = ['import', '--from', 'csv', sheet, '--out', out]
    const first = run(...use)
    expect(first.stdout).toBe(`${sheet}:5 a row must have a link or a document, but got: neither\n`)
    expect(first.stderr).toContain(`2 documents written to ${out}, 0 kept, 1 refused; 3 statements\n`)
    expect(first.status).toBe(1)
    const files = readdirSync(out).map(name => join(out, name))
    expect(run('check', out)).toMatchObject({ status: 0 })
    for (const file of files) writeFileSync(file, 'mine')
    expect(run(...use).stderr).toContain(`0 documents written to ${out}, 2 kept, 1 refused`)
    expect(readFileSync(files[0]!, 'utf8')).toBe('mine')
    expect(run(...use, '--force').stderr).toContain(`2 documents written to ${out}, 0 kept`)
    expect(readFileSync(files[0]!, 'utf8')).toMatch(/^document:/)
  })

  it('says once what no row has, how a date is told, and which file is no CSV', () => {
    using folder = temporaryFolder()
    const out = join(folder.path, 'out')
    const of = (name: string, content: string | Uint8Array) =>
      run('import', '--from', 'csv', folder.put(name, content), '--out', out)
    const plain = of('plain.csv', 'speaker,text\nAnna Berg,It rains.\nCarl Dahl,It snows.\n')
    expect(plain.stdout).toBe(
      `${folder.path}/plain.csv must have a column for the link or the document, or the mapping an id under document, but got: speaker, text\n`,
    )
    const dated = of(
      'dated.csv',
      'speaker,text,link,date\nAnna Berg,It rains.,https://a.example/1,3/4/2020\n',
    )
    expect(dated.stdout).toContain('dated.csv:2 date: ')
    expect(dated.stdout).toContain(
      '(`dates: day first` or `dates: month first` in the mapping says how such a date is read)',
    )
    const binary = of('binary.csv', new Uint8Array(2000).fill(1))
    expect(binary.stderr).toBe(
      `${folder.path}/binary.csv must be CSV (RFC 4180), but got: bytes that are no text\n`,
    )
    expect([plain.status, dated.status, binary.status]).toEqual([1, 1, 1])
  })

  it('knows CSV and FollowTheMoney only', () => {
    expect(run('import', '--from', 'xml', 'a', '--out', 'b')).toMatchObject({
      status: 2,
      stderr: '--from must be csv or ftm, but got: xml\n',
    })
  })
})
