import type { Act, Form, Stance, StatementFilter, Verb } from '../../generated/queries.ts'
import { acts, forms, stances, verbs } from '../../words/terms.ts'

/** The keys of the filter bar, as they stand in the address. */
export const filterKeys = [
  'speaker',
  'about',
  'from',
  'to',
  'act',
  'form',
  'stance',
  'verb',
  'document',
  'words',
] as const
export type FilterKey = (typeof filterKeys)[number]

/** A value of the address that is one of an enum's; undefined otherwise. */
const oneOf = <Value extends string>(
  values: Readonly<Record<Value, unknown>>,
  value: string | null,
): Value | undefined => (value !== null && Object.hasOwn(values, value) ? (value as Value) : undefined)

/** What the address asks of statements; undefined where it asks nothing. */
export function filterIn(parameters: URLSearchParams): StatementFilter | undefined {
  const given = (key: FilterKey): string | undefined => parameters.get(key) || undefined
  const act: Act | undefined = oneOf(acts, parameters.get('act'))
  const form: Form | undefined = oneOf(forms, parameters.get('form'))
  const stance: Stance | undefined = oneOf(stances, parameters.get('stance'))
  const verb: Verb | undefined = oneOf(verbs, parameters.get('verb'))
  const [speaker, about, document] = [given('speaker'), given('about'), given('document')]
  const [from, to, words] = [given('from'), given('to'), given('words')]
  const filter: StatementFilter = {
    ...(speaker !== undefined && { speaker: { id: speaker } }),
    ...((about ?? stance) !== undefined && {
      about: { ...(about !== undefined && { id: about }), ...(stance !== undefined && { stance }) },
    }),
    ...(from !== undefined && { saidFrom: from }),
    ...(to !== undefined && { saidTo: to }),
    ...(act !== undefined && { act }),
    ...(form !== undefined && { form }),
    ...(verb !== undefined && { claim: { verb } }),
    ...(document !== undefined && { document: { id: document } }),
    ...(words !== undefined && { text: words }),
  }
  return Object.keys(filter).length === 0 ? undefined : filter
}

/** Both conditions; a stance meets the page's own target on one relationship. */
export function both(own: StatementFilter, more: StatementFilter | undefined): StatementFilter {
  if (more === undefined) return own
  if (own.about && more.about && more.about.id === undefined)
    return both({ ...own, about: { ...own.about, ...more.about } }, without(more, 'about'))
  const clash = Object.keys(own).some(key => key in more)
  return clash ? { and: [own, more] } : { ...own, ...more }
}

function without(filter: StatementFilter, key: keyof StatementFilter): StatementFilter | undefined {
  const { [key]: _, ...rest } = filter
  return Object.keys(rest).length === 0 ? undefined : rest
}
