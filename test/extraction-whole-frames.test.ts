import { describe, expect, it } from 'vitest'
import { draftDocument, knownFrom, readSource } from '../src/extraction/index.ts'
import { interviewerIn } from '../src/extraction/who/byline.ts'
import { titledName } from '../src/extraction/who/titles.ts'

const draftOf = (text: string, title?: string) =>
  draftDocument(
    {
      ...readSource(Buffer.from(text), 'text.md'),
      publishedAt: '2025-03-12',
      ...(title === undefined ? {} : { title }),
    },
    'text',
    knownFrom([]),
  ).file

/** Who says what in a text, by the words that name them: "Anna Berg: Condemned the closing". */
const said = (text: string): string[] =>
  (draftOf(text).statements ?? [])
    .filter(({ voice }) => voice !== 'NARRATOR')
    .map(one => `${one.speakerMention ?? 'nobody'}: ${one.text}`)

const turns = (...lines: string[]) => draftOf(['MODERATOR: It begins.', ...lines].join('\n\n'))
const words = (...lines: string[]) => (turns(...lines).statements ?? []).slice(1).map(({ text }) => text)

describe('whoever does what a verb tells', () => {
  it.each([
    ['Anna Berg praised the plan, with Carl Dahl noting the cost of it.', 'Carl Dahl: Noting the cost of it'],
    [
      'Anna Berg came close to an admission that soldiers had fought, saying that nobody was there.',
      'Anna Berg: Nobody was there',
    ],
    [
      'Anna Berg helped Carl Dahl succeed in Olm, saying that nobody is better.',
      'Anna Berg: Nobody is better',
    ],
    ['Anna Berg said of the rain, “I like it,” adding that it stops.', 'Anna Berg: It stops'],
    ['Anna Berg spent much of her speech praising the bridge.', 'Anna Berg: Praising the bridge'],
    [
      'The senator opened a rally blasting Carl Dahl for leaving.',
      'The senator: Blasting Carl Dahl for leaving',
    ],
    ['Anna Berg used her visit Friday to discuss the bridge.', 'Anna Berg: To discuss the bridge'],
    [
      'Bakers used tools made by a company in Olm to claim credit for the attack.',
      'Bakers: To claim credit for the attack',
    ],
    [
      'It has been common for bakers to portray the bridge as a waste.',
      'bakers: To portray the bridge as a waste',
    ],
    [
      'Anna Berg, facing a hard race in Olm, a port town, said she would welcome him.',
      'Anna Berg, facing a hard race in Olm, a port town: She would welcome him',
    ],
    [
      'Carl Dahl, who will retire after serving in Olm, Kern and Lund, praised the plan.',
      'Carl Dahl, who will retire after serving in Olm, Kern and Lund: Praised the plan',
    ],
    [
      'A report published Wednesday said the bridge is old.',
      'A report published Wednesday: The bridge is old',
    ],
    [
      'A letter from the Harbour League obtained by the Gazette warns that it rains.',
      'A letter from the Harbour League obtained by the Gazette: It rains',
    ],
    ['A source speaking to Olm News said it rains.', 'A source speaking to Olm News: It rains'],
    [
      '“The bridge is old,” Carl Dahl, a professor at Olm, wrote last week after it fell.',
      'Carl Dahl, a professor at Olm: The bridge is old',
    ],
    ['Carl Dahl, the chairman, this past week announced that it rains.', 'Carl Dahl, the chairman: It rains'],
    ['Helping the town: Iceland and Norway announce that it rains.', 'Iceland and Norway: It rains'],
    ['Many in the town say the bridge is old.', 'Many in the town: The bridge is old'],
    ['He all but accused the chair of the bank of lying.', 'He: Accused the chair of the bank of lying'],
    ['She bought a boat but then announced that she would stay.', 'She: She would stay'],
    [
      'In the wake of an audit report alleging fraud in the town, Anna Berg left.',
      'an audit report: Alleging fraud',
    ],
    [
      'The Committee has 45 members recommended by the Clerk who know that it rains.',
      'the Clerk: Recommended 45 members',
    ],
    [
      'Anna Berg has in the past described the bridge as a disgrace.',
      'Anna Berg: Has in the past described the bridge as a disgrace',
    ],
  ])('is found: %s', (text, found) => {
    expect(said(text)).toContain(found)
    expect(said(text).filter(one => one.split(': ')[1] === found.split(': ')[1])).toHaveLength(1)
  })

  it.each([
    'Anna Berg did not at any time mention the bridge.',
    'It is easy to criticize the length of the bridge.',
    'A donor gave $3 million to a group backing Carl Dahl.',
    'The previously announced plan was dropped.',
    'They will place a premium on sharing to raise stocks and minimize waste.',
    'Make it easier by urging bakers to cut rents and red tape that can hurt jobs, training, and schools.',
    'Wednesday: a talk on the bridge in Olm with bakers who fear that it rains.',
    'Pillar II: a talk on the bridge in Olm with bakers who fear that it rains.',
    'Anna Berg writes fiction.',
    'Anna Berg was not authorized to discuss the plan.',
  ])('says nothing: %s', text => {
    expect(said(text)).toEqual([])
  })
})

