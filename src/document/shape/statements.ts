import { Type } from 'typebox'
import {
  closed,
  date,
  id,
  ids,
  indexedText,
  meaningsOf,
  offset,
  oneOrMore,
  opt,
  patterns,
  text,
  word,
} from './parts.ts'
import * as words from './words.ts'

export const claim = closed(
  {
    id: id('The id of the claim.'),
    text: text('The proposition, worded positively.'),
    about: opt(ids('The actors, events and topics it is about.')),
    relation: opt(
      closed(
        {
          from: id('The actor.'),
          kind: word(
            { ...words.affiliationKindMeanings, ...words.partyRoleMeanings },
            'An affiliation kind (to an actor) or a party role (to an event).',
          ),
          to: id('The other actor, or the event.'),
        },
        'The relation that the claim states.',
      ),
    ),
    measure: opt(word(words.measureMeanings, 'What its figure measures.')),
    counting: opt(
      text('What the figure counts: PEOPLE, CIVILIANS, COMBATANTS or CHILDREN for people, otherwise a noun.'),
    ),
    min: opt(
      Type.Number({
        minimum: 0,
        maximum: Number.MAX_SAFE_INTEGER,
        description: 'The least number: 25 for "at least 25", 31 for "more than 30".',
      }),
    ),
    max: opt(
      Type.Number({
        minimum: 0,
        maximum: Number.MAX_SAFE_INTEGER,
        description: 'The greatest number; absent when no upper bound is given.',
      }),
    ),
    approximate: opt(Type.Boolean({ description: 'True for "about 25".' })),
  },
  'A proposition that statements assert, deny, leave open or ask.',
)

export const claimLink = closed(
  {
    from: id('The claim that bears on the other.'),
    kind: word(words.claimLinkKindMeanings, 'How it bears on the other.'),
    to: id('The other claim.'),
    basis: text('Why, in a sentence.'),
    statements: opt(ids("The statements that say so; none means it is the annotator's judgement.")),
  },
  'How one claim bears on another.',
)

export const span = closed(
  {
    start: opt(offset('The first Unicode code point of it, counted from 0 in the text.')),
    end: opt(offset('The Unicode code point after its last one, counted in the same way.')),
    exact: opt(
      Type.String({
        pattern: patterns.filled,
        description:
          'Its words, compared with the text but for styles of white space, quotation marks and dashes.',
      }),
    ),
    prefix: opt(Type.String({ minLength: 1, description: 'The words right before.' })),
    suffix: opt(Type.String({ minLength: 1, description: 'The words right after.' })),
  },
  'Where in the text, as a W3C text position or text quote selector.',
)

const statementFields = {
  id: id('The id of the statement, local to the document.'),
  speaker: opt(
    oneOrMore('An actor.', 'Who says it; several when they say it jointly, the first named first.'),
  ),
  speakerMention: opt(text('The words that name the speaker, such as "Tehran".')),
  spokenAs: opt(id('The position in which it is said.')),
  cue: opt(text('The words that report it, such as "did not rule out".')),
  act: opt(word(words.actMeanings, 'What is done by saying it.')),
  form: opt(word(words.formMeanings, "Given as the speaker's words, paraphrased, or mixed.")),
  voice: opt(
    word(words.voiceMeanings, "ATTRIBUTED, or NARRATOR for the document's own voice.", 'ATTRIBUTED'),
  ),
  text: text('What is said, as told by the annotator.'),
  quote: opt(text('The words themselves; pieces are joined by " […] ".')),
  saidAt: opt(date('When it was said.')),
  madeAt: opt(id('The event at which it was said.')),
  addressees: opt(ids('The actors to whom it is said.')),
  via: opt(
    ids('The actors that relay it, such as a news agency, in order: the first has it from the speaker.'),
  ),
  utterance: opt(
    indexedText('An id of at most 200 characters that all renderings of one act share, in any document.'),
  ),
  language: opt(text('The language of the words as spoken, as a BCP 47 tag.')),
  checkedBy: opt(Type.Array(text('A name.'), { description: 'The people who checked the annotation.' })),
  doubt: opt(
    Type.Number({
      minimum: 0,
      maximum: 1,
      description: "A program's own doubt in the annotation, from 0 (none) to 1.",
    }),
  ),
  rule: opt(text('The id of the rule by which a program made the statement.')),
  about: opt(
    Type.Array(
      closed(
        {
          id: id('The actor, event or topic.'),
          stance: opt(word(words.stanceMeanings, 'How the words evaluate it; absent when not judged.')),
          as: opt(
            Type.Union([text('A label.'), Type.Array(text('A label.'), { minItems: 1 })], {
              description: "The speaker's own labels for it.",
            }),
          ),
        },
        'One target.',
      ),
      { description: 'Of whom or what.' },
    ),
  ),
  claims: opt(
    Type.Array(
      closed(
        {
          id: id('The claim.'),
          verb: word(words.verbMeanings, 'What the statement does with it.'),
          hedge: opt(text('The words that hedge it, such as "we believe".')),
        },
        'One claim.',
      ),
      { description: 'The claims it asserts, denies, leaves open or asks.' },
    ),
  ),
  reports: opt(ids('The inner statements that it reports and vouches for.')),
  repliesTo: opt(id('The statement it replies to.')),
  spans: opt(Type.Array(span, { description: 'Where in the text it stands, in order.' })),
}

export const statement = closed(
  {
    ...statementFields,
    doubtful: opt(
      Type.Array(word(meaningsOf(statementFields), 'A field.'), {
        description: 'The fields that a program holds least certain.',
      }),
    ),
  },
  'One act of saying, as the document reports it.',
)

export const rejection = closed(
  {
    statement,
    reason: opt(text('Why it was turned down.')),
    by: opt(text('The person who turned it down.')),
  },
  'A statement that a reviewer turned down. Its ids need not be described: it is no part of the graph.',
)
