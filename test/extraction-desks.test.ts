import { describe, expect, it } from 'vitest'
import { draftDocument, knownFrom, readSource } from '../src/extraction/index.ts'

/** Of each attributed statement who says it, by whom it is passed on, and what, with form and doubt. */
function read(text: string) {
  const source = { ...readSource(Buffer.from(text), 'text.txt'), publishedAt: '2025-05-09' }
  const { file } = draftDocument(source, 'text', knownFrom([]))
  const actors = new Map((file.actors ?? []).map(actor => [actor.id, actor]))
  const namesOf = (ids: string | readonly string[] = []) =>
    [ids]
      .flat()
      .map(id => actors.get(id)?.name ?? id)
      .join(' + ')
  return (file.statements ?? [])
    .filter(({ voice }) => voice !== 'NARRATOR')
    .map(({ speaker = [], via = [], quote, text: words, form, doubt = 0, saidAt, rule }) => ({
      who: namesOf(speaker),
      kinds: [speaker].flat().map(id => actors.get(id)?.kind),
      via: namesOf(via),
      words: quote ?? words,
      form,
      doubt,
      saidAt,
      rule,
    }))
}
const said = (text: string) => read(text).map(({ who, words }) => `${who}: ${words}`)
const speakers = (text: string) => read(text).map(({ who }) => who)

const listUnder = (lead: string) =>
  read(`${lead}\n\nMarch 4, 2019: “Bridges are a waste.”`).filter(({ rule }) => rule === 'date-quote')

describe('a quotation under a date', () => {
  it('is by whoever the text before the list tells of, on that day', () => {
    const text =
      'Senator Anna Berg has changed her mind on bridges.\n\nMarch 4, 2019: “Bridges are a waste.”\n\nMay 2024: “Bridges are bliss.”'
    expect(read(text).filter(({ rule }) => rule === 'date-quote')).toMatchObject([
      { who: 'Anna Berg', words: 'Bridges are a waste.', saidAt: '2019-03-04' },
      { who: 'Anna Berg', words: 'Bridges are bliss.', saidAt: '2024-05' },
    ])
    const own = read('Anna Berg’s words on bridges over the years:\n\n2019: “Bridges are a waste.”')
    expect(own.filter(({ rule }) => rule === 'date-quote')).toMatchObject([{ who: 'Anna Berg' }])
  })

  it('is by the one who speaks in the text before, or by nobody who is known where that may be several', () => {
    expect(listUnder('The Daily Post has kept what Anna Berg told it over the years.')).toMatchObject([
      { who: 'Anna Berg' },
    ])
    expect(listUnder('Anna Berg has long been against bridges in Olm.')).toMatchObject([{ who: 'Anna Berg' }])
    expect(listUnder('Anna Berg’s position has changed since she met Carl Dahl.')).toMatchObject([
      { who: 'Anna Berg' },
    ])
    expect(listUnder('The Daily Post has kept Anna Berg’s words on bridges.')).toMatchObject([
      { who: 'Anna Berg' },
    ])
    for (const lead of [
      'Anna Berg has changed her mind, and Carl Dahl has not.',
      'Anna Berg spoke of bridges, and Carl Dahl spoke of roads.',
    ]) {
      const [one, more] = listUnder(lead)
      expect(more).toBeUndefined()
      expect(one?.doubt).toBeGreaterThan(0.5)
      expect(one?.who).not.toMatch(/Berg|Dahl/u)
    }
  })

  it('is nobody’s where the text before tells of nobody, and no date speaks', () => {
    expect(said('It rains in Oslo.\n\nMay 3, 2024: “The bridge is closed.”')).toEqual([])
    expect(said('May 3, 2024: Bridge closes in Olm')).toEqual([])
  })
})

