import { describe, expect, it } from 'vitest'
import { draftDocument, knownFrom, readSource } from '../src/extraction/index.ts'
import { read } from '../src/extraction/text/read.ts'

function draftOf(text: string) {
  const source = { ...readSource(Buffer.from(text), 'text.md'), publishedAt: '2025-03-12' }
  return draftDocument(source, 'text', knownFrom([])).file
}

/** Who says what in a text, by the words that name them: "Anna Berg: Condemned the closing". */
const said = (text: string): string[] =>
  (draftOf(text).statements ?? [])
    .filter(({ voice }) => voice !== 'NARRATOR')
    .map(one => `${one.speakerMention ?? 'nobody'}: ${one.text}`)

/** What those who speak in a text claim: "DENIES The bridge is safe". */
function claimed(text: string): string[] {
  const { claims = [], statements = [] } = draftOf(text)
  const words = new Map(claims.map(claim => [claim.id, claim.text]))
  return statements
    .filter(({ voice }) => voice !== 'NARRATOR')
    .flatMap(one => one.claims ?? [])
    .map(({ id, verb, hedge }) => `${verb} ${words.get(id) ?? ''}${hedge === undefined ? '' : ` (${hedge})`}`)
}

describe('whoever says something', () => {
  it.each([
    ['She further said that it rains.', 'She: It rains'],
    [
      'The mayors of Olm and Rud, Anna Berg and Carl Dahl, have both urged the town to wait.',
      'The mayors of Olm and Rud, Anna Berg and Carl Dahl: Have both urged the town to wait',
    ],
    [
      'Anna Berg, during a meeting in Columbus, Ohio, said it rains.',
      'Anna Berg, during a meeting in Columbus, Ohio: It rains',
    ],
    ['The town less than two weeks ago said for the first time that it rains.', 'The town: It rains'],
    [
      'The minister for the elderly, Anna Berg, confirmed that it rains.',
      'The minister for the elderly, Anna Berg: It rains',
    ],
    ['Some want to go, and argue that it rains.', 'Some: It rains'],
    [
      'A source close to Anna Berg’s thinking said that it rains.',
      'A source close to Anna Berg’s thinking: It rains',
    ],
    ['It rains, current and former officials said.', 'current and former officials: It rains'],
    ['The candidate claims his bridge is safe.', 'The candidate: His bridge is safe'],
    [
      'Some hid information that government officials said would compromise it.',
      'government officials: … would compromise it',
    ],
    [
      'Carl Dahl was accused by the bakers of beating a dog.',
      'the bakers: Accused Carl Dahl of beating a dog',
    ],
    ['“It rains!” Berg said last week.', 'Berg: It rains!'],
    ['“It rains again in Olm today.” Berg said.', 'Berg: It rains again in Olm today.'],
    ['It rains, the poll found.', 'the poll: It rains'],
    [
      'The plan was criticized by the Department of Housing.',
      'the Department of Housing: Criticized the plan',
    ],
    [
      'Carl Dahl was accused by the people of Wyoming of closing it.',
      'the people of Wyoming: Accused Carl Dahl of closing it',
    ],
    ['The plan was praised by a department of housing.', 'a department of housing: Praised the plan'],
    ['Carl Dahl was accused by the government of Beijing.', 'the government of Beijing: Accused Carl Dahl'],
    ['Carl Dahl was accused by the bakers of lying.', 'the bakers: Accused Carl Dahl of lying'],
    ['Carl Dahl was accused by the bakers of being late.', 'the bakers: Accused Carl Dahl of being late'],
    ['Carl Dahl was accused by a department of housing.', 'a department of housing: Accused Carl Dahl'],
  ])('is found: %s', (text, words) => {
    expect(said(text)).toEqual([words])
  })

  it('is no subject that a gerund has after it', () => {
    expect(said('Anna Berg blamed the town for “a long winter,” saying they were late.')).toEqual([
      'Anna Berg: Blamed the town for “a long winter,”',
      'Anna Berg: They were late',
    ])
  })
})

