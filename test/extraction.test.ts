import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  draftDocument,
  knownFrom,
  readSource,
  type Draft,
  type Known,
  type Source,
} from '../src/extraction/index.ts'
import { WhosaidError } from '../src/errors.ts'
import { readData, type DocumentFile } from '../src/document/index.ts'

const nobody = knownFrom([])
const draft = (text: string, options: { name?: string; known?: Known } = {}): Draft =>
  draftDocument(
    { ...readSource(Buffer.from(text), options.name ?? 'text.txt'), publishedAt: '2019-12-30' },
    'text',
    options.known ?? nobody,
  )
const said = (text: string) => (draft(text).file.statements ?? []).filter(({ voice }) => voice !== 'NARRATOR')
const only = (text: string) => {
  const statements = said(text)
  expect(statements).toHaveLength(1)
  return statements[0] as NonNullable<DocumentFile['statements']>[number]
}
const verbsOf = (text: string) => (only(text).claims ?? []).map(({ verb }) => verb)
const problemsOf = ({ file, text }: Draft) => {
  const read = readData({ ...file, document: { ...file.document, text } })
  return 'problems' in read ? read.problems : []
}

describe('a statement', () => {
  it.each([
    ['Anna Berg said that the bridge is closed.', 'Anna Berg', 'said', 'INDIRECT'],
    ['Anna Berg said the bridge is closed.', 'Anna Berg', 'said', 'INDIRECT'],
    ['"The bridge is closed," said Anna Berg.', 'Anna Berg', 'said', 'DIRECT'],
    ['The bridge is closed, Anna Berg said on Monday.', 'Anna Berg', 'said', 'INDIRECT'],
    ['The bridge, Anna Berg said, is closed.', 'Anna Berg', 'said', 'INDIRECT'],
    ['The bridge is "closed for good," according to Anna Berg.', 'Anna Berg', 'according to', 'MIXED'],
    ['Anna Berg: "The bridge is closed."', 'Anna Berg', ':', 'DIRECT'],
    ['Anna Berg condemned the attacks.', 'Anna Berg', 'condemned', 'INDIRECT'],
    [
      'Anna Berg, who leads the town, has called the plan "a mistake".',
      'Anna Berg, who leads the town',
      'has called',
      'MIXED',
    ],
  ])('is found in: %s', (text, speakerMention, cue, form) => {
    expect(only(text)).toMatchObject({ speakerMention, cue, form })
  })

  it('keeps the words between marks of mixed style, and not the comma before the last mark', () => {
    expect(only('“The bridge is closed," said Anna Berg.').quote).toBe('The bridge is closed')
  })

  it('begins in the next paragraph after a cue with a colon', () => {
    expect(only('Anna Berg said:\n\n"The bridge is closed."').quote).toBe('The bridge is closed.')
    expect(said('Anna Berg said:\n')).toEqual([])
  })

  it('goes on in the quotation after its cue', () => {
    expect(only('"The bridge is closed," Anna Berg said. "It stays closed."').quote).toBe(
      'The bridge is closed […] It stays closed.',
    )
  })

  it('asserts, denies, leaves open or asks by its cue', () => {
    expect(verbsOf('Anna Berg said that the bridge is closed.')).toEqual(['ASSERTS'])
    expect(verbsOf('Anna Berg denied that the bridge is closed.')).toEqual(['DENIES'])
    expect(verbsOf('Anna Berg did not rule out further closures.')).toEqual(['LEAVES_OPEN'])
    expect(verbsOf('Anna Berg asked whether the bridge is closed.')).toEqual(['ASKS'])
  })

  it('leaves open what is not ruled out, which is no threat', () => {
    expect(only('Anna Berg did not rule out further military action.').act).toBeUndefined()
  })

  it('takes a stance only where the cue decides it', () => {
    const { act, about } = only('Anna Berg condemned the attacks on Iraq.')
    expect(act).toBe('ACCUSE')
    expect(about?.[0]).toMatchObject({ id: '#attacks', stance: 'AGAINST' })
    expect(only('Anna Berg discussed the attacks on Iraq.').about?.[0]).not.toHaveProperty('stance')
  })

  it('is parted where it turns from telling to demanding', () => {
    const [told, demanded] = said(
      'Anna Berg said: "The town closed the bridge for good, and it must pay for the damage."',
    )
    expect(told?.quote).toBe('The town closed the bridge for good')
    expect(demanded).toMatchObject({ act: 'REQUEST', quote: 'and it must pay for the damage.' })
  })

  it('is dated by the day that its sentence tells', () => {
    expect(only('Anna Berg said on Friday that the bridge is closed.').saidAt).toBe('2019-12-27')
    expect(only('Anna Berg said that the bridge is closed.').saidAt).toBe('2019-12-28/2019-12-30')
  })

  it('has its bounds where it has a figure', () => {
    const claims =
      draft('Anna Berg said the strikes killed at least 25 fighters and wounded 51.').file.claims ?? []
    expect(claims.filter(({ measure }) => measure !== undefined)).toMatchObject([
      { measure: 'KILLED', counting: 'COMBATANTS', min: 25 },
      { measure: 'WOUNDED', counting: 'PEOPLE', min: 51, max: 51 },
    ])
    expect(
      draft('Anna Berg said the strikes killed dozens of fighters.').file.claims?.every(
        ({ measure }) => measure === undefined,
      ),
    ).toBe(true)
  })

  it('keeps its id when the text around it is mended', () => {
    const [before] = said('Anna Berg said that the bridge is closed.')
    const [, after] = said('Carl Dahl said that it rains. Anna Berg said that the bridge is closed.')
    expect(after?.id).toBe(before?.id)
  })

  it('is never marked as checked, and has a doubt', () => {
    const statement = only('Anna Berg said that the bridge is closed.')
    expect(statement).not.toHaveProperty('checkedBy')
    expect(statement.doubt).toBeGreaterThan(0)
  })
})

