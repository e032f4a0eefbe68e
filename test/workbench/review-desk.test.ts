import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { chromiumProgram } from '../support/browser/chromium.ts'
import { temporaryFolder } from '../support/folder.ts'
import { draft } from '../support/workbench/draft.ts'
import { kept } from '../support/workbench/notes.ts'
import { openReviewing, type Reviewing } from '../support/workbench/reviewing.ts'
import { decidingTests } from './review-desk/deciding.ts'
import { createDesk, name } from './review-desk/desk.ts'
import { makingTests } from './review-desk/making.ts'
import { mendingTests } from './review-desk/mending.ts'
import { readingTests } from './review-desk/reading.ts'
import { wholeTests } from './review-desk/whole.ts'
import { writingTests } from './review-desk/writing.ts'

// Every key and every button of the desk of `whosaid review`, in a real Chromium; what they do is read from the disk. One
// server and one browser serve all parts.

const required = process.env['WHOSAID_TEST_BROWSER'] === 'required'

describe.skipIf(chromiumProgram === undefined && !required)('the desk of review', () => {
  const graph = temporaryFolder()
  let reviewing: Reviewing
  beforeAll(async () => {
    reviewing = await openReviewing({ [name]: draft }, ...graph.write([kept]))
  }, 300_000)
  afterAll(async () => {
    await reviewing?.[Symbol.asyncDispose]()
    graph[Symbol.dispose]()
  })
  const desk = createDesk(() => reviewing)
  // Each test begins with the draft as it came.
  beforeEach(() => desk.begin())

  readingTests(desk)
  decidingTests(desk)
  mendingTests(desk)
  makingTests(desk)
  wholeTests(desk)
  writingTests(desk)

  test('meets no error, asks no other host, and needs nothing that its policy refuses', () => {
    expect(reviewing.faults()).toEqual([])
  })
})
