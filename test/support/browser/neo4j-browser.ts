import type { Page } from 'playwright-core'
import type { Demo } from './demo.ts'

/** A circle as it is drawn, with the lines that can be read in it. */
export interface DrawnNode {
  identity: number
  colour: string | null
  radius: string | null
  lines: string[]
}

/** Opens Neo4j Browser at the address that was printed, where only the password is left to fill in. */
export async function logIn(page: Page, { browserUri, password }: Demo): Promise<void> {
  await page.goto(browserUri)
  await page.getByTestId('password').fill(password)
  await page.getByTestId('connect').click()
}

/** The style that Neo4j Browser keeps, by selector: it is asked for at login, and comes when it comes. */
export async function keptStyle(page: Page): Promise<Record<string, Record<string, string>>> {
  const kept = await page.waitForFunction(() => {
    const style: unknown = JSON.parse(localStorage.getItem('neo4j.grass') ?? 'null')
    return style as Record<string, Record<string, string>> | null
  })
  return (await kept.jsonValue())!
}

/** Turns the guide to a page, clicks its command and its query, runs them, and shows the picture alone, as large as it fits. */
export async function runFromGuide(page: Page, number: number): Promise<void> {
  // A picture that a failed try left open.
  while ((await page.getByTestId('frame').first().getByTestId('carousel').count()) === 0)
    await closePicture(page)
  const guide = page.getByTestId('frame').filter({ has: page.getByTestId('carousel') })
  await guide.getByRole('listitem', { name: `${number}`, exact: true }).click()
  for (const block of await guide.locator('pre.runnable:visible').all()) {
    await block.click()
    await page.getByTestId('editor-Run').click()
  }
  const picture = page.getByTestId('frame').first()
  await picture.getByLabel('zoom-to-fit').waitFor({ timeout: 100_000 })
  await picture.getByTitle('Fullscreen').click()
  await untilStill(page)
  await page.getByLabel('zoom-to-fit').click()
  await page.waitForTimeout(1000)
}

/** Closes the picture, so that the guide is the first frame again. */
export async function closePicture(page: Page): Promise<void> {
  await page.getByTestId('frame').first().getByTitle('Close', { exact: true }).click()
  await page.locator('g.node').first().waitFor({ state: 'detached' })
}

export function drawnNodes(page: Page): Promise<DrawnNode[]> {
  return page.locator('g.node').evaluateAll(nodes =>
    nodes.map(node => ({
      identity: Number(node.getAttribute('aria-label')?.replace('graph-node', '')),
      colour: node.querySelector('circle.b-outline')?.getAttribute('fill') ?? null,
      radius: node.querySelector('circle.b-outline')?.getAttribute('r') ?? null,
      lines: [...node.querySelectorAll('text.caption')].map(line => line.textContent.trim()),
    })),
  )
}

/** Colour and caption of each arrow. */
export function drawnArrows(page: Page): Promise<{ colour: string | null; caption: string }[]> {
  return page.locator('g.relationship').evaluateAll(arrows =>
    arrows.map(arrow => ({
      colour: arrow.querySelector('path.b-outline')?.getAttribute('fill') ?? null,
      caption: arrow.querySelector('text')?.textContent ?? '',
    })),
  )
}

/** Waits until the circles have found their places. */
async function untilStill(page: Page): Promise<void> {
  const places = () =>
    page.locator('g.node').evaluateAll(nodes => nodes.map(n => n.getAttribute('transform')).join())
  for (let before = '', now = await places(); now !== before; now = await places()) {
    before = now
    await page.waitForTimeout(700)
  }
}
