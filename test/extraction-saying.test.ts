import { describe, expect, it } from 'vitest'
import { draftDocument, knownFrom, readSource } from '../src/extraction/index.ts'

/** Of each attributed statement who says it, and what. */
function said(text: string, name = 'text.txt', title?: string): string[] {
  const source = { ...readSource(Buffer.from(text), name), publishedAt: '2019-12-30' }
  const { file } = draftDocument(
    { ...source, ...(title === undefined ? {} : { title }) },
    'text',
    knownFrom([]),
  )
  const names = new Map((file.actors ?? []).map(actor => [actor.id, actor.name]))
  return (file.statements ?? [])
    .filter(({ voice }) => voice !== 'NARRATOR')
    .map(
      ({ speaker = [], quote, text: words }) =>
        `${[speaker]
          .flat()
          .map(id => names.get(id) ?? id)
          .join(' + ')}: ${quote ?? words}`,
    )
}
const turn = (words: string) => `MODERATOR: It begins.\n\nQ Why?\n\nMR. DAHL: ${words}\n`

describe('what is said', () => {
  it.each([
    [
      'Anna Berg announced nearly $40 million in receipts.',
      'Anna Berg: Announced nearly $40 million in receipts',
    ],
    ['Anna Berg announced over two dozen plans.', 'Anna Berg: Announced over two dozen plans'],
    ['Anna Berg condemned the 3-year-old plan.', 'Anna Berg: Condemned the 3-year-old plan'],
    ['Anna Berg condemned May’s vote on the bridge.', 'Anna Berg: Condemned May’s vote on the bridge'],
    [
      'Anna Berg condemned the “masters of the town who close bridges” in Olm.',
      'Anna Berg: masters of the town who close bridges',
    ],
    ['Carl Dahl called her handling of the files “careless”.', 'Carl Dahl: careless'],
    ['Carl Dahl condemned her fallen son.', 'Carl Dahl: Condemned her fallen son'],
  ])('is the whole object: %s', (text, line) => {
    expect(said(text)).toEqual([line])
  })

  it.each([
    ['Anna Berg told her advisers.'],
    ['Anna Berg asked Carl Dahl.'],
    ['Carl Dahl saddened the town.'],
    ['The plan regarding the bridge was old.'],
  ])('is nothing that is only heard, felt or looked at: %s', text => {
    expect(said(text)).toEqual([])
  })

  it('is what somebody is glad to tell, and not what they are glad to hear or would be', () => {
    expect(said('Mayor Anna Berg is pleased to announce that the bridge is closed.')).toEqual([
      'Anna Berg: The bridge is closed',
    ])
    expect(said('Mayor Anna Berg is saddened to report that the bridge is closed.')).toEqual([
      'Anna Berg: The bridge is closed',
    ])
    expect(said('Mayor Anna Berg is pleased to hear that the bridge is closed.')).toEqual([])
    expect(said('Mayor Anna Berg would be pleased to announce that the bridge is closed.')).toEqual([])
  })

  it('is what somebody bids others to do, or proposes doing', () => {
    expect(said('Anna Berg encouraged the town to close the bridge.')).toEqual([
      'Anna Berg: Encouraged the town to close the bridge',
    ])
    expect(said('Anna Berg recommended closing the bridge.')).toEqual([
      'Anna Berg: Recommended closing the bridge',
    ])
    expect(said('Anna Berg considered closing the bridge.')).toEqual([])
  })

  it('stands before whoever says it, where a place opens the sentence', () => {
    expect(said('In Olm, the bridge is closed, Anna Berg said.')).toEqual([
      'Anna Berg: In Olm, the bridge is closed',
    ])
    expect(said('In a statement, Anna Berg said on Monday.')).toEqual([])
  })

  it('goes on after a name that follows its verb', () => {
    expect(said('“Having the file is good,” said Berg, explaining he worked more.')).toEqual([
      'Berg: Having the file is good',
      'Berg: He worked more',
    ])
  })

  it.each([
    ['The Daily estimates these roads will cost more.', 'Daily: These roads will cost more'],
    ['Others wonder how the bridge could close.', 'Others: How the bridge could close'],
    ['Anna Berg warned that left-wing rule has come.', 'Anna Berg: Left-wing rule has come'],
    ['“It rains in Olm,” said Will Doyle, a baker.', 'Will Doyle: It rains in Olm'],
    ['There were women who claim he left the town.', 'women: He left the town'],
  ])('is told by words that look like others: %s', (text, line) => {
    expect(said(text)).toEqual([line])
  })
})

