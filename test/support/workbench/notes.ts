import { readSource } from '../../../src/extraction/input/read.ts'
import { sha256 } from '../../../src/document/rules/texts.ts'
import { anchor, type DocumentFile, searchable } from '../../../src/document/index.ts'

/** A web page, whose text the project's reader makes. */
export const harbourPage = `<!doctype html><html><head><title>Harbour news</title></head><body><article>
<h1>Harbour news</h1>
<p>Mayor Ada Lund said that the pier is safe. It has been tried by nobody else so far, and the tide is high this week.</p>
<p>“We will open it on Friday 🎉,” said her deputy Bo Krag, who has been in office since the spring of last year.</p>
</article></body></html>`

export const harbourText = readSource(Buffer.from(harbourPage), 'harbour.html').text

const actors: DocumentFile['actors'] = [
  { id: 'harbour-news', kind: 'organization', name: 'Harbour News' },
  { id: 'ada-lund', kind: 'person', name: 'Ada Lund' },
  { id: 'bo-krag', kind: 'person', name: 'Bo Krag' },
]
const topics = [{ id: 'pier', name: 'The pier' }]

const statements: NonNullable<DocumentFile['statements']> = [
  {
    id: 'safe',
    speaker: 'ada-lund',
    cue: 'said',
    form: 'INDIRECT',
    text: 'The pier is safe.',
    saidAt: '2025-06-02',
    about: [{ id: 'pier', stance: 'FAVOR' }],
    spans: [{ exact: 'Mayor Ada Lund said that the pier is safe.' }],
  },
  {
    id: 'opens',
    speaker: 'bo-krag',
    cue: 'said',
    form: 'DIRECT',
    text: 'Promises to open it on Friday.',
    quote: 'We will open it on Friday 🎉',
    saidAt: '2025-06-02',
    about: [{ id: 'pier' }],
    spans: [{ exact: '“We will open it on Friday 🎉,” said her deputy Bo Krag' }],
  },
]

/** A document with its text, a sentence that no statement explains, and an id that an address must encode. */
export const kept: DocumentFile = {
  document: {
    id: 'news/harbour:1',
    title: 'Harbour news',
    publisher: 'harbour-news',
    annotator: 'the test',
    publishedAt: '2025-06-02',
    language: 'en',
    text: harbourText,
  },
  actors,
  topics,
  statements,
}

/** The same without its text: whoever has the page can open it. */
export const unkept: DocumentFile = {
  ...kept,
  document: {
    id: 'news/harbour:2',
    title: 'Harbour news, not kept',
    publisher: 'harbour-news',
    annotator: 'the test',
    sha256: sha256(harbourText),
  },
  statements: statements.map(({ spans = [], ...statement }) => ({
    ...statement,
    spans: spans.map(span => {
      const found = anchor(searchable(harbourText), span)
      if ('problem' in found) throw new Error(found.problem.message)
      return { start: found.start, end: found.end }
    }),
  })),
}
