import { describe, expect, it } from 'vitest'
import type { DocumentFile } from '../src/document/index.ts'
import { draftDocument, knownFrom, readSource } from '../src/extraction/index.ts'

const office = (title: string, inside: string) => ({
  id: title.toLowerCase().replaceAll(' ', '-'),
  title,
  in: inside,
})
const roster: DocumentFile = {
  document: { id: 'roster', title: 'Roster', publisher: 'us', annotator: 'us', reference: true },
  actors: [
    { id: 'us', kind: 'organization', name: 'Us' },
    { id: 'iceland', kind: 'state', name: 'Iceland' },
    {
      id: 'the-seat',
      kind: 'organization',
      name: 'The Seat',
      aliases: ['seat.example'],
      sector: 'GOVERNMENT',
    },
    { id: 'ada-holm', kind: 'person', name: 'Ada Holm', aliases: ['Ada B. Holm'] },
    { id: 'carl-holm', kind: 'person', name: 'Carl Holm' },
    { id: 'dora-lind', kind: 'person', name: 'Dora Lind' },
    { id: 'nils-ek', kind: 'person', name: 'Nils Ek' },
    { id: 'daily', kind: 'organization', name: 'The Daily', sector: 'MEDIA' },
  ],
  affiliations: [
    { actor: 'the-seat', kind: 'PART_OF', with: 'iceland' },
    { actor: 'nils-ek', kind: 'MEMBER_OF', with: 'daily', asOf: '2024-01-01' },
  ],
  positions: [
    office('President of Iceland', 'iceland'),
    office('Secretary of Labor of Iceland', 'iceland'),
    office('Vice President of Iceland', 'iceland'),
  ],
  tenures: [
    { holder: 'ada-holm', position: 'president-of-iceland', startDate: '2020-01-20', endDate: '2024-01-20' },
    { holder: 'carl-holm', position: 'president-of-iceland', startDate: '2024-01-20', asOf: '2025-06-01' },
    { holder: 'dora-lind', position: 'secretary-of-labor-of-iceland', asOf: '2023-05-05' },
    {
      holder: 'carl-holm',
      position: 'vice-president-of-iceland',
      startDate: '2020-01-20',
      endDate: '2024-01-20',
    },
  ],
}
const known = knownFrom([roster])
const nobody = knownFrom([])

/** Who says what: speaker by name, office, form, act, and the words. */
function drafted(
  text: string,
  {
    title,
    date = '2023-05-05',
    url,
    by = nobody,
    name = 'a.md',
  }: { title?: string; date?: string; url?: string; by?: typeof known; name?: string } = {},
) {
  const front = [
    `date: ${date}`,
    ...(title === undefined ? [] : [`title: ${JSON.stringify(title)}`]),
    ...(url === undefined ? [] : [`url: ${url}`]),
  ]
  const { file } = draftDocument(
    readSource(Buffer.from(`---\n${front.join('\n')}\n---\n${text}`), name),
    'a',
    by,
  )
  const names = new Map(
    [
      ...(file.actors ?? []),
      ...(file.positions ?? []).map(({ id, title: called }) => ({ id, name: called })),
    ].map(one => [one.id, one.name]),
  )
  const statements = (file.statements ?? []).map(one => ({
    ...one,
    by: [one.speaker ?? 'NARRATOR'].flat().map(id => names.get(id) ?? id),
    as: names.get(one.spokenAs ?? ''),
  }))
  return {
    file,
    statements,
    by: (words: string) => statements.filter(one => one.text.includes(words)).map(one => one.by.join(' + ')),
  }
}

const callOf = (label: string) =>
  drafted(
    `${label}: The bridge over the river stays closed.\n\nQ Why is it closed?\n\n${label}: It rains too much for it.\n`,
    { title: 'A press briefing on the bridge' },
  )

