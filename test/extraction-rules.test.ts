import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { foundIn, isFound } from '../bench/extraction/examples.ts'
import { columns } from '../src/extraction/lexicon/lexicon.ts'
import { actRules } from '../src/extraction/draft/passages/act-rules.ts'
import { toldBy } from '../src/extraction/draft/passages/acts.ts'
import { resolutionRules } from '../src/extraction/draft/attributed/resolution.ts'
import { guards, informs } from '../src/extraction/draft/passages/informing.ts'
import { narratorRules } from '../src/extraction/draft/voices/narrator.ts'
import { speechRules } from '../src/extraction/draft/voices/monologue.ts'
import { longNameEnd, longNameRules } from '../src/extraction/draft/targets/long-names.ts'
import { withinRule } from '../src/extraction/draft/voices/within.ts'
import { creditRules, creditsIn } from '../src/extraction/frames/credits.ts'
import { continuations } from '../src/extraction/frames/continued.ts'
import { draftDocument, knownFrom, readSource, ruleMeaning } from '../src/extraction/index.ts'
import { changedRules, rules } from '../src/extraction/rules/all.ts'
import { leadOf, leads } from '../src/extraction/text/leads.ts'
import { read } from '../src/extraction/text/read.ts'

// Drafts carry these ids: none is changed, given again, or left out without a reason.
const ids =
  `asked-about asked-of-somebody was-quoted-as-saying worried-by worried-that worried-to was-told-about was-told-that it-was-said-that
  was-expected-to was-criticized-by was-criticized quoted-as-saying whom-she-called charge-he-denies quote-said-name said-name-quote told-said-name
  quote-as-name-said told-as-name-said told-as-said-by-name quote-name-said told-name-said condemned-quote relative-said said-that said-colon said-quote
  asked-whether wants-to spoke-of-colon complained-about told-them-that told-them-colon told-them-quote
  asked-them-whether urged-them-to warned-them-of considered-doing wants-later-to spoke-later-about told-them-clause said-so said-clause
  said-later-that said-later-colon said-later-quote asked-later-whether said-words-with-verb said-later-clause
  condemned-object-colon described-as called-it condemned-object called-for poll-shows opposed-by
  whom-he-rails-against which-she-opposes seems-to claim-is-that made-claim-that claim-that made-criticism-of
  criticism-of criticism-from is-critic-of is-sure-that is-eager-to is-critical-of reportedly according-to
  name-colon-quote name-colon name-does-quote`.split(/\s+/)

describe('a rule of extraction', () => {
  it.each(rules.map(rule => [rule.id, rule] as const))(
    '%s finds its example and not its counter-example',
    (id, rule) => {
      const { source, cue, content } = rule.example
      expect(foundIn(rule.example.text)).toContainEqual({
        rule: id,
        family: rule.family,
        source,
        cue,
        content,
      })
      for (const text of rule.not) expect(foundIn(text).map(found => found.rule)).not.toContain(id)
    },
  )

  it.each(rules.map(rule => [rule.id, rule] as const))(
    '%s is missed by its example once it is deleted',
    (id, rule) => {
      const others = changedRules(other => (other.id === id ? undefined : other))
      expect(isFound(rule, foundIn(rule.example.text, others))).toBe(false)
    },
  )

  it('is told in words with its example, whichever made the statement', () => {
    const said = [...rules, ...creditRules, ...speechRules, ...narratorRules, ...resolutionRules, withinRule]
    for (const { id, example } of said)
      expect(ruleMeaning(id)).toContain(example.text.replaceAll(/\s*\n\s*/g, ' / '))
    expect(ruleMeaning('of-another-program')).toBeUndefined()
  })

  it('has an id of its own that no other was given', () => {
    expect(rules.map(({ id }) => id)).toEqual(ids)
  })
})

