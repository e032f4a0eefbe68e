import { peopleCounted, peopleMeasures } from '../shape/words.ts'
import { type Interval, parseDate } from '../dates.ts'
import { fieldsWhere } from '../shape/fields.ts'
import { show } from '../messages.ts'
import type { Examined } from './context.ts'

/**
 * How many characters the ids of `derivedFrom` have at most, two more counted for each: they are one entry of an index,
 * which holds 8,167 bytes and spends two on the length of each text.
 */
const longestDerivation = 8_000

const dateFields = [...fieldsWhere(({ format }) => format === 'edtf')]

/** Single values: dates, addresses, languages, figures, and what belongs to one kind of actor only. */
export function checkValues(examined: Examined): void {
  const { file, fault } = examined
  const dated: object[] = [
    file.document,
    ...(file.tenures ?? []),
    ...(file.events ?? []),
    ...(file.affiliations ?? []),
  ]
  for (const record of [...dated, ...(file.statements ?? [])]) checkDates(record, examined)
  const { url } = file.document
  if (url !== undefined && !/^https?:$/.test(URL.parse(url)?.protocol ?? '')) {
    fault(file.document, 'url', 'url', 'a url must be an absolute http or https address', url)
  }
  for (const record of [file.document, ...(file.statements ?? [])]) {
    if (record.language !== undefined && !isLanguage(record.language)) {
      fault(
        record,
        'language',
        'language',
        'a language must be a BCP 47 tag such as en or fa-IR',
        record.language,
      )
    }
  }
  checkDerivation(examined)
  checkKinds(examined)
  checkFigures(examined)
}

function checkDerivation({ file, fault }: Examined): void {
  const { derivedFrom = [] } = file.document
  const length = derivedFrom.reduce((sum, { document }) => sum + document.length + 2, 0)
  if (length <= longestDerivation) return
  const rule = `the ids in derivedFrom must have at most ${longestDerivation} characters together, two more counted for each`
  fault(file.document, 'derivedFrom', 'derived-from-length', rule, length)
}

function checkDates(record: object, { fault, faultSaying }: Examined): void {
  const intervals = new Map<string, Interval>()
  for (const field of dateFields) {
    const text: unknown = Reflect.get(record, field)
    if (typeof text !== 'string') continue
    const interval = parseDate(text)
    if ('problem' in interval) faultSaying(record, field, 'date', interval.problem)
    else intervals.set(field, interval)
  }
  const start = intervals.get('startDate')
  const end = intervals.get('endDate')
  if (start && end && end.end < start.start) {
    fault(
      record,
      'endDate',
      'date-order',
      `an endDate must not be before its startDate ${show(Reflect.get(record, 'startDate'))}`,
      Reflect.get(record, 'endDate'),
    )
  }
}

// Few tags, and each in many documents.
const languages = new Map<string, boolean>()

function isLanguage(tag: string): boolean {
  const before = languages.get(tag)
  if (before !== undefined) return before
  if (languages.size >= 1000) languages.clear()
  let known = false
  try {
    known = Intl.getCanonicalLocales(tag).length === 1
  } catch {}
  languages.set(tag, known)
  return known
}

function checkKinds({ file, fault }: Examined): void {
  for (const actor of file.actors ?? []) {
    const own = (field: 'iso3' | 'militiaType' | 'sector', kind: typeof actor.kind) => {
      if (actor[field] === undefined || actor.kind === kind) return
      fault(actor, field, 'kind-field', `${field} must be given for actors of kind ${kind} only`, actor.kind)
    }
    own('iso3', 'state')
    own('militiaType', 'militia')
    own('sector', 'organization')
  }
}

function checkFigures({ file, fault, whole }: Examined): void {
  const events = new Set((file.events ?? []).map(({ id }) => id))
  for (const claim of file.claims ?? []) {
    const { measure, counting, min, max, approximate } = claim
    if (min !== undefined && max !== undefined && min > max) {
      fault(claim, 'min', 'min-above-max', `a figure's min must be at most its max ${max}`, min)
    }
    if (measure === undefined) {
      const [field] =
        Object.entries({ counting, min, max, approximate }).find(([, value]) => value !== undefined) ?? []
      if (field !== undefined && whole(claim))
        fault(claim, 'measure', 'figure-measure', `a claim with ${field} must have a measure`, measure)
      continue
    }
    if (min === undefined && max === undefined && whole(claim)) {
      fault(claim, 'min', 'figure-bound', 'a figure must have min, max or both', undefined)
    }
    const people = (peopleMeasures as readonly string[]).includes(measure)
    if (people && counting !== undefined && !(peopleCounted as readonly string[]).includes(counting)) {
      fault(
        claim,
        'counting',
        'counting-people',
        `a figure of people must count ${peopleCounted.join(', ')}`,
        counting,
      )
    }
    if (measure === 'OTHER' && counting === undefined && whole(claim)) {
      fault(
        claim,
        'counting',
        'counting-other',
        'a figure with measure OTHER must say what it is counting',
        counting,
      )
    }
    const about = (claim.about ?? []).filter(id => events.has(id))
    if (new Set(about).size > 1) {
      fault(claim, 'about', 'figure-events', 'a figure must be about at most one event', about.join(', '))
    }
  }
}