describe('a label of a transcript', () => {
  it.each([
    ['MS. HOLM', 'Holm'],
    ['MR. McGRATH', 'McGrath'],
    ["MR. O'BRIEN", "O'Brien"],
    ['SECRETARY LIND', 'Lind'],
    ['DR. ANNA LIND-BERG', 'Anna Lind-Berg'],
    ['ANNA LIND, RADIO ANCHOR', 'Anna Lind'],
    ['SENIOR TOWN OFFICIAL #2', 'Senior Town Official #2'],
    ['Ms. Holm', 'Holm'],
    ['Mr. Dahl (North Ridge) (Lab)', 'Dahl'],
    ['[00:01:02] Mayor Holm', 'Holm'],
  ])('%s names %s', (label, name) => {
    const { by } = callOf(label)
    expect(by('The bridge over the river')).toEqual([name])
    expect(by('It rains too much')).toEqual([name])
  })

  it('is not what heads a list, a form or an accusation', () => {
    for (const label of ['MYTH', 'FACT', 'PROMISE KEPT', 'SUBJECT', 'HOLM', 'THE CLAIM', 'WHAT THEY SAID']) {
      const { statements } = drafted(
        `${label}: Let the bridge rot in Iceland.\n\nDAHL: Closed the harbor of Iceland.\n\n${label}: Sold the ferry to Iceland.\n`,
      )
      expect(statements.map(({ voice }) => voice ?? 'ATTRIBUTED')).not.toContain('ATTRIBUTED')
    }
  })

  it('makes turns of bare names where they ask and answer', () => {
    const { by, statements } = drafted(
      'Anna Lind: Do you close the bridge?\n\nCarl Dahl: We close it in May.\n\nAnna Lind: And do you open it again?\n\nCarl Dahl: We will, at a time of our choosing.\n',
    )
    expect(by('We close it')).toEqual(['Carl Dahl'])
    expect(statements[1]?.repliesTo).toBe(statements[0]?.id)
    expect(statements[3]?.repliesTo).toBe(statements[2]?.id)
  })

  it('ends the turn inside a paragraph as well', () => {
    const { by } = drafted(
      'MS. HOLM: Two items today.\n\nQ Is the bridge closed now? MS. HOLM: It closed on Monday. Q And the ferry? MS. HOLM: The ferry sails.\n',
      { title: 'Press gaggle' },
    )
    expect(by('closed on Monday')).toEqual(['Holm'])
    expect(by('And the ferry')).toEqual(['Reporters'])
    expect(by('The ferry sails')).toEqual(['Holm'])
  })

  it('makes turns of one paragraph that holds a whole exchange', () => {
    const { by } = drafted(
      'MS. HOLM: The ferry will sail in May. Q Is the bridge closed? MS. HOLM: It is open. MR. EK: The road is closed.\n',
    )
    expect(by('The ferry will sail')).toEqual(['Holm'])
    expect(by('Is the bridge')).toEqual(['Reporters'])
    expect(by('It is open')).toEqual(['Holm'])
    expect(by('The road')).toEqual(['Ek'])
  })

  it('has a party and a place beside the name', () => {
    const { by, statements } = drafted(
      'ANNA LIND, NEWS ANCHOR: What now, Senator?\n\nSEN. CARL DAHL (P), ICELAND: We ask for a bridge.\n\nLIND: Will it come?\n\nDAHL: It will come in May.\n',
    )
    expect(by('We ask for')).toEqual(['Carl Dahl'])
    expect(by('in May')).toEqual(['Carl Dahl'])
    expect(statements).toHaveLength(4)
  })

  it('is no part of a question, of which nobody says what is asked', () => {
    const { statements } = drafted(
      'The Mayor (Anna Lind): The bridge is closed.\n\nMr. Ek (Holm) (Lab): Will the Mayor say who asked for it?\n\nThe Mayor: I will not.\n',
    )
    expect(statements.map(({ rule }) => rule)).toEqual(['turn', 'turn-question', 'turn'])
  })

  it('is one of a speech where the title announces it, and none where nothing does', () => {
    const speech =
      'THE MAYOR: The bridge over the river is open. Who would have thought it?\n\nIt carries nine trains.\n'
    expect(drafted(speech, { title: 'Remarks by Mayor Anna Lind at the Bridge' }).by('nine trains')).toEqual([
      'Anna Lind',
    ])
    expect(drafted(speech, { title: 'The Bridge' }).statements.map(({ rule }) => rule)).not.toContain('turn')
  })

  it('stands on a line of its own in a call, with the office beside it', () => {
    const { by, statements } = drafted(
      'Dora Ek -- Chief Financial Officer\n\nGood morning. Costs of the ferry fell.\n\nNils Berg - Harbor Research - Analyst\n\nDo you expect them to rise?\n\nDora Ek\n\nWe expect them to fall again.\n',
      { title: 'Earnings call' },
    )
    expect(by('Costs of the ferry')).toEqual(['Dora Ek'])
    expect(statements[0]?.as).toBe('Chief Financial Officer')
    expect(by('Do you expect')).toEqual(['Nils Berg'])
    expect(statements[2]).toMatchObject({ by: ['Dora Ek'], repliesTo: statements[1]?.id })
  })
})

