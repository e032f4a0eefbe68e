import type { Page } from 'playwright-core'
import type { FindAnswer, Opened } from '../../src/review/protocol.ts'
import { acceptKeys } from '../../web/src/review/mend/fields.ts'
import { type Press, pressesFor } from './plan.ts'
import { selector } from './selecting.ts'
import { keyboard } from './typing.ts'
import {
  differing,
  isEqual,
  partnerOf,
  type Plain,
  type PlainField,
  plainOf,
  rangesOf,
  unequal,
} from './views.ts'

/** What bringing a file to its reviewed form took: the presses of each decision, and what is not equal in the end. */
export interface Effort {
  /** Of one decision each: a statement that was there, or one that was missing. */
  decisions: { id: string; presses: number; keys: string[] }[]
  /** What belongs to no decision, such as choosing the first card. */
  others: number
  unequal: string[]
}

/** Fields that one mend sets alone, so that = can set them everywhere. */
const everywhere = new Set<PlainField>(['saidAt', 'speaker', 'spokenAs', 'speakerMention'])

const ranks: Partial<Record<PlainField, number>> = { voice: -2, speaker: -1, act: 1 }
const rank = (field: PlainField): number => ranks[field] ?? 0
/** Fields that a key of the desk opens, to be accepted when they are left. */
const openers: Partial<Record<PlainField, string>> = { about: 'B', claims: 'L' }

