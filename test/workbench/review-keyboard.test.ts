import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumProgram } from '../support/browser/chromium.ts'
import { twenty } from '../support/workbench/draft.ts'
import { openReviewing, type Reviewing, startReview, until } from '../support/workbench/reviewing.ts'

const required = process.env['WHOSAID_TEST_BROWSER'] === 'required'
const name = 'twenty.json'

describe.skipIf(chromiumProgram === undefined && !required)('by keyboard alone', () => {
  let reviewing: Reviewing
  beforeAll(async () => {
    reviewing = await openReviewing({ [name]: twenty })
  }, 300_000)
  afterAll(() => reviewing?.[Symbol.asyncDispose]())

  test('a draft of twenty statements is reviewed and loaded', async () => {
    const { page, api } = reviewing
    let presses = 0
    const press = async (...keys: string[]): Promise<void> => {
      presses += keys.length
      await reviewing.press(...keys)
    }
    const type = async (words: string): Promise<void> => {
      presses += Math.ceil(words.length / 3)
      await page.keyboard.type(words)
    }
    const given = (id: number) => reviewing.statement(name, `pier-${id}`)
    await press('j', 'Enter')
    await page.locator('.card').first().waitFor()
    presses = 0
    // The worst first: the twentieth is Krag's, the nineteenth is none, the eighteenth promises, the others are right.
    await press('j', 'E', 's')
    await type('krag')
    await press('Enter')
    await until(() => given(20)?.checkedBy?.length).toBe(1)
    await page.locator('.card[aria-current="true"][data-statement="pier-19"]').waitFor()
    await press('x', 'E', 'a', 'g')
    for (let at = 17; at >= 1; at--) await press('a')
    await until(() => given(1)?.checkedBy?.length).toBe(1)
    await page.getByText(/^0 undecided · 19 accepted · 1 rejected/).waitFor()
    expect(given(20)?.speaker).toBe('#bo-krag')
    expect(given(18)?.act).toBe('AGREE')
    expect(given(19)).toBeUndefined()
    console.log(`${presses} presses for 20 decisions`)
    expect(presses).toBeLessThanOrEqual(80)
    await press('l')
    await page.getByText('The document is not loaded yet.').waitFor()
    await press('l')
    await page.getByText('twenty-piers: loaded, 19 statements.').waitFor()
    const { document } = await api.ask<{ document: { statementsInText: { totalCount: number } } }>(
      '{ document(id: "twenty-piers") { statementsInText { totalCount } } }',
    )
    expect(document.statementsInText.totalCount).toBe(19)
    expect(reviewing.faults()).toEqual([])
  })

  test('a database that was never loaded has what a review looks names up in', async () => {
    const { suite } = reviewing.api
    const indexes = () => suite.cypher("SHOW INDEXES YIELD name WHERE name = 'subject_names' RETURN name")
    await suite.cypher('DROP INDEX subject_names')
    await suite.cypher("MATCH (graph:Graph {id: 'graph'}) DETACH DELETE graph")
    expect(await indexes()).toEqual([])
    const { stop } = await startReview(reviewing.folder.path)
    await stop()
    expect(await indexes()).toHaveLength(1)
  })
})
