import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { matchActors } from '../src/identity/actors/matcher.ts'
import type { Actor } from '../src/identity/actors/row.ts'
import { leastScore } from '../src/identity/candidate.ts'
import { joinsAbove } from '../src/identity/join.ts'

// Pairs of names with the verdict that a reader gives, written down before they were tried.

const actor = (id: string, name: string, more: Partial<Actor> = {}): Actor => ({
  id,
  memberIds: null,
  kind: 'Person',
  names: [name],
  wikidataId: null,
  iso3: null,
  statements: 3,
  mentions: [],
  offices: [],
  affiliations: [],
  documents: 1,
  handMade: [],
  first: '2024-03-01',
  last: '2024-03-01',
  ...more,
})
const body = { kind: 'Organization' }
const office = (id: string, where: string, start: string, end: string) => ({
  offices: [{ id, title: id, in: where, start, end }],
})
const nothing = { isDifferent: () => false, isDecided: () => false }
const matched = (a: Actor, b: Actor) => matchActors([a, b], nothing)

test.each<[string, string, string, Partial<Actor>?]>([
  ['Arabic script', 'صدام حسين', 'Saddam Hussein'],
  ['the Arabic article, and servant of', 'عبد الفتاح السيسي', 'Abdel Fattah el-Sisi'],
  ['Persian script', 'محمد جواد ظریف', 'Mohammad Javad Zarif'],
  ['a form of address in Persian', 'سید علی خامنه‌ای', 'Ali Khamenei'],
  ['Hebrew script, a first letter that is a b', 'בנימין נתניהו', 'Benjamin Netanyahu'],
  ['Hebrew script, tz', 'יצחק רבין', 'Yitzhak Rabin'],
  ['Russian', 'Сергей Лавров', 'Sergei Lavrov'],
  ['Ukrainian', 'Володимир Зеленський', 'Volodymyr Zelenskyy'],
  ['a Russian patronymic', 'Владимир Владимирович Путин', 'Vladimir Putin'],
  ['Chinese, and how it is read', '习近平', 'Xi Jinping'],
  ['Latin spellings', 'Muammar Gaddafi', 'Moammar Qadhafi'],
  ['initials', 'J. F. Kennedy', 'John F. Kennedy'],
  ['a first initial', 'J. Sullivan', 'Jake Sullivan'],
  ['a middle initial that one leaves out', 'J. Kennedy', 'John F. Kennedy'],
  ['a married name', 'Hillary Rodham', 'Hillary Rodham Clinton'],
  ['a married name with a hyphen', 'Elena Berg', 'Elena Berg-Lindqvist'],
  ['an office before the name', 'Secretary of State Antony Blinken', 'Antony Blinken'],
  ['a legal form', 'Lockheed Martin Corp.', 'Lockheed Martin', body],
  ['legal forms of two languages', 'ПАО Газпром', 'Gazprom PJSC', body],
])('one and the same, and found: %s', (_what, a, b, more) => {
  const matcher = matched(actor('a', a, more), actor('b', b, more))
  const scores = [...matcher.rows.filter(({ memberIds }) => memberIds.length > 1), ...matcher.pairs()].map(
    ({ score }) => score,
  )
  expect(Math.max(0, ...scores)).toBeGreaterThanOrEqual(leastScore)
})

test.each<[string, string, string, Partial<Actor>?, Partial<Actor>?]>([
  ['senior and junior', 'George Bush Sr.', 'George Bush Jr.'],
  ['the elder and the younger', 'Pliny the Elder', 'Pliny the Younger'],
  ['kings of one name', 'Abdullah Hussein I', 'Abdullah Hussein II'],
  ['first initials', 'J. Berg', 'K. Berg'],
  ['middle initials', 'George H. W. Bush', 'George W. Bush'],
  ['a son named after his father', 'Mohammed bin Salman', 'Salman bin Abdulaziz'],
  ['brothers', 'Аркадий Ротенберг', 'Борис Ротенберг'],
  ['who is named by another', 'wife of Oskar Berg', 'Oskar Berg'],
  ['names of one letter’s difference in Arabic script', 'محمد عباس', 'محمود عباس'],
  ['Hasan and Husayn', 'حسن محمدی', 'حسین محمدی'],
  ['characters that are read otherwise', '习近平', '习近朋'],
  ['characters that are read alike', '王小明', '王晓明'],
  ['a last name, and a middle initial', 'Gina M. Raim', 'Gina Mohn'],
  ['a last name, and an initial before the other', 'Susan B. Anton', 'Anton Bilken'],
  ['last names that end alike', 'Ms. Weinberger', 'Anne Neuberger'],
  [
    'bodies that texts call by one word for short',
    'Lund Administration',
    'Berg Administration',
    { ...body, names: ['Lund Administration', 'The Administration'] },
    { ...body, names: ['Berg Administration', 'The Administration'] },
  ],
  [
    'bodies whose last word says only what they are',
    'Forest Ferryline',
    'River Ferryline',
    { ...body, names: ['Forest Ferryline', 'Ferryline'] },
    { ...body, names: ['River Ferryline', 'Ferryline'] },
  ],
  [
    'a body by a last word that many have, and that word alone',
    'Lund Ferryline',
    'Ferryline',
    { ...body, names: ['Lund Administration', 'Administration'] },
    { ...body, names: ['Administration'] },
  ],
  ['two of some letters that sound alike', 'DOGE', 'DOJ', body, { ...body, names: ['DOJ', 'Dock of Jars'] }],
  ['services that a text names by this word alone', 'Service', 'Service', body, body],
  ['bodies of like names', 'Bank of America', 'Bank of Armenia', body, body],
  ['bodies of two states', 'North Korea Bank', 'South Korea Bank', body, body],
  [
    'namesakes in two offices at a time',
    'Maja Berg',
    'Maja Berg',
    office('mayor', 'norby', '2001', '2005'),
    office('judge', 'sundvik', '2003', '2008'),
  ],
  [
    'namesakes a lifetime apart',
    'John Smith',
    'John Smith',
    office('envoy', 'norby', '1921', '1925'),
    office('envoy of another day', 'norby', '2001', '2005'),
  ],
])('two, and joined at no score: %s', (_what, a, b, x, y) => {
  const one = actor('a', a, x)
  const other = actor('b', b, y)
  for (const pair of [
    [one, other],
    [other, one],
  ] as const)
    expect(joinsAbove(matched(...pair), leastScore)).toEqual([])
})

