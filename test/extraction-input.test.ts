import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readData, type DocumentFile } from '../src/document/index.ts'
import { draftDocument, knownFrom, otherLanguage, readSource } from '../src/extraction/index.ts'
import { temporaryFolder } from './support/folder.ts'

const nobody = knownFrom([])
const sourceOf = (text: string | Uint8Array, name = 'a.txt') =>
  readSource(typeof text === 'string' ? Buffer.from(text) : text, name)
const textOf = (text: string | Uint8Array, name?: string) => sourceOf(text, name).text
const speakersIn = (text: string | Uint8Array, name?: string) =>
  (draftDocument(sourceOf(text, name), 'a', nobody).file.statements ?? []).map(
    ({ speakerMention }) => speakerMention,
  )

const latin1 = (text: string) => Buffer.from(text, 'latin1')
const utf16le = (text: string) => Buffer.from(text, 'utf16le')
const utf16be = (text: string) => utf16le(text).swap16()

const declaring = (words: string) =>
  `<html><head><meta charset="iso-8859-2"></head><body><p>${words}</p></body></html>`
const page = (body: string, head = '') =>
  `<!doctype html><html lang="en-GB"><head><title>The River</title>${head}</head><body>${body}</body></html>`

const extract = (...given: string[]) =>
  spawnSync(process.execPath, ['src/cli.ts', 'extract', ...given], { encoding: 'utf8' })
const drafted = (stdout: string) =>
  stdout
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as DocumentFile)

describe('bytes', () => {
  const front = '---\r\ntitle: The River\r\ndate: 2024-05-06\r\npublisher: River Post\r\n---\r\n'

  it('have their front matter behind a byte order mark and lines that end with CR LF', () => {
    const source = sourceOf(`\ufeff${front}Anna Berg said that it rains.\r\n`, 'a.md')
    expect(source).toEqual({
      title: 'The River',
      publishedAt: '2024-05-06',
      publisher: 'River Post',
      text: 'Anna Berg said that it rains.\n',
    })
  })

  it.each([
    [
      'UTF-16 with a mark, little end first',
      Buffer.concat([Buffer.from([0xff, 0xfe]), utf16le('“Né,” Anna Berg said.')]),
    ],
    [
      'UTF-16 with a mark, big end first',
      Buffer.concat([Buffer.from([0xfe, 0xff]), utf16be('“Né,” Anna Berg said.')]),
    ],
    ['UTF-16 without a mark', utf16le('“Né,” Anna Berg said.')],
    ['windows-1252 that nothing declares', latin1('\x93N\xe9,\x94 Anna Berg said.')],
    ['UTF-8', Buffer.from('“Né,” Anna Berg said.')],
  ])('are read as %s', (_, bytes) => {
    expect(textOf(bytes)).toBe('“Né,” Anna Berg said.')
  })

  it('are read in the encoding that a page declares, unless they are UTF-8', () => {
    expect(textOf(latin1(declaring('Anna B\xb1k said.')), 'a.html')).toBe('Anna Bąk said.\n')
    expect(textOf(declaring('Anna Bąk said.'), 'a.html')).toBe('Anna Bąk said.\n')
  })

  it('keep their text where one of them was damaged', () => {
    const bytes = Buffer.from('“Néü,” Anna Berg said. “Oui,” Carl Dahl said.')
    bytes[bytes.indexOf('é') + 1] = 0x20
    expect(textOf(bytes)).toContain('ü,” Anna Berg said. “Oui,”')
    expect(sourceOf(bytes).notes).toEqual(['1 damaged characters of UTF-8 are left out'])
  })

  it.each([
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ'), /PDF.*pdftotext/],
    ['a Word file', zipSync({ 'word/document.xml': Buffer.from('<w/>') }), /DOCX.*pandoc/],
    ['another ZIP file', zipSync({ 'a.txt': Buffer.from('a') }), /ZIP.*unpack/],
    ['noise', Uint8Array.from({ length: 300 }, (_, i) => (i * 7) % 32), /bytes that are no text/],
  ])('are refused by name where they are %s', (_, bytes, message) => {
    expect(() => sourceOf(bytes)).toThrow(message)
  })

  it('leave no soft hyphen and no zero-width character inside a name', () => {
    expect(
      speakersIn('An\u00adna Be\u200brg said that it rains. Carl\u200d Da\u2060hl said that it snows.'),
    ).toEqual(['Anna Berg', 'Carl Dahl'])
    expect(textOf('او نمی\u200cخواهد')).toBe('او نمی\u200cخواهد')
  })
})

describe('a title', () => {
  it('is cut between characters and words', () => {
    const { title = '' } = sourceOf(`${'It rains and '.repeat(22)}then 😀😀😀😀😀😀😀😀😀😀😀😀 more.`)
    expect(title.isWellFormed()).toBe(true)
    expect([...title].length).toBeLessThanOrEqual(300)
  })

  it('is the first heading, else the first line of four words, where none is given', () => {
    expect(sourceOf('# The River\n\nAnna Berg said that it rains.', 'a.md').title).toBe('The River')
    expect(sourceOf('By Dahl\n\nThe long river rises\n\nIt does.').title).toBe('The long river rises')
  })
})

