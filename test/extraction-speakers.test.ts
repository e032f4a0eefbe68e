import { describe, expect, it } from 'vitest'
import { draftDocument, knownFrom, readSource } from '../src/extraction/index.ts'

/** Of each statement who says it, by name, with what else a test asks for. */
function read(text: string, name = 'text.txt') {
  const source = { ...readSource(Buffer.from(text), name), publishedAt: '2019-12-30' }
  const { file } = draftDocument(source, 'text', knownFrom([]))
  const actors = new Map((file.actors ?? []).map(actor => [actor.id, actor]))
  const nameOf = (id: string) => actors.get(id)?.name ?? id
  const titleOf = (id: string | undefined) => file.positions?.find(position => position.id === id)?.title
  const all = file.statements ?? []
  return {
    narrated: all.filter(({ voice }) => voice === 'NARRATOR').map(({ text: words }) => words),
    actors: [...actors.values()],
    affiliations: file.affiliations ?? [],
    said: all
      .filter(({ voice }) => voice !== 'NARRATOR')
      .map(
        ({
          speaker = [],
          via = [],
          spokenAs,
          quote,
          text: words,
          form,
          doubt = 0,
          doubtful = [],
          saidAt,
          about = [],
        }) => ({
          about: about.map(({ id }) => nameOf(id)),
          who: [speaker].flat().map(nameOf).join(' + '),
          kinds: [speaker].flat().map(id => actors.get(id)?.kind),
          via: via.map(nameOf).join(' + '),
          as: titleOf(spokenAs),
          words: quote ?? words,
          form,
          doubt,
          doubtful,
          saidAt,
        }),
      ),
  }
}
const speakers = (text: string) => read(text).said.map(({ who }) => who)

describe('a speaker without a name', () => {
  it.each([
    ['The agency denied that the storm had killed 12 sailors.', 'agency', 'organization'],
    ['The brewery said that the bridge is closed.', 'brewery', 'organization'],
    ['The judges ruled that the bridge stays closed.', 'judges', 'group'],
    ['A beekeeper said that the bridge is closed.', 'beekeeper', 'person'],
    ['The letter said that the bridge is closed.', 'letter', 'group'],
    ['A third of the voters said that the bridge should close.', 'third of the voters', 'group'],
    ['Members of the board said that the bridge is closed.', 'Members of the board', 'group'],
    ['Tradition says that the bridge is closed.', 'Tradition', 'group'],
  ])('is a local one by the noun, and never the narrator: %s', (text, who, kind) => {
    const { said, narrated } = read(text)
    expect(said).toMatchObject([{ who, kinds: [kind] }])
    expect(narrated).toEqual([])
  })

  it('is nobody in particular where the text names nobody, with much doubt', () => {
    const { said, narrated } = read('It was said that the bridge is closed for good.')
    expect(said).toMatchObject([{ who: 'Unnamed speakers', kinds: ['group'], doubtful: ['speaker', 'cue'] }])
    expect(said[0]?.doubt).toBeGreaterThanOrEqual(0.6)
    expect(narrated).toEqual([])
  })

  it('is the reports of which somebody tells, unless there are none', () => {
    expect(read('There are reports that the bridge is closed.').said).toMatchObject([
      { who: 'reports', kinds: ['group'], doubtful: ['cue'] },
    ])
    expect(speakers('There are no reports that the bridge is closed.')).toEqual(['Unnamed speakers'])
  })

  it('is a body of its state, and another body of another state', () => {
    const { said, affiliations } = read(
      "Norway's fisheries ministry said that the bridge is closed. Sweden's fisheries ministry said that it is open. The Swedish fisheries ministry said no more was known.",
    )
    expect(said.map(({ who }) => who)).toEqual([
      'Fisheries ministry of Norway',
      'Fisheries ministry of Sweden',
      'Fisheries ministry of Sweden',
    ])
    expect(affiliations).toContainEqual({
      actor: '#norway-fisheries-ministry',
      kind: 'PART_OF',
      with: 'norway',
    })
  })

  it('is the body that was named before, where only one ends so', () => {
    expect(
      speakers('The Harbor Commission said that the bridge is closed. The commission said it stays so.'),
    ).toEqual(['Harbor Commission', 'Harbor Commission'])
  })
})