describe('a speaker', () => {
  it.each([
    ['Anna Berg - who leads the town - said that it rains.', 'Anna Berg: It rains'],
    ['Anna Berg ― a baker ― has also said she pays.', 'Anna Berg: She pays'],
    ['Carl Dahl, the man known as “the Fox,” stated that it rains.', 'Carl Dahl: It rains'],
    ['Dahl lost a case in which bakers have alleged they paid.', 'bakers: They paid'],
    ['Some accused Dahl of closing the bridge.', 'Some: Accused Dahl of closing the bridge'],
    ['One in five say that it rains.', 'One: It rains'],
    ['Those surveyed say the bridge should be closed.', 'Those surveyed: The bridge should be closed'],
    ['“Sometimes we need our bridge!” Anna Berg said to People.', 'Anna Berg: Sometimes we need our bridge!'],
    [
      'Berg said in a story of the Olm years that women disliked Mrs. Dahl.',
      'Berg: Women disliked Mrs. Dahl',
    ],
    ['Anna Berg called that “a mistake”.', 'Anna Berg: a mistake'],
    ['Anna Berg reportedly said, “It rains in Olm.”', 'Anna Berg: It rains in Olm.'],
    ['The bridge, said Berg and others, would be closed.', 'Berg + others: The bridge … would be closed'],
    ['Closing the bridge is right, said Anna Berg.', 'Anna Berg: Closing the bridge is right'],
    ['The bridge carries risks, as Berg supporters point out.', 'Berg supporters: The bridge carries risks'],
    ['Anna Berg and Carl Dahl both announced a bridge.', 'Anna Berg + Carl Dahl: Announced a bridge'],
    ['In May Senator Anna Berg (D-Olm), said that it rains.', 'Anna Berg: It rains'],
    ['The ferry sails. Many argued that it rains.', 'Many: It rains'],
    ['Bakers — and some millers — say that it rains.', 'Bakers: It rains'],
    ['People briefed on the plan said that it rains.', 'People briefed on the plan: It rains'],
    ['The Olm Times reports Berg’s bridge was closed.', 'Olm Times: Berg’s bridge was closed'],
    ['Berg criticized Olm’s newly elected mayor Dahl.', 'Berg: Criticized Olm’s newly elected mayor Dahl'],
    ['Berg criticized his handling of the ferry.', 'Berg: Criticized his handling of the ferry'],
    ['Berg defended himself against charges of waste.', 'Berg: Defended himself against charges of waste'],
    ['Berg repeated his position at a rally in Olm.', 'Berg: Repeated his position'],
    ['Berg endorsed Dahl in early June.', 'Berg: Endorsed Dahl'],
    ['Anna Berg supports the ferry.', 'Anna Berg: Supports the ferry'],
    ['The bakers supported the ferry.', 'bakers: Supported the ferry'],
  ])('is found beside marks and words that look like others: %s', (text, line) => {
    expect(said(text)).toEqual([line])
  })

  it.each([
    ['The plans are critical to closing the bridge.'],
    ['There is a vote in the town to confirm Carl Dahl.'],
    ['The bank announced two days earlier.'],
    ['The plan supports bakers.'],
    ['The town, backed by bakers, was old.'],
    ['The man accused of theft left the town.'],
    ['Dahl sat in the ferry-praising committee.'],
    ['It was the most challenging moment of Dahl.'],
    ['His remarks on Tuesday were late.'],
  ])('is nobody where nothing is said: %s', text => {
    expect(said(text)).toEqual([])
  })

  it('has said what stands before the name, where the clause opens with the verb', () => {
    expect(said('Noting that the bridge is old, Anna Berg closed it.')).toEqual([
      'Anna Berg: The bridge is old',
    ])
    expect(said('Referring to the bridge, Anna Berg said that it rains.')).toEqual(['Anna Berg: It rains'])
  })

  it.each([
    ['Speaking on “The Week,” Berg admitted that it rains.', ['Berg: It rains']],
    [
      'In her post, she reminded Dahl of the case, who left the town.',
      ['Unnamed speaker: Reminded Dahl of the case'],
    ],
    [
      'Berg urged the town to wait, proposed that it pay, and left.',
      ['Berg: Urged the town to wait', 'Berg: It pay, and left'],
    ],
    [
      'Berg, who asked about Moe’s support for the bridge, said Friday that it rains.',
      ['Berg: Asked about Moe’s support for the bridge', 'Berg: It rains'],
    ],
    ['“It rains,” said Berg, the mayor, citing the paper.', ['Berg: It rains', 'Berg: Citing the paper']],
    ['After praising the crowd, which sang, he left the town.', ['Unnamed speaker: Praising the crowd']],
    [
      'Berg praised the plan, at one point calling the mayor a “liar”.',
      ['Berg: Praised the plan', 'Berg: liar'],
    ],
    ['The Daily blamed Berg for opposing the ferry.', ['Daily: Blamed Berg for opposing the ferry']],
    ['When asked by a baker whether it rains, Berg smiled.', ['baker: Asked whether it rains']],
    ['Asked to close the bridge, Berg smiled.', ['Unnamed speakers: Asked to close the bridge']],
  ])('says what stands after the cue, and no more: %s', (text, lines) => {
    expect(said(text)).toEqual(lines)
  })
})

