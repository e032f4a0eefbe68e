import { beforeEach, expect, test, vi } from 'vitest'
import { asTheRest, atOnce } from '../../web/src/api/turns.ts'

/** The next frame of the page calls these back. */
const frames: (() => void)[] = []
const paint = () => {
  for (const draw of frames.splice(0)) draw()
}
beforeEach(() => {
  frames.length = 0
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => frames.push(draw))
})

const soon = () => new Promise(resolve => void setTimeout(resolve, 5))

test('what can come later is asked once all that the page is read by has its answer, or has failed', async () => {
  const asked: string[] = []
  const list = Promise.withResolvers<void>()
  const name = Promise.withResolvers<void>()
  const { signal } = new AbortController()
  const later = asTheRest(() => Promise.resolve(asked.push('graph')), signal)
  const first = atOnce(() => (asked.push('list'), list.promise))
  const second = atOnce(() => (asked.push('name'), name.promise))
  await soon()
  expect(asked).toEqual(['list', 'name'])
  list.resolve()
  await first
  await soon()
  expect(asked).toEqual(['list', 'name'])
  name.reject(new Error('away'))
  await expect(second).rejects.toThrow('away')
  await soon()
  expect(asked).toEqual(['list', 'name'])
  paint()
  await later
  expect(asked).toEqual(['list', 'name', 'graph'])
})

test('what is left before its turn is not asked', async () => {
  const leaving = new AbortController()
  const list = Promise.withResolvers<void>()
  const first = atOnce(() => list.promise)
  const later = asTheRest(() => Promise.reject(new Error('asked')), leaving.signal)
  await soon()
  leaving.abort()
  await expect(later).rejects.toThrow(/abort/i)
  list.resolve()
  await first
})

test('what is drawn with an answer may ask for more before what can come later', async () => {
  const asked: string[] = []
  const more = Promise.withResolvers<void>()
  const later = asTheRest(() => Promise.resolve(asked.push('graph')))
  await soon()
  const first = atOnce(() => more.promise)
  paint()
  await soon()
  expect(asked).toEqual([])
  more.resolve()
  await first
  await soon()
  paint()
  await later
  expect(asked).toEqual(['graph'])
})

test('a hidden tab, which paints nothing, asks all the same', async () => {
  await expect(asTheRest(() => Promise.resolve('graph'))).resolves.toBe('graph')
})
