import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { chromiumProgram } from '../support/browser/chromium.ts'
import { examples } from '../support/api.ts'
import { untilShown } from '../support/workbench/axe.ts'
import { workbenchSuite } from '../support/workbench/workbench.ts'

// CSV and reports of the workbench's pages: the server's files, with the page's filter. Skipped without a Chromium.

const required = process.env['WHOSAID_TEST_BROWSER'] === 'required'
const token = '0123456789abcdef'

describe.skipIf(chromiumProgram === undefined && !required)('files', () => {
  const suite = workbenchSuite(examples)

  async function saved(name: string, button: string): Promise<string> {
    const { page } = suite.browser
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: button, exact: true }).first().click()
    const file = await download
    expect(file.suggestedFilename()).toBe(name)
    return readFileSync(await file.path(), 'utf8')
  }

  async function idsOf(filter: object): Promise<string[]> {
    const query =
      'query ($filter: StatementFilter) { statements(filter: $filter, orderBy: SAID_AT_ASC, first: 100) { nodes { id } } }'
    const { statements } = await suite.api.ask<{ statements: { nodes: { id: string }[] } }>(query, { filter })
    return statements.nodes.map(({ id }) => id)
  }

  test('an actor’s page saves its statements as CSV and as a report, with its filter', async () => {
    const { page } = suite.browser
    await page.goto(`${suite.url}/actors/iran?view=about&stance=AGAINST`)
    await untilShown(page)
    const rows = parse<{ id: string }>(await saved('statements.csv', 'CSV'), { columns: true })
    const expected = await idsOf({ about: { id: 'iran', stance: 'AGAINST' } })
    expect(expected.length).toBeGreaterThan(0)
    expect(rows.map(({ id }) => id)).toEqual(expected)
    const report = await saved('report.html', 'Report')
    expect(report).toContain('<title>Iran – whosaid report</title>')
    for (const id of expected) expect(report).toContain(`<code>${id}</code>`)
    expect(suite.refused).toEqual([])
  })

  test('a list saves its statements in its order, and its report has the notes', async () => {
    const { page } = suite.browser
    const [first = '', second = ''] = await idsOf({ form: 'DIRECT' })
    await page.evaluate(
      ([one, other]) => {
        const statements = [
          { id: other, note: 'Compare' },
          { id: one, note: '' },
        ]
        const lists = [{ id: '1', title: 'Monday', statements }]
        localStorage.setItem('whosaid-lists', JSON.stringify({ current: '1', lists }))
      },
      [first, second],
    )
    await page.goto(`${suite.url}/list`)
    await untilShown(page)
    const rows = parse<{ id: string }>(await saved('list.csv', 'CSV'), { columns: true })
    expect(rows.map(({ id }) => id)).toEqual([second, first])
    expect(await saved('report.html', 'Report')).toContain('Note: Compare')
  })

  test('the token goes along, and is asked for where it is missing', async () => {
    const { page } = suite.browser
    const { url } = await suite.serveWith({ tokens: [token] })
    await page.goto(`${url}/documents/radio-farda-2019-12-30`)
    await page.getByLabel('Token', { exact: true }).fill(token)
    await page.keyboard.press('Enter')
    await untilShown(page)
    const rows = parse<{ document: string }>(await saved('statements.csv', 'CSV'), { columns: true })
    expect(new Set(rows.map(({ document }) => document))).toEqual(new Set(['radio-farda-2019-12-30']))
    await page.evaluate(() => sessionStorage.clear())
    await page.getByRole('button', { name: 'Report', exact: true }).click()
    await page.getByLabel('Token', { exact: true }).waitFor()
  })
})
