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

  test.each([
    ['/disputes', { claim: { disputed: true } }],
    ['/search?text=strikes', { text: 'strikes' }],
    [
      '/compare?about=iran&documents=white-house-2023-12-25,radio-farda-2019-12-30',
      { about: { id: 'iran' }, document: { ids: ['white-house-2023-12-25', 'radio-farda-2019-12-30'] } },
    ],
  ])('%s saves its statements as CSV and as a report', async (path, filter) => {
    const { page } = suite.browser
    await page.goto(`${suite.url}${path}`)
    await untilShown(page)
    const rows = parse<{ id: string }>(await saved('statements.csv', 'CSV'), { columns: true })
    const expected = await idsOf(filter)
    expect(expected.length).toBeGreaterThan(0)
    expect(rows.map(({ id }) => id)).toEqual(expected)
    const report = await saved('report.html', 'Report')
    for (const id of expected) expect(report).toContain(`<code>${id}</code>`)
  })

  test('disputes that are filtered are saved by their claims, and none of no claim', async () => {
    const { page } = suite.browser
    const first = await suite.api.ask<{ claims: { nodes: { assertedBy: { id: string }[] }[] } }>(
      '{ claims(filter: { disputed: true }, first: 1) { nodes { assertedBy { id } } } }',
    )
    const speaker = first.claims.nodes[0]!.assertedBy[0]!.id
    const { claims } = await suite.api.ask<{ claims: { totalCount: number; nodes: { id: string }[] } }>(
      `{ claims(filter: { disputed: true, assertedBy: "${speaker}" }) { totalCount nodes { id } } }`,
    )
    const all = await suite.api.ask<{ claims: { totalCount: number } }>(
      '{ claims(filter: { disputed: true }) { totalCount } }',
    )
    expect(claims.totalCount).toBeGreaterThan(0)
    expect(claims.totalCount).toBeLessThan(all.claims.totalCount)
    await page.goto(`${suite.url}/disputes?assertedBy=${speaker}`)
    await untilShown(page)
    await page.getByText(`${claims.totalCount} disputed claims`, { exact: true }).waitFor()
    const rows = parse<{ id: string }>(await saved('statements.csv', 'CSV'), { columns: true })
    expect(rows.map(({ id }) => id)).toEqual(
      await idsOf({ claim: { ids: claims.nodes.map(({ id }) => id) } }),
    )

    await page.goto(`${suite.url}/disputes?words=zzyzxq`)
    await untilShown(page)
    await page.getByText('No claim is disputed here').waitFor()
    await page.getByRole('button', { name: 'CSV', exact: true }).click()
    await page.getByText('A file must be of one claim at least').waitFor()
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