describe('what is said is whole', () => {
  it.each([
    [
      'Anna Berg chided Carl Dahl on May 17 for leaving the town.',
      'Chided Carl Dahl on May 17 for leaving the town',
    ],
    ['Anna Berg chided Carl Dahl on May 17.', 'Chided Carl Dahl'],
    [
      'Anna Berg defended herself on Saturday for leaving the town.',
      'Defended herself on Saturday for leaving the town',
    ],
    [
      'Anna Berg voiced concern that Carl Dahl may leave the town.',
      'Voiced concern that Carl Dahl may leave the town',
    ],
    [
      'Anna Berg blamed several things, including the rain and the wind.',
      'Blamed several things, including the rain and the wind',
    ],
    ['Anna Berg proposed they meet in Olm.', 'They meet in Olm'],
    [
      'Anna Berg stated the harbour, along with its boats, was shut.',
      'The harbour, along with its boats, was shut',
    ],
    ['It makes a difference, Anna Berg said, that it rains.', 'It makes a difference … that it rains'],
    ['He said, twice, that it rains.', 'It rains'],
    ['Anna Berg says, win or lose in Olm, she is staying in the race.', 'She is staying in the race'],
    ['A student told the local paper, The Olm Chief, that it rains.', 'It rains'],
    ['It rains in Olm, Anna Berg told reporters gathered in the hall.', 'It rains in Olm'],
    [
      'Carl Dahl blamed her unexpectedly narrow win on the rain.',
      'Blamed her unexpectedly narrow win on the rain',
    ],
    ['Carl Dahl cited her “long experience” in Olm.', 'Cited her “long experience” in Olm'],
    [
      'Bakers highlighted Mr. Dahl’s previously fawning remarks about Olm.',
      'Highlighted Mr. Dahl’s previously fawning remarks about Olm',
    ],
    ['Anna Berg described herself on her page as a baker.', 'Described herself … as a baker'],
    [
      'Anna Berg criticized Carl Dahl for staying as he left the town.',
      'Criticized Carl Dahl for staying as he left the town',
    ],
    ['Carl Dahl praised Anna Berg, who left on Saturday, as a friend.', 'Praised Anna Berg … as a friend'],
    [
      'Anna Berg said she had had offers, but “the offers were too low.”',
      'She had had offers, but “the offers were too low.”',
    ],
    ['Carl Dahl conceded that it rained but did not suggest that the bridge is safe.', 'It rained'],
    ['“It rains,” Anna Berg said.\n\n“It pours in Olm.”', 'It rains It pours in Olm.'],
    ['“It rains,” Anna Berg said. She left.\n\n“It pours in Olm.”', 'It rains'],
    ['Anna Berg said that it rains.\n\n“It pours in Olm.”', 'It rains'],
  ])('%s', (text, content) => {
    expect(said(text).map(one => one.split(': ').slice(1).join(': '))).toEqual([content])
  })

  it('ends where somebody else speaks', () => {
    expect(said('One in three said the bridge is fine and one in four said it is not.')).toEqual([
      'One in three: The bridge is fine',
      'one in four: It is not',
    ])
    expect(said('Anna Berg stated that it rains, and Carl Dahl, the town’s clerk, said it pours.')).toEqual([
      'Anna Berg: It rains',
      'Carl Dahl, the town’s clerk: It pours',
    ])
    expect(said('It is vital, Anna Berg said, because he said it rains.')).toEqual([
      'Anna Berg: It is vital',
      'he: It rains',
    ])
  })
})

