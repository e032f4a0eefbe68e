import type { Page } from 'playwright-core'
import type { FindAnswer } from '../../src/review/protocol.ts'
import { asName, newKinds } from '../../web/src/review/find/fresh.ts'
import type { Press } from './plan.ts'
import { straight } from './views.ts'

/** What counts as one press of typed words. */
const lettersOfOne = 3
const wordsIn = (part: string): number => (part.match(/\S+/g) ?? []).length
const typed = (words: string): number => Math.ceil(words.length / lettersOfOne)

type Ask = (route: string, parameters: Record<string, string>) => Promise<unknown>

/** What taking selected words of the text counts: the selection by mouse, and Alt and W. */
const taken = 3

/** The text of the document, and what selects words of it. */
interface Text {
  read: () => Promise<string>
  select: (words: string) => Promise<number>
}

/** Presses things in a page and counts them; `used` tells how often each key was pressed. */
export function keyboard(page: Page, ask: Ask, text: Text, used: Map<string, number>) {
  const press = async (name: string): Promise<number> => {
    await page.keyboard.press(name)
    used.set(name, (used.get(name) ?? 0) + 1)
    return 1
  }
  const type = async (words: string): Promise<number> => {
    if (words !== '') await page.keyboard.type(words)
    used.set('typed', (used.get('typed') ?? 0) + typed(words))
    return typed(words)
  }

  /** The words of the text that a field writes as others, where it takes fewer presses to select them. */
  const sourceOf = async (
    words: string,
    asWritten: (found: string) => string,
  ): Promise<string | undefined> => {
    if (typed(words) <= taken) return undefined
    const pattern = words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/['’]/g, "['’]")
    const found = (await text.read()).matchAll(new RegExp(`(?:\\b(?:the|an?) )?${pattern}`, 'giu'))
    return [...found]
      .flatMap(([whole]) => [whole, whole.replace(/^(?:the|an?) /iu, '')])
      .find(one => straight(asWritten(one)) === straight(words))
  }
  const costOf = async (words: string): Promise<number> =>
    (await sourceOf(words, one => one)) === undefined ? typed(words) : taken

  /** Types words, or takes them from the text. */
  const put = async (words: string, asWritten = (found: string): string => found): Promise<number> => {
    const source = await sourceOf(words, asWritten)
    if (source === undefined) return type(words)
    const count = await text.select(source)
    used.set('selected words', (used.get('selected words') ?? 0) + count)
    return count + (await press('Alt+w'))
  }

  /** Writes words over what stands in the field that has the focus, or into it where that takes fewer presses. */
  const write = async (words: string): Promise<number> => {
    const field = page.locator('.mend input:focus, .mend textarea:focus')
    await field.waitFor()
    const old = await field.inputValue()
    if (old === words) return 0
    const { start, end, middle } = between(old, words)
    const before = wordsIn(old.slice(0, start))
    const after = wordsIn(old.slice(end))
    const within = wordsIn(old.slice(start, end))
    if (1 + Math.min(before, after) + within + (await costOf(middle)) >= (await costOf(words)))
      return put(words)
    const caret = (): Promise<[number, number]> =>
      field.evaluate((node: HTMLInputElement) => [node.selectionStart ?? 0, node.selectionEnd ?? 0])
    const isFromStart = before <= after
    let count = await press(isFromStart ? 'Control+Home' : 'Control+End')
    const [near, far] = isFromStart ? [start, end] : [end, start]
    const moveTo = async (goal: number, shift: string): Promise<void> => {
      for (let tries = 0; tries < 400; tries++) {
        const [from, to] = await caret()
        const at = shift === '' ? from : isFromStart ? to : from
        if (at === goal) return
        const isPast = isFromStart ? at > goal : at < goal
        const direction = isFromStart !== isPast ? 'Right' : 'Left'
        const isNear = isPast || Math.abs(goal - at) <= 2
        count += await press(`${isNear ? '' : 'Control+'}${shift}Arrow${direction}`)
      }
    }
    await moveTo(near, '')
    await moveTo(far, 'Shift+')
    count += middle === '' && start < end ? await press('Delete') : await put(middle)
    return count
  }

  /** Types as much of a name as takes the fewest presses; Enter follows. Where nothing has it, makes a new one. */
  const find = async (
    { find: name, type: kindOfThing, kind }: Extract<Press, { find: string }>,
    path: string,
    near: string,
  ): Promise<number> => {
    const box = page.locator('.finder')
    await box.waitFor()
    const isProposal = await box.getByText(/^Keep /).count()
    const settled = async (): Promise<void> => {
      await page.waitForTimeout(100)
      await box.locator('[aria-busy="false"]').waitFor({ state: 'attached' })
    }
    let best: { q: string; downs: number } | undefined
    for (let length = 0; length <= name.length; length += lettersOfOne) {
      const q = name.slice(0, length)
      const { found } = (await ask('find', { type: kindOfThing, q, path, near, first: '8' })) as FindAnswer
      const at = found.findIndex(one => straight(one.name) === name)
      if (at === -1) continue
      const downs = at + (length === 0 ? isProposal : 0)
      if (best === undefined || typed(q) + downs < typed(best.q) + best.downs) best = { q, downs }
    }
    if (best !== undefined) {
      let count = await type(best.q)
      await settled()
      for (let down = 0; down < best.downs; down++) count += await press('ArrowDown')
      return count
    }
    let count = await put(name, kindOfThing === 'claim' ? undefined : asName)
    await settled()
    count += await press('Alt+n')
    const letter = newKinds.find(one => one.does === kind)?.key
    if (letter !== undefined) {
      await page.locator('.mend fieldset:focus').waitFor()
      count += await press(letter)
    }
    await box.waitFor({ state: 'detached' })
    return count
  }
  return { press, write, find }
}

/** What is different between two texts, in whole words of the first. */
function between(old: string, now: string): { start: number; end: number; middle: string } {
  let start = 0
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start++
  let back = 0
  while (back < Math.min(old.length, now.length) - start && old.at(-1 - back) === now.at(-1 - back)) back++
  while (start > 0 && old[start - 1] !== ' ') start--
  while (back > 0 && old[old.length - back] !== ' ') back--
  return { start, end: old.length - back, middle: now.slice(start, now.length - back) }
}
