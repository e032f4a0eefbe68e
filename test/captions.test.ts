import { describe, expect, test } from 'vitest'
import { captionOf } from '../src/loader/captions.ts'
import { examples } from './support/api.ts'
import { readResolved } from './support/texts.ts'

const quote =
  'He is prepared, as he said in his address of Monday, for anything but a war with the neighbours.'

describe('a caption', () => {
  test('keeps what fits, on one line', () => {
    expect(captionOf('Actor', { name: 'Ada\n  Berg' })).toBe('Ada Berg')
    expect(captionOf('Statement', { cue: 'said', quote: 'It is so.', text: 'Says so.' })).toBe(
      'said: “It is so.”',
    )
    const exact = 'x'.repeat(58)
    expect(captionOf('Claim', { text: exact })).toBe(exact)
  })

  test('is shortened at its end, between words', () => {
    const text = 'The bridge over the Orme is not closed, but only one lane is open until the summer.'
    expect(captionOf('Claim', { text })).toBe('The bridge over the Orme is not closed, but only one lane…')
    expect(captionOf('Event', { name: 'Attack on the northern harbour of the town: the second one' })).toBe(
      'Attack on the northern harbour of the town: the second one',
    )
    expect(
      captionOf('Document', { title: 'Attack on the northern harbour of the old town – the second one' }),
    ).toBe('Attack on the northern harbour of the old town – the…')
    expect(captionOf('Actor', { name: '国'.repeat(80) })).toBe(`${'国'.repeat(57)}…`)
    expect(captionOf('Actor', { name: '😀'.repeat(80) })).toBe(`${'😀'.repeat(57)}…`)
  })

  test('of a quotation has the ellipsis outside the marks, and a beginning of the quotation inside', () => {
    const caption = captionOf('Statement', { cue: 'told reporters', quote, text: 'Says so.' })
    expect(caption).toBe('told reporters: “He is prepared, as he said in his”…')
    const pieces = captionOf('Statement', {
      quote: `${'word '.repeat(10)}end […] ${'more '.repeat(10)}`,
      text: 'x',
    })
    expect(pieces).toBe(`“${'word '.repeat(10)}end”…`)
  })

  test('of no statement of the examples says inside its marks what its speaker did not say in a row', async () => {
    const statements = (await readResolved(examples)).flatMap(document => document.statements)
    let cut = 0
    for (const statement of statements) {
      const caption = captionOf('Statement', { ...statement })
      expect([...caption].length, caption).toBeLessThanOrEqual(58)
      const inside = /“(.*)”(…?)$/u.exec(caption)
      if (statement.quote === undefined) continue
      const words = statement.quote.replace(/\s+/g, ' ')
      expect(words.startsWith(inside![1]!), `${caption} of ${words}`).toBe(true)
      expect(inside![2] === '').toBe(inside![1] === words)
      if (inside![2] !== '') cut++
    }
    expect(cut).toBeGreaterThan(50)
  })
})
