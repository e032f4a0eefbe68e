import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumProgram, type LocalPage, openPage } from './support/browser/chromium.ts'
import { type Demo, startDemo } from './support/browser/demo.ts'
import { guidePages, guideParameters, styleFile } from './support/browser/guide.ts'
import {
  closePicture,
  drawnArrows,
  drawnNodes,
  keptStyle,
  logIn,
  runFromGuide,
} from './support/browser/neo4j-browser.ts'
import { readStyle, styleOf } from './support/browser/style.ts'

// Neo4j Browser as an analyst meets it after `npm start`: a real Chromium logs in with what the command prints. It needs a
// Chromium on the PATH, and is skipped without; WHOSAID_TEST_BROWSER=required makes that a failure.

const required = process.env['WHOSAID_TEST_BROWSER'] === 'required'
if (chromiumProgram === undefined) console.warn('Neo4j Browser is not tried: no Chromium is on the PATH')

/** Whom this version of Neo4j Browser asks by itself, before it knows that it may not. */
const asksByItself = /^(fonts\.googleapis\.com|cdn\.segment\.com|canny\.io|o110884\.ingest\.sentry\.io)$/
const screenshot = (name: string) => fileURLToPath(new URL(`screenshots/${name}.png`, import.meta.url))
const rules = readStyle(styleFile)

describe.skipIf(chromiumProgram === undefined && !required)('Neo4j Browser', () => {
  let demo: Demo
  let browser: LocalPage
  beforeAll(async () => {
    mkdirSync(new URL('screenshots/', import.meta.url), { recursive: true })
    demo = await startDemo()
    browser = await openPage()
  }, 300_000)
  afterAll(async () => {
    await browser?.[Symbol.asyncDispose]()
    await demo?.[Symbol.asyncDispose]()
  }, 120_000)

  test('has the style and shows the guide to whoever logs in', async () => {
    const { page } = browser
    await logIn(page, demo)
    await page.getByRole('heading', { name: guidePages[0]!.heading }).waitFor()
    await page.screenshot({ path: screenshot('login') })
    const style = await keptStyle(page)
    for (const { of, names, properties } of rules) {
      expect(style[[of, ...names].join('.')], names.join()).toMatchObject(properties)
    }
  })

  const drawn = new Set<string>()
  const captions = new Set<string>()
  test.each(guidePages.map(({ heading, queries }, at) => [at + 1, heading, queries[0]!] as const))(
    'draws page %i, "%s", in the colours and with the captions of the style',
    async (number, _heading, query) => {
      const { page } = browser
      await runFromGuide(page, number)
      await page.screenshot({ path: screenshot(String(number)) })
      const arrows = await drawnArrows(page)
      const circles = new Map((await drawnNodes(page)).map(({ identity, ...circle }) => [identity, circle]))
      await closePicture(page)
      const expected = await demo.nodesOf(query, guideParameters)
      // None that the query did not return, such as the same one of another document.
      expect(arrows).toHaveLength(await demo.countRelationships(query, guideParameters))
      for (const { caption } of arrows) captions.add(caption)
      expect(circles.size).toBe(expected.length)
      for (const { identity, labels, properties } of expected) {
        const style = styleOf(rules, 'node', labels)
        const circle = circles.get(identity)
        expect(circle).toMatchObject({
          colour: style['color'],
          radius: `${Number.parseInt(style['diameter']!) / 2}`,
        })
        // Where a caption is too long for its circle, Neo4j Browser leaves out words before the last.
        expect(properties.caption.startsWith(circle!.lines[0]!), properties.caption).toBe(true)
        expect(circle!.lines[0]!.length).toBeGreaterThan(2)
        for (const label of labels) drawn.add(label)
      }
      const colours = new Set(
        rules.filter(({ of }) => of === 'relationship').map(({ properties }) => properties['color']),
      )
      for (const { colour } of arrows) expect(colours).toContain(colour)
    },
  )

  test('has drawn every kind of node on the way', () => {
    // No relationship leads to a member, which only translates an id.
    const kinds = rules.filter(({ of }) => of === 'node').flatMap(({ names }) => names)
    expect(kinds.filter(kind => !drawn.has(kind))).toEqual(['Member'])
  })

  test('has shown the labels that speakers use, on the arrows', () => {
    expect([...captions].filter(caption => /^(FAVOR|AGAINST) .*\p{Ll}/u.test(caption))).not.toEqual([])
  })

  test('meets no error, and asks nobody outside but whom it asks by itself', () => {
    console.log(`Neo4j Browser asked for, and did not get: ${[...browser.outside].join(', ')}`)
    expect(browser.errors).toEqual([])
    expect([...browser.outside].filter(host => !asksByItself.test(host))).toEqual([])
  })
})