describe('a name', () => {
  it.each([
    ['The Danish painter Anna Berg said that it rains.', 'Anna Berg'],
    ['Ferry pilot Anna Berg said that it rains.', 'Anna Berg'],
    ['Farmer Anna Berg said that it rains.', 'Anna Berg'],
    ['Prince Omar bin Dahl said that it rains.', 'Omar bin Dahl'],
    ['"It rains," al-Dahlawi said.', 'al-Dahlawi'],
    ['Chairman Holm Dae-un said that it rains.', 'Holm Dae-un'],
    ['1/7 widower A. B. Dahl said that it rains.', 'A. B. Dahl'],
    ['Marsh said that it rains.', 'Marsh'],
    ['"It rains," Will Dahl said.', 'Will Dahl'],
    ['Cook called the bridge a mistake.', 'Cook'],
    ['The mayor, Anna Berg, said that it rains.', 'Anna Berg'],
    ['"It rains," said the town\'s baker, Anna Berg.', 'Anna Berg'],
    ['Secretary of Health Anna Berg said that it rains.', 'Anna Berg'],
    ['"It rains," the lawmaker Anna Berg, told The Daily.', 'Anna Berg'],
    ['WHO said that it rains.', 'WHO'],
    ['The US said that it rains.', 'United States'],
    ['Mayor Adam R. Dahl, Jr. said that it rains.', 'Adam R. Dahl, Jr.'],
    ['Adam Dahl, Sr., the mayor, said that it rains.', 'Adam Dahl, Sr.'],
    ['Mayor Anna Berg of Holm said that it rains.', 'Anna Berg'],
    ['Senior Counselor for Trade and Industry Anna Berg said that it rains.', 'Anna Berg'],
    ['The Office for Trade and Labor said that it rains.', 'Office for Trade and Labor'],
    [
      'The Centers for Flood Control and Prevention said that it rains.',
      'Centers for Flood Control and Prevention',
    ],
    ['The Bank of Holm and Dahlberg said that it rains.', 'Bank of Holm + Dahlberg'],
    ['Will, who runs the ferry, denied it.', 'Will'],
  ])('is the speaker in: %s', (text, who) => {
    expect(speakers(text)).toEqual([who])
  })

  it('is no surname where the words are common ones in capitals', () => {
    expect(speakers('Officials said that it rains. Critics said that it pours.')).toEqual([
      'Officials',
      'Critics',
    ])
  })

  it('is told with the office beside it, in either order', () => {
    for (const text of [
      "Norway's prime minister, Anna Berg, said that it rains.",
      'Anna Berg, the prime minister of Norway, said that it rains.',
      'Prime Minister of Norway Anna Berg said that it rains.',
    ])
      expect(read(text).said).toMatchObject([
        { who: 'Anna Berg', as: expect.stringMatching(/^prime minister of norway$/iu) as string },
      ])
    const { said } = read('Dahl, a spokesman for the fisheries ministry, said that it rains.')
    expect(said).toMatchObject([{ who: 'Dahl', as: 'Fisheries ministry spokesman' }])
  })

  it('is told with the office where no country is, and with no rank or trade', () => {
    const { said } = read(
      'Fisheries Minister Anna Berg said that it rains. Gen. Carl Dahl said that it pours. Former Fisheries Minister Eva Holm said that it stops.',
    )
    expect(said.map(({ who, as }) => [who, as])).toEqual([
      ['Anna Berg', 'Fisheries Minister'],
      ['Carl Dahl', undefined],
      ['Eva Holm', undefined],
    ])
  })

  it('is known by the office that stands beside it where nobody speaks yet', () => {
    const later = 'The top diplomat said that it rains.'
    for (const text of [
      `Norway's foreign minister, Anna Berg, came to Oslo. ${later}`,
      `Anna Berg, the foreign minister of Norway, came to Oslo. ${later}`,
    ])
      expect(read(text).said).toMatchObject([{ who: 'Anna Berg', as: 'Foreign minister of Norway' }])
    for (const text of [
      `A foreign minister, Anna Berg, came to Oslo. ${later}`,
      `The foreign minister, Anna Berg and Carl Dahl came to Oslo. ${later}`,
      `The foreign minister, Anna Berg, and Carl Dahl came to Oslo. ${later}`,
      `Anna Berg, the former foreign minister of Norway, came to Oslo. ${later}`,
      `The foreign ministers, Anna Berg, came to Oslo. ${later}`,
      `"The foreign minister, Anna Berg, is here." ${later}`,
    ])
      expect(speakers(text).at(-1), text).toBe('top diplomat')
  })

  it('is told about where its bearer is met first, and then spoken with', () => {
    expect(read('Anna Berg had lunch with Carl Dahl to discuss the bridge.').said).toMatchObject([
      { who: 'Anna Berg', about: ['Carl Dahl'] },
    ])
    expect(read('Anna Berg called Carl Dahl and thanked him for the bridge.').said).toMatchObject([
      { who: 'Anna Berg', about: ['Carl Dahl'] },
    ])
    expect(read('Anna Berg called Carl Dahl and said that it rains.').said).toMatchObject([
      { who: 'Anna Berg', about: [] },
    ])
  })

  it('is one of several who speak together, however they are listed', () => {
    expect(speakers('Norway, Sweden and Peru said that it rains.')).toEqual(['Norway + Sweden + Peru'])
    expect(speakers('Berg, Dahl, and Eva Holm condemned the plan.')).toEqual(['Berg + Dahl + Eva Holm'])
    expect(speakers('Berg and her Swedish counterpart, Eva Holm, said that it rains.')).toEqual([
      'Berg + Eva Holm',
    ])
    expect(speakers('In Oslo, Sweden and Peru said that it rains.')).toEqual(['Sweden + Peru'])
    expect(speakers('The Norwegian-backed militia Sea Watch and allied groups said that it rains.')).toEqual([
      'Sea Watch + allied groups',
    ])
    expect(speakers('Trade and fisheries minister Anna Berg said that it rains.')).toEqual(['Anna Berg'])
  })

  it('is not joined with the heading before it', () => {
    expect(speakers('A bridge in Upper Holm\n\nBerg said that it rains.')).toEqual(['Berg'])
  })

  it('is no short form of a longer one where it is held by another country, or a militia by itself', () => {
    expect(speakers("Hamas Martyrs said that it rains. Lebanon's Hamas said that it pours.")).toEqual([
      'Hamas Martyrs',
      'Hamas',
    ])
  })

  it('with a title is a person, also after a body was called by it', () => {
    const text =
      'President Anna T. Berg will speak. During the campaign Berg promised her party would win. “It rains,” President Berg said.'
    const { said } = read(text)
    expect(said.at(-1)).toMatchObject({ who: 'Anna T. Berg', kinds: ['person'], as: 'President' })
  })
})