const record = (sworn: string) =>
  `THE COURT: You may proceed with it.\n\nMR. DAHL: Thank you.\n\n${sworn}CROSS-EXAMINATION BY MS. LIND:\n\nQ. Where were you in May?\n\nA. I was at the bridge.\n\nMR. DAHL: Objection. Hearsay.\n\nQ. Did you close it?\n\nA. Never in my life.\n`

describe('a court', () => {
  it('gives questions to whoever examines and answers to the witness', () => {
    const { by, statements } = drafted(record(''))
    expect(by('Where were you')).toEqual(['Lind'])
    expect(by('at the bridge')).toEqual(['The witness'])
    expect(by('Hearsay')).toEqual(['Dahl'])
    expect(statements.find(({ text }) => text.includes('Hearsay'))?.repliesTo).toBeUndefined()
    expect(statements.find(({ text }) => text.includes('at the bridge'))?.repliesTo).toBeDefined()
    expect(statements.find(({ text }) => text.includes('Never'))?.repliesTo).toBe(
      statements.find(({ text }) => text.includes('Did you close'))?.id,
    )
  })

  it('has answers without a mark, by the witness who speaks without being asked', () => {
    const { by, statements } = drafted(
      'THE WITNESS: The bridge was open.\n\nBY MS. LIND:\n\nQ Who closed it?\n\nA My sister closed it in May.\n',
    )
    expect(by('The bridge was open')).toEqual(['The witness'])
    expect(by('My sister')).toEqual(['The witness'])
    expect(by('Who closed it')).toEqual(['Lind'])
    expect(statements[2]?.repliesTo).toBe(statements[1]?.id)
  })

  it('names the witness who is sworn in', () => {
    expect(
      drafted(record('NILS BERG, having been duly sworn, testified as follows.\n\n')).by('at the bridge'),
    ).toEqual(['Nils Berg'])
  })
})

describe('a record of a body', () => {
  it('knows who presides, whom somebody speaks for, and in which language', () => {
    const { statements } = drafted(
      'The meeting was called to order at noon.\n\nThe President: The list of speakers is closed.\n\nMr. Dahl (Iceland) (spoke in French): My Government rejects the claim that it closed the bridge.\n\nMs. Lind (Malta): The representative of Iceland has misled us.\n',
    )
    expect(statements.map(({ by, as, language }) => [by[0], as, language])).toEqual([
      ['The President', 'President', undefined],
      ['Dahl', 'Representative of Iceland', 'fr'],
      ['Lind', 'Representative of Malta', undefined],
    ])
  })

  it('takes a name from beside an office, and the office alone for the same person later', () => {
    const { statements } = drafted(
      'The Minister of Transport (Anna Lind): We will close the bridge.\n\nMr. Carl Dahl (North Ridge) (Lab): Does the Minister know the cost?\n\nThe Minister of Transport: I know the cost of it.\n',
    )
    expect(statements.map(({ by, as }) => [by[0], as])).toEqual([
      ['Anna Lind', 'Minister of Transport'],
      ['Carl Dahl', undefined],
      ['Anna Lind', 'Minister of Transport'],
    ])
  })
})

const turns = (label: string) =>
  `${label}: The bridge over the river is closed.\n\nQ What did President Olga Berg say of it?\n\n${label}: President Berg said that the ferry sails.\n`

const presidentOn = (date: string, url = 'https://www.seat.example/a') =>
  drafted(turns('THE PRESIDENT'), { title: 'A press conference', date, url, by: known }).by(
    'The bridge over',
  )[0]

