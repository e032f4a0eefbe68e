import { Type } from 'typebox'
import { closed, date, documentId, id, offset, opt, patterns, text, word } from './parts.ts'
import * as words from './words.ts'

export const header = closed(
  {
    id: documentId('The id of the document, the same in every version of it.'),
    title: text('The headline or title.'),
    publisher: id('The actor in whose voice the document speaks.'),
    annotator: text('Who or which program, with its version, made this file.'),
    url: opt(text('The absolute http or https address at which the document can be read (WHATWG URL).')),
    publishedAt: opt(date('When it was published.')),
    language: opt(text('The language of the text, as a BCP 47 tag such as en or fa-IR.')),
    retrievedAt: opt(date('When the text was retrieved.')),
    sha256: opt(
      Type.String({
        pattern: patterns.sha256,
        description: 'The SHA-256 of the text in UTF-8, as 64 hex digits in lower case (FIPS 180-4).',
      }),
    ),
    text: opt(text('The whole text, where it may be kept; spans count its Unicode code points.')),
    pages: opt(
      Type.Array(offset('The first Unicode code point of a page, counted from 0 in the text.'), {
        minItems: 1,
        description: 'Where each page begins, in order, for a text that was made from a file with pages.',
      }),
    ),
    reference: opt(
      Type.Boolean({ description: 'True for a reference list, whose descriptions come first.' }),
    ),
    derivedFrom: opt(
      Type.Array(
        closed(
          {
            document: documentId('The id of the other document, loaded or not.'),
            kind: word(words.derivationKindMeanings, 'What this document does with the other.'),
          },
          'A document that this one derives from.',
        ),
        {
          description:
            'The documents that this one corrects, retracts, reprints or translates; their ids have at most 8,000 characters together.',
        },
      ),
    ),
  },
  'The document itself.',
)
