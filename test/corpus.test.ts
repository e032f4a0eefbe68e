import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { zarifAboutUnitedStates } from './expected/article.ts'
import * as expected from './expected/corpus.ts'
import { examples, fixtures, openTestApi, type TestApi } from './support/api.ts'
import { answers } from './support/corpus.ts'
import { readResolved, spansAstray, spansOf, strayWords, textsGiven } from './support/texts.ts'

const texts = textsGiven('test/corpus.test.ts')
const annotations = await readResolved(examples)
const ofTexts = annotations.flatMap(annotation => {
  const text = texts.get(annotation.document.sha256 ?? '')
  return text === undefined ? [] : [{ id: annotation.document.id, ...annotation, text }]
})

describe.skipIf(texts.size === 0)('the annotations and their texts', () => {
  test('every example document is of exactly one of the given texts', () => {
    expect(ofTexts.map(({ id }) => id).toSorted()).toEqual(expect.arrayContaining(expected.documents))
  })

  test.each(ofTexts)('$id: every statement has spans, and each lies in the text', ({ statements, text }) => {
    const anchored = new Set(spansOf(statements).map(({ id }) => id))
    expect(statements.filter(({ id }) => !anchored.has(id))).toEqual([])
    expect(spansAstray(statements, text)).toEqual([])
  })

  test.each(ofTexts)(
    '$id: what is given as words of the text stands in the spans',
    ({ statements, text }) => {
      expect(strayWords(statements, text)).toEqual([])
    },
  )
})

/** Each example query with what it is to answer. */
const questions: Record<keyof typeof answers, unknown> = {
  'defence-or-terrorism': expected.defenceOrTerrorism,
  'disputed-about-the-strikes': expected.disputedAboutTheStrikes,
  'further-action': expected.furtherAction,
  'hashed-to-esper': expected.hashedToEsper,
  'how-the-wording-changed': zarifAboutUnitedStates.map(({ text, quote, spans }) => ({ text, quote, spans })),
  'in-the-order-of-the-text': expected.inTheOrderOfTheText,
  'iran-against-the-strikes': expected.iranAgainstTheStrikes,
  'judged-both-ways': expected.judgedBothWays,
  'kataib-hezbollah-membership': expected.kataibHezbollahMembership,
  'kirkuk-attribution': expected.kirkukAttribution,
  numbers: expected.numbers,
  'offices-at-the-strikes': expected.officesAtTheStrikes,
  'report-and-correction': expected.reportAndCorrection,
  'sanctions-announced-and-imposed': expected.sanctionsAnnouncedAndImposed,
  'said-in-which-office': ['united-states-president', 'united-states-vice-president'],
  'tower-22-attribution': expected.tower22Attribution,
  'what-became-of-the-report': expected.whatBecameOfTheReport,
  'what-was-said-later': expected.whatWasSaidLater,
  'when-threats-were-made': expected.whenThreatsWereMade,
  'where-the-brigades-are-named': expected.whereTheBrigadesAreNamed,
  'who-accuses-whom': expected.whoAccusesWhom,
  'who-has-not-spoken': expected.whoHasNotSpoken,
  'who-owns-up': expected.whoOwnsUp,
  'who-speaks-for-iran': expected.whoSpeaksForIran,
  'who-threatens-in-which-office': expected.whoThreatensInWhichOffice,
  // The latest first, and those of one day by their ids: from the end.
  'zarif-about-united-states': zarifAboutUnitedStates
    .toReversed()
    .map(({ text, quote, spans }) => ({ text, quote, spans })),
}

describe('the example queries', () => {
  let suite: TestApi
  beforeAll(async () => {
    // With the fixtures, which two of the questions are about; the others name their documents.
    suite = await openTestApi(examples, fixtures)
  })
  afterAll(() => suite[Symbol.asyncDispose]())

  test('each has an answer here', () => {
    const files = readdirSync('examples/queries').map(name => name.replace(/\.graphql$/, ''))
    expect(files.toSorted()).toEqual(Object.keys(questions).toSorted())
  })

  test.each(Object.entries(questions))('%s', async (name, answer) => {
    const data = await suite.ask(readFileSync(`examples/queries/${name}.graphql`, 'utf8'))
    expect(answers[name as keyof typeof answers](data as never)).toEqual(answer)
  })
})
