import { draftDocument, knownFrom, readSource } from '../../src/extraction/index.ts'

/** The draft of a text of 30 December 2019, with nothing known. */
export const draft = (text: string) =>
  draftDocument(
    { ...readSource(Buffer.from(text), 'text.txt'), publishedAt: '2019-12-30' },
    'text',
    knownFrom([]),
  ).file

/** Its statements but for those in the narrator's voice. */
export const attributed = (text: string) =>
  (draft(text).statements ?? []).filter(({ voice }) => voice !== 'NARRATOR')
