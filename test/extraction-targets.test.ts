import { describe, expect, it } from 'vitest'
import { attributed, draft } from './support/drafted.ts'

/** What the attributed statements claim: "DENIES The bridge is safe", with a figure's bounds after it. */
function claimed(text: string): string[] {
  const claims = new Map((draft(text).claims ?? []).map(claim => [claim.id, claim]))
  return attributed(text).flatMap(({ claims: made = [] }) =>
    made.map(({ id, verb }) => {
      const { text: words = '', measure, min, max, approximate } = claims.get(id) ?? {}
      const bounds = `${min ?? ''}..${max ?? ''}${approximate === true ? ' about' : ''}`
      return `${verb} ${words}${measure === undefined ? '' : ` (${measure} ${bounds})`}`
    }),
  )
}

const relations = (text: string) =>
  (draft(text).claims ?? []).flatMap(({ relation }) =>
    relation === undefined ? [] : [Object.values(relation).join(' ')],
  )

/** What speakers call their targets, by the targets' names. */
function labels(text: string) {
  const { statements = [], actors = [] } = draft(text)
  const names = new Map(actors.map(({ id, name }) => [id, name]))
  return statements.flatMap(({ about = [] }) =>
    about.flatMap(({ id, as }) => (as === undefined ? [] : [[names.get(id), as]])),
  )
}

/** The names of whomever a text speaks of or lets speak, with their kinds. */
const kinds = (text: string) =>
  Object.fromEntries((draft(text).actors ?? []).map(({ name, kind }) => [name, kind]))

/** A transcript in which Ms. Dahl answers. */
const turn = (words: string) =>
  claimed(`MODERATOR: It begins.\n\nQ What of the bridge?\n\nMS. DAHL: ${words}`).filter(
    one => !one.startsWith('ASKS'),
  )

/** What the questioner of a transcript asks. */
const asked = (words: string) =>
  claimed(`MODERATOR: It begins.\n\nQ ${words}\n\nMS. DAHL: The bridge of Iran is closed.`).filter(one =>
    one.startsWith('ASKS'),
  )

describe('a figure keeps the words that make it so', () => {
  it.each([
    [
      'Anna Berg said nearly 30 people were killed.',
      ['ASSERTS Nearly 30 people were killed (KILLED 30..30 about)'],
    ],
    [
      'Anna Berg said half a million people fled.',
      ['ASSERTS Half a million people fled (DISPLACED 500000..500000)'],
    ],
    [
      'Anna Berg said on Monday about 30 people were hurt.',
      ['ASSERTS About 30 people were hurt (WOUNDED 30..30 about)'],
    ],
    ['Anna Berg said almost half the town was flooded.', ['ASSERTS Almost half the town was flooded']],
    [
      'Anna Berg said the tax was revised up to 3 percent.',
      ['ASSERTS The tax was revised up to 3 percent (OTHER 3..3)'],
    ],
    [
      'Anna Berg said two soldiers, aged 20 and 25, were killed.',
      ['ASSERTS Two soldiers, aged 20 and 25, were killed (KILLED 2..2)'],
    ],
    [
      'Anna Berg said that of the 40 rockets, 38 were shot down.',
      [
        'ASSERTS Of the 40 rockets, 38 were shot down (OTHER 40..40)',
        'ASSERTS Of the 40 rockets, 38 were shot down (INTERCEPTED 38..38)',
      ],
    ],
    ['Anna Berg said in the town, 38 were shot down.', ['ASSERTS In the town, 38 were shot down']],
    [
      'Anna Berg said 3- to 400 people were killed.',
      ['ASSERTS 3- to 400 people were killed (KILLED 300..400)'],
    ],
    [
      'Anna Berg said 20- to 400 people were killed.',
      ['ASSERTS 20- to 400 people were killed (KILLED 400..400)'],
    ],
    [
      'Anna Berg said five point nine million people fled.',
      ['ASSERTS Five point nine million people fled (DISPLACED 5900000..5900000)'],
    ],
    [
      'Anna Berg said wages rose by 5 and a half percent.',
      ['ASSERTS Wages rose by 5 and a half percent (OTHER 5.5..5.5)'],
    ],
    [
      'Anna Berg said that at one point two people were killed.',
      ['ASSERTS At one point two people were killed (KILLED 2..2)'],
    ],
    [
      'Anna Berg said that at one point two million people fled.',
      ['ASSERTS At one point two million people fled (DISPLACED 2000000..2000000)'],
    ],
    [
      'Anna Berg said that after this one point two people were killed.',
      ['ASSERTS After this one point two people were killed (KILLED 2..2)'],
    ],
    [
      'Anna Berg said the plan takes 1 point 25 million dollars.',
      ['ASSERTS The plan takes 1 point 25 million dollars (OTHER 1250000..1250000)'],
    ],
    [
      'Anna Berg said the plan takes three point two five million dollars.',
      ['ASSERTS The plan takes three point two five million dollars (OTHER 3250000..3250000)'],
    ],
    [
      'Anna Berg said wages rose by one point zero five percent.',
      ['ASSERTS Wages rose by one point zero five percent (OTHER 1.05..1.05)'],
    ],
    [
      'Anna Berg said the plant made two point four gigawatts.',
      ['ASSERTS The plant made two point four gigawatts (OTHER 2.4..2.4)'],
    ],
    ['Anna Berg said it took 5 and a half years.', ['ASSERTS It took 5 and a half years']],
    ['Anna Berg said the plant made 17 gigawatts.', ['ASSERTS The plant made 17 gigawatts (OTHER 17..17)']],
    ['Anna Berg said two of them were killed.', ['ASSERTS Two of them were killed (KILLED 2..2)']],
    ['Anna Berg said the tax takes up to 3 percent.', ['ASSERTS The tax takes up to 3 percent (OTHER ..3)']],
  ])('%s', (text, claims) => {
    expect(claimed(text)).toEqual(claims)
  })
})

