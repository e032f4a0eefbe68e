import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import { diffArrays } from 'diff'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  draftDocument,
  knownFrom,
  openReader,
  readFileSource,
  readSource,
  type Source,
} from '../src/extraction/index.ts'
import { chromiumProgram, type LocalPage, openPage } from './support/browser/chromium.ts'
import { printed } from './support/print/pdf.ts'
import { lines, rawPdf } from './support/print/raw.ts'

const read = (bytes: Uint8Array): Promise<Source> => readFileSource(bytes, 'paper.pdf')
const pointsFrom = ({ text }: Source, start: number): string => Array.from(text).slice(start).join('')

const left = [
  'The council of the harbour met on the very first day of',
  'the month and heard the engineer, who said that the',
  'bridge would be closed for repair until the autumn.',
  'The mayor thanked her and asked for the yearly cost.',
  'It was told that no one had yet reckoned it with any',
]
const right = [
  'care. The council then went on to the second matter,',
  'the lamps of the lower town, which had failed twice.',
  'Carl Dahl said that they would be mended in a week.',
  'Nobody asked him what a week was, and he sat down.',
  'At nine the council rose and went home in the rain.',
]

describe('columns', () => {
  it('are read one after the other, whichever is drawn first', async () => {
    const { text } = await read(
      rawPdf([{ content: [lines(320, 100, right), lines(50, 103, left)].join('\n') }]),
    )
    expect(text).toBe(`${[...left, ...right].join(' ')}\n`)
  })

  it('are read above and below what reaches over both', async () => {
    const across = [
      'What was decided about the harbour, the bridge and the lamps is told by the clerk of the council',
    ]
    const content = [
      lines(50, 100, left),
      lines(320, 100, right),
      lines(50, 200, across, 12),
      lines(50, 240, left),
      lines(320, 240, right),
    ].join('\n')
    const { text } = await read(rawPdf([{ content }]))
    const both = [...left, ...right].join(' ')
    expect(text).toBe(`${[both, ...across, both].join('\n\n')}\n`)
  })

  it('of short cells are a table, which is read row by row', async () => {
    const content = [
      lines(50, 100, ['Bridge', 'Lamps', 'Harbour', 'Market', 'School']),
      lines(320, 100, ['closed', 'mended', 'open', 'open', 'shut']),
    ].join('\n')
    const { text } = await read(rawPdf([{ content }]))
    expect(text.split(/\s+/u).slice(0, 4)).toEqual(['Bridge', 'closed', 'Lamps', 'mended'])
  })
})

const paragraph = (words: readonly string[]): Buffer => rawPdf([{ content: lines(50, 100, words) }])

describe('lines', () => {
  it('are joined to paragraphs, which a wider distance parts', async () => {
    const content = [lines(50, 100, left.slice(0, 3)), lines(50, 154, left.slice(3))].join('\n')
    const { text } = await read(rawPdf([{ content }]))
    expect(text).toBe(`${left.slice(0, 3).join(' ')}\n\n${left.slice(3).join(' ')}\n`)
  })

  it('begin a paragraph where the first word would have had room on the line before', async () => {
    const { text } = await read(paragraph([left[0]!, 'the month.', left[3]!, left[4]!]))
    expect(text).toBe(`${left[0]} the month.\n\n${left[3]} ${left[4]}\n`)
  })

  it('begin a paragraph where they are indented', async () => {
    const content = [lines(50, 100, left.slice(0, 3)), lines(65, 142, [left[3]!]), lines(50, 156, [left[4]!])]
    const { text } = await read(rawPdf([{ content: content.join('\n') }]))
    expect(text).toBe(`${left.slice(0, 3).join(' ')}\n\n${left.slice(3).join(' ')}\n`)
  })

  it.each([
    ['a word that is parted', 'would be closed for re-', 'pair, which the repair', 'repair, which'],
    ['a word that nothing tells of', 'was seen by the engi-', 'neer, who had come by', 'engineer, who'],
    [
      'a compound whose parts are known',
      'a long and winding long-',
      'winding and long road',
      'long-winding and',
    ],
    [
      'a compound with a name',
      'the meeting of the Anglo-',
      'American council which',
      'Anglo-American council',
    ],
    ['a word that breaks off', 'was asked to ben-', '— benefit from what was', 'ben- — benefit'],
    ['a dash without room', 'the rain that fell—', 'which was said to be a', 'fell—which'],
  ])('that end with %s are joined so', async (_, before, after, whole) => {
    const { text } = await read(rawPdf([{ content: lines(50, 100, [before, after].map(latin)) }]))
    expect(text).toContain(whole)
  })
})

/** What WinAnsi calls a dash. */
const latin = (words: string): string => words.replaceAll('—', '\u0097')

/** A page with a head and a foot. */
const page = (number: number, words: readonly string[]) => ({
  content: [
    lines(50, 40, ['The Harbour Gazette, volume 3']),
    lines(50, 100, words),
    lines(50, 760, [`- ${number} -`]),
  ].join('\n'),
})

describe('pages', () => {
  it('lose what stands at the head and foot of several, and their numbers', async () => {
    const { text } = await read(rawPdf([page(1, left), page(2, right)]))
    expect(text).toBe(`${[...left, ...right].join(' ')}\n`)
  })

  it('keep what is said twice in the middle of them', async () => {
    const { text } = await read(rawPdf([page(1, left), page(2, left)]))
    expect(text.split(left[2]!)).toHaveLength(3)
  })

  it('are told by the code point at which each begins, an empty one by the next', async () => {
    const source = await read(rawPdf([page(1, left), { content: '' }, page(2, right)]))
    expect(source.pages).toHaveLength(3)
    const [first, empty, third] = source.pages!
    expect(first).toBe(0)
    expect(pointsFrom(source, third!)).toMatch(/^care\. The council/)
    expect(empty).toBe(third)
  })

  it('that lie on their side are read as they stand, and a stamp across them is left out', async () => {
    const turned = left.map((line, i) => `BT /F 10 Tf 0 1 -1 0 ${100 + 14 * i} 50 Tm (${line}) Tj ET`)
    const stamp = 'BT /F 40 Tf 0.7 0.7 -0.7 0.7 200 200 Tm (DRAFT) Tj ET'
    const { text } = await read(rawPdf([{ content: [...turned, stamp].join('\n') }]))
    expect(text).toBe(`${left.join(' ')}\n`)
  })
})

