import { describe, expect, it } from 'vitest'
import { leadingRules } from '../src/extraction/draft/claims/clause/leading.ts'
import { unsaidRules } from '../src/extraction/draft/claims/frame/unsaid.ts'
import { attributed, draft } from './support/drafted.ts'

/** The claims of the attributed statements: what each does with which words. */
const claimed = (text: string) => {
  const { statements = [], claims = [] } = draft(text)
  const texts = new Map(claims.map(claim => [claim.id, claim.text]))
  return statements
    .filter(({ voice }) => voice !== 'NARRATOR')
    .flatMap(({ claims: made = [] }) =>
      made.map(({ id, verb, hedge }) =>
        [verb, texts.get(id), ...(hedge === undefined ? [] : [hedge])].join(' '),
      ),
    )
}
const said = (words: string) => claimed(`"${words}," Anna Berg said.`)
const figures = (text: string) =>
  (draft(text).claims ?? [])
    .filter(({ measure }) => measure !== undefined)
    .map(({ measure = '', counting = '', min, max, approximate }) =>
      [measure, counting, `${min ?? ''}..${max ?? ''}`, ...(approximate === true ? ['about'] : [])].join(' '),
    )

const madeOf = (text: string) =>
  attributed(text).map(({ claims: made = [] }) => made.map(({ id, verb }) => `${verb} ${id}`))
const asserting = (text: string) => attributed(text).filter(({ cue = '' }) => /sa(?:id|y)|confirm/u.test(cue))
const acts = (text: string) => attributed(text).map(({ act }) => act)
const saidAt = (text: string) => attributed(text).map(({ saidAt: date }) => date)

const labels = (text: string) => {
  const { statements = [], actors = [] } = draft(text)
  const names = new Map(actors.map(({ id, name }) => [id, name]))
  return statements.flatMap(({ about = [] }) =>
    about.flatMap(({ id, as }) => (as === undefined ? [] : [[names.get(id), as]])),
  )
}

const relations = (text: string) =>
  (draft(text).claims ?? []).flatMap(({ relation }) =>
    relation === undefined ? [] : [Object.values(relation).join(' ')],
  )
const events = (text: string) => (draft(text).events ?? []).map(({ name }) => name)

const targets = (text: string) =>
  (draft(text).statements ?? []).flatMap(({ about = [] }) => about.map(({ id }) => id))