describe('a verb that could be a noun', () => {
  it.each([
    ['Anna Berg said Iran arms the town.', ['ASSERTS Iran arms the town']],
    ['Anna Berg said Iran needs a bridge.', ['ASSERTS Iran needs a bridge']],
    ['Anna Berg said the Iran attack was long.', ['ASSERTS The Iran attack was long']],
    ['Anna Berg threatened to leave if Iran attacks.', ['ASSERTS Anna Berg will leave if Iran attacks']],
  ])('%s', (text, claims) => {
    expect(claimed(text)).toEqual(claims)
  })

  it('is no event', () => {
    expect(draft('Anna Berg threatened to leave if Iran attacks.').events).toBeUndefined()
    expect(draft('Anna Berg said the Iran attack was long.').events).toHaveLength(1)
  })
})

describe('a proposition', () => {
  it.each([
    ['Anna Berg said that Iran saw no evidence of a crack.', ['DENIES Iran saw evidence of a crack']],
    ['Anna Berg said that Iran saw no bridge.', ['ASSERTS Iran saw no bridge']],
    ['"Third, the bridge is closed," Anna Berg said.', ['ASSERTS The bridge is closed']],
    [
      'Anna Berg said that they stressed the need of ensuring the war does not grow.',
      ['ASSERTS They stressed the need of ensuring the war does not grow'],
    ],
    ['Anna Berg said that Iran cannot wait any longer.', ['DENIES Iran can wait longer']],
    ['"Third floors are closed," Anna Berg said.', ['ASSERTS Third floors are closed']],
  ])('is told without what leads to it, and positively: %s', (text, claims) => {
    expect(claimed(text)).toEqual(claims)
  })
})

describe('what is demanded', () => {
  it.each([
    ['Anna Berg demanded that Iran release the crew.', ['ASSERTS Iran should release the crew']],
    ['Anna Berg asked that the bridge be closed.', ['ASSERTS The bridge should be closed']],
    ['Anna Berg insisted that the bridge was closed.', ['ASSERTS The bridge was closed']],
    ['Anna Berg insisted that the workers leave early.', ['ASSERTS The workers leave early']],
    ['Anna Berg demanded that the workers leave early.', ['ASSERTS The workers should leave early']],
  ])('should be so: %s', (text, claims) => {
    expect(claimed(text)).toEqual(claims)
  })

  it('of an answer is refused, where somebody will not say whether it is so', () => {
    for (const text of [
      'Anna Berg refused to say whether the bridge is closed.',
      'Anna Berg declined to confirm that the bridge is closed.',
    ]) {
      expect(attributed(text)).toMatchObject([{ act: 'REJECT' }])
      expect(claimed(text)).toEqual(['LEAVES_OPEN The bridge is closed'])
    }
  })

  it('is neither confirmed nor denied by somebody', () => {
    const [statement] = attributed('Anna Berg neither confirmed nor denied that the bridge is closed.')
    expect(statement).toMatchObject({ speaker: '#anna-berg' })
    expect(claimed('Anna Berg neither confirmed nor denied that the bridge is closed.')).toEqual([
      'LEAVES_OPEN The bridge is closed',
    ])
  })
})