describe('an office', () => {
  it('is whose the title says, and never the last one of that title in the text', () => {
    const { by } = drafted(turns('THE PRESIDENT'), {
      title: 'Remarks by President Nora Dahl After the Talks',
    })
    expect(by('The bridge over')).toEqual(['Nora Dahl'])
  })

  it('is whose the title says where he gives somebody the floor, once', () => {
    const { by } = drafted(`${turns('THE PRESIDENT')}\nTHE PRESIDENT: I give the floor to Ms. Dahl.\n`, {
      title: 'Remarks by President Nora Dahl After the Talks',
    })
    expect(by('The bridge over')).toEqual(['Nora Dahl'])
  })

  it('is whoever held it on the day, for the state of the publisher', () => {
    expect(presidentOn('2023-05-05')).toBe('Ada Holm')
    expect(presidentOn('2024-05-05')).toBe('Carl Holm')
    // On the day of the change, whoever follows.
    expect(presidentOn('2024-01-20')).toBe('Carl Holm')
    expect(presidentOn('2025-06-02')).toBe('The President')
    expect(presidentOn('2023-05-05', 'https://other.example/')).toBe('The President')
  })

  it('beside a last name tells who of that name is meant', () => {
    const { by } = drafted(
      'President Holm said that the bridge is closed. Vice President Holm said that the ferry sails. Secretary Lind said that it rains.\n',
      { by: known, url: 'https://seat.example/', date: '2023-05-05' },
    )
    expect(by('bridge is closed')).toEqual(['Ada Holm'])
    expect(by('ferry sails')).toEqual(['Carl Holm'])
    expect(by('It rains')).toEqual(['Dora Lind'])
  })

  it('excludes relatives of the same last name', () => {
    const { statements } = drafted(
      'First Lady Rita Moen said that the school opens. President Moen said that the bridge is closed. His son Olaf Moen said that it rains.\n',
    )
    const speakers = statements.map(({ speaker }) => speaker)
    expect(new Set(speakers).size).toBe(3)
  })
})

const gaggleWith = (call: string) =>
  drafted(
    `MS. HOLM: Hello. The bridge is closed. ${call}\n\nQ Is the ferry closed?\n\nMS. HOLM: It sails.\n`,
    { title: 'Press gaggle by Anna Holm', by: known },
  )

const nextAfter = (words: string) =>
  drafted(
    `MODERATOR: We will go to Olga Dahl from the Post.\n\nQ Is the bridge closed?\n\nMS. HOLM: It is.\n\nMODERATOR: ${words}\n\nQ Is the road closed?\n\nMS. HOLM: It is open.\n`,
    { title: 'Press call' },
  ).by('Is the road')

const answersIn = (second: string) =>
  drafted(`MS. HOLM: The bridge is closed.\n\nQ Why?\n\nMS. HOLM: The bridge is old.\n\n${second}\n`, {
    title: 'Press gaggle',
  }).statements.slice(2).length

const saidByLind = (words: string) =>
  drafted(`MS. HOLM: The bridge is closed.\n\nQ Why?\n\nMS. HOLM: ${words}\n`, {
    title: 'Press gaggle',
  }).statements.filter(({ by }) => by.includes('Dora Lind'))

const toldAfter = (before: string, words: string) => {
  const { file, statements } = drafted(
    `MS. HOLM: The bridge is closed.\n\nQ ${before}\n\nMS. HOLM: ${words}\n`,
    { title: 'Press gaggle' },
  )
  const names = new Map((file.actors ?? []).map(({ id, name }) => [id, name]))
  const claims = new Map((file.claims ?? []).map(({ id, text }) => [id, text]))
  const { about = [], claims: made = [] } = statements.at(-1) ?? {}
  return [...about.map(({ id }) => names.get(id)), ...made.map(({ id }) => claims.get(id))]
}

const aboutAfter = (before: string, words: string) => {
  const { file, statements } = drafted(
    `MS. HOLM: The bridge is closed.\n\nQ ${before}\n\nMS. HOLM: ${words}\n`,
    { title: 'Press gaggle' },
  )
  const names = new Map((file.actors ?? []).map(({ id, name }) => [id, name]))
  return statements.slice(2).flatMap(({ about: ids = [] }) => ids.map(({ id }) => names.get(id)))
}

/** With which verbs an answer claims what was asked. */
const verbsOf = (answer: string, asked = 'Is the ferry closed?') =>
  drafted(`MS. HOLM: The bridge is closed.\n\nQ ${asked}\n\nMS. HOLM: ${answer}\n\nQ Thank you.\n`, {
    title: 'Press gaggle',
  })
    .statements.filter(({ text }) => text === answer)
    .flatMap(({ claims = [] }) => claims.map(({ verb }) => verb))

