import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { compareDrafts } from '../bench/extraction/compare.ts'
import { draftDocument, knownFrom, readSource } from '../src/extraction/index.ts'
import { readDocuments, toFile, type DocumentFile } from '../src/document/index.ts'
import { temporaryFolder } from './support/folder.ts'
import { readResolved, textsGiven } from './support/texts.ts'

const extract = (...given: string[]) =>
  spawnSync(process.execPath, ['src/cli.ts', 'extract', ...given], { encoding: 'utf8' })

describe('whosaid extract', () => {
  it('writes JSON Lines that name the program', () => {
    using folder = temporaryFolder()
    const text = folder.put('bridge.txt', 'Anna Berg said that the bridge is closed.\n')
    const { status, stdout } = extract(text)
    expect(status).toBe(0)
    const file = JSON.parse(stdout) as DocumentFile
    expect(file.document.annotator).toMatch(/^whosaid extract \d/)
    expect(file.document.sha256).toBe(createHash('sha256').update(readFileSync(text)).digest('hex'))
    expect(file.statements).toHaveLength(1)
  })

  it('writes a file for each text of a folder, its text inside, and overwrites nothing unless forced', () => {
    using folder = temporaryFolder()
    folder.put('one.txt', 'Anna Berg said that the bridge is closed.\n')
    folder.put('two.md', '---\ntitle: The River\n---\nAnna Berg said that *the river* rises.\n')
    const out = join(folder.path, 'out')
    expect(extract(folder.path, '--out', out).status).toBe(0)
    const files = readdirSync(out).toSorted()
    expect(files).toEqual([
      expect.stringMatching(/^anna-berg-said-that-the-bridge-is-closed-[0-9a-f]{12}\.yaml$/) as string,
      expect.stringMatching(/^the-river-[0-9a-f]{12}\.yaml$/) as string,
    ])
    const draft = join(out, files[1] ?? '')
    expect(parse(readFileSync(draft, 'utf8'))).toMatchObject({
      document: { text: 'Anna Berg said that the river rises.\n' },
    })
    writeFileSync(draft, 'mended')
    const again = extract(join(folder.path, 'two.md'), '--out', out)
    expect(again.status).toBe(1)
    expect(again.stderr).toContain('--force')
    expect(readFileSync(draft, 'utf8')).toBe('mended')
    expect(extract(join(folder.path, 'two.md'), '--out', out, '--force').status).toBe(0)
    expect(readFileSync(draft, 'utf8')).toContain('the-river')
  })

  it('prints what it doubts and what produced nothing', () => {
    using folder = temporaryFolder()
    const text = folder.put(
      'bridge.txt',
      'Anna Berg said that the bridge is closed.\n\n"Nobody knows why."\n',
    )
    const { stderr } = extract(text, '--review')
    expect(stderr).toMatch(/0\.05 +Anna Berg +said +INDIRECT/)
    expect(stderr).toContain('quotation without a statement: "Nobody knows why."')
    const example = '“Anna Berg announced that the bridge is closed.”'
    expect(stderr).toMatch(
      new RegExp(`^  rule said-that: .* In ${example} it finds the speaker “Anna Berg”`, 'm'),
    )
  })

  it('takes from the command line what a bare text does not say', () => {
    using folder = temporaryFolder()
    const text = folder.put('bare.txt', 'Anna Berg said on Monday that the bridge is closed.\n')
    const told = ['--published', '2025-05-14', '--publisher', 'The Paper', '--title', 'The bridge']
    const { stdout, status } = extract(text, ...told, '--url', 'https://paper.example/bridge')
    expect(status).toBe(0)
    const { document, actors, statements } = JSON.parse(stdout) as DocumentFile
    expect(document).toMatchObject({
      title: 'The bridge',
      publishedAt: '2025-05-14',
      url: 'https://paper.example/bridge',
    })
    expect(actors?.find(({ id }) => id === document.publisher)?.name).toBe('The Paper')
    // A day of the week is counted from the day of publication.
    expect(statements?.[0]?.saidAt).toBe('2025-05-12')
    const other = folder.put('other.txt', 'It rains.\n')
    expect(extract(text, other, '--published', '2025-05-14')).toMatchObject({
      status: 2,
      stderr: '--published must come with one text, but got: 2 texts\n',
    })
    expect(extract(text, '--published', '2025-02-30').stderr).toBe(
      '--published must be a day such as 2019-12-30, but got: 2025-02-30\n',
    )
    expect(extract(text, '--url', 'paper.example').stderr).toMatch(/^--url must be an absolute address/)
    expect(extract(text, '--title', ' ').stderr).toBe('--title must have words, but got: none\n')
  })

  it('refuses wrong use with 2, and a text without words with 1', () => {
    using folder = temporaryFolder()
    const empty = folder.put('empty.txt', '')
    expect(extract(join(folder.path, 'none.txt')).status).toBe(2)
    expect(extract(empty, '--format', 'xml').status).toBe(2)
    expect(extract(empty).status).toBe(1)
  })
})

const texts = textsGiven('test/extraction-command.test.ts')

/** The file with the text of an example document, if it is given. */
async function textOf(example: string): Promise<string | undefined> {
  const [annotation] = await readResolved(example)
  return texts.get(annotation?.document.sha256 ?? '')?.path
}

const article = 'examples/documents/radio-farda-2019-12-30.yaml'
const articleText = await textOf(article)

describe('the article that was annotated by hand', () => {
  it.skipIf(articleText === undefined)(
    'has every attributed statement drafted with its speaker, form and cue, and four of the narrator',
    async () => {
      for await (const read of readDocuments([article])) {
        if (!('document' in read)) throw new Error('the example loads')
        const { file } = draftDocument(
          readSource(readFileSync(articleText!), articleText!),
          'article',
          knownFrom([]),
        )
        const { pairs, extra, narrator } = compareDrafts(toFile(read.document), file)
        expect(
          pairs.filter(({ speaker, form, cue }) => !(speaker && form && cue)).map(({ byHand }) => byHand.id),
        ).toEqual([])
        expect(extra.length).toBeLessThanOrEqual(1)
        expect(narrator).toBeGreaterThanOrEqual(4)
      }
    },
  )
})

const callText = await textOf('examples/documents/white-house-2024-02-02.yaml')

describe('the press call', () => {
  it.skipIf(callText === undefined)('has its turns by their speakers', () => {
    const { file } = draftDocument(readSource(readFileSync(callText!), callText!), 'call', knownFrom([]))
    const labels = new Map(
      (file.statements ?? []).map(({ speakerMention, speaker }) => [speakerMention, speaker]),
    )
    expect(Object.fromEntries(labels)).toMatchObject({
      MODERATOR: '#moderator',
      'MR. KIRBY': '#john-kirby',
      'LIEUTENANT GENERAL SIMS': expect.stringMatching(/sims$/) as string,
      'Kelly O’Donnell from NBC': '#kelly-odonnell',
      'Kimberly from Al Jazeera': '#kimberly',
    })
  })
})
