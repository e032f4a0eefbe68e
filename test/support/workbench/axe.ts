import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  id: string
  impact: string
  nodes: { html: string; failureSummary: string }[]
}

/** What axe holds against a page as serious or critical, each with the first element concerned. */
export async function seriousFaults(page: Page): Promise<string[]> {
  // Evaluated by the browser's debugger, so that the page's policy need not let it in.
  await page.evaluate(source)
  const { violations } = await page.evaluate<{ violations: Violation[] }>(
    "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] })",
  )
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)} ${nodes[0]?.failureSummary}`)
}

/** Waits until no part of the page is still asked for. What waits for a script would be refused by the page's policy. */
export async function untilShown(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  const asking = page.locator('[aria-busy=true], .loading')
  for (let calm = 0; calm < 2;) {
    await asking.first().waitFor({ state: 'detached' })
    await page.waitForTimeout(50) // an answer may lead to a further question
    calm = (await asking.count()) === 0 ? calm + 1 : 0
  }
}