describe('a headline', () => {
  const body = `Anna Berg said on Monday that the bridge over the river ${'and the old road '.repeat(6)}was closed in May.`

  it('is one with what the text tells again of the same matter', () => {
    expect(said(`Anna Berg says bridge was closed in May\n\n${body}`)).toHaveLength(1)
    expect(said(`Anna Berg says ferry was sold to a baker\n\n${body}`)).toHaveLength(2)
    const demand = body
      .replace('said on Monday that', 'urged the town to close')
      .replace('was closed in May', '')
    expect(said(`Anna Berg urges the town to close a bridge\n\n${demand}`)).toHaveLength(1)
    expect(said(`Anna Berg urges bakers to wait\n\n${demand}`)).toHaveLength(2)
  })
})

describe('a list of quotations', () => {
  it('is headed by whoever speaks, with a matter before each', () => {
    expect(
      said(
        'Senator Anna Berg on The Daily Hour\n\nOn the bridge: “It is closed for good.”\n\nOn the town: “It is open to all.”',
      ),
    ).toEqual(['Anna Berg: It is closed for good.', 'Anna Berg: It is open to all.'])
  })

  it('is nobody else’s, whatever leads to it', () => {
    expect(
      said(
        'The Greens marched in Olm. Here is what they are saying:\n\nBakers\n\nAnna Berg: “It is closed.”\n',
      ),
    ).toEqual(['Anna Berg: It is closed.'])
    expect(said('The Greens of Olm said:\n\nAnna Berg: “The bridge is closed.”\n')).toEqual([
      'Anna Berg: The bridge is closed.',
    ])
  })

  it('is no transcript where most names stand before quotations', () => {
    const quotes = ['Anna Berg', 'Carl Dahl', 'Ida Moe'].map(
      name => `${name}, a baker: “I said it is closed.”\n\n`,
    )
    expect(said(`${quotes.join('')}Ada Holm, a baker: I like it.\n\n${quotes[0] ?? ''}`)).toEqual(
      expect.arrayContaining(['Ida Moe: I said it is closed.']),
    )
  })

  it('ends the turn before it in a transcript', () => {
    const lines = said(
      'Anna Berg: We like the bridge.\n\nCarl Dahl: “I do not.”\n\nAnna Berg: You may say so.\n\nIda Moe: I would.\n',
    )
    expect(lines.filter(line => line.includes('I do not'))).toEqual([expect.stringMatching(/^Carl Dahl: /u)])
  })
})