/** Somebody who knows what the reviewed file has, and presses the keys for it. */
export function reviewer(page: Page, path: string, used: Map<string, number>) {
  const ask = <T>(route: string, parameters: Record<string, string>): Promise<T> =>
    page.evaluate(
      async ({ to, search }) => {
        const key = sessionStorage.getItem('whosaid-review') ?? ''
        const response = await fetch(`${to}?${search}`, { headers: { 'x-whosaid-review': key } })
        return response.json() as Promise<never>
      },
      { to: `/review/api/${route}`, search: new URLSearchParams(parameters).toString() },
    )
  const read = (of = path): Promise<Opened> => ask('file', { path: of })
  const plainIn = async (): Promise<Plain[]> => {
    const file = await read()
    return file.statements.map(view => plainOf(file, view))
  }
  const plainOfId = async (id: string): Promise<Plain | undefined> =>
    (await plainIn()).find(one => one.id === id)
  const saved = (): Promise<void> => page.locator('.saved[data-saved="true"]').waitFor()
  const current = (): Promise<string | null> =>
    page.evaluate(
      () => document.querySelector('.card[aria-current="true"]')?.getAttribute('data-statement') ?? null,
    )
  const { press, write, find } = keyboard(
    page,
    (route, parameters) => ask<FindAnswer>(route, parameters),
    {
      read: async () => (await read()).text ?? '',
      select: words => selecting.first(words),
    },
    used,
  )
  let log: string[] = []
  const pressOne = async (given: Press): Promise<number> => {
    log.push('key' in given ? given.key : 'words' in given ? `“${given.words}”` : `find ${given.find}`)
    if ('key' in given) return press(given.key)
    return 'words' in given ? write(given.words) : find(given, path, (await current()) ?? '')
  }
  /** Without the Enter that chooses, where the thing was made anew. */
  const run = async (presses: readonly Press[]): Promise<number> => {
    let count = 0
    for (const [at, given] of presses.entries()) {
      const before = presses[at - 1]
      const isChosen = before !== undefined && 'find' in before && 'key' in given && given.key === 'Enter'
      if (!isChosen || (await page.locator('.finder').count()) > 0) count += await pressOne(given)
      await saved()
      // A letter after an entry that was added waits for the list, and Enter for what it does.
      if (isChosen && at < presses.length - 1) await page.locator('.mend fieldset:focus').waitFor()
      if ('key' in given && given.key === '=')
        await page.locator('button:focus', { hasText: 'Do it' }).waitFor()
    }
    return count
  }
  const keys = (...names: string[]): Promise<number> => run(names.map(key => ({ key })))
  const selecting = selector(
    page,
    () => read(),
    () => keys('n'),
  )

  return { bring, draft }

  /** Drafts a text from the page of the folder by keys, until its cards are there. */
  async function draft(text: string): Promise<number> {
    let count = 0
    const button = page.getByRole('button', { name: `Draft it: ${text}` })
    await button.waitFor()
    const hasFocus = (): Promise<boolean> => button.evaluate(node => node === document.activeElement)
    while (count < 100 && !(await hasFocus())) count += await press('j')
    count += await press('Enter')
    await page.locator('.card, [role="status"] a').first().waitFor()
    const link = page.locator('[role="status"] a')
    if ((await link.count()) === 0) return count
    await page.locator('[role="status"] a:focus').waitFor()
    return count + (await press('Enter'))
  }

  async function bring(reviewedPath: string, isOpen = false): Promise<Effort> {
    if (!isOpen) await page.goto(new URL(`/review/${encodeURIComponent(path)}`, page.url()).href)
    await page.locator('.card').first().waitFor()
    const target = await read(reviewedPath)
    const wanted = target.statements.map(view => plainOf(target, view))
    const drafted = await plainIn()
    const isOneDraft = drafted.some(({ id }) => wanted.some(other => other.id === id))
    const taken = new Map<string, Plain>()
    for (const now of drafted) {
      const free = wanted.filter(other => ![...taken.values()].includes(other))
      const partner = isOneDraft ? free.find(({ id }) => id === now.id) : partnerOf(now, free)
      if (partner !== undefined) taken.set(now.id, partner)
    }
    const decisions: Effort['decisions'] = []
    const others = await keys('j')
    for (let at = 0; at < drafted.length; at++) {
      log = []
      const id = await current()
      const now = id === null ? undefined : await plainOfId(id)
      if (now === undefined || now.view.decision === 'accepted') break
      const partner = taken.get(now.id)
      const presses =
        partner === undefined ? await keys('x') : await decide(now, partner, target, taken, false)
      decisions.push({ id: now.id, presses, keys: log })
    }
    for (const missing of wanted.filter(other => ![...taken.values()].includes(other))) {
      log = []
      const presses = await make(missing, target, taken)
      decisions.push({ id: missing.id, presses, keys: log })
    }
    return { decisions, others, unequal: unequal(await plainIn(), wanted, taken) }
  }

  /** Mends what is different and accepts. */
  async function decide(
    first: Plain,
    wanted: Plain,
    target: Opened,
    taken: ReadonlyMap<string, Plain>,
    isAccepted: boolean,
  ): Promise<number> {
    let count = await spans(first, wanted)
    let now = (await plainOfId(first.id)) ?? first
    for (let tries = 0; tries < 12; tries++) {
      const all = await plainIn()
      const one = now
      // What is set everywhere leaves the form, so that it comes first; a voice and a speaker take other fields along.
      const again = (field: PlainField): boolean => isEverywhere(field, one, wanted, all, taken)
      const fields = differing(now, wanted)
        .filter(name => name !== 'spans')
        .toSorted((a, b) => Number(again(b)) - Number(again(a)) || rank(a) - rank(b))
      const [act] = fields.includes('act')
        ? (acceptKeys.find(([, name]) => name === wanted.view.given.act) ?? [])
        : []
      const [field, ...others] = fields.filter(name => name !== 'act' || act === undefined)
      if (field === undefined) {
        if (act !== undefined) return count + (await keys((await isForm()) ? `Alt+${act}` : act))
        break
      }
      count += await mend(now, wanted, target, {
        field,
        act,
        isLast: others.length === 0,
        again: again(field),
      })
      const after = await plainOfId(now.id)
      if (after === undefined || isEqual(after.fields, now.fields)) break
      now = after
      if (others.length === 0 && now.view.decision === 'accepted' && differing(now, wanted).length === 0)
        return count
    }
    while ((await page.locator('.mend').count()) > 0) count += await keys('Escape')
    return isAccepted ? count : count + (await keys('a'))
  }

  /** Whether the form of a statement is open, with the letters of its fields. */
  async function isForm(): Promise<boolean> {
    return (await page.locator('.mend ul.fields').count()) > 0
  }

  /** Mends one field; then the same everywhere, where that is right. The form stays open while there is more to mend. */
  async function mend(
    now: Plain,
    wanted: Plain,
    target: Opened,
    {
      field,
      act,
      isLast,
      again,
    }: { field: PlainField; act: string | undefined; isLast: boolean; again: boolean },
  ): Promise<number> {
    const opener = openers[field]
    // An open list is left and accepted with the act.
    const isLeftByAct = isLast && act !== undefined && opener !== undefined
    const forms = pressesFor(field, now, wanted, target, isLeftByAct)
    let count = 0
    for (const [at, [letter, ...form]] of forms.entries()) {
      if (letter === undefined || !('key' in letter)) continue
      const isOpen = await isForm()
      const isEnd = at === forms.length - 1 && (isLast || again)
      // One field by itself is left before the act is said.
      const leaves = isEnd && (again || act === undefined || isLeftByAct || !isOpen)
      const accepts = isEnd && !again && (act === undefined || isLeftByAct)
      if (!isOpen && accepts && opener !== undefined) count += await run([{ key: opener }, ...form])
      else {
        if (!isOpen) count += await keys(accepts || !leaves ? 'E' : 'e')
        count += await run([leaves ? letter : { key: letter.key.toUpperCase() }, ...form])
      }
      if (isEnd && isLeftByAct) count += await keys(`Alt+${act}`)
      if (leaves) while ((await page.locator('.mend').count()) > 0) count += await keys('Escape')
    }
    if (again) count += await keys('=', 'Enter')
    return count
  }

  /** Takes out the places that are too many, and adds those that are missing. */
  async function spans(now: Plain, wanted: Plain): Promise<number> {
    let count = 0
    const wants = rangesOf(wanted)
    for (const range of wants.filter(one => !rangesOf(now).some(other => isEqual(one, other)))) {
      count += (await selecting.byMouse(range)) + (await keys('c'))
    }
    for (;;) {
      const have = rangesOf((await plainOfId(now.id)) ?? now)
      const at = have.findIndex(one => !wants.some(other => isEqual(one, other)))
      if (at === -1 || have.length === 1) return count
      count += await keys('e', 'p', ...(at === 0 ? [] : [String(at + 1)]), 'x')
    }
  }

  async function make(wanted: Plain, target: Opened, taken: Map<string, Plain>): Promise<number> {
    const [range] = rangesOf(wanted)
    if (range === undefined) return 0
    const before = new Set((await plainIn()).map(({ id }) => id))
    let count = await selecting.forNew(range)
    count += await keys('s')
    let now: Plain | undefined
    for (let tries = 0; tries < 100 && now === undefined; tries++) {
      await page.waitForTimeout(30)
      now = (await plainIn()).find(({ id }) => !before.has(id))
    }
    if (now === undefined) return count
    await page.locator('.finder').waitFor()
    taken.set(now.id, wanted)
    const isAsProposed = isEqual(
      [now.fields.speaker, now.fields.voice],
      [wanted.fields.speaker, wanted.fields.voice],
    )
    const [named = []] = pressesFor('speaker', now, wanted, target)
    // A proposal is kept with its act.
    const [digit] = acceptKeys.find(([, act]) => act === wanted.view.given.act) ?? []
    const who = isAsProposed
      ? [{ key: digit === undefined ? 'Enter' : `Alt+${digit}` }]
      : wanted.fields.voice === 'NARRATOR'
        ? [{ key: 'Alt+0' }]
        : named.slice(1)
    count += await run(who)
    const told = (await plainOfId(now.id)) ?? now
    return count + (await decide(told, wanted, target, taken, true))
  }
}

/** Whether all others that had the same in a field are to have what this one gets. */
function isEverywhere(
  field: PlainField,
  now: Plain,
  wanted: Plain,
  all: readonly Plain[],
  taken: ReadonlyMap<string, Plain>,
): boolean {
  if (!everywhere.has(field) || isEqual(now.fields[field], wanted.fields[field])) return false
  const before = now.view.given
  const same = all.filter(
    ({ id, view: { given } }) =>
      id !== now.id && isEqual([given.voice, given[field]], [before.voice, before[field]]) && taken.has(id),
  )
  return (
    same.length > 0 && same.every(({ id }) => isEqual(taken.get(id)?.fields[field], wanted.fields[field]))
  )
}
