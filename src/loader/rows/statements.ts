import type { ResolvedStatement } from '../../document/resolved.ts'
import { longKeyOf } from '../../graph/keys.ts'
import type { SharedLabel } from '../../graph/layout.ts'
import { encodeSpans } from '../../graph/spans.ts'
import { wordsToFind } from '../../words.ts'
import { captionOf } from '../captions.ts'
import { dateKey } from '../date-keys.ts'
import type { Listed, Naming } from '../identity/naming.ts'
import { omitEmpty, type Adding, type Row } from './row.ts'

/** Adds the rows of a statement. Returns its speakers and relayers where they cannot be read back from the rows. */
export function addStatement(
  statement: ResolvedStatement,
  aboutOfClaims: ReadonlyMap<string, string[]>,
  { document, naming, labels, add, given }: Adding,
): Listed[] {
  const { speaker, spokenAs, madeAt, addressees, via, about, claims, reports, repliesTo, spans, ...own } =
    statement
  const { id } = statement
  const { canonical } = naming
  const key = dateKey(statement.saidAt, id)
  const keys = { key, ...longKeyOf(key) }
  const utterance = naming.utterance(id, own.utterance)
  add('load/statements', {
    id,
    documentId: document.document.id,
    properties: {
      ...omitEmpty({ ...own, utterance }),
      // An empty one says that the file gives none.
      ...(utterance !== own.utterance && { givenUtterance: own.utterance ?? '' }),
      ...keys,
      words: wordsToFind(own.text, own.quote),
      caption: captionOf('Statement', own),
    },
    ...encodeSpans(spans),
  })
  const speakers = byCanonical(speaker, canonical)
  const relayers = byCanonical(via, canonical)
  ;[...speakers].forEach(([speakerId, ids], order) => {
    for (const one of ids) add('load/said', { statementId: id, speakerId, order, ...keys, ...given(one) })
  })

  const [speakerId, ...others] = speakers.keys()
  const addAbout = (to: string, label: SharedLabel | undefined, properties: Row): void => {
    const target = { statementId: id, id: to, label }
    add('load/about', { ...target, properties: { ...properties, speakerId, aboutId: to, ...keys } })
    for (const other of others) add('load/jointly-about', { ...target, speakerId: other, ...keys })
  }
  for (const { id: to, ...rest } of about) {
    addAbout(canonical(to), labels.get(to), { ...omitEmpty(rest), ...given(to) })
  }
  const derived = new Set(claims.flatMap(claim => aboutOfClaims.get(canonical(claim.id)) ?? []))
  for (const { id: to } of about) derived.delete(canonical(to))
  const labelOf = derived.size === 0 ? labels : labelsByCanonical(labels, canonical)
  for (const to of derived) addAbout(to, labelOf.get(to), { derived: true })

  for (const { id: to, verb, hedge } of claims) {
    add('load/claimed', { statementId: id, claimId: canonical(to), verb, hedge: hedge ?? null, ...given(to) })
  }
  const from = id
  for (const to of addressees) add('load/addressed-to', { from, to: canonical(to), ...given(to) })
  if (spokenAs !== undefined) add('load/spoken-as', { from, to: canonical(spokenAs), ...given(spokenAs) })
  if (madeAt !== undefined) add('load/made-at', { from, to: canonical(madeAt), ...given(madeAt) })
  ;[...relayers].forEach(([to, ids], order) => {
    for (const one of ids) add('load/relayed-by', { from, to, order, ...given(one) })
  })
  for (const to of reports) add('load/reports', { from, to })
  if (repliesTo !== undefined) add('load/replies-to', { from, to: repliesTo })
  const listed = {
    ...(speakers.size < speaker.length && { speaker }),
    ...(relayers.size < via.length && { via }),
  }
  return Object.keys(listed).length === 0 ? [] : [{ statement: id, ...listed }]
}

/** The ids of a list by what the graph calls them, in the order of the first of each. */
const byCanonical = (ids: readonly string[], canonical: Naming['canonical']): Map<string, string[]> =>
  Map.groupBy(ids, canonical)

const canonicalLabels = new WeakMap<ReadonlyMap<string, SharedLabel>, ReadonlyMap<string, SharedLabel>>()

function labelsByCanonical(
  labels: ReadonlyMap<string, SharedLabel>,
  canonical: Naming['canonical'],
): ReadonlyMap<string, SharedLabel> {
  const known =
    canonicalLabels.get(labels) ?? new Map([...labels].map(([id, label]) => [canonical(id), label]))
  canonicalLabels.set(labels, known)
  return known
}
