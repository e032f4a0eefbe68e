import { lexicon } from '../lexicon/lexicon.ts'
import { countryNamed, countryOfDemonym, type Country } from './countries.ts'
import { folded } from './slug.ts'

/** A name with what stands before it: "Secretary of State Antony Blinken", "MS. PSAKI", "THE PRESIDENT". */
export interface Titled {
  /** Without an office: "Mr.". */
  honorific?: string
  /** The office, without articles and the country: "Secretary of State". */
  title?: string
  country?: Country
  name?: string
}

const small = new Set(['of', 'the', 'and', 'for', 'to', 'on', 'in', 'at', '&'])
const more = new Set([
  'lady',
  'gentleman',
  'gentlemen',
  'taoiseach',
  'crown',
  'coach',
  'father',
  'sister',
  'reverend',
  'pastor',
  'trooper',
  'staff',
  'whip',
  'tempore',
  'czar',
  'liaison',
  'aide',
  'counsel',
  'treasurer',
  'comptroller',
  'counselor',
  'senator-elect',
  'president-elect',
  'saint',
  'under-secretary',
  'undersecretary',
])
const domains =
  /^(?:of|for) (?:the )?(?:(?:state|defen[cs]e|war|treasury|homeland security|health and human services|energy|education|labou?r|commerce|transportation|agriculture|interior|veterans(?:['’])? affairs|housing and urban development|foreign affairs|finance|justice|staff|information|intelligence|national intelligence|communications|public affairs|the house(?: of representatives)?|house(?: of representatives)?|the exchequer|exchequer|the army|army|navy|air force|the united nations|united nations|the senate|senate|parliament|england|mission|operations|policy|trade|health|culture|economy|police|schools?|strategic communications|communications|public engagement|climate|legislative affairs)(?![\p{L}]))(?: and (?=trade|commonwealth|agriculture|development|growth)\p{L}+)*/iu
const former = /^(?:former|ex-?|late|then-?|one-time|outgoing|ousted)\b/iu

// "APNSA Anna Berg": an office by its first letters, before a full name.
const isShort = (words: readonly string[], i: number): boolean =>
  /^\p{Lu}{3,6}$/u.test(words[i] ?? '') &&
  [i + 1, i + 2].every(nth => /^\p{Lu}\p{Ll}/u.test(words[nth] ?? '')) &&
  i + 3 >= words.length

/** Reads a name with its titles; words in capitals only are read as if they were not. */
export function titledName(given: string): Titled {
  const plain = given.replaceAll(/\s+/gu, ' ').trim()
  const raw = plain.split(' ')
  const words = properCase(plain)
    .split(' ')
    .map((word, i) => (isShort(raw, i) ? (raw[i] ?? word) : word))
    .filter(word => word !== '')
  let from = words.findIndex(
    word => !/^(?:the|our|my|his|her|its|hon\.?|honou?rable|right|u\.s\.|us)$/iu.test(word),
  )
  if (from < 0) from = 0
  const country = countryAt(words, from)
  if (country !== undefined) from = country.next
  let title = from
  let honorific: string | undefined
  for (let i = from; i < words.length; i++) {
    const lower = (words[i] ?? '').toLowerCase()
    if (
      lexicon.honorific.has(lower) ||
      (/^(?:madam|baroness|lady|mx\.?)$/u.test(lower) && i + 1 < words.length && i === from)
    ) {
      honorific = words[i]
      if (title === i) title = i + 1
      from = Math.max(from, i + 1)
      title = Math.max(title, i + 1)
    } else if (
      lexicon.office.has(lower) ||
      more.has(lower) ||
      isShort(words, i) ||
      /^(?:secretary-general|vice-president)$/u.test(lower)
    ) {
      title = i + 1
      const domain = domains.exec(words.slice(i + 1).join(' '))?.[0]
      if (domain !== undefined) title = i + 1 + domain.split(' ').length
    }
  }
  const own = words.slice(from, title).join(' ').replace(/^the /iu, '')
  let rest = words.slice(title)
  // "Assistant to the President for Trade Anna Berg", "Albanese of Australia"
  if (
    /^(?:of|for)$/iu.test(rest[0] ?? '') &&
    rest.length > 3 &&
    countryNamed(rest.slice(1).join(' ').replace(/^the /iu, '')) === undefined &&
    rest.slice(-2).every(word => /^\p{Lu}\p{L}/u.test(word)) &&
    /^for$/iu.test(rest[0] ?? '')
  )
    rest = rest.slice(-2)
  const place = rest.findIndex((word, i) => i > 0 && word === 'of')
  const inPlace =
    place < 0
      ? undefined
      : countryNamed(
          rest
            .slice(place + 1)
            .join(' ')
            .replace(/^the /iu, ''),
        )
  if (place > 0 && !/^(?:of|for)$/iu.test(rest[0] ?? '')) rest = rest.slice(0, place)
  const held = /^(?:of|for) (?:the )?(?<body>.+)$/iu.exec(rest.join(' '))?.groups?.['body']
  const inCountry = held === undefined ? undefined : countryNamed(held)
  // "First Lady Jill Biden for Month of the Child"
  const name =
    held === undefined
      ? rest
          .join(' ')
          .replace(/(?<=\S \S+) for .*$/u, '')
          .replace(/^[,\s]+|[,\s]+$/gu, '')
      : ''
  const where = country?.country ?? inCountry ?? inPlace
  return {
    ...(honorific === undefined ? {} : { honorific }),
    ...(own === ''
      ? {}
      : { title: held !== undefined && inCountry === undefined ? `${own} of ${held}` : own }),
    ...(where === undefined ? {} : { country: where }),
    ...(name === '' ? {} : { name }),
  }
}

function countryAt(words: readonly string[], from: number): { country: Country; next: number } | undefined {
  for (const width of [3, 2, 1]) {
    if (from + width >= words.length) continue
    const text = words
      .slice(from, from + width)
      .join(' ')
      .replace(/['’]s$/u, '')
    const country = countryNamed(text) ?? (width <= 2 ? countryOfDemonym(text) : undefined)
    if (country !== undefined) return { country, next: from + width }
  }
  return undefined
}

/** "JOSEPH R. BIDEN JR." as "Joseph R. Biden Jr."; what has small letters stays as it is, but for words in capitals after an honorific. */
export function properCase(text: string): string {
  const whole = !/\p{Ll}{2}/u.test(text.replaceAll(/\b(?:Mc|Mac|De|Mr|Mrs|Ms|Dr)(?=\p{Lu}|\.)/gu, ''))
  return text
    .split(' ')
    .map((word, nth) => {
      if (nth > 0 && small.has(word.toLowerCase())) return word.toLowerCase()
      if (!/^[\p{Lu}.'’#-]{3,}$|\p{Lu}{2,}/u.test(word) || /\p{Ll}{3}/u.test(word)) return word
      if (!whole && /^\p{Lu}{2,4}$/u.test(word)) return word
      if (/^(?:II|III|IV|NSC|U\.S\.|UN|EU|NATO|USDA|CEO|CFO|JD)$/u.test(word)) return word
      return word
        .toLowerCase()
        .replaceAll(/(?<=^|[.'’-])\p{L}/gu, letter => letter.toUpperCase())
        .replace(/^Mc(?=\p{Ll}{2})./u, found => `Mc${found.slice(2)}`)
        .replace(/^Mc\p{Ll}/u, found => `Mc${found.slice(2).toUpperCase()}`)
        .replace(/(?<=['’])S$/u, 's')
    })
    .join(' ')
}

/** Whether a title is told of the past: "former President". */
export const isFormer = (title: string): boolean => former.test(title)

const same: Readonly<Record<string, string>> = {
  spokesman: 'spokesperson',
  spokeswoman: 'spokesperson',
  chairman: 'chair',
  chairwoman: 'chair',
  congressman: 'representative',
  congresswoman: 'representative',
  advisor: 'adviser',
  defence: 'defense',
  'sen.': 'senator',
  sen: 'senator',
  rep: 'representative',
  gov: 'governor',
  gen: 'general',
  amb: 'ambassador',
  premier: 'prime-minister',
  gentlemen: 'gentleman',
}

/** The words of a title as they are compared: without articles, the country and differences of spelling. */
export function officeWords(title: string): ReadonlySet<string> {
  const known = compared.get(title)
  if (known !== undefined) return known
  const plain = folded(title)
    .replace(/^white-house-/u, '')
    .replace(/(?:^|-)minister-(?:of|for)-(?:the-)?foreign(?:-and-commonwealth)?-affairs/u, 'foreign-minister')
    .replace(/(?:^|-)minister-(?:of|for)-(?:the-)?(?<what>[a-z]+)/u, '$<what>-minister')
    .replace(/(?:^|-)national-security-council(?=-|$)/u, '-nsc')
    .replace(/^assistant-to-the-president-for-national-security-affairs$/u, 'national-security-adviser')
  const words = new Set(
    plain
      .split('-')
      .map(word => same[word] ?? word)
      .filter(
        word =>
          word !== '' &&
          !small.has(word) &&
          !/^(?:u|s|us|n|un|united|nations|states|american|mr|mrs|ms|dr|hon)$/u.test(word),
      ),
  )
  if (compared.size >= 5000) compared.clear()
  compared.set(title, words)
  return words
}
const compared = new Map<string, ReadonlySet<string>>()

/** Whether two titles are of one office. */
export function sameOffice(one: string, other: string): boolean {
  const [a, b] = [officeWords(one), officeWords(other)]
  return a.size > 0 && a.size === b.size && [...a].every(word => b.has(word))
}

const lower =
  /^(?:vice|deputy|assistant|under|undersecretary|acting|associate|first|second|principal|pro|tempore|spokesperson|press|senior|elect)$/u

/** Whether a short title can stand for a longer one: "Secretary" for "Secretary of State", but "President" not for "Vice President". */
export function canStandFor(short: string, long: string): boolean {
  const [a, b] = [officeWords(short), officeWords(long)]
  return (
    a.size > 0 &&
    [...a].every(word => b.has(word)) &&
    [...b].every(word => a.has(word) || !lower.test(word) || (word === 'press' && a.has('secretary')))
  )
}

/** The last word of a name as it is compared: without "Jr." and the like. */
export function lastNameOf(name: string): string {
  const words = name.split(' ').filter(word => !/^(?:jr|sr|ii|iii|iv)\.?,?$/iu.test(word))
  return folded(words.at(-1) ?? name)
}

/** A name as it is compared: without initials in the middle and "Jr.". */
export function nameKey(name: string): string {
  const words = name.split(' ').filter(word => !/^(?:jr|sr|ii|iii|iv)\.?,?$/iu.test(word))
  const own = words.filter((word, i) => i === 0 || i === words.length - 1 || !/^\p{Lu}\.?$/u.test(word))
  return folded(own.join(' '))
}