describe('what words make of actors and events', () => {
  it('is a party of an event that acts, is the target, or is where it happens', () => {
    const { file } = draft('Anna Berg condemned U.S. airstrikes on Kataib Hezbollah in Iraq.')
    const [statement] = file.statements ?? []
    expect(file.events?.[0]?.parties).toEqual([
      { actor: 'united-states', role: 'ACTING', statements: [statement?.id] },
      { actor: '#kataib-hezbollah', role: 'TARGETED', statements: [statement?.id] },
      { actor: 'iraq', role: 'HOST', statements: [statement?.id] },
    ])
  })

  it('is a backer, in the voice that tells it', () => {
    const backed = [{ actor: '#kataib-hezbollah', kind: 'BACKED_BY', with: 'iran' }]
    expect(
      draft('The Iranian-backed militia Kataib Hezbollah struck the bridge on Monday.').file.affiliations,
    ).toEqual(backed)
    const { file } = draft(
      'Anna Berg said that the Iranian-backed militia Kataib Hezbollah struck the bridge.',
    )
    expect(file.affiliations).toEqual([{ ...backed[0], statements: [file.statements?.[0]?.id] }])
  })

  it('is a part of a state, where a ministry is called its', () => {
    expect(
      draft("Iran's foreign ministry spokesman Abbas Mousavi condemned the attacks.").file.affiliations,
    ).toEqual([{ actor: '#iran-foreign-ministry', kind: 'PART_OF', with: 'iran' }])
  })

  it('is a topic, where a treaty or a plan has a name', () => {
    const { file } = draft('Anna Berg said that the River Treaty ends in May.')
    expect(file.topics).toEqual([{ id: '#river-treaty', name: 'River Treaty' }])
    expect(file.statements?.[0]?.about).toContainEqual({ id: '#river-treaty' })
    expect(file.actors?.map(({ id }) => id)).not.toContain('#river-treaty')
  })
})

describe('who speaks', () => {
  it('is chained from the full name over the last name to the pronoun', () => {
    const speakers = said(
      'Anna Berg said that it rains. Berg said that it pours. She added that it stops.',
    ).map(({ speaker }) => speaker)
    expect(speakers).toEqual(['#anna-berg', '#anna-berg', '#anna-berg'])
  })

  it('is a state where its name or capital is the subject of a cue, with the office where one is told', () => {
    expect(only('Tehran has called the plan "a mistake".').speaker).toBe('iran')
    const { file } = draft("Iran's foreign ministry spokesman Abbas Mousavi condemned the attacks.")
    expect(file.statements?.[0]).toMatchObject({
      speaker: '#abbas-mousavi',
      spokenAs: '#iran-foreign-ministry-spokesman',
    })
    expect(file.positions?.[0]?.in).toBe('#iran-foreign-ministry')
  })

  it("is somebody known only by an equal name: the brigades are not Lebanon's Hezbollah", () => {
    const known = knownFrom([
      {
        document: { id: 'known', title: 'Known', publisher: '#us', annotator: 'us' },
        actors: [
          { id: 'hezbollah', kind: 'militia', name: 'Hezbollah' },
          {
            id: 'kataib-hezbollah',
            kind: 'militia',
            name: "Kata'ib Hizbollah",
            aliases: ['Hezbollah brigades'],
          },
          { id: 'anna-berg', kind: 'person', name: 'Anna Berg' },
        ],
      },
    ])
    const speakerOf = (text: string) => draft(text, { known }).file.statements?.[0]?.speaker
    expect(speakerOf('The Hezbollah brigades said that it rains.')).toBe('kataib-hezbollah')
    expect(speakerOf("Kata'ib Hizbollah said that it rains.")).toBe('kataib-hezbollah')
    expect(speakerOf('Hezbollah said that it rains.')).toBe('hezbollah')
    expect(speakerOf('The Hezbollah battalions said that it rains.')).toBe('#hezbollah-battalions')
    expect(speakerOf('Anna Berg said that it rains.')).toBe('anna-berg')
    expect(speakerOf('Anna Bergdorf said that it rains.')).toBe('#anna-bergdorf')
  })
})