describe('Markdown', () => {
  it.each([
    ['**Anna Berg ** said that it rains.', 'Anna Berg said that it rains.\n'],
    ['_Anna Berg_ said *that* it __rains__.', 'Anna Berg said that it rains.\n'],
    ['Anna Berg said so (https://example.org/a_b*c) on Monday.', 'Anna Berg said so on Monday.\n'],
    ['Anna Berg said so: <https://example.org>.', 'Anna Berg said so:.\n'],
    ['See [the report](https://example.org), he said.', 'See the report, he said.\n'],
    ['Anna Berg<br>said so.', 'Anna Berg said so.\n'],
    ['<div class="box">\n<p>Anna Berg said so.</p>\n</div>', 'Anna Berg said so.\n'],
    ['| who | what |\n|---|---|\n| Berg | rain |', 'who what\n\nBerg rain\n'],
    ['It costs 5 * 3 and file_name_here.', 'It costs 5 * 3 and file_name_here.\n'],
  ])('leaves only its words: %j', (markdown, text) => {
    expect(textOf(markdown, 'a.md')).toBe(text)
  })

  it.each([
    ['lists', '- '.repeat(20_000)],
    ['quotations', '> '.repeat(20_000)],
    ['both', '> 1. '.repeat(10_000)],
    ['emphasis', '*a_ '.repeat(50_000)],
    ['brackets', '[a]('.repeat(50_000)],
    ['open brackets', '!['.repeat(50_000)],
    ['code', '`a``b```'.repeat(20_000)],
    ['indented lists', Array.from({ length: 800 }, (_, i) => `${' '.repeat(2 * i)}- a`).join('\n')],
    ['markup', '<a <b '.repeat(30_000)],
  ])(
    'is read in time whatever is nested: %s',
    (_, markdown) => {
      expect(textOf(`${markdown}\n\nHe said it rains.`, 'a.md')).toContain('He said it rains.')
    },
    20_000,
  )

  it('keeps the words that stand in very deep quotations', () => {
    expect(textOf(`${'> '.repeat(5000)}He said it rains.`, 'a.md')).toBe('He said it rains.\n')
  })
})

describe('a web page', () => {
  const body = '<p>Anna Berg said that the river rises and that nobody knows why it does.</p>'.repeat(5)

  it('has no captions and no forms in its text', () => {
    const text = textOf(
      page(
        `<article>${body}<figure><img src="a.jpg"><figcaption>Anna Berg at the river</figcaption></figure><div class="newsletter-box"><p>Get the river in your mail</p><form>Your mail <input></form></div><p class="wp-caption-text">The bridge</p></article>`,
      ),
      'a.html',
    )
    expect(text).toContain('the river rises')
    expect(text).not.toMatch(/Berg at the river|mail|The bridge/)
  })

  it('keeps a page that stands in one form', () => {
    expect(textOf(page(`<form>${body}</form>`), 'a.html')).toContain('the river rises')
  })

  it('parts words at a line break, and lines that end a sentence', () => {
    expect(textOf(page('<p>Anna Berg<br>said that<br/>it rains.<br>Carl Dahl left.</p>'), 'a.html')).toBe(
      'Anna Berg said that it rains.\n\nCarl Dahl left.\n',
    )
  })

  it('keeps text that stands in no paragraph', () => {
    expect(textOf('<div>Anna Berg said so.<p>It rains.</p>Carl Dahl left.</div>', 'a.html')).toBe(
      'Anna Berg said so.\n\nIt rains.\n\nCarl Dahl left.\n',
    )
  })

  it('gives its language', () => {
    expect(sourceOf(page(body), 'a.html')).toMatchObject({ language: 'en-GB', title: 'The River' })
  })

  it.each([
    ['div', '<div>'.repeat(20_000)],
    ['unclosed marks', '<p><b><i><a href="x>He said "no'.repeat(2_000)],
    ['lists', '<ul><li>a'.repeat(10_000)],
    ['tables', '<table><tr><td>'.repeat(8_000)],
    ['captions', '<div class="caption">a'.repeat(8_000)],
    ['forms', '<form class="signup">a'.repeat(8_000)],
  ])(
    'is read in time whatever is nested: %s',
    (_, html) => {
      expect(textOf(`<p>He said it rains.</p>${html}`, 'a.html')).toMatch(/\p{L}/u)
    },
    20_000,
  )
})

