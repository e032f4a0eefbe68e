import type { Questioner } from './questioner.ts'
import type { Scene } from '../scene.ts'
import { lexicon } from '../../lexicon/lexicon.ts'
import { read } from '../../text/read.ts'
import { parseMention } from '../../who/mention.ts'
import { slug } from '../../who/slug.ts'

/** Who speaks under a transcript's label, or signs. */
export function speakerOf({ cast }: Scene, label: string): string {
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
  if (position !== undefined) cast.holds(id, position)
  return id
}

/** A questioner, by the name that they were called up with; the house that they are from is told too. */
export function questionerOf(scene: Scene, { name, house }: Questioner): string {
  const person = speakerOf(scene, name)
  if (house === undefined) return person
  const organization = scene.cast.add({
    id: `#${slug(house)}`,
    kind: 'organization',
    name: house,
    sector: 'MEDIA',
  })
  if (person !== organization && scene.cast.isPerson(person))
    scene.cast.affiliate({ actor: person, kind: 'MEMBER_OF', with: organization })
  return person
}
