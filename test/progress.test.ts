import { afterEach, expect, test, vi } from 'vitest'
import { showSteps } from '../src/commands/progress.ts'

const lines: string[] = []
vi.mock('../src/output.ts', () => ({ say: (line: string) => lines.push(line) }))
afterEach(() => void lines.splice(0))

test('without a terminal, what takes long says how far it is every ten seconds', () => {
  let now = 0
  const steps = showSteps('laws', () => now)
  for (let done = 1; done <= 50; done++) {
    now += 1000
    steps.show(done, 51)
  }
  steps.around(() => lines.push('found'))
  steps.end()
  expect(lines).toEqual([
    '10 of 51 laws',
    '20 of 51 laws',
    '30 of 51 laws',
    '40 of 51 laws',
    '50 of 51 laws',
    'found',
  ])
})