const turn = (words: string) =>
  (draft(`MODERATOR: It begins.\n\nQ Why?\n\nMR. DAHL: ${words}\n`).file.statements ?? [])
    .filter(({ speaker }) => speaker === '#dahl')
    .map(({ act, quote }) => [act, quote])

describe('a transcript', () => {
  const text = `A press call on the bridge, in full.

MR. DAHL: Good evening. The bridge over the river is closed.

It stays closed for a week.

Q Why is it closed?

MR. DAHL: Because it rains. That is all.
`
  it('gives each turn to its speaker, and an answer to its question', () => {
    const [opening, question, answer] = draft(text).file.statements ?? []
    expect(opening).toMatchObject({
      speaker: '#dahl',
      form: 'DIRECT',
      quote: 'The bridge over the river is closed. […] It stays closed for a week.',
    })
    expect(opening?.spans?.map(({ exact }) => exact)).toEqual([
      'MR. DAHL:',
      'The bridge over the river is closed.',
      'It stays closed for a week.',
    ])
    expect(question).toMatchObject({ speaker: '#reporters', text: 'Why is it closed?' })
    expect(answer).toMatchObject({ speaker: '#dahl', repliesTo: question?.id, addressees: ['#reporters'] })
    expect(question).toMatchObject({ addressees: ['#dahl'] })
  })

  it('parts a turn where what is done changes', () => {
    expect(
      turn(
        'Iran fired on the bridge. The attacks have to stop. We will not hesitate to respond. I am not going to speculate on the date. We thank the workers.',
      ),
    ).toEqual([
      ['INFORM', 'Iran fired on the bridge.'],
      ['REQUEST', 'The attacks have to stop.'],
      ['THREATEN', 'We will not hesitate to respond.'],
      ['REJECT', 'I am not going to speculate on the date.'],
      ['SUPPORT', 'We thank the workers.'],
    ])
  })

  it('leaves out courtesies, and who takes which question', () => {
    expect(
      turn('Good evening, everybody. I will turn it over to Mr. Berg. Thank you. The bridge is closed.'),
    ).toEqual([['INFORM', 'The bridge is closed.']])
  })

  it('parts several questions of one speaker', () => {
    const asked = draft(
      'MODERATOR: It begins.\n\nQ Is the bridge closed? It was open. And when does it open?\n\nMR. DAHL: Soon, we hope.\n',
    ).file.statements
    expect(asked?.filter(({ act }) => act === 'REQUEST').map(({ quote }) => quote)).toEqual([
      'Is the bridge closed? It was open.',
      'And when does it open?',
    ])
  })

  it('names the questioner whom the turn before calls up, and the house that they are from', () => {
    const { file } = draft(
      'MODERATOR: For our next question we will go to Carl Holm from the Daily. Carl, please.\n\nQ Is the bridge closed?\n\nMR. DAHL: It is closed.\n',
    )
    expect(file.statements?.[0]).toMatchObject({
      speaker: '#carl-holm',
      speakerMention: 'Carl Holm from the Daily',
      addressees: ['#dahl'],
    })
    expect(file.affiliations).toEqual([{ actor: '#carl-holm', kind: 'MEMBER_OF', with: '#daily' }])
  })

  it('reports whom the speaker quotes by name', () => {
    const { file } = draft(
      'MODERATOR: It begins.\n\nQ Why?\n\nMR. DAHL: President Anna Berg said that the bridge is closed for good.\n',
    )
    const inner = file.statements?.find(({ speaker }) => speaker === '#anna-berg')
    expect(inner).toMatchObject({ form: 'INDIRECT', cue: 'said' })
    expect(file.statements?.find(({ speaker }) => speaker === '#dahl')?.reports).toEqual([inner?.id])
  })
})