describe('a PDF is refused by name', () => {
  const picture = Buffer.from(
    '<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>stream\n0\nendstream ',
  )
  const scan = { content: 'q 600 0 0 800 0 0 cm /P Do Q', resources: '/XObject<</P 10 0 R>>' }
  const nowhere = Buffer.from(
    '<</Length 130>>stream\nbegincmap 1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <20> <7e> <e020> endbfrange endcmap                  \nendstream ',
  )
  const strange = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 10 0 R>>'
  const key = '<</Filter/Standard/V 1/R 2/P -4/O<' + '41'.repeat(32) + '>/U<' + '42'.repeat(32) + '>>>'
  const locked = `/Encrypt 10 0 R/ID[<${'43'.repeat(16)}><${'43'.repeat(16)}>]`
  it.each([
    [
      'that is scanned',
      rawPdf([scan], [picture]),
      /text layer, but got: one that is scanned: 1 of 1 pages.*ocrmypdf/,
    ],
    ['without letters', rawPdf([{ content: '' }]), /text layer, but got: one without letters.*ocrmypdf/],
    [
      'whose fonts do not tell their letters',
      rawPdf(
        [{ content: lines(50, 100, left).replaceAll('/F ', '/G '), fonts: '/G 11 0 R' }],
        [nowhere, strange],
      ),
      /text layer that can be read, but got: one whose fonts do not tell \d+ of \d+ letters.*ocrmypdf/,
    ],
    [
      'that is encrypted',
      rawPdf([{ content: lines(50, 100, left) }], [key], locked),
      /without a password.*qpdf/,
    ],
    ['that is cut off', Buffer.from('%PDF-1.7\n1 0 obj'), /whole, but got: one that cannot be read/],
  ])('%s', async (_, bytes, message) => {
    await expect(read(bytes)).rejects.toThrow(message)
  })

  it('where a page among others is a picture, with a note only', async () => {
    const { text, notes } = await read(
      rawPdf([{ content: lines(50, 100, left) }, scan, { content: lines(50, 100, right) }], [picture]),
    )
    expect(text).toBe(`${[...left, ...right].join(' ')}\n`)
    expect(notes).toEqual([expect.stringMatching(/^page 2: a picture without letters.*ocrmypdf/)])
  })
})

describe('what a PDF may take is bounded', () => {
  it('in memory', async () => {
    const small = openReader({ seconds: 60, memory: 100 })
    const bomb = rawPdf([{ content: bombOf(300), stream: '/Filter/FlateDecode' }])
    expect(bomb.length).toBeLessThan(1_000_000)
    await expect(small(bomb, 'bomb.pdf')).rejects.toThrow(/a PDF must be read with at most 100 MiB of memory/)
    // The thread that read it is gone, and another one reads the next.
    expect((await small(rawPdf([{ content: lines(50, 100, left) }]), 'a.pdf')).text).toContain(left[1])
  })

  it('in time', async () => {
    const hasty = openReader({ seconds: 0.2, memory: 1000 })
    const pages = Array.from({ length: 3000 }, () => ({ content: lines(50, 100, left) }))
    await expect(hasty(rawPdf(pages), 'long.pdf')).rejects.toThrow(/a PDF must be read within 0.2 s/)
  })
})

/** So many MiB of spaces, compressed without ever being there as a whole. */
function bombOf(mebibytes: number): Buffer {
  return deflateSync(Buffer.alloc(mebibytes * 2 ** 20, ' '), { level: 9 })
}

const statementsIn = (source: Source, text: string) =>
  draftDocument({ ...source, text }, 'a', knownFrom([])).file.statements!.map(
    ({ spans: _spans, ...statement }) => statement,
  )

const required = process.env['WHOSAID_TEST_BROWSER'] === 'required'
describe.skipIf(chromiumProgram === undefined && !required)('a text that Chromium prints', () => {
  let chromium: LocalPage
  beforeAll(async () => {
    chromium = await openPage()
  })
  afterAll(() => chromium[Symbol.asyncDispose]())

  it.each(
    ['invented-briefing-2025-05-13', 'invented-wire-2025-05-12'].flatMap(name => [
      [1, name],
      [2, name],
    ]),
  )('in %s columns is the same text again: %s', async (columns, name) => {
    const given = readSource(readFileSync(`examples/texts/${name}.txt`), `${name}.md`)
    // Long enough for several pages with heads and feet, and for hyphens.
    const source = { ...given, text: `${given.text.trim()}\n\n`.repeat(6) }
    const whole = { ...source, text: `${source.title}\n\n${source.text}` }
    const { text, pages } = await read(await printed(chromium.page, source, columns))
    const words = whole.text.trim().split(/\s+/u)
    const lost = diffArrays(words, text.trim().split(/\s+/u)).flatMap(({ added, removed, value }) =>
      added || removed ? value : [],
    )
    expect(lost.slice(0, Math.ceil(0.005 * words.length))).toEqual(lost)
    expect(pages!.length).toBeGreaterThan(1)
    expect(statementsIn(whole, text)).toEqual(statementsIn(whole, whole.text))
  })
})