describe('what others have said, as somebody tells it', () => {
  it('is a statement of its own that the other one reports', () => {
    const [outer, inner] = attributed('Carl Dahl said that Anna Berg had said that the bridge is closed.')
    expect(outer).toMatchObject({ speaker: '#carl-dahl', reports: [inner?.id] })
    expect(inner).toMatchObject({ speaker: '#anna-berg', text: 'The bridge is closed' })
  })

  it.each([
    'Carl Dahl denied that Anna Berg had said that the bridge is closed.',
    'Carl Dahl said that Anna Berg had not said that the bridge is closed.',
    'Carl Dahl asked whether Anna Berg had said that the bridge is closed.',
  ])('is nobody else’s, where that is denied or asked: %s', text => {
    expect(attributed(text)).toHaveLength(1)
  })

  it('is left alone in a sentence that goes on and on', () => {
    const told = 'Carl Dahl said that Anna Berg had said that '
    expect(attributed(`${told.repeat(6)}the bridge is closed.`)).toHaveLength(1)
  })

  it('may stand right after "that"', () => {
    const text = 'Carl Dahl said that, according to the council, the bridge is closed.'
    expect(claimed(text)).toEqual(['ASSERTS According to the council, the bridge is closed'])
    expect(attributed(text)).toMatchObject([{ speaker: '#carl-dahl' }])
  })
})

describe('a part in an event', () => {
  it.each([
    ['Israel carried out the strike on the bridge', ['israel ACTING #strike']],
    ['Hamas was behind the attack', ['#hamas ACTING #attack']],
    ['Iran launched the attack', ['iran ACTING #attack']],
    ['the attack was carried out by Iran', ['iran ACTING #attack']],
    ['the attack was launched by Iran', ['iran ACTING #attack']],
    ['the attack was condemned by Iran', []],
    ['Iran launched the boat', []],
    ['envoys of Iran led by Carl Dahl met Hamas', []],
    ['Iran opposed and stopped attempts by Hamas', []],
    ['Iran stood behind the bridge', []],
    ['the Quds Force is part of the Iranian army', ['#quds-force PART_OF #iran-army']],
    ['the United States supports Ukraine’s plans', []],
    ['the United States supports the Kurdish militia', ['#kurdish-militia BACKED_BY united-states']],
  ])('is stated or not by: %s', (words, told) => {
    expect(relations(`Anna Berg said that ${words}.`)).toEqual(told)
  })
})

describe('an event', () => {
  it.each([
    ['Iran began these rocket attacks.', ['rocket attacks']],
    ['Iran fears any attacks.', []],
    ['Iran saw no attacks.', []],
    ['Republicans talk of Iran.', []],
    ['Iran left the talks in Oslo.', []],
    ['Iran left the Oslo today meeting.', []],
    ['Iran left Oslo’s big meeting.', ['Oslo’s big meeting']],
  ])('is named without the words that point to it: %s', (words, names) => {
    expect((draft(`Anna Berg said: “${words}”`).events ?? []).map(({ name }) => name)).toEqual(names)
  })
})

