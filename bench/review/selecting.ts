import type { Page } from 'playwright-core'
import type { Opened, TextRange } from '../../src/review/protocol.ts'
import { blocksOf } from '../../web/src/text/blocks.ts'
import { offsetsOf } from '../../web/src/text/offsets.ts'
import { sentencesOf, untouched } from '../../web/src/text/sentences.ts'
import { isEqual } from './views.ts'

/** A selection by mouse counts as two presses: its begin and its end. */
const mouse = 2

/** Selects places of the text, and counts what that takes. */
export function selector(page: Page, read: () => Promise<Opened>, next: () => Promise<number>) {
  let last = -1

  /** Selects words of one paragraph by mouse. */
  async function byMouse({ start, end }: TextRange): Promise<number> {
    const points = Array.from((await read()).text ?? '')
    const words = points.slice(start, end).join('')
    if (words.includes('\n')) throw new Error(`the words must be of one paragraph, but got: ${words}`)
    await drag(words, points.slice(0, start).join('').split(words).length - 1)
    return mouse
  }

  /** Draws over words of the text, from before their first letter to behind the last. */
  async function drag(words: string, nth: number): Promise<void> {
    const ends = await page.evaluate(
      ({ wanted, skip }) => {
        let left = skip
        for (const { firstChild } of document.querySelectorAll('.text p')) {
          const content = firstChild?.textContent ?? ''
          for (let at = content.indexOf(wanted); at !== -1; at = content.indexOf(wanted, at + 1))
            if (left-- === 0 && firstChild) {
              firstChild.parentElement?.scrollIntoView({ block: 'center' })
              return [at, at + wanted.length - 1].map(letter => {
                const range = document.createRange()
                range.setStart(firstChild, letter)
                range.setEnd(firstChild, letter + 1)
                const { left: x, right, top, height } = range.getBoundingClientRect()
                return { x, right, y: top + height / 2 }
              })
            }
        }
        return []
      },
      { wanted: words, skip: nth },
    )
    const [from, to] = ends
    if (from === undefined || to === undefined) throw new Error(`the text must have the words: ${words}`)
    await page.mouse.move(from.x + 1, from.y)
    await page.mouse.down()
    await page.mouse.move(to.right - 1, to.y, { steps: 3 })
    await page.mouse.up()
    const selected = await page.evaluate(() => getSelection()?.toString())
    if (selected !== words) throw new Error(`the mouse must select “${words}”, but got: “${selected}”`)
  }

  /** Selects the first of some words in the text. */
  async function first(wanted: string): Promise<number> {
    await drag(wanted, 0)
    return mouse
  }

  /** Has the place of a new statement selected: s itself takes the next unlit sentence, and n goes on to another. */
  async function forNew(range: TextRange): Promise<number> {
    const unlit = unlitOf(await read())
    const sentences = [
      ...unlit.filter(({ start }) => start > last),
      ...unlit.filter(({ start }) => start <= last),
    ]
    const at = sentences.findIndex(sentence => isEqual(sentence, range))
    if (at !== 0 && at !== 1) return byMouse(range)
    last = range.start
    return at === 0 ? 0 : (await next()) + (await next())
  }
  return { byMouse, forNew, first }
}

/** The unlit sentences, as the page finds them. */
function unlitOf({ text, data, statements }: Opened): TextRange[] {
  if (text === null) return []
  const offsets = offsetsOf(text)
  const covers = statements
    .flatMap(({ ranges }) => ranges.filter(range => range !== null))
    .map(({ start, end }) => ({ start: offsets.unit(start), end: offsets.unit(end) }))
    .toSorted((a, b) => a.start - b.start)
  const sentences = blocksOf(text).flatMap(block => sentencesOf(text, block, data?.document.language ?? 'en'))
  return untouched(sentences, covers).map(({ start, end }) => ({
    start: offsets.point(start),
    end: offsets.point(end),
  }))
}
