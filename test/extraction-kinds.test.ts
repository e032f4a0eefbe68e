import { describe, expect, it } from 'vitest'
import { framesInside } from '../src/extraction/draft/voices/within.ts'
import { draftDocument, type Known, knownFrom, readSource } from '../src/extraction/index.ts'
import { read } from '../src/extraction/text/read.ts'

/** Who says what in a text, by name: "Anna Berg: The bridge is closed". */
function said(text: string, known: Known = knownFrom([])): string[] {
  const source = { publishedAt: '2025-03-12', ...readSource(Buffer.from(text), 'text.md') }
  const { file } = draftDocument(source, 'text', known)
  const names = new Map((file.actors ?? []).map(({ id, name }) => [id, name]))
  return (file.statements ?? [])
    .filter(({ voice }) => voice !== 'NARRATOR')
    .map(({ speaker = [], quote, text: words }) => {
      const who = [speaker].flat().map(id => names.get(id) ?? id)
      return `${who.join(' + ')}: ${quote ?? words}`
    })
}

/** What those who speak in a text claim: "DENIES The bridge is safe". */
function claimed(text: string): string[] {
  const source = { ...readSource(Buffer.from(text), 'text.txt'), publishedAt: '2025-03-12' }
  const { file } = draftDocument(source, 'text', knownFrom([]))
  const claims = new Map((file.claims ?? []).map(claim => [claim.id, claim]))
  return (file.statements ?? [])
    .filter(({ voice }) => voice !== 'NARRATOR')
    .flatMap(one => one.claims ?? [])
    .map(({ id, verb }) => {
      const { text: words = '', measure, min, max } = claims.get(id) ?? {}
      return `${verb} ${words}${measure === undefined ? '' : ` (${measure} ${min ?? ''}-${max ?? ''})`}`
    })
}

describe('a name that the tagger takes for another word', () => {
  it.each([
    ['Kern cited a flood.', 'Kern: Cited a flood'],
    ['Rose Walker said it was late.', 'Rose Walker: It was late'],
    ['“Enough,” Bill May said.', 'Bill May: Enough'],
    ['The cod had gone, fisherman Per Holm said.', 'Per Holm: The cod had gone'],
    ['Luiz da Costa said the mine was shut.', 'Luiz da Costa: The mine was shut'],
    ['The Red Cross says nobody was lost.', 'Red Cross: Nobody was lost'],
    ['A spokesperson for Kern said she was away.', 'spokesperson for Kern: She was away'],
  ])('speaks: %s', (text, words) => {
    expect(said(text)).toEqual([words])
  })
})

describe('speakers who are named together', () => {
  it.each([
    ['The mayor, the governor and the bishop said they would march.', 'mayor + governor + bishop'],
    [
      'The prime minister of Peru, Ana Solis, and her counterpart, Leo Kern, said they agreed.',
      'Ana Solis + Leo Kern',
    ],
    ['Haddad, Nasser and Li Na rejected the plan.', 'Haddad + Nasser + Li Na'],
    ['The College of Surgeons and Nurses said they agreed.', 'College of Surgeons and Nurses'],
    ['The College of Surgeons and Anna Berg said they agreed.', 'College of Surgeons + Anna Berg'],
    ['The College of Surgeons and Honduras said they agreed.', 'College of Surgeons + Honduras'],
    ['The College of Surgeons and Holms Bank said they agreed.', 'College of Surgeons + Holms Bank'],
    ['Anna Berg wrote to Carl Dahl and Li Na stressing that it is closed.', 'Anna Berg'],
    ['Anna Berg turned to Carl Dahl stressing that it is closed.', 'Carl Dahl'],
    ['Anna Berg spoke with Carl Dahl stressing that it is closed.', 'Carl Dahl'],
  ])('are each a speaker: %s', (text, who) => {
    expect(said(text)[0]?.split(': ')[0]).toBe(who)
  })
})