describe('what a speaker calls somebody', () => {
  it.each([
    ['Anna Berg branded the Houthis terrorists.', [['Houthis', 'terrorists']]],
    ['Anna Berg called the Houthis cowards.', [['Houthis', 'cowards']]],
    ['Anna Berg called the Houthis.', []],
    ['Anna Berg referred to Israel as "the northern town".', [['Israel', 'the northern town']]],
    [
      'Anna Berg said the so-called United Nations had lost.',
      [['United Nations', 'so-called United Nations']],
    ],
    ['Anna Berg said the "fake" United Nations must go.', [['United Nations', 'fake']]],
    ['Anna Berg said the "United Nations" must go.', []],
    ['"Sleepy Owen Lind closed it," Anna Berg said.', [['Owen Lind', 'Sleepy Owen Lind']]],
    ['"Hamas terrorists closed it," Anna Berg said.', [['Hamas', 'Hamas terrorists']]],
    ['"Hamas doctors closed it," Anna Berg said.', []],
    ['"Hamas is weak and incompetent," Anna Berg said.', [['Hamas', 'weak and incompetent']]],
    ['"Hamas is old and small," Anna Berg said.', []],
    ['"Hamas, the worst band ever, closed it," Anna Berg said.', [['Hamas', 'the worst band']]],
    ['"Hamas has been a great partner," Anna Berg said.', [['Hamas', 'a great partner']]],
    ['"And Owen Lind is my friend," Anna Berg said.', [['Owen Lind', 'my friend']]],
    ['"The bridge and Iran is a great mess," Anna Berg said.', []],
    ['"Owen Lind is, to me, a patriot," Anna Berg said.', [['Owen Lind', 'a patriot']]],
    ['"Owen Lind is, I believe, a patriot," Anna Berg said.', [['Owen Lind', 'a patriot']]],
    ['"Owen Lind is, the mayor says, a traitor," Anna Berg said.', []],
    ['"Owen Lind is, according to Carl Dahl, a traitor," Anna Berg said.', []],
    ['"Owen Lind is, in the view of many, a traitor," Anna Berg said.', []],
    ['"Owen Lind is, in my view, a traitor," Anna Berg said.', [['Owen Lind', 'a traitor']]],
    ['"Owen Lind is hardly a great friend," Anna Berg said.', []],
    ['"Owen Lind is nearly a great friend," Anna Berg said.', []],
    ['"Owen Lind is no longer a great friend," Anna Berg said.', []],
    ['"After a terrible storm, Owen Lind, the mayor, closed it," Anna Berg said.', []],
    ['"We have a good leader, Owen Lind," Anna Berg said.', [['Owen Lind', 'a good leader']]],
    ['"Owen Lind is a fighter," Anna Berg said.', [['Owen Lind', 'a fighter']]],
    ['"Owen Lind is the fighter," Anna Berg said.', []],
    ['"Owen Lind is not a good man," Anna Berg said.', []],
    ['"Owen Lind is such a good man," Anna Berg said.', [['Owen Lind', 'a good man']]],
    ['"I think Owen Lind is a good man," Anna Berg said.', [['Owen Lind', 'a good man']]],
    ['"Arming Iran is a great mistake," Anna Berg said.', []],
    ['"To praise Iran is a great mistake," Anna Berg said.', []],
    ['"I thank my old friend Owen Lind for it," Anna Berg said.', [['Owen Lind', 'my old friend']]],
    ['"I thank my old neighbor Owen Lind for it," Anna Berg said.', []],
    ['"I thank my friend, our 4th mayor, Owen Lind," Anna Berg said.', [['Owen Lind', 'my friend']]],
    ['"We have a great guy, Owen Lind," Anna Berg said.', [['Owen Lind', 'a great guy']]],
    ['"The terrorist group Hamas closed it," Anna Berg said.', [['Hamas', 'terrorist group']]],
    ['"The great bridge President Owen Lind built closed," Anna Berg said.', []],
    ['"After a great day, Owen Lind closed it," Anna Berg said.', []],
    [
      '"I thank Owen Lind, a longstanding and dear friend, for it," Anna Berg said.',
      [['Owen Lind', 'a longstanding and dear friend']],
    ],
    ['"The President is an optimist," Anna Berg said.', [['President', 'an optimist']]],
    ['"It is not that Iran is a great friend," Anna Berg said.', []],
    ['"I ask whether Iran is a great friend," Anna Berg said.', []],
    ['"We know how terrible Iran is," Anna Berg said.', []],
    ['"We know how evil Iranian leaders are," Anna Berg said.', []],
    ['"We are no longer friends of not terrible Iran," Anna Berg said.', [['Iran', 'terrible Iran']]],
    ['"I thank the Oslo Council, the greatest harbor, and the bakers," Anna Berg said.', []],
    ['Anna Berg described the mood in Iran as disastrous.', []],
    ['Anna Berg described Iran’s plan as disastrous.', []],
    ['Anna Berg described Iran as disastrous.', [['Iran', 'disastrous']]],
    ['Iran fired again. Anna Berg described it as disastrous.', []],
  ])('%s', (text, told) => {
    expect(labels(text)).toEqual(told)
  })

  it.each([
    ['The Houthis fired again. Carl Dahl branded them cowards.', 'ASSERTS Houthis are cowards'],
    ['Anna Berg left. Carl Dahl called her a liar.', 'ASSERTS Anna Berg is a liar'],
    ['Iran fired again. Carl Dahl called it a rogue state.', 'ASSERTS Iran is a rogue state'],
    ['Anna Berg left. Carl Dahl called it a mistake.', undefined],
    ['Iran fired again. Carl Dahl called her a liar.', undefined],
    ['Anna Berg left. Carl Dahl branded them cowards.', undefined],
    ['Carl Dahl branded them cowards.', undefined],
  ])('is of whoever was spoken of before: %s', (text, claim) => {
    expect(claimed(text)[0]).toBe(claim)
    expect(labels(text)).toHaveLength(claim === undefined ? 0 : 1)
  })

  it('is of several, where the label is', () => {
    expect(claimed('Anna Berg branded the Houthis terrorists.')).toEqual([
      'ASSERTS The Houthis are terrorists',
    ])
  })
})