describe('a turn', () => {
  it.each([
    ['I am seeing some Norse papers report that it is over.', /^Norse papers: It is over/u],
    [
      'As Anna Berg said, I am happy to take your questions.',
      /^Anna Berg: I am happy to take your questions/u,
    ],
  ])('tells what others said: %s', (words, line) => {
    expect(said(turn(words))).toContainEqual(expect.stringMatching(line))
  })

  it.each([
    [
      'I want to be clear: Senator Berg has said this many times on every channel that the bridge is old.',
      'Berg: The bridge is old',
    ],
    [
      'Speaker Berg has said, just before we came, how important it was to close the bridge.',
      'Berg: How important it was to close the bridge',
    ],
    [
      'You heard Nora said this as well, on Monday — how the law closed the bridge.',
      'Nora: How the law closed the bridge',
    ],
    [
      'I think it was in May, the former Secretary of State Anna Berg actually talked in some detail about how the bridge could be closed.',
      'Anna Berg: How the bridge could be closed',
    ],
    ['Moody’s estimates we’d lose 700 bridges.', 'Moody: We’d lose 700 bridges'],
    ['Look up what Anna Berg has said about the bridge.', 'Anna Berg: Has said about the bridge'],
    [
      'The Guild of Bakers and the College of Surgeons and Nurses wrote to me and Mayor Berg stressing that the bridge is old.',
      'Guild of Bakers + College of Surgeons and Nurses: The bridge is old',
    ],
  ])('is no word of whom it quotes: %s', (words, told) => {
    expect(said(turn(words))).toContain(told)
  })

  it('quotes no more of others than the quotation', () => {
    const words = 'The Court says, quote, “The bridge is closed for good,” but it is open.'
    const { file } = draftDocument(readSource(Buffer.from(turn(words)), 'a.txt'), 'a', knownFrom([]))
    expect(file.statements?.filter(({ cue }) => cue === 'says')).toMatchObject([
      { form: 'DIRECT', text: 'The bridge is closed for good' },
    ])
  })

  it.each([
    'Dahl’s estimates we’d lose 700 bridges were wrong.',
    'I do not know what Anna Berg has said about it.',
    'I can talk about how the bridge could be closed.',
    'I think it was in May, Anna Berg hardly talked in detail about how the bridge could be closed.',
  ])('quotes nobody: %s', words => {
    expect(said(turn(words))).toEqual(['Moderator: It begins.', 'Reporters: Why?', `Dahl: ${words}`])
  })

  it('asks about reports, which are there whatever the answer', () => {
    expect(
      said(turn('It is.\n\nQ Can you talk about the reports that the bridge is closed?')),
    ).toContainEqual(expect.stringMatching(/^reports: The bridge is closed/u))
  })

  it('is not what stands before the first one', () => {
    expect(said(`Carl Dahl complained about the bridge.\n\n${turn('It rains.')}`)[0]).toBe(
      'Carl Dahl: Complained about the bridge',
    )
  })
})

describe('a signed text', () => {
  const title = 'Pre-Taped Remarks by Mayor Anna Berg'

  it('is not what its publisher says of it', () => {
    expect(
      said(
        'Below are the remarks as delivered by Mayor Anna Berg to the town.\n\nThe bridge is closed for good.\n',
        'a.txt',
        title,
      ),
    ).toEqual(['Anna Berg: The bridge is closed for good.'])
  })

  it.each([
    ['The bridge of Iceland is closed. In addition, the road to it is closed for Iceland.', 2],
    ['Norway launched boats against Malta. Together with friends, Iceland reached Malta.', 2],
    ['The bridge of Iceland is closed. The road to it is closed for Iceland.', 1],
  ])('is parted by its matters and by who acts: %s', (text, count) => {
    expect(said(`${text}\n`, 'a.txt', 'Remarks by Mayor Anna Berg')).toHaveLength(count)
  })

  it('repeats what was said before', () => {
    const lines = said(
      'As I have reported previously, the bridge over the river is closed.\n\nSincerely,\n\nAnna Berg\n',
    )
    expect(lines).toContain('Anna Berg: The bridge over the river is closed')
    expect(
      said('As I report, the bridge over the river is closed.\n\nSincerely,\n\nAnna Berg\n'),
    ).toHaveLength(1)
  })
})

describe('a letter to the editor in Markdown', () => {
  it('ends in a name, with the place on a line of its own', () => {
    expect(
      said('# Letters to the editor\n\nThe bridge over the river is closed.\n\nAnna Berg\nOlm\n', 'a.md'),
    ).toEqual(['Anna Berg: The bridge over the river is closed.'])
  })
})
