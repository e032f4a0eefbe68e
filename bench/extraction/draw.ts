import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { draftOf, knownIn } from './drafting.ts'
import type { DocumentFile } from '../../src/document/index.ts'

// Draws things out of the drafts of a folder by a seed, each with the words that it was made from, for reading by hand.
const kinds = [
  'statements',
  'persons',
  'claims',
  'figures',
  'denials',
  'labels',
  'dates',
  'relations',
] as const
type Kind = (typeof kinds)[number]
type Statement = NonNullable<DocumentFile['statements']>[number]

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    of: { type: 'string', multiple: true, default: ['statements'] },
    count: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    every: { type: 'string', default: '1' },
    doubt: { type: 'string', default: '1' },
    known: { type: 'string', multiple: true, default: [] },
  },
})
const [folder] = positionals
const wanted = values.of.flatMap(one => {
  const [name, count = values.count] = one.split(':')
  const kind = kinds.find(known => known === name)
  return kind === undefined ? [] : [{ kind, count: Number(count) }]
})
if (folder === undefined || wanted.length < values.of.length) {
  console.error(
    `usage: node bench/extraction/draw.ts FOLDER [--of ${kinds.join('|')}[:N]]... [--count N] [--seed N] [--every N] [--doubt MOST] [--known DOCUMENTS...]`,
  )
  process.exit(2)
}

const known = await knownIn(values.known)
const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(path => /\.(?:md|txt|html)$/u.test(path))
  .toSorted()
  .filter((_, i) => i % Number(values.every) === 0)
const drawn = new Map<Kind, { rank: string; words: string }[]>(wanted.map(({ kind }) => [kind, []]))
for (const path of paths) {
  const draft = await draftOf(join(folder, path), known)
  if (draft === undefined) continue
  const text = [...draft.text]
  for (const [kind, all] of drawn)
    for (const [i, words] of thingsIn(draft.file, text, kind).entries()) {
      const rank = createHash('sha256').update(`${values.seed} ${path} ${i} ${words}`).digest('hex')
      all.push({ rank, words: `${path}\n  ${words}` })
    }
}
for (const { kind, count } of wanted) {
  const all = drawn.get(kind) ?? []
  const chosen = all.toSorted((a, b) => (a.rank < b.rank ? -1 : 1)).slice(0, count)
  for (const [i, { words }] of chosen.entries()) console.log(`${i + 1}. ${words}`)
  console.log(`${chosen.length} of ${all.length} ${kind}, seed ${values.seed}`)
}

function thingsIn(file: DocumentFile, text: readonly string[], of: Kind): string[] {
  const { statements = [], claims = [], actors = [], topics = [], events = [] } = file
  const names = new Map([
    ...[...topics, ...events].map(({ id, name }) => [id, name] as const),
    ...actors.map(one => [one.id, `${one.name} (${one.kind})`] as const),
  ])
  const byId = new Map(claims.map(claim => [claim.id, claim]))
  const attributed = statements.filter(
    ({ voice, doubt = 0 }) => voice !== 'NARRATOR' && doubt <= Number(values.doubt),
  )
  const textOf = ({ spans = [] }: Statement): string => {
    const [first, last] = [spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0]
    const pieces = spans.map(
      ({ start = 0, end = 0 }) => `[[${sliceOf(text, start, Math.min(end, start + 700))}]]`,
    )
    return `${sliceOf(text, first - 150, first)}${pieces.join(' … ')}${sliceOf(text, last, last + 80)}`
  }
  const told = (
    statement: Statement,
    fits: (claim: (typeof claims)[number], verb: string) => boolean,
  ): string[] =>
    (statement.claims ?? []).flatMap(({ id, verb, hedge = '' }) => {
      const claim = byId.get(id)
      if (claim === undefined || !fits(claim, verb)) return []
      const { measure, counting, min, max, approximate, relation } = claim
      const figure =
        measure === undefined
          ? ''
          : ` {${measure} ${counting ?? ''} ${min ?? ''}..${max ?? ''}${approximate === true ? ' about' : ''}}`
      const bond = relation === undefined ? '' : ` <${Object.values(relation).join(' ')}>`
      return [`${verb} ${claim.text}${figure}${bond}${hedge === '' ? '' : ` (${hedge})`}`]
    })
  const named = (ids: string | readonly string[] = []): string =>
    [ids]
      .flat()
      .map(id => names.get(id) ?? id)
      .join(' + ')
  const aboutOf = ({ about = [] }: Statement): string =>
    about
      .map(({ id, as }) => `${names.get(id) ?? id}${as === undefined ? '' : ` as ${[as].flat().join(', ')}`}`)
      .join('; ')
  const replied = ({ repliesTo }: Statement): string[] => {
    const question = statements.find(({ id }) => id === repliesTo)
    return question === undefined ? [] : [`replies to ${named(question.speaker)}: ${textOf(question)}`]
  }
  switch (of) {
    case 'persons':
      return actors.filter(one => one.kind === 'person').map(({ name, id }) => `${name} ${id}`)
    case 'labels':
      return attributed.flatMap(one =>
        (one.about ?? []).flatMap(({ id, as }) =>
          as === undefined ? [] : [`${names.get(id) ?? id} as ${[as].flat().join(', ')}\n  ${textOf(one)}`],
        ),
      )
    case 'dates':
      return attributed
        .filter(({ saidAt }) => saidAt !== undefined && saidAt !== file.document.publishedAt)
        .map(one => `${one.saidAt ?? ''}, published ${file.document.publishedAt ?? ''}\n  ${textOf(one)}`)
    case 'claims':
    case 'figures':
    case 'denials':
    case 'relations':
      return attributed.flatMap(one =>
        told(
          one,
          (claim, verb) =>
            of === 'claims' ||
            (of === 'figures' && claim.measure !== undefined) ||
            (of === 'relations' && claim.relation !== undefined) ||
            (of === 'denials' && (verb === 'DENIES' || verb === 'LEAVES_OPEN')),
        ).map(words => `${words}\n  ${textOf(one)}`),
      )
    case 'statements':
      return attributed.map(one =>
        [
          `${named(one.speaker)}${one.speakerMention === undefined ? '' : ` “${one.speakerMention}”`}: ${one.act ?? 'no act'}, ${one.form ?? ''}, cue ${one.cue ?? 'none'}, to ${named(one.addressees)}, about ${aboutOf(one)}, doubt ${one.doubt ?? 0}`,
          ...replied(one),
          ...told(one, () => true),
          textOf(one),
        ].join('\n  '),
      )
  }
}

function sliceOf(text: readonly string[], from: number, to: number): string {
  return text.slice(Math.max(0, from), to).join('').replaceAll(/\s+/gu, ' ')
}
