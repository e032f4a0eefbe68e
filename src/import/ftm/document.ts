import packageJson from '../../../package.json' with { type: 'json' }
import type { DocumentFile } from '../../document/index.ts'
import { type Country, countryNamed, countryOfCode, shortSlug, slug } from '../../extraction/index.ts'
import type { Mapping } from '../mapping.ts'
import { actorOf, countriesOf, isActor } from './actors.ts'
import type { Entity } from './entities.ts'
import { idOf } from './ids.ts'
import { affiliationsOf, datesOf } from './relations.ts'

/** A document out of a list, the line of each of its records by JSON pointer, and what has no place in it, counted. */
export interface Listed {
  file: DocumentFile
  lines: ReadonlyMap<string, number>
  left: ReadonlyMap<string, number>
}

type Name = 'actors' | 'positions' | 'tenures' | 'affiliations' | 'statements'

/** Makes the reference document of a list of entities. */
export function documentOf(entities: ReadonlyMap<string, Entity>, name: string, mapping: Mapping): Listed {
  const lists: Record<Name, object[]> = {
    actors: [],
    positions: [],
    tenures: [],
    affiliations: [],
    statements: [],
  }
  const lines = new Map<string, number>()
  const left = new Map<string, number>()
  const known = new Set<string>()
  const add = (list: Name, record: object, line: number): void => {
    lines.set(`/${list}/${lists[list].length}`, line)
    lists[list].push(record)
  }
  const once = (id: string, record: object, line: number): string => {
    if (!known.has(id)) add('actors', { id, ...record }, line)
    known.add(id)
    return id
  }
  const state = ({ id, name: called, iso3 }: Country, line: number): string =>
    once(id, { kind: 'state', name: called, iso3 }, line)
  const body = (called: string, line: number): string => {
    const country = countryNamed(called)
    return country === undefined
      ? once(slug(called), { kind: 'organization', name: called, sector: 'GOVERNMENT' }, line)
      : state(country, line)
  }
  const isThere = (id: string): boolean => {
    const entity = entities.get(id)
    return entity !== undefined && isActor(entity)
  }
  const header = headerOf(name, mapping)
  const publisher = once(slug(header.publisher), { kind: 'organization', name: header.publisher }, 1)

  for (const entity of entities.values()) {
    if (!placed(entity)) count(`${entity.schema} (whole entities)`, 1)
    else for (const [property, values] of entity.left()) count(`${entity.schema}.${property}`, values)
  }
  const filled = Object.entries(lists).filter(([, list]) => list.length > 0)
  return {
    file: {
      document: { ...header, publisher, reference: true },
      ...Object.fromEntries(filled),
    },
    lines,
    left,
  }

  function count(what: string, by: number): void {
    left.set(what, (left.get(what) ?? 0) + by)
  }

  /** Whether an entity has found its place. */
  function placed(entity: Entity): boolean {
    const { line } = entity
    if (isActor(entity)) {
      known.add(idOf(entity.id))
      const countries = entity.isA('PublicBody') ? countriesOf(entity) : []
      add('actors', actorOf(entity), line)
      for (const country of countries)
        add('affiliations', { actor: idOf(entity.id), kind: 'PART_OF', with: state(country, line) }, line)
      for (const parent of entity.take('parent')) {
        if (isThere(parent) && parent !== entity.id)
          add('affiliations', { actor: idOf(entity.id), kind: 'PART_OF', with: idOf(parent) }, line)
        else count(`${entity.schema}.parent of whom the list does not tell`, 1)
      }
      return true
    }
    if (entity.isA('Position')) return position(entity)
    if (entity.isA('Occupancy')) return tenure(entity)
    if (entity.isA('Sanction')) return designation(entity)
    const relations = affiliationsOf(entity, isThere)
    for (const { from, to, kind, ...dates } of relations ?? [])
      add('affiliations', { actor: idOf(from), kind, with: idOf(to), ...dates }, line)
    return relations !== undefined
  }

  function position(entity: Entity): boolean {
    const title = entity.first('name')
    if (title === undefined) return false
    const organization = entity.first('organization')
    const [country] = countriesOf(entity)
    const holder = organization !== undefined && isThere(organization) ? idOf(organization) : undefined
    const belongs = holder ?? (country === undefined ? undefined : state(country, entity.line))
    add(
      'positions',
      { id: idOf(entity.id), title, ...(belongs !== undefined && { in: belongs }) },
      entity.line,
    )
    return true
  }

  function tenure(entity: Entity): boolean {
    const [holder, post] = [entity.first('holder'), entity.first('post')]
    const person = entities.get(holder ?? '')
    if (person?.isA('Person') !== true || entities.get(post ?? '')?.isA('Position') !== true) return false
    add('tenures', { holder: idOf(person.id), position: idOf(post!), ...datesOf(entity) }, entity.line)
    return true
  }

  /** Who puts somebody on a list says so; the list itself where it does not tell who. */
  function designation(entity: Entity): boolean {
    const { line } = entity
    const targets = entity.take('entity')
    if (targets.length === 0 || !targets.every(isThere)) return false
    const authority = entity.first('authority')
    const country = countryOfCode(entity.first('country') ?? '')
    const speaker =
      authority !== undefined
        ? body(authority, line)
        : country === undefined
          ? publisher
          : state(country, line)
    const day = entity.first('listingDate') ?? entity.first('startDate')
    const programs = entity.take('program')
    const reasons = entity.take('reason')
    const names = targets.map(id => entities.get(id)?.first('name') ?? id)
    const under = programs.length === 0 ? '' : ` under ${programs.join(', ')}`
    add(
      'statements',
      {
        id: `designation-${idOf(entity.id)}`,
        speaker,
        form: 'INDIRECT',
        act: 'ACCUSE',
        text: `Designates ${names.join(', ')}${under}${reasons.length === 0 ? '' : `: ${reasons.join(' ')}`}.`,
        ...(day !== undefined && { saidAt: day.slice(0, 10) }),
        about: targets.map(id => ({ id: idOf(id), stance: 'AGAINST' })),
      },
      line,
    )
    return true
  }
}

function headerOf(name: string, { document = {}, annotator }: Mapping) {
  const { id, title, publisher, ...others } = document
  return {
    id: id ?? `list-${shortSlug(name, 120)}`,
    title: title ?? name,
    publisher: publisher ?? name,
    annotator: annotator ?? `whosaid import ${packageJson.version}`,
    ...others,
  }
}