describe('a speaker named a second time', () => {
  it.each([
    [
      'General Hans Falk, the army chief, said the base was safe. The army chief said the fence was old.',
      ['Hans Falk', 'Hans Falk'],
    ],
    [
      'Prime Minister Siri Aas said it rained. The head of government said it was late.',
      ['Siri Aas', 'Siri Aas'],
    ],
    [
      'Army spokesman Jay Reed said it rained. The department’s spokesman said it was late.',
      ['Jay Reed', 'department’s spokesman'],
    ],
    ['The workers marched on Monday. They said wages were low.', ['workers']],
  ])('is known by the words that stand for an office or a group: %s', (text, who) => {
    expect(said(text).map(line => line.split(': ')[0])).toEqual(who)
  })
})

describe('what a body finds or a paper passes on', () => {
  it.each([
    ['The committee found that the tests were valid.', 'committee: The tests were valid'],
    ['Not true, the bank said.', 'bank: Not true'],
    [
      'According to a report by the port authority, the ships were held.',
      'report by the port authority: The ships were held',
    ],
    ['On Monday Kern promised that it would rain.', 'Kern: It would rain'],
    ['The General Assembly said that it rains.', 'General Assembly: It rains'],
    ['Horn, as quoted by the Daily Courier, said the cost was high.', 'Horn: The cost was high'],
    ['“Nobody asked us,” Green lawmaker Mia Holt, told reporters.', 'Mia Holt: Nobody asked us'],
    ['Holt, added: “We will vote against it.”', 'Holt: We will vote against it.'],
  ])('is said: %s', (text, words) => {
    expect(said(text)).toEqual([words])
  })

  it.each([
    'It is not true that Kern said the war was lost.',
    'Has Novak said that he will run?',
    'Neither Kern nor Holt said who had paid.',
    'Unless Kern says that she will stay, the party will split.',
  ])('is not said: %s', text => {
    expect(said(text)).toEqual([])
  })
})

describe('a claim', () => {
  it.each([
    [
      'Kern said the ships are ours and that they are not for sale.',
      ['ASSERTS The ships are ours', 'DENIES They are for sale'],
    ],
    [
      'The embassy rejected claims that the shelling killed 12 civilians.',
      ['DENIES The shelling killed 12 civilians (KILLED 12-12)'],
    ],
    [
      'The agency said 1.1m people fled their homes.',
      ['ASSERTS 1.1m people fled their homes (DISPLACED 1100000-1100000)'],
    ],
    ['Critics called the tax unfair.', ['ASSERTS The tax is unfair']],
    ['“What happened was wrong,” Stone said.', ['ASSERTS What happened was wrong']],
    [
      'Ukraine says Russia struck the dam; Moscow denies that.',
      ['ASSERTS Russia struck the dam', 'DENIES Russia struck the dam'],
    ],
    ['Dahl did not rule out that the base would close.', ['LEAVES_OPEN The base would close']],
    ['Moe declined to comment, saying the matter was secret.', ['ASSERTS The matter was secret']],
    ['Norland said two weeks ago that it would leave.', ['ASSERTS It would leave']],
  ])('is each clause of its own: %s', (text, claims) => {
    expect(claimed(text)).toEqual(claims)
  })
})

/** Of whom and what the statements of a text are, by name. */
function told(text: string, known: Known = knownFrom([])): string[] {
  const source = { publishedAt: '2025-03-12', ...readSource(Buffer.from(text), 'text.md') }
  const { file } = draftDocument(source, 'text', known)
  const things = [...(file.actors ?? []), ...(file.topics ?? []), ...(file.events ?? [])]
  const names = new Map(things.map(({ id, name }) => [id, name]))
  return (file.statements ?? []).flatMap(one => (one.about ?? []).map(({ id }) => names.get(id) ?? id))
}