test('an office of long ago and a later one may be of one life', () => {
  const [one, other] = [office('envoy', 'norby', '1950', '1960'), office('judge', 'norby', '2001', '2005')]
  expect(joinsAbove(matched(actor('a', 'Maja Berg', one), actor('b', 'Maja Berg', other)), 0.9)).toHaveLength(
    1,
  )
})

test.each([
  ['whose last names only sound alike', 'David Lim', 'David Lammy', {}],
  ['one of whom has the other’s last name as a first one', 'Graham Bell', 'Billy Graham', {}],
  ['bodies of two parts of a state', 'Southern Court of Norby', 'Eastern Court of Norby', body],
])('a program that is to be sure does not join two %s', (_what, a, b, more) => {
  expect(joinsAbove(matched(actor('a', a, more), actor('b', b, more)), 0.85)).toEqual([])
})

test.each<[string, string, string, string?]>([
  ['State', 'Islamic Republic of Norby', 'Norby', 'Old Kingdom of Norby'],
  ['Organization', 'Sundvik Skalan', 'Skalan'],
  ['Organization', 'Sundvik Skalan', 'Skalan', 'Sundvik Skalan'],
  ['Group', 'Port of Skalan', 'Skalan'],
])('a last word by which one body alone is called means it: a %s, %s', (kind, long, short, other) => {
  const actors = [
    actor('long', long, { kind, names: [long, short] }),
    actor('short', short, { kind }),
    ...(other === undefined ? [] : [actor('other', other, { kind, names: [other, short] })]),
  ]
  const joins = joinsAbove(matchActors(actors, nothing), 0.9)
  expect(joins.some(({ ids }) => ids.includes('long') && ids.includes('short'))).toBe(true)
})

/** How often the members of two rows are read while these are weighed. */
const looked = (a: Actor, b: Actor): number => {
  let times = 0
  const matcher = matched(a, b)
  const [x, y] = matcher.rows.map(row => ({
    ...row,
    get memberIds() {
      times++
      return row.memberIds
    },
  }))
  times = 0
  matcher.weigh(x!, y!)
  return times
}

test('which documents name two actors is looked up for initials alone', () => {
  expect(looked(actor('d#a', 'Maja Berg'), actor('d#b', 'Maja Bergh'))).toBe(0)
  expect(looked(actor('d#a', 'Norby Dock Guild', body), actor('d#b', 'Norby Dock Guilds', body))).toBe(0)
  expect(looked(actor('d#a', 'NDB', body), actor('d#b', 'Norby Dock Board', body))).toBeGreaterThan(0)
})

const joinedByLetters = (a: string, b: string, long = 'Norby Dock Board') =>
  joinsAbove(matched(actor(a, 'NDB', body), actor(b, long, body)), 0.9).length

test('three letters are taken for a name with these initials where one document has both', () => {
  expect(joinedByLetters('d#short', 'd#long')).toBe(1)
  expect(joinedByLetters('d#short', 'e#long')).toBe(0)
  expect(joinedByLetters('d#short', 'd#long', 'Norby dock builders')).toBe(0)
})

test('a king is one of those who reign, and of nobody else with that first name', () => {
  const actors = [
    actor('king', 'King Edvard'),
    actor('reigning', 'Edvard IV', { documents: 5 }),
    actor('other', 'Edvard Holm', { documents: 90 }),
  ]
  const joins = joinsAbove(matchActors(actors, nothing), leastScore)
  expect(joins.map(({ ids }) => ids.toSorted())).toEqual([['king', 'reigning']])
  expect(joinsAbove(matchActors([actors[0]!, actors[2]!], nothing), leastScore)).toEqual([])
})

test.each([
  ['Pope', 'Ada Pope', true],
  ['King Malcolm', 'Malcolm X', false],
  ['Emperor Jinping', 'Jinping Xi', false],
])('a last name is no crown: %s, %s', (short, long, isOne) => {
  const actors = [actor('short', short), actor('long', long, { documents: 30 })]
  expect(joinsAbove(matchActors(actors, nothing), leastScore)).toHaveLength(isOne ? 1 : 0)
})

test('neither code nor tables name those who are told apart in the tests', () => {
  const files = ['src/identity', 'src/commands/identity'].flatMap(folder =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => `${entry.parentPath}/${entry.name}`),
  )
  expect(files.length).toBeGreaterThan(20)
  const names =
    /kata['’]?ib|hezbollah|hizb|lebanon|georgia|khamenei|hadi\b|biden|\bbeau\b|\bjill\b|\bhunter\b/iu
  for (const file of [...files, 'src/commands/candidates.ts', 'src/commands/resolve.ts'])
    expect(readFileSync(file, 'utf8'), file).not.toMatch(names)
})