it('an office is held by no body, also where it was taken for a person at first', () => {
  const text =
    'MS. HOLM: We are joined by Rosa Berg, president and CEO of the Olm Hotel and Lodging Association, which strongly supports this reform.\n\nMS. BERG: Thank you.\n'
  const source = { ...readSource(Buffer.from(text), 'text.txt'), title: 'Remarks', publishedAt: '2019-12-30' }
  const { actors = [], tenures } = draftDocument(source, 'text', knownFrom([])).file
  expect(actors.find(({ name }) => name === 'Lodging Association')?.kind).toBe('organization')
  expect(tenures).toBeUndefined()
})

describe('whoever asks', () => {
  it('stands straight behind the verb, and is not who did what is asked about', () => {
    const asked = 'Asked about comments by Carl Dahl, Anna Berg smiled.'
    expect(read(asked).said.map(({ who }) => who)).not.toContain('Carl Dahl')
    expect(speakers('Asked by Carl Dahl whether it rains, Anna Berg smiled.')).toContain('Carl Dahl')
  })
})

describe('a pronoun', () => {
  it('is the subject of the sentence before it, though nobody spoke yet', () => {
    const { said, narrated } = read('Anna Berg met the workers in Oslo.\n\nShe said that it rains.')
    expect(said).toMatchObject([{ who: 'Anna Berg' }])
    expect(narrated.join(' ')).not.toContain('rains')
  })

  it('agrees in number and gender', () => {
    expect(
      speakers('Carl Dahl said that it rains. Scientists warn that it pours. "I sold a boat," he said.'),
    ).toEqual(['Carl Dahl', 'Scientists', 'Carl Dahl'])
    expect(
      speakers(
        'Carl Dahl said that it rains. The same came from mayor Anna Berg in Oslo. "It pours," she said.',
      ),
    ).toEqual(['Carl Dahl', 'Anna Berg'])
  })

  it('is nobody known where it is whose the words are', () => {
    expect(speakers('Your criticism of the bridge is wrong.')).toEqual(['Unnamed speakers'])
  })

  it('is a local unknown where it can be nobody or several', () => {
    for (const text of [
      '"It rains," she said.',
      'The widow Terry Dahl said that it rains. "It pours," he said.',
    ]) {
      const last = read(text).said.at(-1)
      expect(last).toMatchObject({ who: 'Unnamed speaker', kinds: ['person'] })
      expect(last?.doubt).toBeGreaterThanOrEqual(0.6)
      expect(last?.doubtful[0]).toBe('speaker')
    }
  })

  it('is whoever was told of by an office the second time', () => {
    expect(
      speakers(
        'Foreign Minister Anna Berg said that it rains. "It pours," the top diplomat stressed. According to her, it stops.',
      ),
    ).toEqual(['Anna Berg', 'Anna Berg', 'Anna Berg'])
  })

  it('is never somebody with an office of the same name, where the article says that it is another one', () => {
    expect(speakers('Spokesman Carl Dahl said that it rains. A spokesman said that it pours.')).toEqual([
      'Carl Dahl',
      'spokesman',
    ])
  })
})

