import type { Page } from 'playwright-core'
import type { FindAnswer, Opened } from '../../src/review/protocol.ts'
import { newKinds } from '../../web/src/review/find/fresh.ts'
import { type Press, pressesFor } from './plan.ts'
import { differing, isEqual, partnerOf, type Plain, plainOf, rangesOf } from './views.ts'

/** What bringing a file to its reviewed form took: the presses of each decision, and what is not equal in the end. */
export interface Effort {
  presses: number[]
  unequal: string[]
}

/** Somebody who knows what the reviewed file has, and presses the keys for it. */
export function reviewer(page: Page) {
  const ask = <T>(route: string, parameters: Record<string, string>): Promise<T> =>
    page.evaluate(
      async ({ path, search }) => {
        const key = sessionStorage.getItem('whosaid-review') ?? ''
        const response = await fetch(`${path}?${search}`, { headers: { 'x-whosaid-review': key } })
        return response.json() as Promise<never>
      },
      { path: `/review/api/${route}`, search: new URLSearchParams(parameters).toString() },
    )
  const read = (path: string): Promise<Opened> => ask('file', { path })
  const saved = (): Promise<void> => page.locator('.saved[data-saved="true"]').waitFor()
  const current = (): Promise<string | null> =>
    page.evaluate(
      () => document.querySelector('.card[aria-current="true"]')?.getAttribute('data-statement') ?? null,
    )

  /** Presses one thing, and gives what it counts. */
  const press = async (one: Press, path: string): Promise<number> => {
    if ('key' in one) {
      await page.keyboard.press(one.key)
      return 1
    }
    if ('words' in one) {
      await page.keyboard.type(one.words)
      return Math.ceil(one.words.length / 3)
    }
    return find(one, path)
  }

  /** Types as much of a name as is needed; Enter follows, or, where nothing has it, the keys for a new one are pressed. */
  const find = async (
    { find: name, type, kind }: Extract<Press, { find: string }>,
    path: string,
  ): Promise<number> => {
    const box = page.locator('.finder')
    const settled = () => box.locator('[aria-busy="false"]').waitFor()
    for (let length = 0; length <= Math.min(name.length, 18); length += 3) {
      const q = name.slice(0, length)
      const { found } = await ask<FindAnswer>('find', { type, q, path, first: '8' })
      const at = found.findIndex(one => one.name === name)
      if (at === -1 || at > 3) continue
      await page.keyboard.type(q)
      await page.waitForTimeout(100)
      await settled()
      for (let down = 0; down < at; down++) await page.keyboard.press('ArrowDown')
      return Math.ceil(length / 3) + at
    }
    await page.keyboard.type(name)
    await page.keyboard.press('Alt+n')
    const letter = newKinds.find(one => one.does === kind)?.key
    if (letter !== undefined) await page.keyboard.press(letter)
    return Math.ceil(name.length / 3) + (letter === undefined ? 1 : 2)
  }
  /** Without the Enter that chooses, where the thing was made anew. */
  const run = async (presses: readonly Press[], path: string): Promise<number> => {
    let count = 0
    for (const [at, one] of presses.entries()) {
      const isChosen = at > 0 && 'find' in presses[at - 1]! && 'key' in one && one.key === 'Enter'
      if (isChosen && (await page.locator('.finder').count()) === 0) continue
      count += await press(one, path)
      await saved()
    }
    return count
  }
  const mend = async (now: Plain, wanted: Plain, path: string, file: Opened): Promise<number> => {
    let count = 0
    let state = now
    for (let tries = 0; tries < 12; tries++) {
      const fields = differing(state, wanted)
      // A voice takes other fields along.
      const field = fields.includes('voice') ? 'voice' : fields.find(one => one !== 'spans')
      if (field === undefined) break
      const presses = pressesFor(field, state, wanted, file)
      if (presses.length === 0) break
      count += await run([{ key: 'e' }, ...presses], path)
      while ((await page.locator('.mend').count()) > 0) {
        await page.keyboard.press('Escape')
        count++
      }
      const after = await plainIn(path, now.id)
      if (after === undefined || isEqual(after.fields, state.fields)) break
      state = after
    }
    return count
  }
  const plainIn = async (path: string, id: string): Promise<Plain | undefined> => {
    const file = await read(path)
    const view = file.statements.find(one => one.id === id)
    return view && plainOf(file, view)
  }
  const make = async (wanted: Plain, path: string, target: Opened): Promise<number> => {
    const [range] = rangesOf(wanted)
    if (range === undefined) return 0
    const words = Array.from(target.text ?? '')
      .slice(range.start, range.end)
      .join('')
    await page.evaluate(selectWords, words)
    const before = new Set((await read(path)).statements.map(one => one.id))
    await page.keyboard.press('s')
    let made: string | undefined
    for (let tries = 0; tries < 100 && made === undefined; tries++) {
      await page.waitForTimeout(30)
      made = (await read(path)).statements.find(one => !before.has(one.id))?.id
    }
    const now = made === undefined ? undefined : await plainIn(path, made)
    if (now === undefined) return 3
    await page.locator('.finder').waitFor()
    const asProposed = isEqual(
      [now.fields.speaker, now.fields.voice],
      [wanted.fields.speaker, wanted.fields.voice],
    )
    const presses: Press[] = asProposed
      ? [{ key: 'Enter' }]
      : wanted.view.given.voice === 'NARRATOR'
        ? [{ key: 'Escape' }, ...pressesFor('voice', now, wanted, target)]
        : pressesFor('speaker', now, wanted, target).slice(1)
    const decided = await run(presses, path)
    const told = (await plainIn(path, now.id)) ?? now
    return 3 + decided + (await mend(told, wanted, path, target))
  }
  return {
    async bring(path: string, reviewedPath: string): Promise<Effort> {
      await page.goto(new URL(`/review/${encodeURIComponent(path)}`, page.url()).href)
      await page.locator('.card').first().waitFor()
      const target = await read(reviewedPath)
      const wanted = target.statements.map(view => plainOf(target, view))
      const taken = new Set<string>()
      const presses: number[] = []
      await page.keyboard.press('j')
      const total = (await read(path)).statements.length
      for (let at = 0; at < total; at++) {
        const id = await current()
        const now = id === null ? undefined : await plainIn(path, id)
        if (now === undefined || now.view.decision === 'accepted') break
        const partner = partnerOf(
          now,
          wanted.filter(one => !taken.has(one.id)),
        )
        if (partner === undefined) presses.push(await run([{ key: 'x' }], path))
        else {
          taken.add(partner.id)
          const mended = await mend(now, partner, path, target)
          presses.push(mended + (await run([{ key: 'a' }], path)))
        }
      }
      for (const one of wanted) if (!taken.has(one.id)) presses.push(await make(one, path, target))
      return { presses, unequal: await unequalIn(path, wanted) }
    },
  }
  async function unequalIn(path: string, wanted: readonly Plain[]): Promise<string[]> {
    const file = await read(path)
    const have = file.statements.map(view => plainOf(file, view))
    return wanted.flatMap(one => {
      const partner = partnerOf(one, have)
      const fields = partner === undefined ? ['missing'] : differing(partner, one)
      return fields.length === 0 ? [] : [`${one.id}: ${fields.join(', ')}`]
    })
  }
}

/** Selects words of one paragraph of the text, as a mouse does. */
function selectWords(words: string): void {
  for (const { firstChild } of document.querySelectorAll('.text p')) {
    const at = firstChild?.textContent?.indexOf(words) ?? -1
    if (firstChild && at !== -1)
      getSelection()?.setBaseAndExtent(firstChild, at, firstChild, at + words.length)
  }
}
