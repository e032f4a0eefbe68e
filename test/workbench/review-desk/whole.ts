import { describe, expect, test } from 'vitest'
import { seriousFaults } from '../../support/workbench/axe.ts'
import { until } from '../../support/workbench/reviewing.ts'
import type { Desk } from './desk.ts'

/** Steps on the whole document. */
export function wholeTests({ press, given, whole, step, doIt, on, reviewing }: Desk): void {
  /** The council, where a field offers it by its name, once nothing more is on its way. */
  const offered = async (label: string) => {
    const { page } = reviewing
    await page.getByRole('combobox', { name: label }).fill('council')
    await page.locator('.finder [role="listbox"][aria-busy="false"]').waitFor()
    return page.locator('.finder').getByRole('option').filter({ hasText: 'The council' })
  }

  describe('w, for the whole document', () => {
    test('“X is …”: one actor in the place of another', async () => {
      const { page } = reviewing
      await on('asks')
      await step('i')
      const council = await offered('The moderator is')
      // What was found before stays while more is asked for.
      const { promise, resolve } = Promise.withResolvers<void>()
      await page.route('**/review/api/find?*', async route => {
        await promise
        await route.continue()
      })
      await page.getByRole('combobox', { name: 'The moderator is' }).fill('counci')
      await page.getByText('Searching …').waitFor()
      // And is taken on the press: until the release another list may come.
      await council.click({ button: 'right' })
      expect(await page.getByRole('button', { name: 'Another' }).count()).toBe(0)
      await council.hover()
      await page.mouse.down()
      await page.getByRole('button', { name: 'Another' }).waitFor()
      await page.mouse.up()
      resolve()
      await page.unroute('**/review/api/find?*')
      await page.getByText(/1 statement changes/).waitFor()
      expect(await seriousFaults(page)).toEqual([])
      await doIt()
      await until(() => given('asks')?.speaker).toBe('#council')
      expect(whole().actors!.map(({ id }) => id)).not.toContain('#moderator')
    })

    test('a speaker is dropped', async () => {
      await on('asks')
      await step('d')
      await reviewing.page.getByLabel('Why').fill('the moderator')
      await reviewing.page.getByText(/1 statement changes/).waitFor()
      await doIt()
      await until(() => whole().rejected?.[0]?.reason).toBe('the moderator')
    })

    test('an event is split', async () => {
      const { page } = reviewing
      await step('s')
      await page.getByLabel('Event').selectOption('#storm')
      await page.getByLabel('The second is called').fill('The storm of 1953')
      await page.getByLabel(/The storm of 1953 damaged the pier, too/).check()
      await page.getByText(/1 statement changes/).waitFor()
      await doIt()
      await until(() => given('once')?.about).toEqual([{ id: '#the-storm-of-1953' }])
      expect(given('denies')?.about?.[0]?.id).toBe('#storm')
      expect(whole().events).toHaveLength(2)
    })

    test('the publisher of a host', async () => {
      const { page } = reviewing
      await step('h')
      expect(await page.getByLabel('Host').inputValue()).toBe('harbour.example')
      // As what reads a page aloud does: without a press.
      await (await offered('Its publisher is')).dispatchEvent('click')
      await page.getByText('The council publishes 1 file: 1 statement changes.').waitFor()
      await doIt()
      await until(() => whole().document.publisher).toBe('#council')
    })

    test('its title, and what nothing uses', async () => {
      const { page } = reviewing
      await step('t')
      await page.getByLabel('Title').fill('Harbour news, mended')
      await doIt()
      await until(() => whole().document.title).toBe('Harbour news, mended')
      await step('p')
      await reviewing.page.locator('button:focus', { hasText: 'Do it' }).waitFor()
      await press('Enter')
      await until(() => whole().positions ?? []).toEqual([])
    })

    test('a new draft of the text keeps what was decided', async () => {
      await on('safe')
      await press('a')
      await until(() => given('safe')?.checkedBy?.length).toBe(1)
      await step('r')
      await doIt()
      await reviewing.page.locator('.saved', { hasText: /Last: / }).waitFor()
      await until(() => given('safe')?.checkedBy?.length).toBe(1)
    })
  })
}