describe('a questioner', () => {
  it.each([
    ['Go ahead, Nils.', 'Nils Ek'],
    ['Nils?', 'Nils Ek'],
    ['We will go to Olga Dahl from the Post.', 'Olga Dahl'],
    ['Danny with Radio 12.', 'Danny'],
    ['Next, Danny with Radio 12.', 'Danny'],
    ['Sir, in the back.', 'Reporters'],
    ['Correct.', 'Reporters'],
  ])('called by %j is %s', (call, name) => {
    expect(gaggleWith(call).by('Is the ferry')).toEqual([name])
  })

  it('is not the one before where nobody is called', () => {
    const { by } = drafted(
      'MS. HOLM: The bridge is closed. Go ahead, Nils.\n\nQ Is the ferry closed?\n\nMS. HOLM: It sails. You, in the back.\n\nQ Is the road closed?\n\nMS. HOLM: It is open.\n',
      { title: 'Press gaggle', by: known },
    )
    expect(by('Is the road')).toEqual(['Reporters'])
  })

  it('is not the one before where a moderator calls in other words, unless the line is theirs', () => {
    expect(nextAfter('One more from this side.')).toEqual(['Reporters'])
    expect(nextAfter('Your line is still open.')).toEqual(['Olga Dahl'])
  })

  it.each([
    ['Is the ferry closed?', 'The ferry is closed'],
    ['Why is it closed?', 'Why is it closed?'],
    ['And the ferry?', 'And the ferry?'],
  ])('asks by %j', (question, claim) => {
    const { file, statements } = drafted(
      `MS. HOLM: The bridge is closed.\n\nQ ${question}\n\nMS. HOLM: It rains.\n`,
      { title: 'Press gaggle' },
    )
    const claims = statements.find(({ text }) => text === question)?.claims
    expect(claims).toEqual([{ id: expect.any(String) as string, verb: 'ASKS' }])
    expect(file.claims?.find(({ id }) => id === claims?.[0]?.id)?.text).toBe(claim)
  })

  it('tells of reports, which are told by these', () => {
    const { by } = drafted(
      'MS. HOLM: The bridge is closed.\n\nQ There are reports that the ferry is closed. Is that so?\n\nMS. HOLM: It is.\n',
      { title: 'Press gaggle' },
    )
    expect(by('The ferry is closed')).toEqual(['reports'])
  })

  it('asks without a question mark too, and an answer goes to that', () => {
    const { statements } = drafted(
      'MS. HOLM: The bridge is closed.\n\nQ Why is it closed?\n\nMS. HOLM: It rains.\n\nQ But you said that the ferry is closed.\n\nMS. HOLM: I said nothing of the kind.\n\nQ Thank you.\n\nMS. HOLM: The road opens in May.\n',
      { title: 'Press gaggle' },
    )
    const at = (words: string) => statements.find(({ text }) => text.includes(words))
    expect(at('nothing of the kind')?.repliesTo).toBe(at('But you said')?.id)
    expect(at('But you said')?.act).toBe('REQUEST')
    expect(at('The road opens')?.repliesTo).toBeUndefined()
  })

  it('asks for nothing by what is said to nobody', () => {
    const { statements } = drafted(
      'MS. HOLM: The bridge is closed.\n\nQ Anna, the ferry is closed.\n\nMS. HOLM: It is?\n\nQ The ferry sails —\n\nMS. HOLM: It carries cars, right? The ferry was built in May.\n\nQ Why?\n\nMS. HOLM: “Who paid for it?”\n',
      { title: 'Press gaggle' },
    )
    expect(statements.map(({ text, act }) => [text, act])).toEqual([
      ['The bridge is closed.', 'INFORM'],
      ['Anna, the ferry is closed.', 'INFORM'],
      ['It is?', 'REQUEST'],
      ['It carries cars, right? The ferry was built in May.', 'INFORM'],
      ['Why?', 'REQUEST'],
      ['“Who paid for it?”', undefined],
    ])
  })

  it('has said nothing yet where it is interrupted at once', () => {
    const { statements } = drafted(
      'MS. HOLM: The bridge is closed.\n\nQ You just referred to —\n\nMS. HOLM: The town of Oslo wants to open it in May —\n\nQ Why?\n\nMS. HOLM: It rains.\n',
      { title: 'Press gaggle' },
    )
    expect(statements.map(({ text }) => text)).toEqual([
      'The bridge is closed.',
      'The town of Oslo wants to open it in May —',
      'Why?',
      'It rains.',
    ])
  })

  it('says nothing by mere courtesies', () => {
    const { statements } = drafted(
      'MS. HOLM: The bridge is closed.\n\nQ Why?\n\nMS. HOLM: It rains.\n\nMm-hmm.\n\nAnna, kick us off.\n\nAnd now for my colleague.\n\nOther questions?\n\nThe call is embargoed until May.\n\nThank you for that question, Anna.\n\nGod bless you all, and God bless Iceland.\n',
      { title: 'Press gaggle' },
    )
    expect(statements.map(({ text }) => text)).toEqual(['The bridge is closed.', 'Why?', 'It rains.'])
  })

  it('is answered in one statement over paragraphs that name nobody else', () => {
    expect(answersIn('The road is narrow.')).toBe(1)
    expect(answersIn('The road of Norway is narrow.')).toBe(2)
    expect(answersIn('The road is a shame.')).toBe(2)
    expect(answersIn('The road is narrow.\n\n'.repeat(8))).toBe(2)
  })

  it('names a court in full before it is "the Court"', () => {
    const { statements } = drafted(
      `MS. HOLM: The bridge is closed.\n\nQ Why?\n\nMS. HOLM: The Supreme Court of Norland met.\n\nThe Court said that the bridge is old.\n`,
      { title: 'Press gaggle' },
    )
    expect(statements.map(({ by }) => by)).toContainEqual(['The Supreme Court of Norland'])
  })

  it('is told of others only where their words tell something', () => {
    expect(saidByLind('Dora Lind tweeted this morning.')).toEqual([])
    expect(saidByLind('Dora Lind announced a second ferry.')).toHaveLength(1)
    expect(saidByLind('Dora Lind said that the ferry is closed.')).toHaveLength(1)
  })

  it('speaks of the one who was named last, by "he" or "she"', () => {
    expect(toldAfter('Is Peter Lind late?', 'He has a plan.')).toEqual([
      'Peter Lind',
      'Peter Lind has a plan',
    ])
    expect(toldAfter('Is Peter Lind late?', 'His plan is old.')).toEqual([
      'Peter Lind',
      'Peter Lind’s plan is old',
    ])
    expect(toldAfter('Is Peter Lind late?', 'You know him.')).toEqual(['Peter Lind', 'You know him'])
    expect(toldAfter('Is Peter Lind late?', 'She has a plan.')).toEqual([])
    expect(toldAfter('Is Peter Lind late?', '“He has a plan.”')).toEqual([])
    expect(toldAfter('Are Peter Lind and Carl Dahl late?', 'He has a plan.')).toEqual([])
    expect(toldAfter('Is Peter Lind late?', 'Carl Dahl is, and he has a plan.')).toEqual([
      'Carl Dahl',
      'Carl Dahl is',
      'He has a plan',
    ])
    expect(toldAfter('Is it late?', 'He has a plan.')).toEqual([])
    // Names of men and of women.
    for (const name of ['Jan Lind', 'Chris Lind', 'Kim Lind'])
      for (const pronoun of ['He', 'She'])
        expect(toldAfter(`Is ${name} late?`, `${pronoun} has a plan.`)).toEqual([name, `${name} has a plan`])
  })

  it('does not speak of the one who was named last, where somebody else is nearer or it is long ago', () => {
    const asked = 'Is Peter Lind late?'
    expect(aboutAfter(asked, 'He sold the ferry to my brother.')).toEqual(['Peter Lind'])
    expect(aboutAfter(asked, 'My brother came, and he sold the ferry.')).toEqual([])
    expect(aboutAfter(asked, 'The captain came. He sold the ferry.')).toEqual([])
    expect(aboutAfter(asked, 'Workers came. He sold the ferry.')).toEqual(['Peter Lind'])
    const rain = Array.from({ length: 5 }, (_, i) => `It rained for ${i + 2} days.`)
    expect(aboutAfter(asked, `${rain.slice(0, 2).join(' ')} He sold the ferry.`)).toEqual(['Peter Lind'])
    expect(aboutAfter(asked, `${rain.join(' ')} He sold the ferry.`)).toEqual([])
    const spoken = rain.map(words => `He knew that. ${words}`).join(' ')
    expect(aboutAfter(asked, `${spoken} He sold the ferry.`)).toContain('Peter Lind')
  })

  it('is answered by one word, which says or denies what was asked', () => {
    expect(verbsOf('Yes.')).toEqual(['ASSERTS'])
    expect(verbsOf('No.')).toEqual(['DENIES'])
    expect(verbsOf('No, it rains.')).toEqual([])
    expect(verbsOf('Maybe.')).toEqual([])
  })

  it('is answered once, and not by one word where two things were asked or none that can be true', () => {
    expect(verbsOf('Yes.', 'Is the ferry closed? Is the road closed?')).toEqual([])
    expect(verbsOf('Yes.', 'Who closed the ferry?')).toEqual([])
  })

  it.each([
    ['The ferry to Sweden didn’t sink, did it?', 'That’s right.'],
    ['The ferry to Sweden sank, did it?', 'That’s right.'],
    ['Has the town never closed the ferry?', 'Yes.'],
    ['Did Sweden not pay for the ferry?', 'Correct.'],
    ['Is nobody from Sweden on the ferry?', 'No.'],
    ['Is the ferry open or closed?', 'Yes.'],
  ])('is not answered by one word that may say either: %s', (asked, answer) => {
    const { statements } = drafted(
      `MS. HOLM: The bridge is closed.\n\nQ ${asked}\n\nMS. HOLM: ${answer}\n\nQ Thank you.\n`,
      { title: 'Press gaggle' },
    )
    const [question, word] = statements.slice(1)
    expect(question?.claims).toHaveLength(1)
    expect(word).toMatchObject({ text: answer, doubt: 0.05 })
    expect(word?.claims ?? []).toEqual([])
  })

  it('is answered with more doubt than what somebody says in full', () => {
    const { statements } = drafted(
      'MS. HOLM: The bridge is closed.\n\nQ The ferry sank, right?\n\nMS. HOLM: Yes.\n\nQ Thank you.\n',
      { title: 'Press gaggle' },
    )
    const [whole, , word] = statements
    expect(word?.claims).toHaveLength(1)
    expect(word?.doubt).toBeGreaterThan(whole?.doubt ?? 1)
  })

  it.each([
    ['The ferry sank, did it?', 'The ferry sank'],
    ['The ferry sank, didn’t it?', 'The ferry sank'],
    ['The ferry sank, right?', 'The ferry sank'],
    ['Did Sweden not pay for the ferry?', 'Sweden paid for the ferry'],
  ])('asks whether something is so, and of nothing else: %s', (asked, words) => {
    const { file } = drafted(`MS. HOLM: It rains.\n\nQ ${asked}\n\nMS. HOLM: It may be.\n\nQ Thank you.\n`, {
      title: 'Press gaggle',
    })
    expect((file.claims ?? []).map(({ text }) => text)).toContain(words)
  })

  it('asks by a question that ends as a tag does, and informs by no words without a verb', () => {
    const { statements } = drafted(
      'MS. HOLM: The bridge is closed.\n\nQ Why?\n\nMS. HOLM: Do you think that is right?\n\nQ Yes.\n\nMS. HOLM: The town’s old bridge over the river.\n',
      { title: 'Press gaggle' },
    )
    expect(statements.slice(2).map(({ text, act }) => [text, act])).toEqual([
      ['Do you think that is right?', 'REQUEST'],
      ['Yes.', 'INFORM'],
      ['The town’s old bridge over the river.', undefined],
    ])
  })
})