describe('a language', () => {
  it.each([
    ['Anna Berg said that it rains.', undefined],
    ['Javad Rahimi', undefined],
    ['It rains.', undefined],
    ['وزیر خارجه ایران: حملات محکوم است. او گفت', 'fa'],
    ['Министр иностранных дел осудил удары по городу.', 'ru'],
    ['Der Minister verurteilte am Montag die Angriffe auf die Stadt scharf.', 'de'],
    ['Le ministre a condamné lundi les frappes contre la ville et ses environs.', 'fr'],
    ['The minister called it «نمونه آشکار تروریسم» when he spoke to reporters.', undefined],
  ])('is English or named: %s', async (text, language) => {
    expect(await otherLanguage(sourceOf(text))).toBe(language)
  })

  it('is what the file says, unless the script is another', async () => {
    expect(await otherLanguage(sourceOf('---\nlanguage: sv\n---\nBerg: regn.', 'a.md'))).toBe('sv')
    const persian = '---\nlanguage: en\n---\nوزیر خارجه ایران گفت که حملات محکوم است.'
    expect(await otherLanguage(sourceOf(persian, 'a.md'))).toBe('fa')
  })

  it('other than English is refused with its name, or becomes a document without statements', () => {
    using folder = temporaryFolder()
    const persian =
      'وزیر خارجه ایران: حملات محکوم است\n\nجواد رحیمی روز دوشنبه در مسکو گفت که حملات محکوم است.\n'
    const one = folder.put('one.txt', persian)
    const other = folder.put('two.txt', `${persian}بله.\n`)
    const refused = extract(one)
    expect(refused.status).toBe(1)
    expect(refused.stderr).toContain('looks like Persian')
    const { status, stdout } = extract(one, other, '--outline')
    expect(status).toBe(0)
    const [first, second] = drafted(stdout)
    expect(first).toMatchObject({ document: { language: 'fa', text: persian } })
    expect(first?.statements).toBeUndefined()
    expect(second?.document.id).not.toBe(first?.document.id)
  })
})

const odd = fc.constantFrom(
  '\u00ad',
  '\u200b',
  '\u2060',
  '\ufeff',
  '\u200d',
  '😀',
  '\r\n',
  '\n\n',
  '\f',
  '\u0007',
  ' ',
  ' ',
  ' ',
  '> ',
  '- ',
  '1. ',
  '**',
  '*a_',
  '__',
  '[a](',
  '![',
  '```',
  '`',
  '<br>',
  '<div>',
  '</p>',
  '<p class="caption">',
  '<form>',
  '<b',
  '&amp;',
  '---\n',
  'title: A\n',
  'https://example.org/a',
  '(Applause.)',
  'BERG: ',
  'Q ',
  'Anna Berg',
  'said',
  'that',
  'it',
  'rains',
  '.',
  '“',
  '”',
  '"',
  'وزیر',
  'Né',
  ',',
  '?',
)
const encodings: readonly ((text: string) => Uint8Array)[] = [
  text => Buffer.from(text),
  text => Buffer.from(`\ufeff${text}`),
  text => Buffer.concat([Buffer.from([0xff, 0xfe]), utf16le(text)]),
  text => Buffer.concat([Buffer.from([0xfe, 0xff]), utf16be(text)]),
  text => latin1(text.replaceAll(/[^ -ÿ\n\r]/gu, '?')),
]

describe('any mixture of marks', () => {
  it('gives a draft that the loader accepts, of a text without what nobody sees', () => {
    fc.assert(
      fc.property(
        fc.array(odd, { maxLength: 80 }),
        fc.constantFrom(...encodings),
        fc.constantFrom('a.txt', 'a.md', 'a.html'),
        (parts, encode, name) => {
          fc.pre(parts.filter(part => part === '\u0007').length <= 5)
          const bytes = encode(`${parts.join('')} Anna Berg said so.`)
          const source = sourceOf(bytes, name)
          expect(source.text).not.toMatch(/[\u00ad\u200b\u2060\ufeff\r\0]/u)
          fc.pre(/\S/u.test(source.text))
          const { file, text } = draftDocument(source, 'a', nobody)
          expect(readData({ ...file, document: { ...file.document, text } })).not.toHaveProperty('problems')
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('the reader', () => {
  it('uses nothing that only Node has, so that a browser makes the same text', () => {
    const seen = new Set<string>()
    const visit = (file: string) => {
      if (seen.has(file)) return
      seen.add(file)
      const code = readFileSync(file, 'utf8')
      expect(code, file).not.toMatch(/from 'node:|\bBuffer\b|\bprocess\.|\brequire\(/u)
      for (const [, path = ''] of code.matchAll(/from '(\.[^']+)'/gu)) visit(join(dirname(file), path))
    }
    for (const name of ['read.ts', 'language.ts']) visit(join('src/extraction/input', name))
    expect(seen.size).toBeGreaterThan(8)
  })
})

describe('a folder', () => {
  it('has each bad file told, and every other drafted', () => {
    using folder = temporaryFolder()
    folder.put(
      'bad.txt',
      Uint8Array.from({ length: 300 }, (_, i) => (i * 7) % 32),
    )
    folder.put('empty.md', '---\ntitle: Nothing\n---\n')
    folder.put('good.txt', 'Anna Berg said that it rains.\n')
    folder.put('paper.pdf', '%PDF-1.7')
    const { status, stdout, stderr } = extract(folder.path)
    expect(status).toBe(1)
    expect(drafted(stdout).map(({ document }) => document.title)).toEqual(['Anna Berg said that it rains.'])
    expect(stderr).toMatch(/bad\.txt: .*no text/)
    expect(stderr).toMatch(/empty\.md: .*words/)
    expect(stderr).toMatch(/paper\.pdf: .*PDF/)
    expect(stderr).toContain('1 drafted, 0 kept, 3 refused')
  })
})
