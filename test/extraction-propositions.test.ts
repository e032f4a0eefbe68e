import { describe, expect, it } from 'vitest'
import { draftDocument, knownFrom, readSource } from '../src/extraction/index.ts'
import { aloneExamples } from '../src/extraction/draft/claims/clause/alone.ts'
import { draft } from './support/drafted.ts'

/** What Anna Berg claims by these words, with the bounds of figures. */
function said(words: string): string[] {
  const { statements = [], claims = [] } = draft(`"${words}," Anna Berg said.`)
  const byId = new Map(claims.map(claim => [claim.id, claim]))
  return statements
    .filter(({ voice }) => voice !== 'NARRATOR')
    .flatMap(({ claims: made = [] }) =>
      made.map(({ id, verb }) => {
        const { text = '', measure, min, max } = byId.get(id) ?? {}
        return `${verb} ${text}${measure === undefined ? '' : ` (${measure} ${min ?? ''}..${max ?? ''})`}`
      }),
    )
}

const dates = (text: string) =>
  (draft(text).statements ?? []).filter(({ voice }) => voice !== 'NARRATOR').map(({ saidAt }) => saidAt)

describe('what stands between dashes', () => {
  it.each([
    ['The bridge is not a gift — it is a loan', ['DENIES The bridge is a gift', 'ASSERTS It is a loan']],
    ['The bridge will never close—the town pays', ['DENIES The bridge will close', 'ASSERTS The town pays']],
    ['The town couldn’t — didn’t close the bridge', ['DENIES The town closed the bridge']],
    ['The town will not in any way — not in any way — pay', ['DENIES The town will in some way pay']],
    ['The bridge was never a — the town built a road', ['ASSERTS The town built a road']],
    ['The bridge — an old one — is not safe', ['DENIES The bridge — an old one — is safe']],
    [
      'The town built it — they were late — in May',
      ['ASSERTS The town built it in May', 'ASSERTS They were late'],
    ],
    ['So, I — and I do not own the bridge', ['DENIES Anna Berg owns the bridge']],
    ['We should — that should not be the bridge', ['DENIES That should be the bridge']],
    ['M- — many of them do not hold', ['DENIES Many of them hold']],
  ])('is a claim of its own where it can stand alone: %s', (words, claims) => {
    expect(said(words)).toEqual(claims)
  })
})

describe('a negation', () => {
  it.each([
    'The town could not be prouder',
    'The bridge has never been stronger',
    'There has never been a better bridge',
    'The town cannot wait to open the bridge',
    'The town couldn’t agree more',
    'Nothing is agreed until the council meets',
    'The town will not rest until the bridge is open',
    'What the town does not know is that the bridge is old',
    'This will be no different',
    'We cannot forget the bridge',
    'No later than May, the town will pay',
  ])('that denies nothing stays as it is: %s', words => {
    expect(said(words)).toEqual([`ASSERTS ${words}`])
  })

  it.each([
    ['The bridge could not be moved', 'DENIES The bridge could be moved'],
    ['The town cannot wait any longer', 'DENIES The town can wait longer'],
    ['The bridge has never been open', 'DENIES The bridge has been open'],
    ['The town does not even own a bridge', 'DENIES The town owns a bridge'],
    ['The town did not pay either', 'DENIES The town paid'],
    ['The town just has not seen the bridge', 'DENIES The town has seen the bridge'],
    ['The town does not build it, nor should we', 'DENIES The town builds it'],
    ['The town cannot afford a road, let alone a bridge', 'DENIES The town can afford a road'],
  ])('goes with what makes it stronger: %s', (words, claim) => {
    expect(said(words)).toEqual([claim])
  })

  it.each([
    ['The bridge is not a gift but a loan', 'DENIES The bridge is a gift'],
    ['The bridge is not a gift, it’s a loan', 'DENIES The bridge is a gift'],
    ['The town does not own anything but a bridge', 'DENIES The town owns something but a bridge'],
    ['The town has nothing to do with the bridge', 'DENIES The town has something to do with the bridge'],
    ['The ferry leaves nobody behind', 'DENIES The ferry leaves somebody behind'],
    ['The ferry leaves no one behind', 'DENIES The ferry leaves somebody behind'],
    ['The town offers no ferry', 'DENIES The town offers a ferry'],
    ['The bridge makes no sense', 'ASSERTS The bridge makes no sense'],
    ['The bridge is nothing short of a gift', 'ASSERTS The bridge is nothing short of a gift'],
    ['The ferry did not sail because of the storm', 'DENIES The ferry sailed'],
    ['The ferry did not sail and instead waited for us', 'DENIES The ferry sailed'],
    ['The town did not build the bridge, which Iceland paid', 'DENIES The town built the bridge'],
    ['The town will never forget the ferry', 'ASSERTS The town will never forget the ferry'],
    ['It is not like the town will build a bridge', 'DENIES The town will build a bridge'],
    ['There is no other bridge in the town', 'DENIES There is another bridge in the town'],
    ['There is no mistaking the town', 'ASSERTS There is no mistaking the town'],
    ['The bridge is not only not old', 'ASSERTS The bridge is not only not old'],
  ])('ends where something else is told, and is none in fixed words: %s', (words, claim) => {
    expect(said(words)).toEqual([claim])
  })

  it('leaves a wish alone', () => {
    expect(said('May God bless the town, and may God protect the bridge')).toEqual([])
  })
})

