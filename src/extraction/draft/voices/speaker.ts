import type { Questioner } from './questioner.ts'
import type { Drafting } from '../context.ts'
import { lexicon } from '../../lexicon/lexicon.ts'
import { read } from '../../text/read.ts'
import { parseMention } from '../../who/mention.ts'
import { slug } from '../../who/slug.ts'

/** Who speaks under a transcript's label, or signs. */
export function speakerOf({ cast, offices }: Drafting, label: string): string {
  if (/^Q$|^(?:REPORTER|QUESTION|PRESS)S?$/u.test(label))
    return cast.add({ id: '#reporters', kind: 'group', name: 'Reporters' })
  const name = /\p{Ll}/u.test(label)
    ? label
    : label.toLowerCase().replaceAll(/(?<=^|[\s\-.'’])\p{L}/gu, letter => letter.toUpperCase())
  const { tokens, original } = read(name)
  const words = tokens.map(token => ({
    ...token,
    pos: /^\p{Lu}/u.test(token.text) && !lexicon.office.has(token.lower) ? 'PROPN' : token.pos,
  }))
  const mention = parseMention(words, original, true)
  const id = mention === undefined || mention.kind === 'thing' ? undefined : cast.actorOf(mention, 0)
  if (id === undefined || mention === undefined) return cast.add({ id: '#speaker', kind: 'person', name })
  const position = mention.proper ? cast.positionOf(mention) : undefined
  if (position !== undefined) offices.set(id, position)
  return id
}

/** A questioner, by the name that they were called up with; the house that they are from is told too. */
export function questionerOf(drafting: Drafting, { name, house }: Questioner): string {
  const person = speakerOf(drafting, name)
  if (house === undefined) return person
  const organization = drafting.cast.add({
    id: `#${slug(house)}`,
    kind: 'organization',
    name: house,
    sector: 'MEDIA',
  })
  if (person !== organization && drafting.cast.isPerson(person))
    drafting.relations.affiliate({ actor: person, kind: 'MEMBER_OF', with: organization })
  return person
}