// Two governments, as documents at hand describe them.
const atHand = knownFrom([
  {
    actors: [
      { id: 'norland', kind: 'state', name: 'Norland' },
      { id: 'united-states', kind: 'state', name: 'United States', iso3: 'USA' },
      { id: 'south-korea', kind: 'state', name: 'South Korea', iso3: 'KOR' },
      { id: 'turkey', kind: 'state', name: 'Turkey', iso3: 'TUR' },
      {
        id: 'white-house',
        kind: 'organization',
        name: 'The White House',
        aliases: ['White House', 'whitehouse.gov'],
      },
      { id: 'rivers', kind: 'organization', name: 'River Protection Agency', aliases: ['RPA'] },
      { id: 'reeds', kind: 'organization', name: 'Reed Party', aliases: ['Reeds'] },
      { id: 'senate', kind: 'organization', name: 'Senate of Norland', aliases: ['Senate'] },
      { id: 'un', kind: 'organization', name: 'United Nations', sector: 'INTERGOVERNMENTAL' },
      { id: 'berg', kind: 'person', name: 'Anna Berg' },
      { id: 'vik', kind: 'person', name: 'Sigrid Vik' },
      { id: 'ohm', kind: 'person', name: 'Georg Ohm' },
      { id: 'lind', kind: 'person', name: 'Jill Lind' },
      { id: 'park', kind: 'person', name: 'Pak Min-jun', aliases: ['Pak'] },
      { id: 'quist', kind: 'person', name: 'Carl Quist', aliases: ['Quisty'] },
      { id: 'moe', kind: 'person', name: 'Dora Moe' },
    ],
    affiliations: [
      { actor: 'white-house', kind: 'PART_OF', with: 'united-states' },
      { actor: 'rivers', kind: 'PART_OF', with: 'united-states' },
    ],
    positions: [
      { id: 'chancellor', title: 'Chancellor of Norland', in: 'norland' },
      { id: 'president', title: 'President of South Korea', in: 'south-korea' },
      { id: 'first-lady', title: 'First Lady of the United States', in: 'united-states' },
      { id: 'administrator', title: 'Administrator of the River Protection Agency', in: 'rivers' },
      { id: 'general', title: 'Secretary-General of the United Nations', in: 'un' },
      { id: 'surgeon', title: 'Surgeon General of the United States', in: 'united-states' },
    ],
    tenures: [
      { holder: 'vik', position: 'chancellor', startDate: '2024-01-01', endDate: '2026-01-01' },
      { holder: 'park', position: 'president', startDate: '2024-01-01', endDate: '2026-01-01' },
      { holder: 'lind', position: 'first-lady', startDate: '2024-01-01', endDate: '2026-01-01' },
      { holder: 'ohm', position: 'administrator', startDate: '2024-01-01', endDate: '2026-01-01' },
      { holder: 'quist', position: 'general', startDate: '2024-01-01', endDate: '2026-01-01' },
      { holder: 'moe', position: 'surgeon', startDate: '2020-01-01', endDate: '2021-01-01' },
    ],
  },
])

describe('a name that documents at hand know', () => {
  it.each([
    ['Falk said that Vik was late.', 'Sigrid Vik'],
    ['Falk said that Dr. Moe was late.', 'Dora Moe'],
    ['Falk said that RPA Administrator Ohm was late.', 'Georg Ohm'],
    ['Falk said that South Korean President Pak was late.', 'Pak Min-jun'],
    ['Falk said that U.N. Secretary-General Quist was late.', 'Carl Quist'],
    ['Falk said that some Reeds were late.', 'Reed Party'],
    ['Falk said that the House and Senate were late.', 'Senate of Norland'],
    ['Falk said that the Kremlin was late.', 'Russia'],
    ['Falk said that Moscow was late.', 'Russia'],
  ])('is whom a statement is about: %s', (text, name) => {
    expect(told(text, atHand)).toContain(name)
  })

  it.each([
    ['Falk said that a vik was late, and that Vik was late.', 'Sigrid Vik'],
    ['Falk said that Mr. Moe was late.', 'Dora Moe'],
    ['Falk said that XYZ Administrator Ohm was late.', 'Georg Ohm'],
    ['Falk said that Reeds Lane was closed.', 'Reed Party'],
    ['Falk said that East Reeds was closed.', 'Reed Party'],
    ['Falk said that Jill was late.', 'Jill Lind'],
  ])('is not meant by %s', (text, name) => {
    expect(told(text, atHand)).not.toContain(name)
  })

  it.each([
    ['Falk said that Moscow was late.', 'Russia', ['Moscow']],
    ['Falk said that some Reeds were late.', 'Reed Party', ['Reeds']],
    ['Falk said that Quisty was late.', 'Carl Quist', ['Quisty']],
    ['Falk said that Türkiye was late, and that Turkey had paid.', 'Turkey', ['Türkiye']],
    ['RPA Administrator Georg Ohm said the Agency would be late.', 'River Protection Agency', undefined],
    ['Falk said that Vik was late.', 'Sigrid Vik', undefined],
    ['Falk said that South Korean President Pak was late.', 'Pak Min-jun', undefined],
  ])('is kept beside the one that it is for: %s', (text, name, aliases) => {
    const { file } = draftDocument(
      { publishedAt: '2025-03-12', ...readSource(Buffer.from(text), 'text.md') },
      'text',
      atHand,
    )
    expect(file.actors?.find(one => one.name === name)?.aliases).toEqual(aliases)
  })

  it('is a first name where the government speaks of its own', () => {
    const text = '---\nsource_url: https://www.whitehouse.gov/x\n---\n\nFalk said that Jill was late.'
    expect(told(text, atHand)).toContain('Jill Lind')
  })
})

