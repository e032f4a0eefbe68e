import type { FileState, StatementView } from '../../src/review/protocol.ts'

/** A statement with names in the place of ids, as two files can be compared that name new things by other ids. */
export interface Plain {
  id: string
  view: StatementView
  fields: Record<PlainField, unknown>
}

export const plainFields = [
  'speaker',
  'spokenAs',
  'speakerMention',
  'cue',
  'form',
  'voice',
  'act',
  'saidAt',
  'addressees',
  'about',
  'claims',
  'text',
  'quote',
  'via',
  'madeAt',
  'spans',
] as const
export type PlainField = (typeof plainFields)[number]

/** What a file calls an id: its name, title or text. */
export function nameOf(file: FileState, id: string): string {
  const { actors = [], events = [], topics = [], positions = [], claims = [] } = file.data ?? {}
  const named = [...actors, ...events, ...topics].find(one => one.id === id)?.name
  return named ?? positions.find(one => one.id === id)?.title ?? claims.find(one => one.id === id)?.text ?? id
}

export function plainOf(file: FileState, view: StatementView): Plain {
  const { given, speakers, ranges } = view
  const name = (id: string): string => nameOf(file, id)
  const isNarrator = given.voice === 'NARRATOR'
  return {
    id: view.id,
    view,
    fields: {
      speaker: isNarrator ? [] : speakers.map(name),
      spokenAs: given.spokenAs && name(given.spokenAs),
      speakerMention: given.speakerMention,
      cue: given.cue,
      form: given.form,
      voice: isNarrator ? 'NARRATOR' : 'ATTRIBUTED',
      act: given.act,
      saidAt: given.saidAt,
      addressees: (given.addressees ?? []).map(name),
      about: (given.about ?? []).map(({ id, stance, as }) => ({
        name: name(id),
        stance,
        as: [as ?? []].flat(),
      })),
      claims: (given.claims ?? []).map(({ id, verb, hedge }) => ({ text: name(id), verb, hedge })),
      text: given.text,
      quote: given.quote,
      via: (given.via ?? []).map(name),
      madeAt: given.madeAt && name(given.madeAt),
      spans: ranges,
    },
  }
}

export const isEqual = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The fields in which two statements differ. */
export const differing = (a: Plain, b: Plain): PlainField[] =>
  plainFields.filter(field => !isEqual(a.fields[field], b.fields[field]))

/** The statement that has most of a statement's place; its own id first. */
export function partnerOf(one: Plain, others: readonly Plain[]): Plain | undefined {
  const same = others.find(({ id }) => id === one.id)
  if (same !== undefined) return same
  const shared = (other: Plain): number =>
    rangesOf(one).reduce(
      (sum, a) =>
        sum +
        rangesOf(other).reduce(
          (inner, b) => inner + Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)),
          0,
        ),
      0,
    )
  const [best] = others.toSorted((a, b) => shared(b) - shared(a))
  const length = rangesOf(one).reduce((sum, { start, end }) => sum + end - start, 0)
  return best !== undefined && shared(best) * 2 > length ? best : undefined
}

export const rangesOf = ({ view }: Plain): { start: number; end: number }[] =>
  view.ranges.filter(range => range !== null)