describe('a name of several words', () => {
  it.each([
    ['Narges Mohammadi', 'person'],
    ['Chip Roy', 'person'],
    ['Rusty Bowers', 'person'],
    ['Paul R. Credit', 'person'],
    ['Gilead Sciences', 'organization'],
    ['Norvik Ferries Inc', 'organization'],
    ['Maria Brooks', 'person'],
    ['Oskana Brooks', 'person'],
    ['Hugh Grant', 'person'],
    ['Carl Parade', 'person'],
    ['Maria Rivers', 'person'],
    ['Carl Hannity', 'person'],
    ['Merry Lund', 'person'],
    ['Merry Christmas', undefined],
    ['Happy Friday', undefined],
    ['Happy Hanukkah', undefined],
    ['Happy Halloween', undefined],
    ['Grant Street', undefined],
    ['Happy Parade', undefined],
    ['Oskana Parade', undefined],
    ['Grant Park', undefined],
    ['Carl Negotiation', undefined],
    ['Carl Easter', undefined],
    ['Victoria Harbour', undefined],
    ['Ozols Bridge', undefined],
    ['Carl Lund Bridge', undefined],
    ['Oskana Memorandum', undefined],
    ['Dahl College', 'organization'],
    ['Ozols Health', 'organization'],
    ['Ozols Motor', 'organization'],
    ['Dahl Ozols LLP', 'organization'],
    ['DHLX Rivka Ozols', 'organization'],
    ['UCRiver', 'organization'],
    ['Mount Ozols', undefined],
    ['Ozols Preparedness', undefined],
    ['Tax Credit', undefined],
    ['Restricted Data', undefined],
    ['New York', undefined],
  ])('is of a person only where one can be called so: %s', (name, kind) => {
    expect(kinds(`Anna Berg said that the workers of the ferry met ${name} near the bridge.`)[name]).toBe(
      kind,
    )
  })

  it.each([
    ['met the PA', ['PA']],
    ['met the AP', ['AP']],
    ['met AP', ['AP']],
    ['met the EU', ['EU']],
    ['saw the EV', []],
    ['saw the GW', []],
    ['went to Altoona, PA', []],
  ])('or two letters stand for a body, if they can: %s', (words, names) => {
    const found = Object.keys(kinds(`Anna Berg said that the workers of the ferry ${words} near the bridge.`))
    expect(found.filter(name => name.length === 2)).toEqual(names)
  })

  it('is a body’s where it speaks', () => {
    expect(kinds('The Restricted Data said that the bridge is closed for good.')['Restricted Data']).toBe(
      'organization',
    )
  })

  it.each([
    ['The Order directs the bakers to close the mill.', 'Order', 'group'],
    ['Many said that the mill is old.', 'Many', 'group'],
    ['Everybody said that the mill is old.', 'Everybody', 'group'],
    ['Great said that the mill is old.', 'Great', 'group'],
    [
      'Anna Berg said that bakers thrived. Under President Dahl, the mill was old.',
      'Under President Dahl',
      undefined,
    ],
    ['Anna Berg said that Under Secretary Dahl closed the mill.', 'Dahl', 'person'],
  ])('is nobody’s where a common word stands alone: %s', (text, name, kind) => {
    expect(kinds(text)[name]).toBe(kind)
  })

  it('is whole in a sentence that has hardly any other words', () => {
    expect(
      Object.keys(
        kinds('Anna Berg said the Department of Rivers and the Bridge and Harbor Administration are closed.'),
      ),
    ).toEqual(expect.arrayContaining(['Department of Rivers', 'Bridge and Harbor Administration']))
  })
})