const headed = (title: string, text: string) => `---\ntitle: ${title}\n---\n\n${text}`
const turn = (words: string) => `MODERATOR: It begins.\n\nQ Why?\n\nMR. DAHL: ${words}`

describe('a person of a title', () => {
  it.each([
    [
      headed(
        'Press Gaggle by Press Secretary Olivia Holm En Route Oslo',
        'MS. HOLM: It rains.\n\nQ Why?\n\nMS. HOLM: It is May.',
      ),
      'Olivia Holm: It rains.',
    ],
    [
      headed(
        'Remarks by First Lady Ann Falk for Month of the Child',
        'Good evening. It rains in every town of the land, and nobody knows why.\n\nThe harvest of Norway is late this year.',
      ),
      'Ann Falk: It rains in every town of the land, and nobody knows why.',
    ],
    [
      headed(
        'Remarks by Minister Ann Falk',
        'MINISTER FALK: It rains.\n\nQ Why?\n\nMR. DAHL: As Ann said, it rains in Oslo again.',
      ),
      'Ann Falk: It rains in Oslo again',
    ],
  ])('speaks: %s', (text, words) => {
    expect(said(text)).toContain(words)
  })
})

describe('people of one last name', () => {
  it.each([
    [
      'Senator Kern said it rains. His wife, Mrs. Kern, said it was late.',
      ['Kern: It rains', 'Mrs. Kern: It was late'],
    ],
    [
      'Colonel Tomas Maj said it rains. Maj said it was late.',
      ['Tomas Maj: It rains', 'Tomas Maj: It was late'],
    ],
    ['Governor Holt said it rains. Dr. King said it was late.', ['Holt: It rains', 'King: It was late']],
  ])('are told apart: %s', (text, lines) => {
    expect(said(text)).toEqual(lines)
  })
})

describe('a title before a name', () => {
  it.each([
    ['Secretary of the Treasury Ann Falk: “The bridge is closed.”', 'Ann Falk: The bridge is closed.'],
    ['The head of the LKW said it rains.', 'head of the LKW: It rains'],
    ['The president of the bank Anna Berg said it rains.', 'Anna Berg: It rains'],
    ['The Supreme Court said it was late. The Court said that it rains.', 'Supreme Court: It rains'],
    ['The workers marched on Monday. The mayor left. They said wages were low.', 'workers: Wages were low'],
    [
      'MODERATOR: It begins.\n\nThe Parliamentary Under-Secretary of State for Defence (Ann Falk): We will mend it.\n\nMr. Carl Dent (North Ridge) (Lab): Why is it closed?\n\nAnn Falk: It was old.',
      'Ann Falk: We will mend it.',
    ],
  ])('is no part of it: %s', (text, line) => {
    expect(said(text)).toContain(line)
  })
})