describe('a turn', () => {
  it('is no request for a question in a speech, and "Yeah." answers only a question', () => {
    const { statements } = drafted(
      'THE MAYOR: The bridge is open. Who would have thought it? It carries nine trains.\n\nMR. DAHL: Yeah.\n\nTHE MAYOR: Go ahead, Carl.\n',
      { title: 'Remarks by Mayor Anna Lind' },
    )
    expect(statements.map(({ text, act }) => [text, act])).toEqual([
      ['The bridge is open.', 'INFORM'],
      ['Who would have thought it?', undefined],
      ['It carries nine trains.', 'INFORM'],
    ])
    expect(
      drafted('THE MAYOR: The bridge is open.\n\nQ Does it carry trains?\n\nTHE MAYOR: Yeah.\n', {
        title: 'Remarks by Mayor Anna Lind',
      }).by('Yeah'),
    ).toEqual(['Anna Lind'])
  })
})

const partsAfter = (second: string) =>
  drafted(`Iceland opened the bridge in May. ${second}\n`, {
    title: 'Statement by Foreign Minister Anna Lind on the Bridge',
  }).statements.map(({ text }) => text)

describe('a signed text', () => {
  it.each([
    ['We thank the town for its bridge.\n\nSincerely,\n\nAnna Lind\n', undefined, 'Anna Lind'],
    [
      'We thank the town for its bridge.\n\nSincerely,\n\nAnna Lind\nGovernor of Iceland\n',
      undefined,
      'Anna Lind',
    ],
    [
      'We condemn the closing of the bridge.\n',
      'Joint Statement by the Foreign Ministers of Iceland, Malta and Norway',
      'Iceland + Malta + Norway',
    ],
    [
      'I thank the town for its bridge, and I call on it to wait for the ferry.\n\nANNA B. LIND\n',
      undefined,
      'Anna B. Lind',
    ],
    [
      'NOW, THEREFORE, I, ANNA LIND, Governor of Iceland, do hereby proclaim a day of the bridge.\n',
      undefined,
      'Anna Lind',
    ],
    [
      'The town is thankful for its bridge in May.\n',
      'Statement by Foreign Minister Anna Lind on the Bridge',
      'Anna Lind',
    ],
    [
      'We, the governments of Iceland and Malta, condemn the closing of the bridge.\n',
      undefined,
      'Iceland + Malta',
    ],
    [
      'We condemn the closing of the bridge.\n',
      'Joint Statement by the Governments of Iceland, Malta and Norway',
      'Iceland + Malta + Norway',
    ],
    ['We condemn the closing of the bridge in May.\n', 'Iceland-Malta Joint Statement', 'Iceland + Malta'],
    [
      'We condemn the closing of the bridge in May.\n',
      'Joint Declaration Between the Kingdom of Norway and the Republic of Malta',
      'Norway + Malta',
    ],
    [
      'We, the Leaders of the Northern Group (N5), met to discuss the bridge of Iceland.\n',
      undefined,
      'Leaders of the Northern Group (N5)',
    ],
  ])('%j (%s) is by %s', (text, title, by) => {
    expect(drafted(text, title === undefined ? {} : { title }).statements[0]?.by.join(' + ')).toBe(by)
  })

  it('by the office alone is by its holder of that day', () => {
    const { statements } = drafted(
      'By the authority vested in me as President by the law, it is hereby ordered that the bridge be closed.\n',
      { title: 'Closing the Bridge', by: known, url: 'https://seat.example/' },
    )
    expect(statements[0]?.by).toEqual(['Ada Holm'])
  })

  it('is parted where it tells of others than before, unless it refers to these', () => {
    expect(partsAfter('Malta closed the ferry in June.')).toHaveLength(2)
    expect(partsAfter('Iceland closed the ferry in June.')).toHaveLength(1)
    expect(partsAfter('And Malta closed the ferry in June.')).toHaveLength(1)
    expect(partsAfter('The ferry was closed in June.')).toHaveLength(1)
  })

  it('tells its own stand, and no report of it', () => {
    const { statements } = drafted('My heart goes out to Malta. Iceland stands with Malta in this hour.\n', {
      title: 'Statement by President Ada Holm on the Bridge',
    })
    expect(new Set(statements.map(({ rule }) => rule))).toEqual(new Set(['signed']))
  })

  it('is no readout of a call, which tells of it', () => {
    expect(
      drafted('The President had a phone call with Speaker Ek in May.\n', {
        title: 'Readout of President Holm’s Call with Speaker Ek and Leader Dahl',
      }).statements.map(({ rule }) => rule),
    ).not.toContain('signed')
  })

  it('is none where a name only ends it', () => {
    expect(
      drafted('The bridge over the river of Iceland is closed.\n\nAnna Lind\n').statements.map(
        ({ rule }) => rule,
      ),
    ).not.toContain('signed')
  })
})

const publisherAt = (url: string) => {
  const { file } = drafted('It rains.\n', { url, by: known })
  return file.actors?.find(({ id }) => id === file.document.publisher)
}

describe('a publisher', () => {
  it('is the known organization of its host, else one that is not said to be a medium', () => {
    expect(publisherAt('https://news.seat.example/a')).toMatchObject({ id: 'the-seat', sector: 'GOVERNMENT' })
    expect(publisherAt('https://paper.example/a')).toMatchObject({ name: 'paper.example', sector: 'OTHER' })
    expect(publisherAt('https://town.gov/a')).toMatchObject({ name: 'town.gov', sector: 'GOVERNMENT' })
  })
})
