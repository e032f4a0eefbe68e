import { describe, expect, test } from 'vitest'
import { examples } from '../support/api.ts'
import { chromiumProgram } from '../support/browser/chromium.ts'
import { untilShown } from '../support/workbench/axe.ts'
import { workbenchSuite } from '../support/workbench/workbench.ts'

const required = process.env['WHOSAID_TEST_BROWSER'] === 'required'

describe.skipIf(chromiumProgram === undefined && !required)('whoever reads in the workbench', () => {
  const suite = workbenchSuite(examples)
  const open = async (path: string) => {
    await suite.browser.page.goto(`${suite.url}${path}`)
    await untilShown(suite.browser.page)
  }
  const address = () => new URL(suite.browser.page.url())

  test('finds a person by keyboard alone, from any page', async () => {
    const { page } = suite.browser
    await open('/disputes')
    await page.keyboard.press('/')
    await page.keyboard.type('javad zar')
    await page.getByRole('option', { name: 'Mohammad Javad Zarif' }).first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Mohammad Javad Zarif' }).waitFor()
    expect(address().pathname).toBe('/actors/mohammad-javad-zarif')
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'Disputes' }).waitFor()
  })

  test('comes to the page of hits by Enter without a choice', async () => {
    const { page } = suite.browser
    await open('/disputes')
    await page.keyboard.press('/')
    await page.keyboard.type('zzyzxq-qwfpgj')
    await page.keyboard.press('Enter')
    await page.getByText('Nothing has these words').waitFor()
    expect(address().search).toBe('?text=zzyzxq-qwfpgj')
  })

  test('has each condition in the address, which shows the same to others', async () => {
    const { page } = suite.browser
    await open('/actors/mohammad-javad-zarif')
    await page.getByRole('combobox', { name: 'About', exact: true }).fill('united states')
    await page
      .getByRole('option', { name: /United States/ })
      .first()
      .waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.locator('.filters').getByLabel('Stance').selectOption('against')
    await untilShown(page)
    await page.getByText('1 statement', { exact: true }).waitFor()
    expect(address().search).toBe('?about=united-states&stance=AGAINST')
    await page.reload()
    await untilShown(page)
    expect(await page.locator('article.statement').count()).toBe(1)
    expect(await page.locator('article.statement').innerText()).toContain('− against')
    await page.getByRole('button', { name: 'Clear' }).click()
    await untilShown(page)
    expect(address().search).toBe('')
  })

  test('chooses a time by drawing over the timeline', async () => {
    const { page } = suite.browser
    await open('/actors/iran?view=about')
    const counted = async () => Number.parseInt(await page.getByText(/^\d+ statements?$/).innerText())
    const before = await counted()
    const box = (await page.locator('.timeline svg').boundingBox())!
    await page.mouse.move(box.x + 60, box.y + 100)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width / 3, box.y + 100, { steps: 5 })
    await page.mouse.up()
    await expect.poll(() => address().searchParams.get('from')).toMatch(/^\d{4}-\d\d-\d\d$/)
    await untilShown(page)
    const chosen = await counted()
    expect(chosen).toBeGreaterThan(0)
    expect(chosen).toBeLessThan(before)
  })

  test('opens a page from the graph, which tells how many it does not show', async () => {
    const { page } = suite.browser
    await open('/actors/united-states?view=about')
    await page.locator('.graph canvas').first().waitFor()
    const more = page.getByRole('button', { name: /^Show more \(\d+ not shown\)$/ })
    const listed = page.locator('.neighbourhood ol li')
    expect(await listed.count()).toBe(10)
    await more.click()
    await expect.poll(() => listed.count()).toBeGreaterThan(10)
    expect(address().searchParams.get('neighbours')).toBe('20')
    await untilShown(page)
    const place = await page.evaluate<{ x: number; y: number }>(`(() => {
      const container = document.querySelector('.graph')
      container.scrollIntoView()
      const { x, y } = container.getBoundingClientRect()
      const at = container._cyreg.cy.getElementById('end-0').renderedPosition()
      return { x: x + at.x, y: y + at.y }
    })()`)
    await page.mouse.click(place.x, place.y)
    await expect.poll(() => address().pathname).not.toBe('/actors/united-states')
    await page.locator('h1').waitFor()
  })

  test('opens the statements of a pair from the matrix', async () => {
    const { page } = suite.browser
    await open('/who-about-whom')
    const [cell] = await page.getByRole('link', { name: /^\d+ statements by Joe Biden about Iran$/ }).all()
    const count = await cell!.innerText()
    await cell!.click()
    await page.getByText(`${count} statements`, { exact: true }).waitFor()
    expect(address().pathname + address().search).toBe('/actors/joe-biden?about=iran')
  })

  test('goes on in GraphiQL with the question behind the page', async () => {
    const { page } = suite.browser
    await open('/actors/mohammad-javad-zarif?about=united-states')
    const [graphiql] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: 'GraphQL of these statements' }).click(),
    ])
    await graphiql.getByRole('button', { name: /^execute/i }).click()
    await graphiql.locator('.result-window').getByText('"mohammad-javad-zarif"').first().waitFor()
    await graphiql.close()
  })

  test('goes on in Neo4j Browser with a Cypher text for the same picture', async () => {
    const { page } = suite.browser
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    for (const path of [
      '/actors/mohammad-javad-zarif',
      '/claims/us-strikes-2019-12-29-were-terrorism',
      '/disputes',
    ]) {
      await open(path)
      await page.getByRole('button', { name: 'Copy Cypher' }).click()
      await page.getByText('copied').waitFor()
      const text = await page.evaluate<string>('navigator.clipboard.readText()')
      expect([path, (await suite.api.suite.cypher(text)).length > 0]).toEqual([path, true])
    }
    await open('/who-about-whom')
    await page.getByRole('button', { name: 'Copy Cypher' }).click()
    await page.getByText('copied').waitFor()
    const text = await page.evaluate<string>('navigator.clipboard.readText()')
    expect((await suite.api.suite.cypher<{ statements: number }>(text))[0]!.statements).toBeGreaterThan(1)
  })

  test('narrows disputes by who asserts or denies, by words, time and order, all in the address', async () => {
    const { page } = suite.browser
    const claims = () => page.locator('main section > h2').allInnerTexts()
    const expected = async (args: string) =>
      (
        await suite.api.ask<{ claims: { nodes: { text: string }[] } }>(
          `{ claims(${args}, first: 4) { nodes { text } } }`,
        )
      ).claims.nodes.map(({ text }) => text)
    await open('/disputes')
    expect(await claims()).toEqual(await expected('filter: { disputed: true }, orderBy: STATEMENTS_DESC'))
    await page.locator('.filters').getByLabel('Order').selectOption('by id')
    await untilShown(page)
    expect(address().search).toBe('?order=id')
    expect(await claims()).toEqual(await expected('filter: { disputed: true }'))
    await page.locator('.filters').getByLabel('Words').fill('terrorism')
    await page.keyboard.press('Enter')
    await untilShown(page)
    expect(address().search).toBe('?order=id&words=terrorism')
    expect(await claims()).toEqual(await expected('filter: { disputed: true, text: "terrorism" }'))
    await page.locator('.filters').getByLabel('Words').fill('')
    await page.locator('.filters').getByLabel('From').fill('2020')
    await page.keyboard.press('Enter')
    await untilShown(page)
    expect(address().search).toBe('?order=id&from=2020')
    const later = await claims()
    expect(later).toEqual(await expected('filter: { disputed: true, saidFrom: "2020" }'))
    await open('/disputes?order=id&to=2019')
    expect(await claims()).toEqual(await expected('filter: { disputed: true, saidTo: "2019" }'))
    expect(await claims()).not.toEqual(later)
    const { claims: all } = await suite.api.ask<{
      claims: { nodes: { deniedBy: { id: string; name: string }[] }[] }
    }>('{ claims(filter: { disputed: true }) { nodes { deniedBy { id name } } } }')
    const { id: deniedBy, name } = all.nodes.flatMap(one => one.deniedBy)[0]!
    await open('/disputes?order=id')
    await page.getByRole('combobox', { name: 'Denied by' }).fill(name)
    await page.getByRole('listbox').getByRole('option', { name }).first().click()
    await page.waitForURL(/deniedBy=/)
    await untilShown(page)
    expect(address().searchParams.get('deniedBy')).toBe(deniedBy)
    expect(await claims()).toEqual(await expected(`filter: { disputed: true, deniedBy: "${deniedBy}" }`))
    await page.getByRole('button', { name: 'Clear' }).click()
    await untilShown(page)
    expect(address().search).toBe('?order=id')
  })
})
