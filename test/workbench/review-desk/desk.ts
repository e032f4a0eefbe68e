import { readFileSync } from 'node:fs'
import { draft } from '../../support/workbench/draft.ts'
import { type Reviewing, until } from '../../support/workbench/reviewing.ts'

/** The file on the desk. */
export const name = 'draft.yaml'

/** The desk of review in a browser, and what its file has on the disk; usable once `opened` gives what is open. */
export function createDesk(opened: () => Reviewing) {
  const reviewing: Pick<Reviewing, 'page' | 'folder' | 'show' | 'file'> = {
    get page() {
      return opened().page
    },
    get folder() {
      return opened().folder
    },
    show: path => opened().show(path),
    file: path => opened().file(path),
  }
  const press = (...keys: string[]) => opened().press(...keys)
  const given = (id: string) => opened().statement(name, id)
  const card = (id: string) => reviewing.page.locator(`article[data-statement="${id}"]`)
  const current = () => reviewing.page.locator('.card[aria-current="true"]').getAttribute('data-statement')
  const whole = () => reviewing.file(name)
  return {
    reviewing,
    press,
    given,
    card,
    current,
    whole,
    /** Types into the field that a key has opened. */
    type: async (words: string): Promise<void> => {
      await reviewing.page.locator('input:focus, textarea:focus').waitFor()
      await reviewing.page.keyboard.type(words)
    },
    /** The file as it is on the disk. */
    text: () => readFileSync(`${reviewing.folder.path}/${name}`, 'utf8'),
    counts: () => reviewing.page.locator('.counts').innerText(),
    accepted: () => whole().statements!.flatMap(({ id, checkedBy }) => (checkedBy ? [id] : [])),
    dates: () => whole().statements!.map(({ id, saidAt }) => [id, saidAt]),
    texts: () => whole().statements!.map(({ text }) => text),
    claims: () => whole().claims!.map(({ text }) => text),
    /** A step on the whole document. */
    step: (key: string) => press('w', key),
    doIt: () => reviewing.page.getByRole('button', { name: 'Do it' }).click(),
    /** Makes a card the current one. */
    on: async (id: string): Promise<void> => {
      await card(id).locator('header').click()
      await until(current).toBe(id)
    },
    /** Selects words of the text, as a mouse does. */
    selectWords: (words: string) =>
      reviewing.page.evaluate(wanted => {
        for (const { firstChild } of document.querySelectorAll('.text p')) {
          const at = firstChild?.textContent?.indexOf(wanted) ?? -1
          if (firstChild && at !== -1)
            getSelection()!.setBaseAndExtent(firstChild, at, firstChild, at + wanted.length)
        }
      }, words),
    selection: () => reviewing.page.evaluate(() => getSelection()!.toString()),
    /** Puts the draft back as it came, and shows it. */
    begin: async (): Promise<void> => {
      reviewing.folder.put(name, draft)
      await reviewing.show(`/review/${name}`)
    },
  }
}
export type Desk = ReturnType<typeof createDesk>