describe('joint speakers', () => {
  it.each([
    ['France, Germany and the United Kingdom said the plan was dead.', 'France + Germany + United Kingdom'],
    ['The EU, the UN and the AU called for calm.', 'EU + UN + AU'],
    [
      'It is a place where the Republic of Korea, the United States, and Japan said that trade matters.',
      'South Korea + United States + Japan',
    ],
    ['Anna Berg, the Democrat, and Carl Dahl said the plan was dead.', 'Anna Berg + Carl Dahl'],
    [
      'Anna Berg, who leads the port, and Carl Dahl, its engineer, said the crane was old.',
      'Anna Berg + Carl Dahl',
    ],
    ['Anna Berg, an engineer and a former mayor, said the crane was old.', 'Anna Berg'],
    ['Anna Berg, Ahmed Holm and the mayor said the crane was old.', 'Anna Berg + Ahmed Holm + mayor'],
    ['Anna Berg and her sons said the crane was old.', 'Anna Berg + sons'],
    ['Denmark and its partners said the crane was old.', 'Denmark + partners'],
    ['Berg and Sons said the crane was old.', 'Berg and Sons'],
    ['Project Alpha, led by Softbank and OpenAI, said that the crane was old.', 'Project Alpha'],
    [
      'The ministers of Sweden, Norway and Denmark said that the plan was dead.',
      'ministers of Sweden, Norway and Denmark',
    ],
    [
      'Human Rights Watch and Amnesty International said the trial was unfair.',
      'Human Rights Watch + Amnesty International',
    ],
  ])('are as many as the text names: %s', (text, who) => {
    expect(speakers(text)).toEqual([who])
  })

  it('are meant by “both” afterwards, and nobody is where there were not two', () => {
    expect(speakers('Anna Berg and Carl Dahl said it rains. Both said it pours.')).toEqual([
      'Anna Berg + Carl Dahl',
      'Anna Berg + Carl Dahl',
    ])
    expect(speakers('Anna Berg said it rains. Both said it pours.')[1]).toBe('Unnamed speakers')
  })
})

describe('a speaker beside other words', () => {
  it.each([
    ['Sources close to the family said the boy was ill.', 'Sources close to the family', 'group'],
    ['A baker, who gave only her first name, Mona, said it rains.', 'baker', 'person'],
    ['Another, Mary Holm, said it rains.', 'Mary Holm', 'person'],
    ['One of them, Mary Holm of the bakery, said it rains.', 'Mary Holm', 'person'],
    ['Witnesses said a bus had been hit.', 'Witnesses', 'group'],
    ['The Daily’s Anna Berg said it rains.', 'Anna Berg', 'person'],
    ['47% say the town should close the bridge.', '47%', 'group'],
    ['There was no word of Anna Berg, who said it rains.', 'Anna Berg', 'person'],
    ['The bakers really, really stress that it rains.', 'bakers', 'group'],
    ['The U.N. said it rains.', 'U.N.', 'organization'],
    ['Hove MP Peter Lane said it rains.', 'Peter Lane', 'person'],
    ['Will Lynch, who has worked there since 1990, said it rains.', 'Will Lynch', 'person'],
    ['Deputy Secretary of State for African Affairs Tom Reed said it rains.', 'Tom Reed', 'person'],
    ['The semi-official Olm news agency said it rains.', 'Olm news agency', 'organization'],
    ['Israel’s military said in a statement that it rains.', 'Military of Israel', 'organization'],
  ])('is named as a whole, and of its kind: %s', (text, who, kind) => {
    expect(read(text)).toMatchObject([{ who, kinds: [kind] }])
  })

  it.each([
    ['Let me say that it rains.', 'Let me'],
    ['In Davos, we really, really stress that it rains.', 'Davos'],
    ['The only reason I came is the rain.', 'The'],
    ['This is what bakers call “the end of days”.', 'bakers'],
    ['“Parade” tells the story of Leo Frank, a baker.', 'Parade” tells'],
  ])('is nobody in: %s', (text, who) => {
    expect(speakers(text)).not.toContain(who)
  })

  it('says what stands after a colon, also behind "what"', () => {
    expect(speakers('This is what Anna Berg made clear: The bridge is closed.')).toContain('Anna Berg')
  })

  it('is a text where one was the last that spoke', () => {
    expect(speakers('The report says that it rains. It calls on the town to act.')).toEqual([
      'report',
      'report',
    ])
    expect(speakers('The bakers say that it rains. It calls on the town to act.')[1]).not.toBe('bakers')
  })

  it('has more doubt where what happens only shows something', () => {
    const [one] = read('Tents went up in May, indicating that it rained.')
    const [other] = read('Anna Berg wrote in May, adding that it rained.')
    expect(one?.doubt).toBeGreaterThan(0.2)
    expect(other?.doubt).toBeLessThan(0.2)
  })

  it('stands under a heading with a letter in brackets', () => {
    expect(
      speakers('Digital Trade (a) Both sides confirm that it rains. (b) The mayor said that it pours.'),
    ).toEqual(['sides', 'mayor'])
    expect(said('Carl Dahl said that Section (b) Roads was old.')).toEqual([
      'Carl Dahl: Section (b) Roads was old',
    ])
  })
})