describe('a claim', () => {
  it.each([
    [
      'The bridge is closed. And we don’t have a ferry',
      ['ASSERTS The bridge is closed', 'DENIES We have a ferry'],
    ],
    ['The bridge won’t open, but the ferry runs', ['DENIES The bridge will open', 'ASSERTS The ferry runs']],
    ['The town did not close the bridge', ['DENIES The town closed the bridge']],
    ["I don't think he lied and they covered it up", ["DENIES He lied and they covered it up I don't think"]],
    [
      'It is unclear whether he resigned and they accepted it',
      ['LEAVES_OPEN He resigned and they accepted it'],
    ],
    ['As of today the bridge is closed', ['ASSERTS As of today the bridge is closed']],
    ['As long as it rains the bridge is closed', []],
    ['The town does not want a bridge', ['DENIES The town wants a bridge']],
    ['The bridge can’t carry buses', ['DENIES The bridge can carry buses']],
    ['That never should have been built', ['DENIES That should have been built']],
    ['Nobody closed the bridge', ['DENIES Somebody closed the bridge']],
    ['No one closed the bridge', ['DENIES Somebody closed the bridge']],
    ['No bus crosses the bridge', ['DENIES Some bus crosses the bridge']],
    ['Neither the mayor nor the council closed it', ['DENIES The mayor or the council closed it']],
    ['There is no evidence of a crack', ['DENIES There is evidence of a crack']],
    ['The town has no plans for a ferry', ['DENIES The town has plans for a ferry']],
    ['There is no doubt that it rains', ['ASSERTS There is no doubt that it rains']],
    ['The bridge is not only old', ['ASSERTS The bridge is not only old']],
    [
      'The order is not intended to, and does not, close the bridge',
      ['DENIES The order is intended to close the bridge'],
    ],
    ['We didn’t see anybody on any bridge at all', ['DENIES We saw somebody on some bridge']],
    ['I would — I would not close the bridge', ['DENIES Anna Berg would close the bridge']],
    ['(b) The bridge is not open', ['DENIES The bridge is open']],
    ['No Tax on Bridges is a law', ['ASSERTS No Tax on Bridges is a law']],
    ['The man who did not pay crossed the bridge', ['ASSERTS The man who did not pay crossed the bridge']],
  ])('counts a negation in its own clause: %s', (words, claims) => {
    expect(said(words)).toEqual(claims)
  })

  it.each([
    ['The bridge may close', ['LEAVES_OPEN The bridge will close']],
    ['The walls might be rotten', ['LEAVES_OPEN The walls are rotten']],
    ['The bridge may have moved', ['LEAVES_OPEN The bridge has moved']],
    ['The bridge could yet fall', ['LEAVES_OPEN The bridge will fall']],
    ['Perhaps the bridge moved', ['LEAVES_OPEN The bridge moved']],
    ['The secretary may close the bridge', ['ASSERTS The secretary may close the bridge']],
    ['May we remember the bridge', []],
    ['Whatever he might say, the bridge is open', ['ASSERTS Whatever he might say, the bridge is open']],
    ['We want to know what the town might build', ['ASSERTS We want to know what the town might build']],
    ['Whether they pay or not, they should cross', ['ASSERTS Whether they pay or not, they should cross']],
    ['If nothing happens, the bridge will fall', ['ASSERTS If nothing happens, the bridge will fall']],
  ])('is left open by its own clause: %s', (words, claims) => {
    expect(said(words)).toEqual(claims)
  })

  it('softened is asserted, with the words that soften it', () => {
    expect(said('The bridge will probably close')).toEqual(['ASSERTS The bridge will close probably'])
  })

  it.each(leadingRules.map(rule => [rule.id, rule] as const))(
    'is led to by: %s',
    (_, { example, not, verb, hedges }) => {
      const [found = ''] = said(example.text)
      expect(found.startsWith(`${verb} ${example.claim}`)).toBe(true)
      expect(found.length > `${verb} ${example.claim}`.length).toBe(hedges)
      expect(
        said(not).some(claim => claim.includes('The bridge is') && !claim.includes(not.slice(0, 5))),
      ).toBe(false)
    },
  )

  it('asked is worded as if it were so', () => {
    expect(claimed('"Did the town close the bridge?" Anna Berg asked.')).toEqual([
      'ASKS The town closed the bridge',
    ])
    expect(claimed('"Is the bridge closed?" Anna Berg asked.')).toEqual(['ASKS The bridge is closed'])
    expect(claimed('"Why is the bridge closed?" Anna Berg asked.')).toEqual([])
    expect(claimed('Anna Berg asked whether the bridge is closed.')).toEqual(['ASKS The bridge is closed'])
  })

  it('is no word or name alone', () => {
    expect(claimed('Anna Berg mentioned it.')).toEqual([])
    expect(claimed('Anna Berg called for a ceasefire.')).toEqual([])
    expect(said('A mistake')).toEqual([])
  })

  it('names whoever "I" and "it" stand for', () => {
    expect(said('I closed the bridge')).toEqual(['ASSERTS Anna Berg closed the bridge'])
    expect(said('I am late, and I have my papers')).toEqual([
      'ASSERTS Anna Berg is late',
      'ASSERTS Anna Berg has Anna Berg’s papers',
    ])
    expect(claimed('Iran said that it would close the bridge.')).toEqual([
      'ASSERTS Iran would close the bridge',
    ])
    expect(claimed('Anna Berg said that it rains.')).toEqual(['ASSERTS It rains'])
  })

  it('keeps the subject that "that" is', () => {
    expect(said('That is for the town to say')).toEqual(['ASSERTS That is for the town to say'])
  })

  it('is what is demanded, promised or refused', () => {
    expect(claimed('Anna Berg urged Iran to close the bridge.')).toEqual([
      'ASSERTS Iran should close the bridge',
    ])
    expect(claimed('Anna Berg urged Iran on Friday not to close the bridge.')).toEqual([
      'DENIES Iran should close the bridge',
    ])
    expect(claimed('Iran promised to close the bridge.')).toEqual(['ASSERTS Iran will close the bridge'])
    expect(claimed('Iran pledged never to close the bridge.')).toEqual(['DENIES Iran will close the bridge'])
    expect(claimed('Iran refused to close the bridge.')).toEqual(['DENIES Iran will close the bridge'])
  })

  it('is what somebody is accused of, admits or denies to have done', () => {
    expect(claimed('Anna Berg accused Iran of closing the bridge.')).toEqual([
      'ASSERTS Iran closed the bridge',
    ])
    expect(claimed('Anna Berg blamed Iran for the closing.')).toEqual([
      'ASSERTS Iran is to blame for the closing',
    ])
    expect(claimed('Anna Berg admitted stealing the boat.')).toEqual(['ASSERTS Anna Berg stole the boat'])
    expect(claimed('Iran denied arming the town.')).toEqual(['DENIES Iran armed the town'])
    expect(claimed('Iran denied any involvement in the raid.')).toEqual([
      'DENIES Iran was involved in the raid',
    ])
  })

  it('is the one before, where that is denied or confirmed', () => {
    for (const denial of [
      '; Iran denies it.',
      ', a charge Iran denies.',
      ', an accusation that Iran has repeatedly rejected.',
      '. Iran denied the claim.',
      '. Iran has denied this.',
    ]) {
      const [[asserted = ''] = [], denied] = madeOf(`Israel says Iran closed the bridge${denial}`)
      expect(asserted).toMatch(/^ASSERTS #claim-/)
      expect(denied).toEqual([asserted.replace('ASSERTS', 'DENIES')])
    }
    const [[first = ''] = [], open] = madeOf(
      'Israel says Iran closed the bridge. Iraq did not confirm the report.',
    )
    expect(open).toEqual([first.replace('ASSERTS', 'LEAVES_OPEN')])
  })

  it('is a label with its article, and a list of what is such', () => {
    expect(claimed('Anna Berg called the bridge a "rotten beam."')).toEqual([
      'ASSERTS The bridge is a rotten beam',
    ])
    expect(claimed('Anna Berg cited dangers such as "dark nights" and fog.')).toEqual([
      'ASSERTS Dark nights and fog are dangers',
    ])
  })
})

describe('what was not said', () => {
  it.each(unsaidRules.map(rule => [rule.id, rule] as const))(
    'is no statement: %s',
    (id, { example, not }) => {
      expect(asserting(example)).toEqual([])
      expect(asserting(not)).toHaveLength(1)
      expect(unsaidRules.map(rule => rule.id).filter(other => other === id)).toHaveLength(1)
    },
  )

  it.each([
    'Anna Berg failed to condemn the attack.',
    'None of the ministers said that the bridge is closed.',
    'Unless Anna Berg says that the bridge is closed, buses will run.',
    'Anna Berg left without saying that the bridge is closed.',
    'Anna Berg did not condemn the attack.',
    'Anna Berg should admit that the bridge is closed.',
  ])('is no statement: %s', text => {
    expect(attributed(text)).toEqual([])
  })

  it('is a refusal, where somebody refuses to speak', () => {
    for (const text of [
      'Anna Berg refused to comment on the raid.',
      'Anna Berg declined to say who closed the bridge.',
      'Anna Berg refused to condemn the attack.',
    ])
      expect(attributed(text)).toMatchObject([{ act: 'REJECT' }])
    expect(claimed('Anna Berg declined to comment on the raid.')).toEqual([])
    expect(attributed('Anna Berg refused to comment on the raid.')[0]?.about).toEqual([{ id: '#raid' }])
  })

  it('is left open, where somebody refuses to rule it out', () => {
    for (const text of [
      'Anna Berg refused to rule out a strike.',
      'Anna Berg did not rule out a strike.',
      'Anna Berg declined to exclude a strike.',
    ]) {
      expect(claimed(text)).toEqual(['LEAVES_OPEN There will be a strike'])
      expect(attributed(text)[0]).not.toHaveProperty('act')
    }
    expect(claimed('Anna Berg ruled out a strike.')).toEqual(['DENIES There will be a strike'])
    expect(claimed('Iran did not rule out closing the bridge.')).toEqual([
      'LEAVES_OPEN Iran will close the bridge',
    ])
  })
})

describe('a figure', () => {
  it.each([
    ['the war displaced some 12 million people', ['DISPLACED PEOPLE 12000000..12000000 about']],
    ['the flood displaced 1.5 million people', ['DISPLACED PEOPLE 1500000..1500000']],
    ['1 to 2 million people were displaced', ['DISPLACED PEOPLE 1000000..2000000']],
    ['half a million people fled their homes', ['DISPLACED PEOPLE 500000..500000']],
    ['25 people were killed', ['KILLED PEOPLE 25..25']],
    ['between 20 and 30 people died', ['KILLED PEOPLE 20..30']],
    ['the raid killed 20 to 30 soldiers', ['KILLED COMBATANTS 20..30']],
    ['the raid killed 20 - 30 soldiers', ['KILLED COMBATANTS 20..30']],
    ['two dozen fighters were killed', ['KILLED COMBATANTS 24..24']],
    ['twenty-five civilians were wounded', ['WOUNDED CIVILIANS 25..25']],
    ['two hundred and fifty people were arrested', ['DETAINED PEOPLE 250..250']],
    ['the death toll has surpassed 17,000', ['KILLED PEOPLE 17001..']],
    ['the death toll has risen to 120', ['KILLED PEOPLE 120..120']],
    ['fewer than 50 people were hurt', ['WOUNDED PEOPLE ..49']],
    [
      'at least 25 people, including nine children, were killed',
      ['KILLED PEOPLE 25..', 'KILLED CHILDREN 9..9'],
    ],
    ['the raid killed a guard and 12 children', ['KILLED CHILDREN 12..12']],
    ['40 rockets were fired at the base', ['LAUNCHED rockets 40..40']],
    ['Iran launched over 300 drones', ['LAUNCHED drones 301..']],
    ['the raid hit 85 targets', ['STRUCK targets 85..85']],
    ['the raid slaughtered some 1,200 people', ['KILLED PEOPLE 1200..1200 about']],
    ['25 soldiers who were killed came home', ['KILLED COMBATANTS 25..25']],
    ['the bridge cost more than $30', ['OTHER dollars 30..']],
    ['the town built 15 million homes', ['OTHER homes 15000000..15000000']],
    ['the bridge cost $1.5 billion', ['OTHER dollars 1500000000..1500000000']],
    ['prices rose by 3.2 percent', ['OTHER percent 3.2..3.2']],
  ])('is told by: %s', (words, told) => {
    expect(figures(`Anna Berg said that ${words}.`)).toEqual(told)
  })

  it.each([
    'the raid killed 25-year-old Carl Dahl',
    'Carl Dahl, who is 25 years old, was killed',
    'Carl Dahl was killed on March 3',
    'the raid lasted 20 hours',
    'dozens of people were killed',
    'the F-16 jets left in 2019',
    'Section 5 of the law is old',
    'the 2022 elections were close',
    'the 90-day plan is done',
    'our two towns agree',
  ])('is none in: %s', words => {
    expect(figures(`Anna Berg said that ${words}.`)).toEqual([])
  })
})

describe('when it was said', () => {
  it.each([
    ['Anna Berg said Friday that it rains.', '2019-12-27'],
    ['Anna Berg said on Friday that it rains.', '2019-12-27'],
    ['Anna Berg on Friday said that it rains.', '2019-12-27'],
    ['On Friday, Anna Berg said that it rains.', '2019-12-27'],
    ['Anna Berg said in a statement on Friday that it rains.', '2019-12-27'],
    ['Anna Berg urged Iran on Friday to close the bridge.', '2019-12-27'],
    ['Anna Berg criticized Iran on Friday.', '2019-12-27'],
    ['"It rains," Anna Berg said on Friday.', '2019-12-27'],
    ['Anna Berg said yesterday that it rains.', '2019-12-29'],
    ['Anna Berg said on 3 March that it rains.', '2019-03-03'],
    ['Anna Berg said Dec. 31 that it rains.', '2018-12-31'],
    ['Anna Berg said earlier this week that it rains.', '2019-12-30/2019-12-30'],
    ['Anna Berg said last week that it rains.', '2019-12-23/2019-12-29'],
    ['Anna Berg said over the weekend that it rains.', '2019-12-28/2019-12-29'],
    ['Anna Berg said last month that it rains.', '2019-11'],
    ['Anna Berg said earlier this month that it rains.', '2019-12-01/2019-12-30'],
    ['Anna Berg said last year that it rains.', '2018'],
    ['Anna Berg said in 2017 that it rains.', '2017'],
    ['In November, Anna Berg said that it rains.', '2019-11'],
    ['Anna Berg said in May 2018 that it rains.', '2018-05'],
    ['Two days ago, Anna Berg said that it rains.', '2019-12-28'],
    ['Three years ago, Anna Berg said that it rains.', '2016'],
  ])('stands beside the cue: %s', (text, date) => {
    expect(saidAt(text)).toEqual([date])
  })

  it('is the days before publication where no time is told, and the year before for what has been said', () => {
    expect(saidAt('Anna Berg said that it rains.')).toEqual(['2019-12-28/2019-12-30'])
    expect(saidAt('Anna Berg has said that it rains.')).toEqual(['2018-12-30/2019-12-30'])
  })

  it('is no time of what is said, nor of the speaker', () => {
    expect(saidAt('Anna Berg said that the bridge closed in May.')).toEqual(['2019-12-28/2019-12-30'])
    expect(saidAt('Anna Berg, who came in May, said that it rains.')).toEqual(['2019-12-28/2019-12-30'])
  })
})

describe('what is done by saying it', () => {
  it.each([
    ['Anna Berg said that the bridge is closed.', 'INFORM'],
    ['"The bridge was closed in May," Anna Berg said.', 'INFORM'],
    ['"We will make sure that the bridge is open," Anna Berg said.', 'AGREE'],
    ['Anna Berg outlined the new schedule of the ferry.', 'INFORM'],
    ['Anna Berg denied that the bridge is closed.', 'INFORM'],
    ['Anna Berg said that the closing is shameful.', 'ACCUSE'],
    ['Anna Berg warned that the bridge may close.', undefined],
    ['Anna Berg did not confirm that the bridge is closed.', undefined],
  ])('is told by the words where the cue tells nothing: %s', (text, act) => {
    expect(acts(text)).toEqual([act])
  })

  it('is to inform, where the document itself only tells something', () => {
    expect(draft('Iran closed the bridge over the river in May.').statements).toMatchObject([
      { act: 'INFORM' },
    ])
    expect(
      draft('Iran closed the beautiful bridge over the river in May.').statements?.[0],
    ).not.toHaveProperty('act')
  })
})

describe('what a speaker calls a target', () => {
  it.each([
    ['Anna Berg said that the brutal regime in Tehran closed the bridge.', ['Iran', 'brutal regime']],
    ['"The Iranian regime closed the bridge," Anna Berg said.', ['Iran', 'Iranian regime']],
    ['"The terrorist group Hamas closed the bridge," Anna Berg said.', ['Hamas', 'terrorist group']],
    ['"The corrupt Oslo Council closed it," Anna Berg said.', ['Oslo Council', 'corrupt Oslo Council']],
    ['"Hamas, a vicious gang, closed the bridge," Anna Berg said.', ['Hamas', 'a vicious gang']],
    ['"Iran is a rogue state," Anna Berg said.', ['Iran', 'a rogue state']],
    ['Anna Berg called Iran a rogue state.', ['Iran', 'a rogue state']],
    ['Anna Berg called Dahl a liar.', ['Dahl', 'a liar']],
  ])('is kept: %s', (text, label) => {
    expect(labels(text)).toEqual([label])
  })

  it.each([
    '"Iran is not a rogue state," Anna Berg said.',
    '"The brutal winters of Iran are long," Anna Berg said.',
    '"The raids in Iran are dangerous," Anna Berg said.',
    'Anna Berg condemned the brutal Iran strike.',
    'Anna Berg called on Iran to close the bridge.',
    '"Iran is delivering a dangerous bridge," Anna Berg said.',
  ])('is nothing else: %s', text => {
    expect(labels(text)).toEqual([])
  })
})

describe('to whom it is said', () => {
  it.each([
    ['"It rains," Anna Berg told the Oslo Times on Friday.', 'Oslo Times'],
    ['"It rains," Anna Berg told reporters.', 'reporters'],
    ['Speaking to the Oslo Times, Anna Berg said that it rains.', 'Oslo Times'],
    ['In an interview with the Oslo Times, Anna Berg said that it rains.', 'Oslo Times'],
  ])('is told beside the cue: %s', (text, name) => {
    const { statements = [], actors = [] } = draft(text)
    const names = new Map(actors.map(actor => [actor.id, actor.name]))
    expect(statements[0]?.addressees?.map(id => names.get(id))).toEqual([name])
  })

  it('is nobody whom the words name, nor a time', () => {
    expect(attributed('"We told Iran," Anna Berg said.')[0]).not.toHaveProperty('addressees')
    expect(attributed('"It rains," Anna Berg warned on Friday.')[0]).not.toHaveProperty('addressees')
  })
})

describe('a relation', () => {
  it.each([
    ['Iran arms Hamas', '#hamas BACKED_BY iran'],
    ['Iran does not support Hamas', '#hamas BACKED_BY iran'],
    ['Iran may fund Hamas', '#hamas BACKED_BY iran'],
    ['Hamas is backed by Iran', '#hamas BACKED_BY iran'],
    ['Iraq is an ally of Iran', 'iraq ALLIED_WITH iran'],
    ['Iraq opposes Iran', 'iraq OPPOSED_TO iran'],
    ['Hamas is led by Carl Dahl', '#hamas LED_BY #carl-dahl'],
  ])('is stated by: %s', (words, relation) => {
    expect(relations(`Anna Berg said that ${words}.`)).toEqual([relation])
  })

  it.each(['Iran supports a truce with Hamas', 'Iran said that Iraq supports a truce', 'Iran visited Iraq'])(
    'is not stated by: %s',
    words => {
      expect(relations(`Anna Berg said that ${words}.`)).toEqual([])
    },
  )
})

describe('an event', () => {
  it('is another one where the doer, the place or the time differs', () => {
    expect(
      events(
        '"Iran’s attacks must stop," Anna Berg said. "The strikes by Israel were right," Carl Dahl said.',
      ),
    ).toEqual(['Iran’s attacks', 'strikes by Israel'])
    expect(
      draft(
        'Anna Berg condemned the Israeli strikes in Syria. Carl Dahl condemned the Israeli strikes in Lebanon.',
      ).events,
    ).toHaveLength(2)
    expect(
      draft('Anna Berg condemned the raids in May 2018. Carl Dahl condemned the raids in May 2019.').events,
    ).toHaveLength(2)
  })

  it('is the one before where all of these agree', () => {
    expect(
      events('Anna Berg condemned U.S. airstrikes in Iraq. "The attacks were a crime," Anna Berg said.'),
    ).toEqual(['U.S. airstrikes'])
  })
})

describe('a state', () => {
  it('is known by the letters that stand for it', () => {
    expect(targets('Anna Berg said that the PRC, the DPRK and the ROK closed the bridge.')).toEqual([
      'china',
      'north-korea',
      'south-korea',
    ])
  })

  it('is not the Georgia of Atlanta, but that of Tbilisi', () => {
    expect(targets('Anna Berg said in Atlanta that Georgia closed the bridge.')).toEqual(['#georgia'])
    expect(targets('Anna Berg said in Tbilisi that Georgia closed the bridge.')).toEqual(['georgia'])
  })
})
