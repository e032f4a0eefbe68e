import { Type } from 'typebox'
import { closed, date, id, opt, patterns, statementIds, text, word } from './parts.ts'
import * as words from './words.ts'

export const actor = closed(
  {
    id: id('The id of the actor; with a leading # it is local to this document.'),
    kind: word(words.actorKindMeanings, 'What the actor is, as this document sees it.'),
    name: text('The usual name.'),
    aliases: opt(Type.Array(text('A name.'), { description: 'Other names, labels and spellings.' })),
    description: opt(text('Who this is, in a few words.')),
    wikidataId: opt(
      Type.String({ pattern: patterns.wikidataId, description: 'The Wikidata item, such as Q794.' }),
    ),
    iso3: opt(
      Type.String({ pattern: patterns.iso3, description: 'The ISO 3166-1 alpha-3 code; states only.' }),
    ),
    militiaType: opt(word(words.militiaTypeMeanings, 'The sort of militia; militias only.')),
    sector: opt(word(words.sectorMeanings, 'The part of society; organizations only.')),
  },
  'Anyone who speaks or is spoken about.',
)

export const position = closed(
  {
    id: id('The id of the position.'),
    title: text('The office, such as "Foreign Minister of Iran".'),
    in: opt(id('The actor that the office belongs to.')),
  },
  'An office.',
)

export const tenure = closed(
  {
    holder: id('The person who holds the position.'),
    position: id('The position held.'),
    startDate: opt(date('When it began.')),
    endDate: opt(date('When it ended.')),
    asOf: opt(date('When it is known to hold; by default the date of publication.')),
    statements: statementIds,
  },
  "A person's holding of a position.",
)

export const event = closed(
  {
    id: id('The id of the event.'),
    name: text('What is said to have happened or to be planned, apart from what is claimed of it.'),
    type: opt(word(words.eventTypeMeanings, 'The PLOVER class.')),
    startDate: opt(date('When it began.')),
    endDate: opt(date('When it ended.')),
    place: opt(text('Where.')),
    partOf: opt(id('The larger event that it is part of.')),
    parties: opt(
      Type.Array(
        closed(
          {
            actor: id('The actor that took part.'),
            role: word(words.partyRoleMeanings, 'What the actor was to the event.'),
            statements: statementIds,
          },
          'An actor that took part.',
        ),
        { description: 'Who took part, and as what.' },
      ),
    ),
  },
  'Something said to have happened or to be planned.',
)

export const topic = closed(
  { id: id('The id of the topic.'), name: text('The name of the matter.') },
  'A named matter that is neither actor nor event.',
)

export const affiliation = closed(
  {
    actor: id('The actor that is affiliated.'),
    kind: word(words.affiliationKindMeanings, 'What the actor is to the other.'),
    with: id('The actor it is affiliated with.'),
    startDate: opt(date('When it began.')),
    endDate: opt(date('When it ended.')),
    asOf: opt(date('When it is known to hold; by default the date of publication.')),
    statements: statementIds,
  },
  'What one actor is to another.',
)