describe('a relay', () => {
  it.each([
    ['“We wait,” Anna Berg told the Daily, in remarks carried by AFP.', 'Anna Berg', 'AFP', 'We wait'],
    [
      'Olm will not pay, Anna Berg was quoted as saying by Tasnim on Sunday.',
      'Anna Berg',
      'Tasnim',
      'Olm will not pay',
    ],
    [
      'The ship sank, the SANA news agency said, quoting two fishermen.',
      'two fishermen',
      'SANA news agency',
      'The ship sank',
    ],
    [
      'Israeli media, citing security officials, said it rains.',
      'security officials',
      'Israeli media',
      'It rains',
    ],
    ['Israeli media, citing a report, said it rains.', 'Israeli media', '', 'It rains'],
    ['The rebels, quoted by the site Olm Info, said that it rains.', 'rebels', 'Olm Info', 'It rains'],
    ['According to the Daily, citing two bakers, the sides are close.', 'Daily', '', 'The sides are close'],
  ])('passes on what others say, once: %s', (text, who, via, words) => {
    expect(read(text)).toMatchObject([{ who, via, words }])
  })
})

it('is no relay where nothing is told that somebody was quoted as saying', () => {
  expect(
    read('On Monday, Anna Berg was quoted as saying by the Daily.').map(({ rule }) => rule),
  ).not.toContain('was-quoted-as-saying')
})

describe('where what is said begins and ends', () => {
  it.each([
    ['Anna Berg said to the town the bridge is closed.', 'Anna Berg: The bridge is closed'],
    ['Anna Berg said two weeks ago the bridge would close.', 'Anna Berg: The bridge would close'],
    ['Anna Berg told “Face the Town” that it rains.', 'Anna Berg: It rains'],
    ['Anna Berg said just a couple of days ago that it rains.', 'Anna Berg: It rains'],
    ['Anna Berg said this week she would support the plan.', 'Anna Berg: She would support the plan'],
    ['Anna Berg said in a televised address that it rains.', 'Anna Berg: It rains'],
    [
      'Bakers were told that it would close, their union said.',
      'union: Bakers were told that it would close',
    ],
    [
      'The bridge, which Anna Berg said would open in May, is closed.',
      'Anna Berg: Which … would open in May',
    ],
    ['The plan, see art. 12, is old, Anna Berg said.', 'Anna Berg: The plan, see art. 12, is old'],
    ['It is on the app. 12 bakers left, Anna Berg said.', 'Anna Berg: 12 bakers left'],
    ['The law, 120 Stat. 2922, is old, Anna Berg said.', 'Anna Berg: The law, 120 Stat. 2922, is old'],
    [
      'The Daily: “Bakers finally did something for bridges.” [Editorial, 5/4/24]',
      'Daily: Bakers finally did something for bridges.',
    ],
    ['The Daily: “It rains.” “It pours in Olm.”', 'Daily: It rains. […] It pours in Olm.'],
    [
      'Recalling the Agreement of July 22, 2025, followed by the Order, the Joint Statement on trade, as well as the Memorandum, announced on May 4, 2025, the two leaders noted the rain.',
      'two leaders: Noted the rain',
    ],
  ])('is found: %s', (text, line) => {
    expect(said(text)).toEqual([line])
  })

  it('is not beyond a sum of money that ends the sentence', () => {
    expect(said('The town says that Dahl stole £2m. Dahl denies it all.')[0]).toBe('town: Dahl stole £2m.')
  })

  it('is no title that stands between quotation marks', () => {
    const [one] = read('“Parade” tells the story of Leo Frank, a baker.')
    expect(one?.rule).not.toBe('quote-name-said')
  })

  it('is no “that” which points at something', () => {
    expect(read('The leaders said that in the hall.').map(({ rule }) => rule)).not.toContain('said-that')
    const rules = read(
      'The Olm Society has been an important voice on sort of telling that story of the bridge.',
    ).map(({ rule }) => rule)
    expect(rules).not.toContain('said-that')
  })

  it('is an object where the clause after “and” is another deed', () => {
    expect(said('Anna Berg noted the rain and closed the bridge.')).toEqual(['Anna Berg: Noted the rain'])
    expect(said('The Senate has confirmed the largest class at a rate not seen since May.')[0]).not.toContain(
      'seen',
    )
  })
})

