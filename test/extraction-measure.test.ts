import { expect, test } from 'vitest'
import { attributionsIn } from '../bench/extraction/drafts.ts'
import type { DocumentFile } from '../src/document/index.ts'

type Statement = NonNullable<DocumentFile['statements']>[number]

const text = 'The mayor said: “It rains.” Anna Berg, the mayor, condemned the strikes and the raids.'
const place = (exact: string) => {
  const start = text.indexOf(exact)
  return { start, end: start + exact.length, exact }
}
const drafted = (statements: Statement[]): DocumentFile => ({
  document: { id: 'a', title: 'A', publisher: 'p', annotator: 'test' },
  statements,
})
const words = (pieces: readonly (readonly [number, number])[]) =>
  pieces.map(([start, end]) => text.slice(start, end))
const measured = (statements: Statement[]) =>
  attributionsIn(drafted(statements), text).map(({ source, cue, content }) => ({
    source: words(source),
    cue: words(cue),
    content: words(content),
  }))

const first: Statement = {
  id: 's1',
  speaker: '#mayor',
  speakerMention: 'The mayor',
  cue: 'said',
  form: 'DIRECT',
  text: 'It rains.',
  quote: 'It rains.',
  spans: [place('The mayor said: “It rains.”')],
}
const second: Statement = {
  id: 's2',
  speaker: '#berg',
  speakerMention: 'Anna Berg',
  cue: 'condemned',
  form: 'INDIRECT',
  text: 'Condemned the strikes',
  spans: [place('Anna Berg'), place('condemned the strikes')],
}

test('source, cue and content of a statement are where its mention, cue and quote stand inside its spans', () => {
  expect(measured([first])).toEqual([{ source: ['The mayor'], cue: ['said'], content: ['It rains'] }])
})

test('a text that begins with the cue leaves it out of the content', () => {
  expect(measured([second])).toEqual([
    { source: ['Anna Berg'], cue: ['condemned'], content: ['the strikes'] },
  ])
})

test('where the text is told anew, the content is what the spans hold besides source and cue', () => {
  expect(measured([{ ...second, text: 'The attacks were wrong' }])).toEqual([
    { source: ['Anna Berg'], cue: ['condemned'], content: ['the strikes'] },
  ])
})

test('statements with one speaker and one cue in one place are one attribution, and the narrator has none', () => {
  const more = {
    ...second,
    id: 's3',
    text: 'the raids',
    spans: [place('Anna Berg'), place('condemned the strikes and the raids')],
  }
  const told: Statement = { id: 's4', voice: 'NARRATOR', text: 'It rains.', spans: [place('It rains.')] }
  expect(measured([second, more, told]).map(({ content }) => content)).toEqual([['the strikes', 'the raids']])
})

test('a cue that is a mark is found where the spans have it', () => {
  const named = { ...first, cue: ':', speakerMention: 'The mayor' }
  expect(measured([named])).toEqual([{ source: ['The mayor'], cue: [':'], content: ['It rains'] }])
})
