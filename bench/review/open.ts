// Opens a folder of document files in `whosaid review` in a real Chromium, and prints what the list and a file took.
//
//   node bench/review/open.ts DOCUMENTS
//
// The first time is that of an unread folder: from the address to the whole list, and from there until all files are read. The others are a new tab's, and a file's.
import { copyFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { withReview } from './start.ts'

const [documents] = process.argv.slice(2)
if (documents === undefined) throw new Error('open must be given a folder of document files')
const names = readdirSync(documents).filter(name => /\.(ya?ml|json)$/.test(name))

await withReview(
  folder => {
    for (const name of names) copyFileSync(join(documents, name), join(folder, name))
  },
  async ({ page, address }) => {
    const last = page.locator('a[data-file]').nth(names.length - 1)
    await time(`the list of ${names.length} documents`, async () => {
      await page.goto(address)
      await last.waitFor()
    })
    await time('its numbers after that', () =>
      page.locator('tr[aria-busy="true"]').first().waitFor({ state: 'detached' }),
    )
    await time('the list again', async () => {
      await page.reload()
      await last.waitFor()
    })
    await time('its first file', async () => {
      await page.locator('[data-file]').first().click()
      await page.locator('.card').first().waitFor()
    })
  },
)

async function time(what: string, work: () => Promise<unknown>): Promise<void> {
  const start = performance.now()
  await work()
  console.log(`${what}: ${Math.round(performance.now() - start)} ms`)
}
