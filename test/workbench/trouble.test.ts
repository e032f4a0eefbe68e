import { describe, expect, test } from 'vitest'
import { fixtures } from '../support/api.ts'
import { chromiumProgram } from '../support/browser/chromium.ts'
import { seriousFaults, untilShown } from '../support/workbench/axe.ts'
import { small } from '../support/small.ts'
import { workbenchSuite } from '../support/workbench/workbench.ts'

const required = process.env['WHOSAID_TEST_BROWSER'] === 'required'
const token = 'a-token-that-stands-nowhere'

describe.skipIf(chromiumProgram === undefined && !required)('the workbench', () => {
  const suite = workbenchSuite(`${fixtures}/wire.yaml`)

  test('asks for the token once, keeps it for the tab, and says what to do when it is refused', async () => {
    const { page } = suite.browser
    const { url } = await suite.serveWith({ tokens: [`reader:${token}`] })
    await page.goto(`${url}/disputes`)
    const dialog = page.getByRole('dialog', { name: 'This server asks for a token' })
    await dialog.waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await dialog.locator('input').fill('another-one')
    await page.keyboard.press('Enter')
    await dialog.getByRole('alert').filter({ hasText: 'does not know the token' }).waitFor()
    await dialog.locator('input').fill(token)
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText(/disputed claims$|No claim is disputed/).waitFor()
    await page.getByRole('link', { name: 'Overview' }).click()
    await untilShown(page)
    await page.reload()
    await page.getByText(/^Loaded: 1 documents/).waitFor()
    expect(await dialog.isVisible()).toBe(false)
    expect(page.url()).not.toContain(token)
    expect(await page.evaluate('[document.cookie, Object.keys(localStorage)]')).toEqual([
      '',
      ['whosaid-seen'],
    ])
    expect(await page.evaluate('JSON.stringify(localStorage)')).not.toContain(token)
    expect(await page.evaluate('Object.values(sessionStorage)')).toEqual([token])
  })

  test('says what to do when the server is away, and goes on when it is back', async () => {
    const { page } = suite.browser
    const served = await suite.serveWith({})
    await page.goto(`${served.url}/`)
    await untilShown(page)
    await page.route('**/graphql', route => route.abort())
    await page.getByRole('link', { name: 'Who about whom' }).click()
    const alert = page.getByRole('alert')
    await alert.getByText('The server does not answer.').waitFor()
    await page.unroute('**/graphql')
    await alert.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('region', { name: 'Who about whom' }).waitFor()
    expect(await alert.count()).toBe(0)
  })

  test.each([
    ['a question costs too much', { maxCost: 100 }, 'a query must cost at most 100 points', 'API_MAX_COST'],
    ['it takes too long', { timeout: 1 }, 'must take at most 1 ms', 'Ask for less'],
    ['an answer is too large', { maxAnswerBytes: 500 }, 'must have at most 500 bytes', 'Ask for less'],
  ])('says what to do when %s', async (_name, options, rule, advice) => {
    const { page } = suite.browser
    const { url } = await suite.serveWith(options)
    await page.goto(`${url}/who-about-whom`)
    const alert = page.getByRole('alert').first()
    await alert.getByText(rule).waitFor()
    expect(await alert.innerText()).toContain(advice)
  })

  test('says so where there is nothing: no such page, no such thing, no document', async () => {
    const { page } = suite.browser
    await page.goto(`${suite.url}/actors/nobody`)
    await page.getByText('No loaded document describes an actor “nobody”').waitFor()
    await page.goto(`${suite.url}/lists/a`)
    await suite.api.suite.empty()
    await page.goto(`${suite.url}/`)
    await page.getByText('No document is loaded yet').waitFor()
  })

  test('has a page for ids with #, / and :, and for ids that are only dots', async () => {
    const { page } = suite.browser
    const id = 'desk/2020:a'
    await suite.api.suite.load({
      ...small(id),
      actors: [
        { id: 'paper', kind: 'organization', name: 'The Paper' },
        { id: 'per/son:x', kind: 'person', name: 'Odd Person' },
        { id: '..', kind: 'group', name: 'Dots' },
        { id: '#crowd', kind: 'group', name: 'A Crowd' },
      ],
      events: [{ id: 'e/v:1', name: 'Odd Event' }],
      topics: [{ id: 't/o:1', name: 'Odd Topic' }],
      positions: [{ id: 'p/o:1', title: 'Odd Office', in: 'paper' }],
      claims: [{ id: 'c/l:1', text: 'Odd claim.', about: ['e/v:1'] }],
      statements: [
        {
          id: 's/t:1',
          speaker: ['per/son:x', '#crowd', '..'],
          spokenAs: 'p/o:1',
          form: 'DIRECT',
          text: 'Says it.',
          quote: 'It is odd',
          about: [{ id: 'e/v:1' }, { id: 't/o:1' }],
          claims: [{ id: 'c/l:1', verb: 'ASSERTS' }],
        },
      ],
    })
    const links = [
      ['Odd Person', '/actors/per%2Fson%3Ax'],
      ['A Crowd', '/actors/desk%2F2020%3Aa%23crowd'],
      ['Dots', '/actors/~..'],
      ['Odd Office', '/positions/p%2Fo%3A1'],
      ['Odd Event', '/events/e%2Fv%3A1'],
      ['Odd Topic', '/topics/t%2Fo%3A1'],
      ['Odd claim.', '/claims/c%2Fl%3A1'],
    ] as const
    for (const [name, path] of links) {
      await page.goto(`${suite.url}/claims/c%2Fl%3A1`)
      await page.locator('article.statement').getByRole('link', { name, exact: true }).first().click()
      await page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
      expect(new URL(page.url()).pathname).toBe(path)
    }
    await page.goto(`${suite.url}/actors/~..`)
    await page.getByRole('heading', { level: 1, name: 'Dots', exact: true }).waitFor()
    await page.locator('article.statement').first().waitFor()
  })

  test('reads the statements of a text anew from the first ones where the last ones failed', async () => {
    const { page } = suite.browser
    const remarks = Array.from({ length: 120 }, (_, at) => `Remark ${at} is made.`)
    const { document, ...rest } = small('remarks', {
      statements: remarks.map((text, at) => ({
        id: `r${at}`,
        voice: 'NARRATOR',
        text,
        spans: [{ exact: text }],
      })),
    })
    await suite.api.suite.load({
      document: { ...document, language: 'en', text: remarks.join(' ') },
      ...rest,
    })
    const asked: string[] = []
    let isAway = true
    await page.route('**/graphql', async route => {
      const { operationName, variables } = route.request().postDataJSON() as {
        operationName: string
        variables: { after?: string | null }
      }
      if (variables.after === null) asked.push(operationName)
      await (isAway && operationName === 'DocumentOutlineEnd' ? route.abort() : route.continue())
    })
    await page.goto(`${suite.url}/documents/remarks`)
    const again = page.getByRole('alert').getByRole('button', { name: 'Try again' })
    await again.waitFor()
    isAway = false
    await again.click()
    await again.waitFor({ state: 'detached' })
    await untilShown(page)
    await page.unroute('**/graphql')
    expect(asked).toEqual(['DocumentOutline', 'DocumentOutline'])
  })

  test('meets no error on the way', () => {
    expect([[...suite.browser.outside], suite.browser.errors, suite.refused]).toEqual([[], [], []])
  })
})
