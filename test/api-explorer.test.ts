import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serve, type Served } from '../src/api/index.ts'
import { examples, openTestApi, type TestApi } from './support/api.ts'
import { chromiumProgram, openPage } from './support/browser/chromium.ts'

let suite: TestApi
let served: Served
beforeAll(async () => {
  suite = await openTestApi(examples)
  served = await serve(suite.api, { host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await served.close(0)
  await suite[Symbol.asyncDispose]()
})

test("GraphiQL's policy names the scripts of the page, and lets it ask nobody else", async () => {
  const page = await fetch(`${served.url}/graphiql`)
  const policy = new Map(
    page.headers
      .get('content-security-policy')!
      .split('; ')
      .map(directive => [directive.split(' ', 1)[0]!, directive.split(' ').slice(1)]),
  )
  expect(policy.get('default-src')).toEqual(["'none'"])
  expect(policy.get('connect-src')).toEqual(["'self'"])
  expect(policy.get('frame-ancestors')).toEqual(["'none'"])
  const scripts = (await page.text()).match(/<script>[\s\S]*?<\/script>/g)
  expect(policy.get('script-src')).toHaveLength(scripts!.length)
  for (const source of policy.get('script-src')!) expect(source).toMatch(/^'sha256-[\w+/]{43}='$/)
})

const required = process.env['WHOSAID_TEST_BROWSER'] === 'required'
describe.skipIf(chromiumProgram === undefined && !required)('GraphiQL in a browser', () => {
  test('works under its policy, and a script that is put into the page does not run', async () => {
    await using browser = await openPage()
    const { page, errors, outside } = browser
    const refused: string[] = []
    page.on('console', message => {
      if (/Content Security Policy/.test(message.text())) refused.push(message.text())
    })
    await page.goto(`${served.url}/graphiql`)
    await page.getByRole('button', { name: /^execute/i }).click()
    await page.locator('.result-window').getByText('"quote"').first().waitFor()
    expect([errors, [...outside], refused]).toEqual([[], [], []])

    const ran = await page.evaluate(`(() => {
      const script = document.createElement('script')
      script.textContent = 'window.strayed = true'
      document.body.append(script)
      return window.strayed === true
    })()`)
    expect(ran).toBe(false)
    await expect.poll(() => refused.length).toBeGreaterThan(0)
  })

  test('opens with the query on every visit, and with any example that is picked', async () => {
    await using browser = await openPage()
    const { page, errors } = browser
    // The editor shows spaces as no-break spaces, and breaks lines where they do not fit.
    const editor = async () =>
      (await page.locator('.graphiql-query-editor .view-lines').innerText()).replaceAll(/\s+/gu, ' ')
    const visit = async () => {
      await page.goto(`${served.url}/`)
      await page.locator('.graphiql-query-editor .view-line').first().waitFor()
    }
    const welcomes = () => expect.poll(editor, { timeout: 20_000 }).toContain('What did Zarif say about the')
    await visit()
    await welcomes()
    await page.locator('.graphiql-query-editor .view-line').first().click()
    await page.keyboard.type('# mine: ')
    await expect.poll(editor).toContain('mine')
    await visit()
    await welcomes()

    const picker = page.getByLabel('Examples')
    expect(await picker.locator('option').count()).toBe(1 + readdirSync('examples/queries').length)
    await picker.selectOption('Who speaks for Iran, and which bodies of it are only spoken about?')
    await expect.poll(editor, { timeout: 20_000 }).toContain('Who speaks for Iran')
    await page.getByRole('button', { name: /^execute/i }).click()
    await page.locator('.result-window').getByText('"data"').first().waitFor()
    expect(errors).toEqual([])
  })
})