describe('what a turn says that others have said', () => {
  it.each([
    ['Look, as Dr. Holm said, “Give us the bridge and the road.”', 'Holm: Give us the bridge and the road.'],
    ['Senator Falk said plainly to the owners, “The bridge is yours.”', 'Falk: The bridge is yours.'],
    ['I know the Iranians announced last week they did it.', 'Iranians: They did it'],
    ['I know Dr. Holm has said part of the road is closed.', 'Holm: Part of the road is closed'],
    ['President Falk reportedly told President Holm ahead of May, quote, “You go.”', 'Falk: You go.'],
    [
      'Over the weekend, former President Falk urged his party to go home.',
      'Falk: Urged his party to go home',
    ],
  ])('is theirs: %s', (words, line) => {
    expect(said(turn(words))).toContain(line)
  })

  it.each([
    ['Moody’s estimates we’d have been short of bridges.', "we 'd have been short of bridges"],
    ['I read what Anna Berg said about the bridge is false.', 'the bridge'],
    ['I know Ned Kelly said that it is closed.', 'that it is closed'],
    ['Anna Berg spoke at length of how old the bridge is.', 'how old the bridge is'],
    ['Anna Berg said this town, how sad, is closed.', 'this town , how sad , is closed'],
    ['Anna Berg said, the town knows how it is closed.', 'the town knows how it is closed'],
    ['Anna Berg said the town knows how it is closed.', 'the town knows how it is closed'],
    ['Anna Berg said nothing about how it is closed.', 'nothing about how it is closed'],
    ['Anna Berg said this morning it is closed.', 'it is closed'],
    ['Anna Berg said, in short, “We know how it is closed.”', '" We know how it is closed . "'],
    ['Anna Berg said this again on that day it was over.', 'this again on that day it was over'],
    [
      'Anna Berg said this before when we asked her how it is closed.',
      'this before when we asked her how it is closed',
    ],
    ['Anna Berg said, in the end, that it is closed.', 'that it is closed'],
    ['Anna Berg said this several times that it is closed.', 'that it is closed'],
    ['Anna Berg said “the old bridge” is closed.', '" the old bridge " is closed'],
    ['Anna Berg said, “The bridge is old,” but it is open.', '" The bridge is old , "'],
  ])('is told of: %s', (words, content) => {
    const reading = read(words)
    const found = framesInside(reading, { first: 0, last: reading.tokens.length }, new Set())
    const ranges = found.flatMap(frame =>
      frame.content.map(({ first, last }) => reading.tokens.slice(first, last)),
    )
    expect(ranges.map(range => range.map(({ text }) => text).join(' '))).toEqual([content])
  })

  it.each([
    'Senate reports we had read told us so.',
    'I read Dahl’s reports we had asked for.',
    'Dahl’s claims that had surprised bakers.',
    'Dahl’s reports we all wanted.',
    'He will let Anna Berg speak at length about how it is closed.',
    'Anna Berg never said that it is closed.',
    'Anna Berg said about the bridge that it is closed.',
    'I know what Anna Berg said in the town hall.',
    'Anna Berg spoke, and nobody in town knew about how it is closed.',
    'Anna Berg talked a way through what is a sad day.',
    'Anna Berg talked at length about how to close it.',
    'Anna Berg talked at length about what a day.',
    'Anna Berg said, in short: we know how it is closed.',
    'Anna Berg said, in a town that we like, it is closed.',
    'Anna Berg said this again, whether in May or June.',
    'I know the Iranians announced last week a plan that is bold.',
    'Senator Falk said plainly to the owners, who run “The Bridge of Oslo” there.',
    'Senator Falk said plainly to the owners and went to “The Bridge of Oslo” there.',
  ])('is not theirs: %s', words => {
    const reading = read(words)
    expect(framesInside(reading, { first: 0, last: reading.tokens.length }, new Set())).toEqual([])
  })
})

describe('an interview whose labels grow shorter', () => {
  it('is one of the same two people', () => {
    const text = [
      'Northern Post: Did you expect the vote?',
      'Marta Ruiz: I did, but not so soon.',
      'NP: Who will lead it?',
      'Ruiz: My deputy will lead it.',
    ].join('\n\n')
    expect(said(text).filter(line => line.startsWith('Marta Ruiz:'))).toHaveLength(2)
  })
})
