import { expect, test } from 'vitest'
import { seriousFaults } from '../../support/workbench/axe.ts'
import { draft } from '../../support/workbench/draft.ts'
import { until } from '../../support/workbench/reviewing.ts'
import { name, type Desk } from './desk.ts'

/** What is written, what is refused, and the same by mouse. */
export function writingTests({
  press,
  type,
  given,
  card,
  whole,
  on,
  selectWords,
  reviewing,
  text,
}: Desk): void {
  test('says what check refuses, writes nothing of it, and keeps the comments of the rest', async () => {
    const { page } = reviewing
    await on('safe')
    await press('e', 'd')
    await type('yesterday')
    await press('Enter')
    const alert = page.getByRole('alert')
    await alert
      .getByText(/saidAt/)
      .first()
      .waitFor()
    expect(await page.locator('.saved').innerText()).toContain('not saved')
    expect(given('safe')).not.toHaveProperty('saidAt')
    await press('e', 'd')
    await type('2025-06-01')
    await press('Enter')
    await until(() => given('safe')?.saidAt).toBe('2025-06-01')
    expect(text()).toContain('# A draft of the harbour news.')
    expect(text()).toContain("- id: safe # the mayor's")
  })

  test('what somebody else writes meanwhile is a conflict with a diff, and is never overwritten', async () => {
    const { page } = reviewing
    reviewing.folder.put(name, draft.replace('text: Who paid?', 'text: Who has paid?'))
    await on('safe')
    await press('a')
    const conflict = page.getByRole('alert', { name: 'Conflict' })
    await conflict.getByText(/^\+.*Who has paid\?/).waitFor()
    expect(await page.locator('.saved').innerText()).toContain('not saved')
    expect(await seriousFaults(page)).toEqual([])
    expect(given('asks')?.text).toBe('Who has paid?')
    expect(given('safe')?.checkedBy).toBeUndefined()
    await page.getByRole('button', { name: 'Reload and do the step again' }).click()
    await until(() => given('safe')?.checkedBy?.length).toBe(1)
    expect(given('asks')?.text).toBe('Who has paid?')
    await card('asks').getByText('Who has paid?').waitFor()
  })

  test('everything is done by mouse too', async () => {
    const { page } = reviewing
    await on('safe')
    await card('safe').getByRole('button', { name: 'Mend' }).click()
    await page.getByRole('button', { name: /Act: –/ }).click()
    await page.getByRole('button', { name: /supports/ }).click()
    await until(() => given('safe')?.act).toBe('SUPPORT')
    await card('safe').getByRole('button', { name: 'Accept' }).click()
    await until(() => given('safe')?.checkedBy?.length).toBe(1)
    await page.getByRole('button', { name: /^Undo/ }).click()
    await until(() => given('safe')?.checkedBy).toBeUndefined()
    await page.getByRole('button', { name: 'Redo' }).click()
    await until(() => given('safe')?.checkedBy?.length).toBe(1)
    await on('safe')
    await card('safe').getByRole('button', { name: 'Take back' }).click()
    await until(() => given('safe')?.checkedBy).toBeUndefined()
    await card('safe').getByRole('button', { name: 'Reject' }).click()
    await page.getByRole('button', { name: 'Keep' }).click()
    await until(() => given('safe')).toBeUndefined()
    await selectWords('the tide is high this week')
    await page.getByRole('button', { name: 'New statement of the selected words' }).click()
    await until(() => whole().statements!.some(one => one.text === 'the tide is high this week')).toBe(true)
  })
}