describe('what is said', () => {
  it.each([
    [
      'Anna Berg condemned the raids in which ten bakers died.',
      'Condemned the raids in which ten bakers died',
    ],
    ['Anna Berg condemned the raids, in which ten bakers died.', 'Condemned the raids'],
    ['Anna Berg compared her to a rock.', 'Compared her to a rock'],
    ['Anna Berg thanked her adopted home state.', 'Thanked her adopted home state'],
    ['Anna Berg praised their newly elected mayor.', 'Praised their newly elected mayor'],
    ['Anna Berg praised its own recommended list.', 'Praised its own recommended list'],
    [
      'Anna Berg accused Carl Dahl, the senator from Olm, of being late.',
      'Accused Carl Dahl … of being late',
    ],
    ['Anna Berg accused Carl Dahl, who leads the town, of wrongdoing.', 'Accused Carl Dahl … of wrongdoing'],
    [
      'Anna Berg accused Carl Dahl of covering up, delaying, and withholding facts.',
      'Accused Carl Dahl of covering up, delaying, and withholding facts',
    ],
    [
      'Anna Berg criticized Carl Dahl for once holding such views.',
      'Criticized Carl Dahl for once holding such views',
    ],
    [
      'Anna Berg played up the plan: "Nobody has a better one."',
      'Played up the plan: "Nobody has a better one."',
    ],
    ['Anna Berg argues that, while it is old, it is safe.', 'While it is old, it is safe'],
    ['It rains, Anna Berg says, especially in the north.', 'It rains … especially in the north'],
    ['It was, Anna Berg said, one of the worst winters.', 'It was … one of the worst winters'],
    ['It was late, Anna Berg said, when the bridge closed.', 'It was late'],
    ['Two weeks ago, as Anna Berg reported, the bridge was closed.', 'Two weeks ago … the bridge was closed'],
    ['After the court refused to hear it, Attorney Carl Dahl (R) left.', 'Refused to hear it'],
    ['Anna Berg vowed to "close the bridge" for good.', 'Vowed to "close the bridge" for good'],
    ['Anna Berg is promising to close the bridge.', 'Is promising to close the bridge'],
    ['The plan, backed by Anna Berg, is old.', 'Backed the plan'],
    ['He is criticized by bakers.', 'Criticized him'],
    ['He was called a liar.', 'He was called a liar'],
    ['Anna Berg Vows to Win', 'Vows to Win'],
    ['The bill, which Anna Berg described as “the worst,” is old.', 'Described the bill … as “the worst,”'],
    ['Anna Berg would not discuss the plan.', 'Would not discuss the plan'],
    ['Anna Berg would not say why she left.', 'Would not say why she left'],
    ['Anna Berg has pushed for a bridge.', 'Has pushed for a bridge'],
    ['Anna Berg is casting Carl Dahl as a liar.', 'Is casting Carl Dahl as a liar'],
    ['Anna Berg challenged Carl Dahl over the plan.', 'Challenged Carl Dahl over the plan'],
    ['Anna Berg threatened to close the bridge.', 'Threatened to close the bridge'],
    ['The mayor supports the plan.', 'Supports the plan'],
    ['Anna Berg threatened the security of the town.', 'Threatened the security of the town'],
    ['The mayor threatened the lives of bakers.', 'Threatened the lives of bakers'],
    ['Anna Berg praised a great day.', 'Praised a great day'],
    ['Anna Berg condemned a terrible year.', 'Condemned a terrible year'],
    ['Anna Berg condemned a terrible year after the vote.', 'Condemned a terrible year'],
    ['Anna Berg proposed a four-day week.', 'Proposed a four-day week'],
    ['Anna Berg criticized some of the weekend.', 'Criticized some of the weekend'],
    ['Anna Berg proposed two weeks of rest.', 'Proposed two weeks of rest'],
    ['Anna Berg condemned The Hague.', 'Condemned The Hague'],
    ['Yesterday The Hague was criticized by Anna Berg.', 'Criticized The Hague'],
    ['The White House was criticized by Anna Berg.', 'Criticized the White House'],
    ['The Norwegian plan was criticized by Anna Berg.', 'Criticized the Norwegian plan'],
  ])('is whole: %s', (text, words) => {
    expect(said(text).map(line => line.replace(/^[^:]*: /u, ''))).toEqual([words])
  })

  it.each([
    [
      'Anna Berg said it costs a million and questioned the plan.',
      'It costs a million',
      'Questioned the plan',
    ],
    [
      'Anna Berg said she met the governor and questioned the plan.',
      'She met the governor and questioned the plan',
      'Questioned the plan',
    ],
  ])('ends where the speaker does something else: %s', (text, ...words) => {
    expect(said(text).map(line => line.replace(/^[^:]*: /u, ''))).toEqual(words)
  })

  it.each([
    'A group supporting Anna Berg gave money.',
    'The bakers opposing the plan left.',
    'Anna Berg challenged her in the election.',
    'The vote threatens to close the bridge.',
    'These were attacks in Syria that threatened the lives of bakers.',
    'The race was called.',
    'The militia, backed by Norway, left.',
    'A tower was backed by the river.',
    'The bond revealed itself.',
    'The team took on Carl Dahl.',
    'As the Olm Post reported a few days later, the snow.',
    'Anna Berg announced several weeks before the vote.',
    'Anna Berg announced a few days after the vote.',
    'Anna Berg announced two days earlier.',
    'Anna Berg announced 10 May.',
    'The strike threatens the peace of the town.',
    'His speech to the bakers was long.',
    'Anna Berg did not discuss the plan.',
    'The group revealed its polling shows a lead.',
    'He is what they called a fool.',
  ])('is nothing: %s', text => {
    expect(said(text)).toEqual([])
  })
})