describe('the lexicon', () => {
  const text = readFileSync(new URL('../src/extraction/lexicon/table.json', import.meta.url), 'utf8')
  const rows = [...text.matchAll(/^ {2}"(?<lemma>(?:[^"\\]|\\.)+)": "(?<row>[^"]*)",?$/gmu)].map(
    ({ groups }) => ({
      lemma: JSON.parse(`"${groups?.['lemma'] ?? ''}"`) as string,
      own: (groups?.['row'] ?? '').split(' '),
    }),
  )
  const lemmas = new Map(rows.map(({ lemma, own }) => [lemma, own]))

  it('has one row for a lemma, in the order of the alphabet', () => {
    expect(rows).toHaveLength(text.trim().split('\n').length - 2)
    expect(lemmas.size).toBe(rows.length)
    expect(rows.map(({ lemma }) => lemma)).toEqual(rows.map(({ lemma }) => lemma).toSorted())
  })

  it('has every lemma in a column, once, and every column used', () => {
    const used = rows.flatMap(({ own }) => own)
    expect(rows.filter(({ own }) => new Set(own).size < own.length || own.includes(''))).toEqual([])
    expect([...new Set(used)].toSorted()).toEqual(Object.keys(columns).toSorted())
  })

  it('has no inflected form of a lemma that stands in the same column', () => {
    const endings = [/s$/, /es$/, /ed$/, /(?<=e)d$/, /ing$/] as const
    const stems = (word: string) => [
      ...endings.filter(ending => ending.test(word)).map(ending => word.replace(ending, '')),
      word.replace(/ies$|ied$/, 'y'),
      word.replace(/ing$/, 'e'),
      word.replace(/(?<last>\w)\k<last>(?:ed|ing)$/, '$<last>'),
    ]
    // "armed forces", "a filing": words of their own, and no forms of what they look like.
    const separate = new Set([
      'briefing',
      'corps',
      'filing',
      'forces',
      'guards',
      'its',
      'mrs',
      'recording',
      'towards',
      'warning',
    ])
    const inflected = rows.filter(
      ({ lemma, own }) =>
        !separate.has(lemma) &&
        stems(lemma).some(
          stem => stem !== lemma && lemmas.get(stem)?.some(column => own.includes(column)) === true,
        ),
    )
    expect(inflected.map(({ lemma }) => lemma)).toEqual([])
  })
})

describe('a rule of acts', () => {
  it.each(actRules.map(rule => [rule.id, rule] as const))(
    '%s decides its example, and no other rule does',
    (id, { act, example, not }) => {
      const others = actRules.filter(rule => rule.id !== id)
      expect(toldBy(example)).toEqual({ kind: 'tells', act })
      expect(toldBy(example, others)).not.toEqual({ kind: 'tells', act })
      expect(toldBy(not)).not.toEqual({ kind: 'tells', act })
    },
  )
})

describe('what speaks of nothing to say', () => {
  it.each([
    'I have nothing further.',
    'We have no new details.',
    'I just don’t have anything on that.',
    'Don’t have any updates to share.',
    'I don’t have a timeline.',
    'I do not have any calls to read out at this time.',
    'So, I don’t have any further comment.',
  ])('rejects a question: %s', words => {
    expect(toldBy(words)).toEqual({ kind: 'tells', act: 'REJECT' })
  })

  it.each([
    'They don’t have any ferries at this time.',
    'I don’t have any ferries at this point.',
    'The towns have nothing to do with the bridge.',
    'We have nothing to do with the bridge.',
    'They have no comment.',
    'The bakers got nothing.',
  ])('rejects nothing where others lack something, or something else is lacking: %s', words => {
    expect(toldBy(words)).toEqual({ kind: 'tells' })
  })

  it('asks for nothing where one came to see somebody', () => {
    expect(toldBy('We called on Anna Berg on Tuesday.')).toEqual({ kind: 'tells' })
    expect(toldBy('We call on Anna Berg to wait.')).toEqual({ kind: 'tells', act: 'REQUEST' })
  })
})

describe('what only runs a meeting', () => {
  it.each([
    'With that, Anna, kick us off.',
    'I’ll kick things off with a few words.',
    'Thank you so much for the question.',
    'God bless you, and may God bless Iceland.',
    'I am happy to take your questions.',
    'So, we will take one more.',
    'And before that, let me take a crack at it.',
    'That concludes today’s part, and this concludes our call.',
    'Let’s go to Anna.',
    'I’ll turn it over to Anna.',
    'And now our opening remarks.',
  ])('tells nothing: %s', words => {
    expect(toldBy(words)).toEqual({ kind: 'courtesy' })
  })

  it.each([
    'Norway wants to kick us off the island.',
    'There is no time for the question of Norway.',
    'God bless you, people of Norway, and open the bridge.',
    'The mayor did not answer questions on the bridge.',
    'It will take one year.',
    'We take the question of the bridge to heart.',
    'The treaty concludes the dispute with Norway.',
    'Let’s go to war.',
    'The bakers broke the ground rules of the town.',
    'The mayor told of it in opening remarks.',
    'Norway will jump in.',
    'Norway is going to turn to the town.',
    'The barn has the floor of a ship.',
  ])('tells something where the words stand in what somebody claims: %s', words => {
    expect(toldBy(words)).toMatchObject({ kind: 'tells' })
  })
})

describe('words of thanks', () => {
  it('support nothing where they are put under a condition', () => {
    expect(toldBy('If I was not clear, I apologize, the bridge is open.')).not.toMatchObject({
      act: 'SUPPORT',
    })
    expect(toldBy('I apologize for the delay.')).toMatchObject({ act: 'SUPPORT' })
    expect(toldBy('We will again build a bridge.')).toMatchObject({ act: 'AGREE' })
    expect(toldBy('We acknowledge the vital role of the bridge.')).toEqual({ kind: 'tells' })
    expect(toldBy('You would have to ask the town.')).toMatchObject({ act: 'REJECT' })
    expect(toldBy('That is not something that I can speak of.')).toMatchObject({ act: 'REJECT' })
  })
})

