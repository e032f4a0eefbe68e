import { beforeEach, expect, test, vi } from 'vitest'
import { answerTo, askAhead } from '../../web/src/api/answers.ts'
import type { Query } from '../../web/src/api/client.ts'
import { refresh } from '../../web/src/api/refresh.ts'

/** What was sent, by number. What is held is answered once it is let go. */
const asked: number[] = []
const givenUp: number[] = []
const held = new Map<number, PromiseWithResolvers<void>>()

const numbered: Query<{ number: number }, { number: number }> = { name: 'Numbered', text: '' }
const answer = async (number: number, later = false, { signal } = new AbortController()) =>
  (await answerTo(numbered, { number }, { later, signal })).data.number

beforeEach(() => {
  asked.length = 0
  givenUp.length = 0
  held.clear()
  refresh() // forgets all answers
  vi.stubGlobal('sessionStorage', { getItem: () => null })
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => setTimeout(draw))
  vi.stubGlobal('fetch', async (_path: string, { body, signal }: { body: string; signal: AbortSignal }) => {
    const { number } = (JSON.parse(body) as { variables: { number: number } }).variables
    asked.push(number)
    signal.addEventListener('abort', () => givenUp.push(number))
    await held.get(number)?.promise
    return Response.json({ data: { number } })
  })
})

function hold(number: number): () => void {
  held.set(number, Promise.withResolvers())
  return () => held.get(number)?.resolve()
}

test('of sixty answers, the one that was not used for longest makes room', async () => {
  for (let number = 0; number < 60; number++) await answer(number)
  await answer(0)
  await answer(60)
  asked.length = 0
  await answer(0)
  expect(asked).toEqual([])
  await answer(1)
  expect(asked).toEqual([1])
})

test('what waits for its turn takes the answer that came meanwhile', async () => {
  const release = hold(1)
  const first = answer(1)
  const later = answer(2, true)
  await answer(2)
  release()
  await first
  expect(await later).toBe(2)
  expect(asked).toEqual([1, 2])
})

test('what was asked ahead is given up unless the page has it', async () => {
  const releases = [1, 2].map(hold)
  const giveUps = [1, 2].map(number => askAhead(numbered, { number }))
  const taken = answer(1)
  for (const giveUp of giveUps) giveUp()
  expect(givenUp).toEqual([2])
  for (const release of releases) release()
  expect(await taken).toBe(1)
  expect(asked).toEqual([1, 2])
})
