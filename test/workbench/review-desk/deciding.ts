import { expect, test } from 'vitest'
import { seriousFaults } from '../../support/workbench/axe.ts'
import { draft } from '../../support/workbench/draft.ts'
import { until } from '../../support/workbench/reviewing.ts'
import type { Desk } from './desk.ts'

/** Accepting, rejecting and taking back. */
export function decidingTests({
  press,
  type,
  given,
  card,
  current,
  counts,
  whole,
  accepted,
  dates,
  on,
  selectWords,
  reviewing,
  text,
}: Desk): void {
  test('a accepts and goes on, b takes it back, u undoes, U does it again', async () => {
    await press('j', 'a')
    await until(() => given('opens')?.checkedBy?.length).toBe(1)
    expect(await current()).toBe('once')
    await until(counts).toMatch(/^4 undecided · 1 accepted/)
    await press('u')
    await until(() => given('opens')?.checkedBy).toBeUndefined()
    await press('U')
    await until(() => given('opens')?.checkedBy?.length).toBe(1)
    await on('opens')
    await press('b')
    await until(() => given('opens')?.checkedBy).toBeUndefined()
    await reviewing.page.locator('.saved[data-saved="true"]').waitFor()
  })

  test('x rejects, X asks why, v shows what is rejected, and it can be put back', async () => {
    const { page } = reviewing
    await on('asks')
    await press('x')
    await until(() => whole().rejected?.map(one => one.statement.id)).toEqual(['asks'])
    expect(given('asks')).toBeUndefined()
    await on('denies')
    await press('X')
    await type('an aside')
    await press('Enter')
    await until(() => whole().rejected?.[1]?.reason).toBe('an aside')
    await press('v', 'v', 'v')
    await until(() => page.locator('.card[data-decision="rejected"]').count()).toBe(2)
    await page.getByRole('button', { name: 'Put it back' }).first().click()
    await until(() => given('asks')?.text).toBe('Who paid?')
    await press('v')
    await card('asks').waitFor()
  })

  test('A says how many it accepts, and one u takes it back', async () => {
    const { page } = reviewing
    await press('A')
    await type('0.2')
    await page.getByText('3 of the 5 shown would be accepted').waitFor()
    await press('Enter')
    await until(accepted).toEqual(['safe', 'asks', 'denies'])
    await press('u')
    await until(accepted).toEqual([])
    await press('A')
    await type('2')
    await page.getByText('The bound must be a number from 0 to 1, but got: 2').waitFor()
    await press('Escape')
    expect(await page.locator('.mend').count()).toBe(0)
  })

  test('a digit accepts it as an act and goes on; by mouse too', async () => {
    const { page } = reviewing
    const acts = 'INFORM AGREE SUPPORT CONCEDE REQUEST ACCUSE REJECT THREATEN CLAIM_RESPONSIBILITY'.split(' ')
    for (const [at, act] of acts.entries()) {
      await on('opens')
      await press(String(at + 1))
      await until(() => given('opens')?.act).toBe(act)
      await until(current).toBe('once')
    }
    expect(given('opens')?.checkedBy).toHaveLength(1)
    await on('denies')
    await card('denies').getByText('Accept as one that').click()
    expect(await seriousFaults(page)).toEqual([])
    await card('denies')
      .getByRole('button', { name: /^threatens/ })
      .click()
    await until(() => given('denies')).toMatchObject({ act: 'THREATEN', checkedBy: [expect.any(String)] })
  })

  test('= does the last mend for all others that had the same, and one u takes it back', async () => {
    const { page } = reviewing
    const mended = [
      ['safe', '2025-06-01'],
      ['opens', undefined],
      ['asks', undefined],
      ['denies', undefined],
      ['once', undefined],
    ]
    await on('safe')
    await press('e', 'd')
    await type('2025-06-01')
    await press('Enter')
    await until(dates).toEqual(mended)
    await press('=')
    await page.getByText('mend saidAt of 3 statements: 3 statements change.').waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await page.locator('button:focus', { hasText: 'Do it' }).waitFor()
    await press('Enter')
    // Not what the document says itself.
    await until(dates).toEqual(mended.map(([id]) => [id, id === 'once' ? undefined : '2025-06-01']))
    expect(accepted()).toEqual([])
    await press('=')
    await page.getByText('No other statement has what the one that was mended last had before.').waitFor()
    await press('Escape', 'u')
    await until(dates).toEqual(mended)
    await page.getByRole('button', { name: 'Last mend everywhere' }).click()
    await page.getByRole('button', { name: 'Do it' }).click()
    await until(() => given('asks')?.saidAt).toBe('2025-06-01')
  })

  test('one u takes back a whole decision, however many keys it took', async () => {
    const { page } = reviewing
    const list = page.locator('.mend fieldset:focus')
    const undone = async (): Promise<void> => {
      await page.locator('.saved[data-saved="true"]').waitFor()
      await press('u')
      await until(text).toBe(draft)
    }
    // The words of a claim, and the acceptance.
    await on('once')
    await press('L', 't')
    await type('Somebody paid.')
    await press('Enter')
    await until(() => given('once')?.checkedBy?.length).toBe(1)
    await undone()
    // Three changes of a list, and the act.
    await on('safe')
    await press('B', '+')
    await type('storm')
    await press('Enter')
    await list.waitFor()
    await press('A', '1', 'X', 'Alt+2')
    await until(() => given('safe')).toMatchObject({
      about: [{ id: '#storm', stance: 'AGAINST' }],
      checkedBy: [expect.any(String)],
    })
    await undone()
    await press('U')
    await until(() => given('safe')?.act).toBe('AGREE')
    await undone()
    // A new statement, and who says it.
    await selectWords('the tide is high this week')
    await press('s')
    await page.getByRole('combobox', { name: 'Speaker' }).waitFor()
    await press('Enter')
    await until(() => whole().statements!.find(({ id }) => id === 'r1')?.checkedBy?.length).toBe(1)
    await undone()
    // Two forms are two decisions, also of one statement.
    await on('safe')
    await press('e', 'a', 'g', 'e', 'b', 'f')
    await until(() => given('safe')?.about?.[0]?.stance).toBe('FAVOR')
    await page.locator('.saved[data-saved="true"]').waitFor()
    await press('u')
    await until(() => given('safe')?.about).toEqual([{ id: '#pier' }])
    expect(given('safe')?.act).toBe('AGREE')
  })

  test('a step that is refused takes with it what was asked for after it in the same form', async () => {
    const { page } = reviewing
    await on('safe')
    const { promise, resolve } = Promise.withResolvers<void>()
    await page.route(
      '**/review/api/act',
      async route => {
        await promise
        await route.abort()
      },
      { times: 1 },
    )
    await press('E', 'A', 'g', 'b', 'f')
    resolve()
    await page.locator('.saved', { hasText: 'The last step is not saved.' }).waitFor()
    expect(text()).toBe(draft)
  })
}