describe('a figure', () => {
  it.each([
    ['Twenty soldiers were killed and about forty wounded', ['(KILLED 20..20)', '(WOUNDED 40..40)']],
    ['One in 26 men has crossed the bridge', ['']],
    ['Two out of three workers have a car', ['']],
    ['The workers pay $10-, $12-, $14,000 a year', ['(OTHER 14000..14000)']],
    ['The town built 20 bridges in 2019', ['(OTHER 20..20)']],
    ['Seven-day average deaths have increased', ['']],
    ['In the town 114 children’s hospitals are open', ['']],
    ['The town sent Ozols 2 tanks to the bridge', ['']],
    ['The town of Oslo sent 2 million tanks', ['(OTHER 2000000..2000000)']],
  ])('is no share, and no number that is cut off: %s', (words, figures) => {
    expect(said(words).map(claim => /\([A-Z]+ [\d.]+\)$/u.exec(claim)?.[0] ?? '')).toEqual(figures)
  })
})

describe('what may be', () => {
  it.each([
    ['The bridge may be old, but it is safe', ['ASSERTS It is safe']],
    ['You may have missed the bridge', ['ASSERTS You may have missed the bridge']],
    ['Many of you may know the bridge', ['ASSERTS Many of you may know the bridge']],
    ['It is very clear that the bridge is safe', ['ASSERTS The bridge is safe']],
    ['I don’t know that the bridge is safe', ['LEAVES_OPEN The bridge is safe']],
    [
      'A duty may be imposed on the bridge in accordance with this order',
      ['ASSERTS A duty may be imposed on the bridge in accordance with this order'],
    ],
  ])('is left open only where it is in doubt: %s', (words, claims) => {
    expect(said(words)).toEqual(claims)
  })
})

describe('a clause that is broken off', () => {
  it.each(['The town is not going to', 'You know', 'We will need', 'It is a very', 'I don’t know'])(
    'claims nothing: %s',
    words => {
      expect(said(words)).toEqual([])
    },
  )
})

describe('a verb', () => {
  it.each([
    ['A $18 billion investment at its liquefied gas facility', []],
    ['Ten towns that are growing with money raised by the council', []],
    ['Prices rose by 3 percent', ['ASSERTS Prices rose by 3 percent (OTHER 3..3)']],
  ])('is no participle that goes with a noun: %s', (words, claims) => {
    expect(said(words)).toEqual(claims)
  })
})

describe('a relative clause without a pronoun', () => {
  it.each([
    ['The towns we serve are old', ['ASSERTS The towns we serve are old']],
    ['The bridge we do not own is old', ['ASSERTS The bridge we do not own is old']],
    ['The last thing I will say here', []],
    ['The $800 savings in premiums we just got', []],
    ['This week we did not meet', ['DENIES This week we met']],
  ])('has a verb of its own: %s', (words, claims) => {
    expect(said(words)).toEqual(claims)
  })
})

describe('the words of a statement', () => {
  it.each([
    [
      'Dahl praised a plan for working on economic, commercial, and energy matters.',
      'economic, commercial, and energy matters',
    ],
    ['Dahl praised a plan for working on economic, commercial, and the town sailed.', 'economic, commercial'],
  ])('go on to the last of a list, and not into a clause of its own: %s', (text, end) => {
    expect((draft(text).statements ?? []).map(one => one.text)).toEqual([
      `Praised a plan for working on ${end}`,
    ])
  })
})

/** The dates of a text with a title. */
const titled = (title: string, text: string) =>
  draftDocument(
    { ...readSource(Buffer.from(text), 'a.txt'), publishedAt: '2019-12-30', title },
    'a',
    knownFrom([]),
  ).file.statements?.map(({ saidAt }) => saidAt)