describe('a record of what was spoken', () => {
  it('may be indented, and wrapped', () => {
    const text = `DEPOSITION OF LENA ORR

   LENA ORR, called as a witness, being first duly sworn, testified as follows:

                    DIRECT EXAMINATION

     BY MR. KEANE:

     Q.   Who told you in the month of May that the brakes of the tram had failed?
     A.   Mr. Dole told me. He said they failed on Monday.

     Q.   And did you tell the company?

     A.   No, I told my husband.
`
    expect(speakers(text).filter(who => who !== 'Dole')).toEqual(['Keane', 'Lena Orr', 'Keane', 'Lena Orr'])
  })

  it('of a parliament has members with their seats and parties', () => {
    const text = `Hon. Rachel Moss (Minister of Finance, Lib.): Mr. Speaker, inflation is down to 2%.

Mr. Doug Pratt (Red Hill, CPC): Mr. Speaker, the minister is wrong about that.

Mrs. Line Roy (Gaspé, BQ): Mr. Speaker, the town asked for nothing of the kind.

Some hon. members: Hear, hear!
`
    expect(speakers(text)).toEqual(['Rachel Moss', 'Doug Pratt', 'Line Roy', 'Some hon. members'])
  })

  it('numbers questions before the names of those who ask them', () => {
    const text = `Chair: Thank you for coming. Mr Abbott, did the trust know?

Mr Abbott: The trust knew in 2016.

Q14 Sarah Finn: Who told the board?

Mr Abbott: The director did, as I told you.
`
    expect(speakers(text)).toEqual(['Chair', 'Abbott', 'Sarah Finn', 'Abbott'])
  })

  it('ends where the meeting does, and is interrupted by clips', () => {
    const meeting = `The President: I give the floor to the representative of Ruritania.

Mr. Hentz (Ruritania): The attack was staged.

The President: I give the floor to nobody else.

Mr. Hentz (Ruritania): The attack was staged, I repeat.

The meeting rose at 11 a.m.
`
    expect(said(meeting).join()).not.toContain('rose')
    const show = `MARA COLE, ANCHOR: Is the border closed?

SEN. PAUL RYDER (R-NE): It is not closed.

(BEGIN VIDEO CLIP)

COLE: Who says so?

RYDER: (through translator) I say so.
`
    expect(said(show).join()).not.toMatch(/CLIP|translator/)
  })

  it('is an interview where a line says so, and Q is nobody’s name', () => {
    const text = `Q: Why did you leave?

A: They lied to me about the war.

Q: Do you regret it?

A: I regret nothing at all.
`
    expect(speakers(text)).not.toContain('Q')
    expect(speakers(`${text}\nInterview with Jo Lund, 3 May 2024\n`)).toContain('Reporters')
    expect(speakers(text)).not.toContain('Reporters')
  })
})

describe('words that look like others', () => {
  it('open a clause, a question, a list or a joint statement', () => {
    const source = readSource(
      Buffer.from('Bakers told Al Jazeera that trucks had torn up the road.'),
      'text.txt',
    )
    const { file } = draftDocument(source, 'text', knownFrom([]))
    expect(file.claims?.map(({ text }) => text)).toEqual(['Trucks had torn up the road'])
    expect(speakers('Will Lynch, the mayor, say that it rains?')).not.toContain('Will Lynch')
    const list = 'Mr. Dahl: The bridge is old.\n\nMs. Berg: The road is old.\n\nMr. Moe: The town is old.\n'
    expect(read(list).map(({ rule }) => rule)).not.toContain('turn')
    const joint =
      'Joint Statement by the Foreign Ministers of Norway and Sweden\n\nWe, the foreign ministers of Norway and Sweden, condemn the shelling of Olm.\n'
    expect(read(joint).map(({ rule }) => rule)).toEqual(['signed'])
  })
})