describe('a turn', () => {
  it('has no words of what happens in the hall', () => {
    expect(
      words(
        'Q Why is it shut?',
        'MR. DAHL: It rains. (Representative Anna Berg stands up in the hall.) It pours.',
      ),
    ).toEqual(['Why is it shut?', 'It rains. It pours.'])
    expect(words('Q Why is it shut?', 'MR. DAHL: (Makes a sign.) It rains.')).toEqual([
      'Why is it shut?',
      'It rains.',
    ])
  })

  it('says and asks nothing by phrases', () => {
    expect(words('Q Why is it shut?', 'MR. DAHL: Well, guess what? It rains. You know?')).toEqual([
      'Why is it shut?',
      'It rains.',
    ])
  })

  it('calls somebody by a name, and the answer is to the question before', () => {
    const { statements = [] } = turns('Q Is the bridge open?', 'MR. DAHL: Dr. Berg?', 'DR. BERG: It is open.')
    const [, question, answer] = statements
    expect(statements).toHaveLength(3)
    expect(answer?.repliesTo).toBe(question?.id)
  })

  it('asserts what it tells with a tag', () => {
    const { claims = [], statements = [] } = turns(
      'Q Why?',
      'MR. DAHL: Iceland has closed the bridge, right?',
    )
    expect(statements.flatMap(one => one.claims ?? []).map(({ verb }) => verb)).toEqual(['ASSERTS'])
    expect(claims.map(({ text }) => text)).toEqual(['Iceland has closed the bridge'])
  })

  it('is no answer where another one has answered, nor one word that comes later', () => {
    const { statements = [] } = turns(
      'Q Is the bridge in Olm open?',
      'MR. DAHL: The bridge in Olm is open since May.',
      'MODERATOR: The council of Olm has met in May.',
    )
    expect(statements.map(({ repliesTo }) => repliesTo !== undefined)).toEqual([false, false, true, false])
    const later = turns(
      'Q Is the bridge in Olm open?',
      'MR. DAHL: The town votes in May.',
      'MS. BERG: It rains.',
      'MR. DAHL: Yes.',
    )
    expect((later.statements ?? []).at(-1)?.claims ?? []).toEqual([])
  })

  it('asks as the interviewer whom the title names', () => {
    const { actors = [], statements = [] } = draftOf(
      'Q Is the bridge open?\n\nMR. DAHL: It is open.\n\nQ Since when?\n\nMR. DAHL: Since May.',
      'Interview of Carl Dahl by Anna Berg, “The Olm Hour”',
    )
    const first = statements.find(({ speakerMention }) => speakerMention === 'Q')
    expect(actors.find(({ id }) => id === first?.speaker)?.name).toBe('Anna Berg')
    expect(interviewerIn('Interview of Carl Dahl by phone')).toBeUndefined()
    expect(interviewerIn('A plan by Anna Berg')).toBeUndefined()
  })

  it('is by a last name in small letters', () => {
    const { actors = [] } = draftOf('ACTING CLERK DAHLBERG said that it rains in Olm.')
    expect(actors.map(({ name }) => name).join(' ')).not.toContain('DAHLBERG')
  })
})

describe('somebody who speaks about a matter', () => {
  it.each([
    ['Anna Berg spoke in Olm about the bridge.', 1],
    ['Anna Berg has talked with bakers about the bridge.', 1],
    ['Anna Berg has not talked with bakers about the bridge.', 0],
    ['Anna Berg will speak in Olm about the bridge.', 0],
    ['Anna Berg can speak in more detail about the bridge.', 0],
    ['Anna Berg would speak in more detail about the bridge.', 0],
    ['Anna Berg is to speak in Olm about the bridge.', 0],
    ['Anna Berg can be talking in public about the bridge.', 0],
  ])('%s', (text, count) => {
    expect(said(text)).toHaveLength(count)
  })
})

describe('a title', () => {
  it('has an office by its first letters', () => {
    expect(titledName('APNSA Anna Berg')).toEqual({ title: 'APNSA', name: 'Anna Berg' })
    expect(titledName('ANNA BERG')).toEqual({ name: 'Anna Berg' })
  })
})

describe('a joint text', () => {
  it('opens with what its authors have affirmed', () => {
    const { actors = [], statements = [] } = draftOf(
      'We, the leaders of Iceland and Norway, reaffirmed that food is a need. We call on all to help.',
      'Statement on Food',
    )
    const by = new Set(statements.flatMap(({ speaker = [] }) => [speaker].flat()))
    expect(actors.filter(({ id }) => by.has(id)).map(({ name }) => name)).toEqual(['Iceland', 'Norway'])
  })
})
