import type { Scene } from '../scene.ts'
import { type Country, countryNamed } from '../../who/countries.ts'
import { slug } from '../../who/slug.ts'
import { titledName } from '../../who/titles.ts'

const several =
  /\b(?:leaders|heads of (?:state|government)(?: (?:and|or|and of) (?:of )?(?:state|government))?|governments?|(?:foreign |finance |defen[cs]e |\p{L}+ )?ministers|members|representatives|countries|states|nations|partners|presidents|parties|ambassadors|participants)\b/iu
const opening =
  /^(?:["“])?We, (?:the )?(?:undersigned,? )?(?<list>[^.;]{3,300}?),? (?:(?:have |are |today )?(?:met|meet|gathered|convened|condemn|reaffirm|affirm|express|declare|call|urge|welcome|note|join|stand|issue|agree|underline|recogni[sz]e|support|commit|remain|share|strongly|reiterate|are|have|met|jointly|unequivocally|write|wish|hereby|today|demand|reject|deplore|resolve|announce|pledge|mourn|acknowledge|believe|continue|commend)(?:d|ed)?\b)/u
const told =
  /^(?:the (?:following|text)\b.{0,80}?(?:joint )?(?:statement|declaration|communiqu[eé]).{0,60}?\b(?:by|of|from) )(?<list>[^:.]{3,300})[:.]/iu

/** Who says "we" in the first words of a joint text: "We, the leaders of …, condemn". */
export function openingIn(lines: readonly string[]): { list: string; mention: string } | undefined {
  for (const line of lines.slice(0, 10)) {
    const list = (opening.exec(line) ?? told.exec(line))?.groups?.['list']
    if (list !== undefined) return { list, mention: list }
  }
  return undefined
}

/** Those jointly named: each state of "the governments of A and B", the persons of a list, else the group as it is called. */
export function jointIn(scene: Scene, list: string): string[] {
  const { cast } = scene
  const plain = list.trim().replace(/^the /iu, '')
  const of = /^(?<who>.{3,80}?) of (?:the )?(?<members>.+)$/iu.exec(plain)?.groups
  const members = of !== undefined && several.test(of['who'] ?? '') ? (of['members'] ?? '') : plain
  const states = members.split(/,? and (?:the )?|, (?:the )?/u).map(part => stateIn(part.trim()))
  const all = states.filter(state => state !== undefined)
  if (all.length > 1 && all.length === states.length)
    return [...new Set(all.map(state => cast.stateOf(state)))]
  const only = states[0]
  if (states.length === 1 && only !== undefined && /^governments?$/iu.test(of?.['who'] ?? ''))
    return [cast.stateOf(only)]
  if (of === undefined && !several.test(plain)) {
    const people = plain.split(/,? and |, /u).map(part => titledName(part))
    if (
      people.length > 1 &&
      people.every(
        ({ name, title, honorific }) =>
          name !== undefined && (name.includes(' ') || title !== undefined || honorific !== undefined),
      )
    )
      return [
        ...new Set(
          people.map(({ name = '', title, honorific }) =>
            cast.personCalled({
              name,
              ...(title === undefined ? {} : { title }),
              ...(honorific === undefined ? {} : { honorific }),
            }),
          ),
        ),
      ]
  }
  return [cast.add({ id: `#${slug(plain, 50) || 'authors'}`, kind: 'group', name: plain })]
}

/** The state of "the government of Iceland", "the Republic of Iceland". */
export const stateIn = (words: string): Country | undefined =>
  countryNamed(words.replace(/^(?:the )?(?:governments? of )?(?:the )?/iu, '')) ??
  countryNamed(
    words.replace(/^(?:the )?(?:kingdom|(?:federal |islamic )?republic|state|sultanate) of (?:the )?/iu, ''),
  )
