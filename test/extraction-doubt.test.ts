import { describe, expect, it } from 'vitest'
import { doubtOf, unknownSpeaker } from '../src/extraction/draft/doubt.ts'

describe('the doubt in a statement', () => {
  it('is nothing where every field is as good as certain', () => {
    expect(doubtOf({})).toEqual({ doubt: 0 })
  })

  it('grows with each field that can be wrong, and lists those from one in ten on', () => {
    expect(doubtOf({ speaker: 0.2, form: 0.5, cue: 0.05 })).toEqual({
      doubt: 0.62,
      doubtful: ['form', 'speaker'],
    })
  })

  it('only lists the fields that leave speaker, form and verb as they are', () => {
    expect(doubtOf({ repliesTo: 0.3, act: 0.05 })).toEqual({ doubt: 0, doubtful: ['repliesTo'] })
  })

  it('is never certain that a statement is wrong, and at least 0.6 for a speaker who is unknown', () => {
    expect(doubtOf({ speaker: 1 }).doubt).toBe(0.95)
    expect(doubtOf({ speaker: unknownSpeaker, form: 0.01 }).doubt).toBeGreaterThanOrEqual(0.6)
  })
})