it('a letter to an office is by whoever signs it, and no heading in it speaks', () => {
  const file = draftDocument(
    {
      ...readSource(
        Buffer.from(
          'Dear Mr. Speaker:\n\nI am providing this report on the bridges of the town to the council.\n\nBRIDGES IN THE NORTH\n\nThe town has closed two bridges over the river. I have ordered that.\n\nSincerely,\n\nANNA BERG',
        ),
        'text.md',
      ),
      title: 'Letter to the Speaker of the Council',
    },
    'text',
    knownFrom([]),
  ).file
  const names = new Map((file.actors ?? []).map(({ id, name }) => [id, name]))
  const spoken = (file.statements ?? []).filter(({ voice }) => voice !== 'NARRATOR')
  expect(spoken.length).toBeGreaterThan(0)
  expect(new Set(spoken.map(({ speaker }) => names.get([speaker].flat()[0] ?? '')))).toEqual(
    new Set(['Anna Berg']),
  )
})

it('a word is read by those of its own sentence', () => {
  expect(read('Anna Berg Speaks to Win').tokens.at(-1)?.pos).toBe('VERB')
  expect(read('Anna Berg Speaks\n\nto Win').tokens.at(-1)?.pos).toBe('PROPN')
})

describe('a claim', () => {
  it('leaves out whom the sentence is said to', () => {
    expect(claimed('Anna Berg asked: "Madam Vice President, is the bridge closed?"')).toEqual([
      'ASKS The bridge is closed',
    ])
    expect(claimed('Anna Berg said: "Mr. President, the bridge is closed."')).toEqual([
      'ASSERTS The bridge is closed',
    ])
  })

  it.each([
    ['"Mr. Dahl, the mayor, closed the bridge."', 'ASSERTS Mr. Dahl, the mayor, closed the bridge'],
    ['that Mr. Dahl, the mayor, closed the bridge.', 'ASSERTS Mr. Dahl, the mayor, closed the bridge'],
    [
      '"Mr. Dahl, who leads the town, closed the bridge."',
      'ASSERTS Mr. Dahl, who leads the town, closed the bridge',
    ],
    ['"Mrs. Dahl, a teacher, is ill."', 'ASSERTS Mrs. Dahl, a teacher, is ill'],
    [
      '"Mr. President, who leads the town, closed it."',
      'ASSERTS Mr. President, who leads the town, closed it',
    ],
    [
      '"Madam Mayor, the head of the town, closed it."',
      'ASSERTS Madam Mayor, the head of the town, closed it',
    ],
    ['"Sir, the bridge is closed."', 'ASSERTS The bridge is closed'],
    ['"Mr. Dahl, is the bridge closed?"', 'ASKS The bridge is closed'],
  ])('keeps whom it is about: %s', (words, claim) => {
    expect(claimed(`Anna Berg said ${words}`)).toEqual([claim])
  })

  it.each([
    ['Nobody is sure that the bridge is safe', 'DENIES Somebody is sure that the bridge is safe'],
    [
      'Few bakers are convinced that the bridge is safe',
      'ASSERTS Few bakers are convinced that the bridge is safe',
    ],
    ['It is not that he is sure that the bridge is safe', 'DENIES He is sure that the bridge is safe'],
    [
      'Opponents of the plan are convinced that the town lies',
      'ASSERTS Opponents of the plan are convinced that the town lies',
    ],
    ['They are convinced that the town lies', 'ASSERTS They are convinced that the town lies'],
  ])('is nobody else’s conviction: %s', (words, claim) => {
    expect(claimed(`Anna Berg said: "${words}."`)).toEqual([claim])
  })

  it.each([
    ['Does the school funding help the town?', 'The school funding helps the town'],
    ['Does the gun lobbying hurt the town?', 'The gun lobbying hurts the town'],
    ['Does the town support closing bridges that are old?', 'The town supports closing bridges that are old'],
  ])('has the verb of its question: %s', (question, claim) => {
    expect(claimed(`Anna Berg asked: "${question}"`)).toEqual([`ASKS ${claim}`])
  })

  it('is what a question asks of, and not whether it is answered', () => {
    expect(claimed('Anna Berg asked: "Does the town support closing the bridge?"')).toEqual([
      'ASKS The town supports closing the bridge',
    ])
    expect(claimed('Anna Berg asked: "Just to be very clear: Does the town own the bridge?"')).toEqual([
      'ASKS The town owns the bridge',
    ])
    expect(claimed('Anna Berg asked: "Can we get your reaction to the closing?"')).toEqual([])
  })

  it('is nothing that a speaker breaks off', () => {
    expect(claimed('Anna Berg said: "I mean, look, I think — I think, with Olm, he gave it up."')).toEqual([
      'ASSERTS With Olm, he gave it up (I think)',
    ])
  })

  it('keeps a concern as its hedge', () => {
    expect(claimed('Anna Berg said: "We are deeply concerned that the bridge is closed."')).toEqual([
      'ASSERTS The bridge is closed (We are deeply concerned)',
    ])
  })
})
