import { Type } from 'typebox'

/** The patterns that strings of a document file match; validate.ts explains each in a sentence. */
export const patterns = {
  documentId: '^[A-Za-z0-9._:/-]{1,200}$',
  id: '^#?[A-Za-z0-9._:/-]{1,200}$',
  graphId: '^([A-Za-z0-9._:/-]{1,200}|[A-Za-z0-9._:/-]{0,200}#[A-Za-z0-9._:/-]{1,200})$',
  filled: '\\S',
  indexed: '^(?=[^]*\\S)[^]{1,200}$',
  iso3: '^[A-Z]{3}$',
  wikidataId: '^Q[1-9][0-9]*$',
  sha256: '^[0-9a-f]{64}$',
} as const

export const closed = <P extends Parameters<typeof Type.Object>[0]>(properties: P, description: string) =>
  Type.Object(properties, { additionalProperties: false, description })
export const text = (description: string) => Type.String({ pattern: patterns.filled, description })
/** A text that the graph keeps in an index, whose keys may have 8 kB at most. */
export const indexedText = (description: string) => Type.String({ pattern: patterns.indexed, description })
export const id = (description: string) => Type.String({ pattern: patterns.id, description })
export const documentId = (description: string) => Type.String({ pattern: patterns.documentId, description })
/** A date, which dates.ts reads; `format` marks it for whoever reads the schema. */
export const date = (description: string) =>
  Type.String({
    format: 'edtf',
    description: `${description} As EDTF level 0: 2019, 2019-12, 2019-12-30, 2019-12-30T14:00Z, or an interval such as 2019-10/2019-12-27 or ../2019-12-30.`,
  })
/** One word of a closed vocabulary; `enumDescriptions` explains each, in the order of `enum`. */
export const word = <Word extends string>(
  meanings: Readonly<Record<Word, string>>,
  description: string,
  byDefault?: NoInfer<Word>,
) =>
  // Its own keys are what its type says.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  Type.Enum(Object.keys(meanings) as Word[], {
    description,
    enumDescriptions: Object.values<string>(meanings),
    ...(byDefault !== undefined && { default: byDefault }),
  })
/** A place in a text. */
export const offset = (description: string) => Type.Integer({ minimum: 0, maximum: 2 ** 31 - 1, description })
export const ids = (description: string) => Type.Array(id('An id.'), { description })
export const oneOrMore = (one: string, description: string) =>
  Type.Union([id(one), Type.Array(id(one), { minItems: 1 })], { description })
export const opt = Type.Optional
export const statementIds = opt(
  ids('The statements of this document that say so; none means the publisher says so.'),
)
/** The fields of a record as a vocabulary: each word is explained by the description of its field. */
export const meaningsOf = (fields: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields as Readonly<Record<string, { description: string }>>).map(
      ([name, { description }]) => [name, description],
    ),
  )