describe('a guard of what only tells something', () => {
  it.each(guards.map(guard => [guard.id, guard.example] as const))(
    '%s alone keeps its example from it',
    (id, example) => {
      expect(informs(example)).toBe(false)
      expect(
        informs(
          example,
          guards.filter(guard => guard.id !== id),
        ),
      ).toBe(true)
    },
  )

  it.each([
    'The bridge was closed in May.',
    'No, it was the town.',
    'The town will open the bridge, and the ferry runs.',
    'The ferry runs late — okay? — and it was built in May.',
    'The town could be old.',
    'The ferry didn’t sail.',
    'I am not aware of a bridge.',
    'Mayor Warnock was in the town.',
    'The answer to the question was in the paper.',
  ])('lets pass: %s', words => {
    expect(informs(words)).toBe(true)
  })

  it.each([
    'The town commits to painting the bridge.',
    'The town refuses to open the bridge.',
    'He is a war criminal.',
  ])('keeps a promise and a blame from it: %s', words => {
    expect(informs(words)).toBe(false)
  })

  it('lets nothing pass that has no verb', () => {
    expect(informs('The old bridge over the river near the town')).toBe(false)
  })
})

const said = (text: string, of = continuations) => foundIn(text, undefined, of).map(({ content }) => content)

const drafted = (text: string) => {
  const { file } = draftDocument(readSource(Buffer.from(text), 'a.txt'), 'a', knownFrom([]))
  return (file.statements ?? []).map(({ rule, spans = [] }) => ({
    rule,
    words: spans.map(({ exact }) => exact).join(' '),
  }))
}

describe('a rule of continuation', () => {
  it.each(continuations.map(rule => [rule.id, rule] as const))(
    '%s adds to its example alone',
    (id, { example, not }) => {
      const others = continuations.filter(rule => rule.id !== id)
      expect(said(example.text)).toEqual([example.content])
      expect(said(example.text, others)).not.toEqual([example.content])
      expect(said(not.text)).toEqual([not.content])
    },
  )
})

const creditedIn = (text: string, tried = creditRules) => {
  const reading = read(text)
  const words = ({ first, last }: { first: number; last: number }) =>
    text.slice(reading.tokens[first]?.start, reading.tokens[last - 1]?.end)
  return creditsIn(reading, tried).map(({ rule, source, content }) => ({
    id: rule,
    source: source === null ? null : words(source),
    content: content.map(words).join(' … '),
  }))
}

describe('a rule of credits', () => {
  it.each(creditRules.map(rule => [rule.id, rule] as const))(
    '%s finds its example and nothing in its counter-example',
    (id, { example, not }) => {
      const { text, ...found } = example
      expect(creditedIn(text)).toEqual([{ id, ...found }])
      expect(
        creditedIn(
          text,
          creditRules.filter(rule => rule.id !== id),
        ),
      ).not.toContainEqual(expect.objectContaining(found))
      expect(creditedIn(not)).toEqual([])
    },
  )
})

describe('what leads a paragraph', () => {
  it.each(leads.map(lead => [lead.id, lead] as const))('%s is cut off before its sentence', (_, lead) => {
    expect(lead.example.text.slice(0, leadOf(lead.example.text))).toBe(lead.example.lead)
    expect(lead.pattern.test(lead.example.text)).toBe(true)
    expect(leads.filter(other => other.pattern.test(lead.example.text))).toEqual([lead])
    expect(leadOf(lead.not)).toBe(0)
  })
})

describe("a rule of somebody's own words, or of the narrator's", () => {
  it.each(
    [...speechRules, ...narratorRules, ...resolutionRules, withinRule].map(rule => [rule.id, rule] as const),
  )('%s makes a statement of its example and not of its counter-example', (id, { example, not }) => {
    expect(drafted(example.text)).toContainEqual({ rule: id, words: example.words })
    expect(drafted(not).map(({ rule }) => rule)).not.toContain(id)
  })

  it('is the rule of the frame, where somebody else tells it', () => {
    expect(drafted('Anna Berg announced that the bridge is closed.').map(({ rule }) => rule)).toEqual([
      'said-that',
    ])
  })
})

const nameIn = (text: string): string | undefined => {
  const { tokens, original } = read(text)
  for (let i = 0; i < tokens.length; i++) {
    const end = /^The$/u.test(tokens[i]?.text ?? '') ? undefined : longNameEnd(tokens, i, tokens.length)
    if (end !== undefined) return original.slice(tokens[i]?.start, tokens[end - 1]?.end)
  }
  return undefined
}

describe('a long name', () => {
  it.each(longNameRules.map(rule => [rule.id, rule] as const))(
    '%s goes on over small words, and ends before another name',
    (_, { example, not }) => {
      expect(nameIn(example.text)).toBe(example.name)
      expect(nameIn(not.text)).not.toBe(not.name)
    },
  )
})