describe('what is relayed', () => {
  it.each([
    ['"It rains," Anna Berg said, according to the Holm News Agency.', 'Anna Berg', 'Holm News Agency'],
    ['The Holm Times quoted Anna Berg as saying that it rains.', 'Anna Berg', 'Holm Times'],
    ['"It rains," the Holm Times quoted Anna Berg as saying.', 'Anna Berg', 'Holm Times'],
    ['Anna Berg was quoted by state radio as saying that it rains.', 'Anna Berg', 'state radio'],
    ['Anna Berg was quoted as saying on Monday by the Holm Times that it rains.', 'Anna Berg', 'Holm Times'],
    ['Anna Berg said that it rains, the Holm Times reported.', 'Anna Berg', 'Holm Times'],
  ])('has its speaker, and whoever passes it on: %s', (text, who, via) => {
    expect(read(text).said.map(one => [one.who, one.via])).toEqual([[who, via]])
  })

  it('is what a person tells of another, and no relay', () => {
    expect(read('Anna Berg said that it rains, according to Carl Dahl.').said).toMatchObject([
      { who: 'Carl Dahl', via: '' },
    ])
  })
})

describe('a quotation', () => {
  it('stands between single marks too, with apostrophes and other quotations inside', () => {
    const { said, narrated } = read(
      '‘It’s the sailors’ bridge,’ Ms Berg said. ‘They won’t sell.’ ‘Is it “closed” now?’ Carl Dahl asked.',
    )
    expect(said).toMatchObject([
      { who: 'Berg', form: 'DIRECT', words: 'It’s the sailors’ bridge […] They won’t sell.' },
      { who: 'Carl Dahl', form: 'DIRECT', words: 'Is it “closed” now?' },
    ])
    expect(narrated).toEqual([])
  })

  it('has the paragraphs before the one with the cue, where its marks go on', () => {
    expect(read('“It rains.\n\n“It pours.\n\n“It stops,” Anna Berg said.').said).toMatchObject([
      { who: 'Anna Berg', words: 'It rains. […] It pours. […] It stops' },
    ])
  })

  it('has its speaker beside it in a list', () => {
    const { said } = read(
      'What they say\n\nMayor Anna Berg: “It rains.”\n\nSenator Carl Dahl on Holm Today\n“It pours.”\n\n“It stops.” — Eva Lund, a baker\n\n“It snows.” (Ola Moe, The Daily)',
    )
    expect(said.map(({ who, form, words }) => [who, form, words])).toEqual([
      ['Anna Berg', 'DIRECT', 'It rains.'],
      ['Carl Dahl', 'DIRECT', 'It pours.'],
      ['Eva Lund', 'DIRECT', 'It stops.'],
      ['Ola Moe', 'DIRECT', 'It snows.'],
    ])
  })
})