describe('lines of a feed or a page', () => {
  it('are posts, wherever a line would wrap', () => {
    const channel = `[03.05.2024 10:15] Kherson Live: Shelling in the north of the city goes on.
[03.05.2024 10:40] Governor Prokudin: Stay in shelters, and stay away from windows.
`
    expect(speakers(channel)).toEqual(['Kherson Live', 'Prokudin'])
    const handles = `@mayor_olm: The bridge is closed until further notice, and so is the road.
@anna_b: You said last week that it was safe!
`
    expect(speakers(handles)).toContain('@anna_b')
  })

  it('are letters with a name right under them', () => {
    const letters = `Letters to the Editor

The council’s plan to close the pool is a disgrace to everybody in town.
Joan Fisk
Upton

Your article on the pool was unfair to all of us who work for the town.
Peter Nagy
Olm
`
    expect(speakers(letters)).toEqual(['Joan Fisk', 'Peter Nagy'])
  })

  it('credit the quotation above them, and headings credit none', () => {
    const praise = `PRAISE FOR THE ACT

“This law will save lives.”
Nina Holt, President of the League

“Cleaner air at last.”
Paul Orr, baker
`
    expect(said(praise)).toEqual(['Nina Holt: This law will save lives.', 'Paul Orr: Cleaner air at last.'])
  })
})

describe('a colon after a deed', () => {
  it.each([
    ['Her coach, Pat Dunne, was blunter: “She should have lost.”', ['Pat Dunne: She should have lost.']],
    ['The engineers had one answer: “It is not safe.”', ['engineers: It is not safe.']],
    ['The door had a sign on it: “It is not safe.”', []],
    ['The engineers had one answer: “no” and again no.', []],
    ['Carl Dahl received a letter from the council: “It is not safe.”', []],
    ['Carl Dahl had a letter for the council: “It is not safe.”', []],
    ['Carl Dahl had a message for the council: “It is not safe.”', ['Carl Dahl: It is not safe.']],
    ['Carl Dahl found two words on the wall: “Stay away.”', []],
    ['Carl Dahl was handed a slip by a guard: “It is not safe.”', []],
    ['Carl Dahl held a sign over his head: “It is not safe.”', []],
    ['Carl Dahl sent a letter to the council: “It is not safe.”', ['Carl Dahl: It is not safe.']],
    ['Carl Dahl had words for those who came late: “It is not safe.”', ['Carl Dahl: It is not safe.']],
    [
      'Carl Dahl had words for the town when the bridge fell: “It is not safe.”',
      ['Carl Dahl: It is not safe.'],
    ],
    ['Carl Dahl lost to Nora Lind in the vote and she was blunt: “It is over.”', ['Nora Lind: It is over.']],
  ])('leads to what somebody says, if the rest is a quotation: %s', (text, lines) => {
    expect(said(text)).toEqual(lines)
  })
})

const turn = (words: string) => `MODERATOR: It begins.\n\nQ Why?\n\nMR. DAHL: ${words}\n`

const others = (words: string) => speakers(turn(words)).slice(3)

describe('what a turn tells of others', () => {
  it('has nobody say what a question asks of several', () => {
    const text =
      'MODERATOR: It begins.\n\nQ What has the council as well as Carl Moe said to Olm?\n\nMR. DAHL: No.\n'
    expect(speakers(text)).not.toContain('Carl Moe')
  })

  it('lets nobody ask who only says “let me”', () => {
    const text =
      'MODERATOR: It begins.\n\nQ Let me just ask you: On the strike, what is it that holds?\n\nMR. DAHL: No.\n'
    expect(speakers(text)).not.toContain('Let me')
  })

  it.each([
    ['I think our friends in Olm say themselves that the bridge will close.', []],
    ['I think the town’s envoy to Olm said today that the bridge will close.', ['town’s envoy to Olm']],
    ['Look, there are steps the Department of Labor has announced, and we are taking more.', []],
    ['And, you know, as Berg said, look, they are closed.', []],
    ['I know that Berg and the Daily said no to that because they were afraid of it.', ['Berg + Daily']],
    ['And, you know, as I was saying earlier, the bridge is closed for good.', []],
  ])('names whoever said it, and no place: %s', (words, names) => {
    expect(others(words)).toEqual(names)
  })
})
