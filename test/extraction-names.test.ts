import { describe, expect, it } from 'vitest'
import { draft } from './support/drafted.ts'

/** Whom and what Anna Berg speaks of with these words, by name and kind, with what she calls them. */
function targets(words: string): string[] {
  const { statements = [], actors = [], topics = [] } = draft(`Anna Berg said that ${words}.`)
  const names = new Map([
    ...actors.map(({ id, name, kind }) => [id, `${name} (${kind})`] as const),
    ...topics.map(({ id, name }) => [id, `${name} (topic)`] as const),
  ])
  return statements.flatMap(({ about = [] }) =>
    about.map(({ id, as }) =>
      [names.get(id), ...(as === undefined ? [] : ['as', [as].flat().join(', ')])].join(' '),
    ),
  )
}

/** What Ms. Dahl does with these words of an answer. */
const acts = (words: string) =>
  (draft(`MODERATOR: It begins.\n\nQ Why?\n\nMS. DAHL: ${words}`).statements ?? [])
    .filter(({ speakerMention = '' }) => speakerMention.includes('DAHL'))
    .map(({ act }) => act)

describe('a person', () => {
  it.each([
    ['the workers met Secretary of State Carl Dahl near the bridge', ['Carl Dahl (person)']],
    ['the workers met Homeland Security Anna Ozols near the bridge', ['Anna Ozols (person)']],
    ['the workers met His Majesty King Edvard near the bridge', ['King Edvard (person)']],
    ['the workers met Governor Ozols near the bridge', ['Ozols (person)']],
    ['the workers read the General Provisions near the bridge', []],
    ['the bridge was built in the year of our Lord', []],
    ['the workers met the Ukrainian Himars near the bridge', []],
    ['the workers saw the United States Capitol near the bridge', []],
    ['the workers liked the Ozols Festival near the bridge', []],
    ['the workers met Catholic Ozols near the bridge', []],
    ['the workers met Ozolsian Communities near the bridge', []],
    ['the workers met Rivkalo Burns near the bridge', ['Rivkalo Burns (person)']],
    ['the workers of World War II met near the bridge', []],
    ['the workers of the Ozols Women met, and Women is a ferry', []],
    ['the workers saw Hurricanes Ozols near the bridge', []],
    ['the workers liked Improving Bridges near the river', []],
    ['the workers liked the Ozols R2D near the river', []],
    ['the workers met Dahl AI near the bridge', ['Dahl AI (organization)']],
    ['the workers met South Carolina Anna Ozols near the bridge', ['Anna Ozols (person)']],
    ['the workers met U.S. Steel near the bridge', ['U.S. Steel (organization)']],
    ['the workers met U.S. Interests near the bridge', []],
    ['the workers of Google met near the bridge', ['Google (organization)']],
    ['the workers saw the Capitol Hill, and the Hill is high', []],
  ])('is nobody who only looks like one: %s', (words, found) => {
    expect(targets(words)).toEqual(found)
  })

  it('is no people of a nation', () => {
    const { actors = [] } = draft('Israelis said that the bridge is closed.')
    expect(actors.find(({ name }) => name === 'Israelis')?.kind).toBe('group')
  })
})

describe('a place', () => {
  it.each([
    ['the bridge in Ohio is closed', ['Ohio (topic)']],
    ['the ferry crosses the Red Sea', ['Red Sea (topic)']],
    ['the ferry sails to Southern Africa', ['Southern Africa (topic)']],
    ['the bridge fell in Hurricane Ozols', ['Hurricane Ozols (topic)']],
    ['COVID closed the bridge', ['COVID (topic)']],
    ['the Ohio-based ferry is late', []],
    ['the ferry of Virginia Dahl is late', ['Virginia Dahl (person)']],
  ])('is a topic, where no longer name has it: %s', (words, found) => {
    expect(targets(words)).toEqual(found)
  })
})

describe('a target', () => {
  it.each([
    ['a few countries met', []],
    ['several western countries met', ['western countries (group)']],
    ['the VP closed the bridge', []],
    ['the workers like talks', []],
    ['the LGBTQI workers met', []],
    ['the DHLX closed the bridge', ['DHLX (organization)']],
    ['the UN closed the bridge', ['UN (organization)']],
    ['the workers met Kim Jong Un near the bridge', ['Kim Jong Un (person)']],
    ['the People’s Republic of China closed the bridge', ['China (state)']],
  ])('is somebody whom words tell apart: %s', (words, found) => {
    expect(targets(words)).toEqual(found)
  })
})

describe('a party or a wing of one', () => {
  it.each([
    ['the MAGA Republicans closed the bridge', ['MAGA Republicans (group)']],
    ['the Radical Left Democrats closed the bridge', ['Democrats (group) as Radical Left Democrats']],
    ['the extreme MAGA Republicans closed it', ['MAGA Republicans (group) as extreme MAGA Republicans']],
  ])('is called by its own name, whatever an opponent puts before it: %s', (words, found) => {
    expect(targets(words)).toEqual(found)
  })
})

describe('a label', () => {
  it.each([
    'we saw the war in Iran, the brutal invasion of Iran',
    'we met members of Hamas, that terrorist gang',
    'Iran is a partner',
    'the town met the Iran allies',
    'we met the leader of Hamas, a brave man',
    'we “expect” Iran to build it',
    'Dahl is the leader of the council',
    'the ferry of Iran is the bridge of Great Britain',
  ])('is nothing that judges nobody, or stands after another thing: %s', words => {
    expect(targets(words).filter(one => one.includes(' as '))).toEqual([])
  })
})

describe('a statement', () => {
  it.each([
    'The plan has programs that address the flood.',
    'The bridge has ferries and related roads.',
    'The bridge is critical to the town.',
    'Two men convicted of theft left the town.',
    'The town hosted a meeting to celebrate the bridge.',
    'The town sent ferries to defend the bridge.',
  ])('is not made by: %s', text => {
    expect((draft(text).statements ?? []).filter(({ voice }) => voice !== 'NARRATOR')).toEqual([])
  })
})

describe('an act', () => {
  it.each([
    ['We endorse the report on the bridge.', 'SUPPORT'],
    ['We condemn the noise, and demand an end to it.', 'REQUEST'],
    ['We agree that the bridge over the river is closed.', undefined],
    ['The people of the town often ask me this: “When will the bridge open?”', undefined],
  ])('is decided by words: %s', (words, act) => {
    expect(acts(words)).toEqual([act])
  })
})