describe('the layout of a text', () => {
  it('keeps datelines and times of entries out of names', () => {
    const { said, actors } = read(
      'HOLM, Norway, May 9 (Holm News) - The Harbor Commission said that it rains.\n\n14:05 Berg says it pours\n\n13:55 GMT - WHO calls for calm\n\nHOLM: The harbor is closed, its owner said on Monday, hours after the navy said the boats had sunk.',
    )
    expect(said.map(({ who }) => who)).toEqual(['Harbor Commission', 'Berg', 'WHO', 'owner', 'navy'])
    expect(actors.filter(({ name }) => /\d|GMT|HOLM/u.test(name))).toEqual([])
  })

  it('reads a copied post, by its author', () => {
    const { said, narrated } = read('Anna Berg\n@aberg\nIt rains in Oslo.\n10:02 AM · May 9, 2019')
    expect(said).toMatchObject([{ who: 'Anna Berg', form: 'DIRECT', words: 'It rains in Oslo.' }])
    expect(narrated).toEqual([])
  })

  it('reads the posts of channels, with their day and whom they report', () => {
    const { said } = read(
      '[09.05.2019 14:05] Harbor Watch: It rains in Oslo.\n\n[09.05.2019 15:10] Reporter Eva: Sailors told me they saw two boats.',
    )
    expect(said.map(({ who, saidAt }) => [who, saidAt])).toEqual([
      ['Harbor Watch', '2019-05-09'],
      ['Eva', '2019-05-09'],
      ['Sailors', '../2019-05-09'],
    ])
  })

  it('reads posts after a time alone, where more than one stands so', () => {
    const posts = '[14:05] Harbor Watch: It rains in Oslo.\n\n[15:10] Eva Holm: It pours in Bergen.'
    expect(read(posts).said.map(({ who, form }) => [who, form])).toEqual([
      ['Harbor Watch', 'DIRECT'],
      ['Eva Holm', 'DIRECT'],
    ])
    expect(read('[14:05] Harbor Watch: It rains in Oslo.').said.map(({ form }) => form)).not.toContain(
      'DIRECT',
    )
  })

  it('takes lines below a name for the place of the writer, in a letter to the editor', () => {
    const { said, narrated } = read(
      'To the Editor:\n\nThe bridge is closed for good, and that is a shame.\n\nAnna Berg\nOslo\nThe writer is a pilot.',
    )
    expect(said).toMatchObject([{ who: 'Anna Berg', form: 'DIRECT' }])
    expect(narrated).toEqual([])
  })

  it('reads letters to the editor, each by whoever signs it', () => {
    const { said } = read(
      'Letters to the editor\n\nThe bridge is closed for good. It is a shame.\n\nAnna Berg, Oslo\n\nThe bridge is open, as anybody can see.\n\nCarl Dahl\nBergen',
    )
    expect(said.map(({ who, form }) => [who, form])).toEqual([
      ['Anna Berg', 'DIRECT'],
      ['Carl Dahl', 'DIRECT'],
    ])
  })
})

describe('the doubt in who speaks', () => {
  it('is small for a name and a body, and greater for somebody who was not named', () => {
    const [named, body, person] = read(
      'Anna Berg said that it rains. The ministry said that it pours. The beekeeper said that it stops.',
    ).said
    expect(named?.doubt).toBeLessThanOrEqual(0.1)
    expect(body?.doubt).toBeLessThanOrEqual(0.1)
    expect(person?.doubt).toBeGreaterThan(0.1)
  })

  it('is greater for what nobody says, and for what somebody only means to say', () => {
    const [feast, meant, stressed] = read(
      "The feast, held in Oslo, underscored the town's need for a bridge. Anna Berg came to Oslo to underscore its need for a bridge. Anna Berg underscored the progress made in Oslo.",
    ).said
    expect(feast).toMatchObject({ who: 'feast', words: "Underscored the town's need for a bridge" })
    expect(feast?.doubt).toBeGreaterThan(0.3)
    expect(meant?.doubt).toBeGreaterThan(0.3)
    expect(stressed).toMatchObject({ who: 'Anna Berg', words: 'Underscored the progress made in Oslo' })
    expect(stressed?.doubt).toBeLessThan(0.2)
  })
})