describe('what is said in a turn', () => {
  it('is of others, where "he" and "it" are', () => {
    expect(turn('Iran built it. He may close the bridge of Iran.')).toEqual([
      'ASSERTS Iran built it',
      'LEAVES_OPEN He will close the bridge of Iran',
    ])
  })

  it('is a claim without a target too, where it gives a figure or denies', () => {
    expect(turn('The bridge took 12 million dollars. The walls do not hold. The river is long.')).toEqual([
      'ASSERTS The bridge took 12 million dollars (OTHER 12000000..12000000)',
      'DENIES The walls hold',
    ])
    expect(turn('They do not hold.')).toEqual([])
  })

  it.each([
    ['Families across the country are late for the ferry.', true],
    ['Families across it are late for the ferry.', false],
    ['The bridge toll is higher than in May.', true],
    ['The toll is higher than in May.', false],
    ['There are special ferries for the islands.', true],
    ['There are special ferries for them in the islands.', false],
    ['There seem special ferries for the islands.', false],
    ['There are ferries.', false],
    ['There are often in Norway.', false],
    ['There are in Norway.', false],
    ['There are often — for the islands of Norway.', false],
    ['There are over 40 ferries in Norway.', true],
    ['There were in Sweden three old bridges.', true],
    ['There is in Sweden a bridge.', true],
    ['There was in Sweden old fishing.', true],
    ['There are, in Norway, three old bridges.', true],
    ['We built a high-speed ferry to the islands.', true],
    ['We built a high - speed ferry to the islands.', false],
    ['We run it to the islands.', false],
    ['We think of the ferry in May.', false],
    ['I closed the old bridge in May.', true],
    ['I have a question for the town.', true],
    ['I have a question.', false],
    ['The bridge and we closed the road in May.', false],
    ['This closing of the bridge does not help.', true],
    ['This does not help.', false],
    ['There is no ferry to the islands.', true],
    ['There we do not close it.', false],
    ['The town of Oslo could not from here.', false],
    ['The town of Oslo did not think so.', false],
    ['The town of Oslo could not pay.', true],
  ])('is a claim where the sentence reads alone in the mouth of its speaker: %s', (words, claims) => {
    expect(turn(words)).toHaveLength(claims ? 1 : 0)
  })

  it('is told without the words that break off', () => {
    expect(turn('The bridge of Iran is not our legis- — legislative — legislative matter.')).toEqual([
      'DENIES The bridge of Iran is our legislative matter',
    ])
    expect(turn('This ain’t the bridge of Iran.')).toEqual(['DENIES This is the bridge of Iran'])
  })

  it('agrees with several where one of them speaks', () => {
    expect(turn('Carl Lind and I support Iran.')).toEqual(['ASSERTS Carl Lind and Dahl support Iran'])
  })

  it('is claimed of what leads to a question, where it reads alone', () => {
    const text =
      'MODERATOR: It begins.\n\nQ The toll of the bridge rose by 3 percent. It is late. I wonder if it helps. Is it safe?\n\nMS. DAHL: It rains.'
    expect(claimed(text)).toEqual([
      'ASSERTS The toll of the bridge rose by 3 percent (OTHER 3..3)',
      'ASKS It is safe',
    ])
  })

  it('does not begin with words that only lead to it', () => {
    expect(turn('I would also say that Iran closed the bridge. I mean, Iran is late.')).toEqual([
      'ASSERTS Iran closed the bridge',
      'ASSERTS Iran is late',
    ])
  })

  it('asks nothing with the rest of a question', () => {
    expect(asked('Right?')).toEqual([])
    expect(asked('— on the war?')).toEqual([])
    expect(asked('And guess what?')).toEqual([])
    expect(asked('And the ferry?')).toEqual(['ASKS And the ferry?'])
    expect(asked('How do you feel about the war?')).toEqual(['ASKS How do you feel about the war?'])
  })
})