describe('a list of announcements', () => {
  const plans = [
    'Carl Dahl announced a bridge.',
    'Anna Berg announced a ferry.',
    'Rivka Ozols announced a road.',
  ]

  it.each([
    ['Anna Berg recently announced a bridge.', '2019-09-29/2019-12-30'],
    ['May 18, 2018: “The bridge is closed for good,” Anna Berg said.', '2018-05-18'],
    ['On May 3, the mayor of the town, the council of the river and Anna Berg said it rains.', '2019-05-03'],
    ['The council’s 2017 ruling against the ferry angered Dahl.', '2017'],
    ['Anna Berg welcomed Carl Dahl to the town on February 11.', '2019-02-11'],
    ['Anna Berg will call for a bridge.', undefined],
    ['A 2017 report found that the bridge is old.', '2017'],
    ['Anna Berg looks forward to welcoming Carl Dahl on Monday.', '2019-12-28/2019-12-30'],
    ['Berg calls for a bridge—as Carl Dahl advocated in 2017.', '2019-12-28/2019-12-30'],
  ])('is dated by what stands before it: %s', (text, date) => {
    expect(dates(text)[0]).toBe(date)
  })

  it('is of the year before publication, since it was gathered over some time', () => {
    expect(dates(plans.join('\n\n'))).toEqual(plans.map(() => '2018-12-30/2019-12-30'))
    expect(dates(plans.slice(0, 2).join('\n\n'))).toEqual(['2019-12-28/2019-12-30', '2019-12-28/2019-12-30'])
    const apart = [plans[0], 'The town is old.', 'It rains.', 'Anna Berg committed to a ferry.', plans[2]]
    expect(dates(apart.join('\n\n'))[0]).toBe('2018-12-30/2019-12-30')
  })

  it('is of that year in a text that sums up what was done', () => {
    expect(titled('Fact Sheet: The Bridge', 'Anna Berg praised the bridge.')).toEqual([
      '2018-12-30/2019-12-30',
    ])
    expect(titled('The Bridge', 'Anna Berg praised the bridge.')).toEqual(['2019-12-28/2019-12-30'])
    expect(titled('Fact Sheet: The Bridge', 'Anna Berg is praising the bridge.')).toEqual([
      '2019-12-28/2019-12-30',
    ])
  })
})

describe('a clause', () => {
  it.each([
    [
      'The town has no list of roads that it closed, and the ferry will run',
      ['DENIES The town has a list of roads that it closed', 'ASSERTS The ferry will run'],
    ],
    ['The bridge is not old and it is not new', ['DENIES The bridge is old', 'DENIES It is new']],
    ['I don’t have a specific — the bridge is open', ['ASSERTS The bridge is open']],
    ['I have not spoken — the bridge is open', ['ASSERTS The bridge is open']],
    ['I don’t think that is a bridge either', ['DENIES That is a bridge']],
    ['If the bridge is closed, and buses do not run', []],
    ['I could not tell you how long the bridge is', []],
    ['I don’t know, Carl', []],
    ['I can’t tell', []],
    ['The town has no bridge, so let’s build one', ['DENIES The town has a bridge']],
    [
      'The town does not pay, so the bridge is closed',
      ['DENIES The town pays', 'ASSERTS The bridge is closed'],
    ],
    ['Not — it is the town’s bridge', ['ASSERTS It is the town’s bridge']],
    [
      'You can’t win on the bridge, and that is good',
      ['DENIES You can win on the bridge', 'ASSERTS That is good'],
    ],
    ['We will not pay, we will not wait', ['DENIES We will pay', 'DENIES We will wait']],
    [
      'While the river is not full, the River Board (RB) has closed the bridge',
      ['ASSERTS While the river is not full, the River Board (RB) has closed the bridge'],
    ],
    [
      'The town made rules such that the bridge does not carry buses',
      ['ASSERTS The town made rules such that the bridge does not carry buses'],
    ],
    ['As long as the bridge is open, and buses do not run', []],
    ['The town could not tell you the truth', ['DENIES The town could tell you the truth']],
  ])('ends where another one begins, and tells something: %s', (words, claims) => {
    expect(said(words)).toEqual(claims)
  })
})

/** What somebody claims by a turn. */
const turn = (words: string) => {
  const { claims = [] } = draft(`MODERATOR: It begins.\n\nQ Why?\n\nMR. DAHL: ${words}\n`)
  return claims.map(({ text }) => text)
}

describe('a turn', () => {
  it('claims nothing that is quoted in it, and nothing that the lines below go on with', () => {
    expect(turn('The town did not close the bridge.')).toEqual(['The town closed the bridge'])
    expect(turn('“The town did not close the bridge.”')).toEqual([])
    expect(turn('The bridge does not carry or hold:')).toEqual([])
    expect(turn('The bridge does not carry this:')).toEqual(['The bridge carries this'])
  })
})

/** What a voice claims in a text. */
const claimedBy = (text: string, voice: 'NARRATOR') => {
  const { statements = [], claims = [] } = draft(text)
  const told = statements.filter(one => one.voice === voice)
  const ids = new Set(told.flatMap(({ claims: made = [] }) => made.map(({ id }) => id)))
  return claims.filter(({ id }) => ids.has(id)).map(({ text: words }) => `${words}.`)
}

describe('a sentence that names nobody known', () => {
  it.each(aloneExamples.reads)('claims what reads alone: %s', words => {
    expect(turn(words)).toContain(words.slice(0, -1))
    expect(claimedBy(`${words}\n`, 'NARRATOR')).toEqual([words])
  })

  it.each(aloneExamples.not)('claims nothing that needs the sentences around it: %s', words => {
    expect(turn(words)).not.toContain(words.slice(0, -1))
    expect(claimedBy(`${words}\n`, 'NARRATOR')).toEqual([])
  })
})
