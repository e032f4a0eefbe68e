import { describe, expect, it } from 'vitest'
import { draftDocument, knownFrom, readSource } from '../src/extraction/index.ts'

/** Who says what in a text, by name: "Anna Berg: The bridge is closed". */
function said(text: string): string[] {
  const source = { ...readSource(Buffer.from(text), 'text.txt'), publishedAt: '2025-03-12' }
  const { file } = draftDocument(source, 'text', knownFrom([]))
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
    ['Norland said two weeks ago that it would leave.', ['ASSERTS It would leave']],
  ])('is each clause of its own: %s', (text, claims) => {
    expect(claimed(text)).toEqual(claims)
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