describe('what is read', () => {
  it('takes title, date and address from front matter, and no cut from links and hard wraps', () => {
    const { file, text } = draftDocument(
      readSource(
        Buffer.from(
          '---\ntitle: The Bridge\ndate: 2020-02-03\nurl: https://example.org/bridge\n---\nAnna Berg [said\nthat](https://example.org) **the bridge**\nis closed.\n',
        ),
        'a.md',
      ),
      'a',
      nobody,
    )
    expect(text).toBe('Anna Berg said that the bridge is closed.\n')
    expect(file.document).toMatchObject({
      id: expect.stringMatching(/^example-org-2020-02-03-the-bridge-[0-9a-f]{12}$/) as string,
      title: 'The Bridge',
      publishedAt: '2020-02-03',
    })
    expect(file.statements).toHaveLength(1)
  })

  it('takes the main text of a web page', () => {
    const body = '<p>Anna Berg said that the bridge is closed.</p>'.repeat(8)
    const source = readSource(
      Buffer.from(
        `<!doctype html><html><head><title>The Bridge</title><meta property="article:published_time" content="2020-02-03T10:00:00Z"></head><body><nav><a href="/">Home</a></nav><article><h1>The Bridge</h1>${body}</article><footer>All rights</footer></body></html>`,
      ),
      'a.html',
    )
    expect(source).toMatchObject({ title: 'The Bridge', publishedAt: '2020-02-03' })
    expect(source.text).not.toContain('Home')
    expect(draftDocument(source, 'a', nobody).file.statements).toHaveLength(8)
  })
})

const expectTrueOffsets = ({ file, text }: Draft) => {
  const points = [...text]
  for (const { spans = [] } of file.statements ?? [])
    for (const { start, end, exact } of spans) expect(points.slice(start, end).join('')).toBe(exact)
}

/** What the reader makes of bytes; undefined where it says that they are no text. */
const readOrRefused = (bytes: Uint8Array, name: string): Source | undefined => {
  try {
    return readSource(bytes, name)
  } catch (error) {
    if (error instanceof WhosaidError && error.code === 'INVALID_DOCUMENT') return undefined
    throw error
  }
}

describe('any text', () => {
  const word = fc.constantFrom(
    'Anna',
    'Berg',
    'said',
    'that',
    'the',
    'which',
    'called',
    'and',
    ',',
    '.',
    '"',
    '“',
    '”',
    "'",
    '‘',
    "''",
    '—',
    ':',
    '\n',
    '\n\n',
    'Q',
    'MR. DAHL:',
    'said:\n',
    'River Treaty',
    'attack on',
    'Iran-backed',
    'must',
    '25',
    'killed',
    'strikes',
    '😀',
    '\u0301',
    'Iran',
    'who',
    'to',
    '(',
    ')',
    'according to',
    'he',
    'not',
    '?',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(word, { maxLength: 60 }).map(words => words.join(' ')),
  )

  it('gives a draft that the loader accepts, with spans that hold in code points', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('a.txt', 'a.md', 'a.html'), (text, name) => {
        const source = readOrRefused(Buffer.from(text), name)
        fc.pre(source !== undefined && /\S/u.test(source.text))
        const made = draftDocument(source, 'any', nobody)
        expect(problemsOf(made)).toEqual([])
        expectTrueOffsets(made)
      }),
      { numRuns: 300 },
    )
  })

  it('is read from any bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('a.txt', 'a.md', 'a.html'),
        (bytes, name) => {
          const source = readOrRefused(bytes, name)
          if (source !== undefined) expectTrueOffsets(draftDocument(source, 'any', nobody))
        },
      ),
      { numRuns: 300 },
    )
  })

  const megabytes = Number(process.env['WHOSAID_LONG_TEXT'] ?? 3)
  it(`ends, with true offsets, for ${megabytes} megabytes of one sentence`, { timeout: 240_000 }, () => {
    const sentence = '😀 Anna Berg said that the bridge is closed and he told the town that '
    expectTrueOffsets(draft(sentence.repeat(Math.ceil((megabytes * 1_000_000) / sentence.length))))
  })

  it.each([
    ['nothing', ''],
    ['marks that are never closed', '"a “b '.repeat(5000)],
    ['one word', 'a'.repeat(100_000)],
    ['one sentence of cues', 'he said and '.repeat(10_000)],
    ['one sentence of names', 'Anna Berg and '.repeat(10_000)],
  ])(
    'ends soon: %s',
    (_, text) => {
      expect(problemsOf(draft(text)).filter(({ rule }) => rule !== 'empty')).toEqual([])
    },
    20_000,
  )
})
