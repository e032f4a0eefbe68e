import { expect, test, vi } from 'vitest'
import type { Candidate, CandidatesState } from '../../src/review/protocol.ts'
import { createVerdicts, type VerdictsOptions } from '../../web/src/review/queue/verdicts.ts'

// Keys of the queue where an answer fails: none may fall on a pair that it was not meant for.

const pair = (key: string) => ({ key, proposal: 'same' }) as Candidate
const stateOf = (...keys: string[]): CandidatesState => ({
  state: 'ready',
  progress: 1,
  doing: '',
  files: [],
  total: keys.length,
  decided: 0,
  queue: keys.map(pair),
  path: 'verdicts.yaml',
  undo: null,
})

/** A queue whose answers the test gives one after the other. */
function queue(...keys: string[]) {
  const answers: { resolve: (state: CandidatesState) => void; reject: (error: Error) => void }[] = []
  const asked = () => new Promise<CandidatesState>((resolve, reject) => answers.push({ resolve, reject }))
  const judge = vi.fn<VerdictsOptions['judge']>(asked)
  const undo = vi.fn<VerdictsOptions['undo']>(asked)
  const verdicts = createVerdicts({ state: stateOf(...keys), judge, undo })
  const answer = async (nth: number, given: CandidatesState | Error): Promise<void> => {
    await expect.poll(() => answers.length).toBeGreaterThan(nth)
    if (given instanceof Error) answers[nth]!.reject(given)
    else answers[nth]!.resolve(given)
    await new Promise(resolve => void setTimeout(resolve, 5))
  }
  return { verdicts, judge, undo, answer }
}
const away = new Error('away')

test('a key that waits for more pairs is dropped when the verdict before it is refused', async () => {
  const { verdicts, judge, answer } = queue('a')
  verdicts.press('different')
  verdicts.press('same')
  await answer(0, away)
  expect(judge.mock.calls).toEqual([['a', 'different']])
  expect(verdicts.now()).toMatchObject({ current: { key: 'a' }, refused: {} })
})

test('a key behind one that takes back is dropped when nothing can be taken back', async () => {
  const { verdicts, judge, answer } = queue('a', 'b')
  verdicts.press('undo')
  verdicts.press('same')
  await answer(0, away)
  expect(judge).not.toHaveBeenCalled()
})

test('what was refused is not taken back, nor an older verdict in its place', async () => {
  const { verdicts, judge, undo, answer } = queue('a', 'b', 'c')
  verdicts.press('same')
  await answer(0, stateOf('b', 'c'))
  verdicts.press('same')
  verdicts.press('undo')
  await answer(1, away)
  expect(judge.mock.calls.map(([key]) => key)).toEqual(['a', 'b'])
  expect(undo).not.toHaveBeenCalled()
  expect(verdicts.now()).toMatchObject({ sending: 0, refused: {} })
})

test('what a page before this one decided is shown as soon as it is taken back', async () => {
  const { verdicts, answer } = queue('b')
  verdicts.press('undo')
  await answer(0, stateOf('a', 'b'))
  expect(verdicts.now().current?.key).toBe('a')
})
