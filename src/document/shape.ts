import { type Static, Type } from 'typebox'
import * as entities from './shape/entities.ts'
import { header } from './shape/header.ts'
import { identity } from './shape/identities.ts'
import { opt } from './shape/parts.ts'
import * as statements from './shape/statements.ts'

const list = <T extends Parameters<typeof Type.Array>[0]>(item: T, description: string) =>
  opt(Type.Array(item, { description }))

/** The JSON Schema (2020-12) of a document file; its TypeScript type is {@link DocumentFile}. */
export const documentSchema = Type.Object(
  {
    $schema: opt(Type.String({ description: 'Where this schema lies, for editors.' })),
    $rejected: opt(
      Type.Unknown({
        description: 'Why an earlier run refused the document, as `load --rejects` writes it; not read.',
      }),
    ),
    document: header,
    actors: list(entities.actor, 'Everyone who speaks or is spoken about.'),
    positions: list(entities.position, 'Offices.'),
    tenures: list(entities.tenure, 'Who holds which office.'),
    events: list(entities.event, 'What is said to have happened or to be planned.'),
    topics: list(entities.topic, 'Named matters.'),
    affiliations: list(entities.affiliation, "What actors are to one another, in the document's own voice."),
    claims: list(statements.claim, 'The propositions at stake.'),
    claimLinks: list(statements.claimLink, 'How claims bear on one another.'),
    statements: list(statements.statement, 'Who said what about whom.'),
    identities: list(
      identity,
      'Judgements about which ids mean one thing, in any documents, loaded or not; their order counts.',
    ),
    rejected: list(statements.rejection, 'What a reviewer turned down, so that no second draft proposes it.'),
  },
  {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'whosaid document',
    description: 'One document and all it contributes; every id it uses it also describes.',
    additionalProperties: false,
  },
)

/** A document as its file gives it. */
export type DocumentFile = Static<typeof documentSchema>

/** One record of one of the file's lists. */
export type Item<Key extends keyof DocumentFile> =
  NonNullable<DocumentFile[Key]> extends (infer T)[] ? T : never
