import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { foundIn, isFound } from '../bench/extraction/examples.ts'
import { columns } from '../src/extraction/lexicon/lexicon.ts'
import { changedRules, rules } from '../src/extraction/rules/all.ts'

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
      expect(foundIn(rule.not).map(found => found.rule)).not.toContain(id)
    },
  )

  it.each(rules.map(rule => [rule.id, rule] as const))(
    '%s is missed by its example once it is deleted',
    (id, rule) => {
      const others = changedRules(other => (other.id === id ? undefined : other))
      expect(isFound(rule, foundIn(rule.example.text, others))).toBe(false)
    },
  )

  it('has an id of its own', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
  })
})

describe('the lexicon', () => {
  const text = readFileSync(new URL('../src/extraction/lexicon/table.json', import.meta.url), 'utf8')
  const rows = [...text.matchAll(/^ {2}"(?<lemma>(?:[^"\\]|\\.)+)": "(?<row>[^"]*)",?$/gmu)].map(
    ({ groups }) => ({
      lemma: groups?.['lemma'] ?? '',
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
    const separate = new Set(['corps', 'filing', 'forces', 'guards', 'mrs', 'towards', 'warning'])
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
