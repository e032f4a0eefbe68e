import { countryOfCode, type Country } from '../../extraction/index.ts'
import type { Entity } from './entities.ts'
import { idOf } from './ids.ts'

/** What an actor is; undefined for what is none. */
function kindOf(entity: Entity): object | undefined {
  if (entity.isA('Person')) return { kind: 'person' }
  if (entity.isA('PublicBody')) return { kind: 'organization', sector: 'GOVERNMENT' }
  if (entity.isA('Company')) return { kind: 'organization', sector: 'BUSINESS' }
  return entity.isA('LegalEntity') ? { kind: 'organization' } : undefined
}

/** Whether an entity becomes an actor. */
export const isActor = (entity: Entity): boolean => kindOf(entity) !== undefined

/** The actor that an entity is: its first name, all others as aliases, and in a few words where and when it is from. */
export function actorOf(entity: Entity): object {
  const [name = entity.id, ...names] = entity.take('name')
  const others = ['alias', 'weakAlias', 'previousName', 'abbreviation'].flatMap(property =>
    entity.take(property),
  )
  const aliases = [...new Set([...names, ...others])].filter(alias => alias !== name && alias.trim() !== '')
  const wikidataId = entity.first('wikidataId') ?? (/^Q[1-9]\d*$/u.test(entity.id) ? entity.id : undefined)
  const description = descriptionOf(entity)
  return {
    id: idOf(entity.id),
    ...kindOf(entity),
    name,
    ...(aliases.length > 0 && { aliases }),
    ...(description !== '' && { description }),
    ...(wikidataId !== undefined && { wikidataId }),
  }
}

function descriptionOf(entity: Entity): string {
  const offices = ['summary', 'position'].flatMap(property => entity.take(property))
  const from = countriesOf(entity).map(({ name }) => name)
  const birth = entity.first('birthDate') ?? entity.first('incorporationDate')
  const born = birth === undefined ? [] : [`${entity.isA('Person') ? 'born' : 'founded'} ${birth}`]
  return [...new Set([...offices, ...from, ...born])].join(', ')
}

const countryProperties = ['country', 'nationality', 'citizenship', 'jurisdiction', 'mainCountry']

/** The states of an entity; codes that are no state's, such as that of the Soviet Union, are left. */
export function countriesOf(entity: Entity): Country[] {
  const found = new Map<string, Country>()
  for (const property of countryProperties) {
    for (const code of entity.take(property, one => countryOfCode(one) !== undefined)) {
      const country = countryOfCode(code)
      if (country !== undefined) found.set(country.id, country)
    }
  }
  return [...found.values()]
}
