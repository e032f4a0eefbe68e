import { calledUp, type Questioner } from './called.ts'
import { witnessIn } from './court.ts'
import { isCrowd, isSpeakers, type Label } from './label.ts'
import { languageOf, nameIn, officeIn, placeIn } from './beside.ts'
import type { Turn } from './turns.ts'
import { sliceOf } from '../content.ts'
import type { Scene } from '../scene.ts'
import { interviewerIn } from '../../who/byline.ts'
import { countryNamed } from '../../who/countries.ts'
import { slug } from '../../who/slug.ts'
import { properCase, titledName } from '../../who/titles.ts'

/** Who speaks in a turn. */
export interface Voice {
  speaker: string
  mention: string
  /** Whose turn is a question as a whole. */
  asks: boolean
  /** Who speaks beside question and answer: a lawyer who objects, and the court. */
  aside: boolean
  /** The language that the words were spoken in, as a BCP 47 tag. */
  language?: string
  doubt: number
}

type Told = Omit<Voice, 'asks' | 'aside'>

/** The people of a transcript, as its labels call them. */
export interface Roll {
  voiceOf: (turn: Turn) => Voice
}

const sure = 0.05
/** Nobody in particular is named, and the turn says so. */
const unnamed = 0.2

/** Begins the roll of a transcript; turns are asked for in their order. */
export function createRoll(scene: Scene, turns: readonly Turn[]): Roll {
  const { reading, cast } = scene
  const voices = new Map<string, Told>()
  const moderated = turns.some(({ label }) => isModerator(label.name))
  const crossed = turns.some(({ examiner }) => examiner !== undefined)
  const names = new Set(turns.map(({ label }) => label.name))
  let called: Questioner | undefined
  let before: Turn | undefined

  const interviewer = interviewerIn(scene.title ?? '')
  const reporters = (label: Label): Told => ({
    speaker:
      interviewer === undefined
        ? cast.add({ id: '#reporters', kind: 'group', name: 'Reporters' })
        : cast.personCalled({ name: interviewer }),
    mention: label.text,
    doubt: sure,
  })

  const questionOf = (turn: Turn): Told => {
    const { label, examiner } = turn
    if (examiner !== undefined) return named({ ...label, text: examiner, name: examiner })
    if (crossed) return { speaker: local('The examiner'), mention: label.text, doubt: unnamed }
    const questioner = called === undefined ? undefined : questionerOf(scene, called)
    if (called === undefined || questioner === undefined) return reporters(label)
    return { speaker: questioner, mention: called.mention, doubt: called.weak === true ? 0.3 : 0.1 }
  }

  // "A.": the witness of a court, else the one who is named and does not ask.
  const answerOf = (turn: Turn): Told => {
    const { label } = turn
    if (crossed || [...names].some(name => /^THE (?:COURT|WITNESS)$/iu.test(name))) {
      const witness = witnessIn(reading.original)
      return witness === undefined
        ? { speaker: local('The witness'), mention: label.text, doubt: sure }
        : { speaker: cast.personCalled({ name: properCase(witness) }), mention: label.text, doubt: sure }
    }
    const answering = turns.filter(
      (one, i) => one.label.part === 'named' && turns[i - 1] !== undefined && endsAsking(turns[i - 1]),
    )
    const [first] = answering.map(one => one.label)
    if (first !== undefined) return { ...named(first), mention: label.text, doubt: 0.1 }
    const lead = scene.leads.length === 1 ? scene.leads[0] : undefined
    return lead === undefined
      ? { speaker: local('The interviewee'), mention: label.text, doubt: unnamed }
      : { speaker: lead, mention: label.text, doubt: 0.1 }
  }

  const endsAsking = (turn: Turn | undefined): boolean => {
    const range = turn?.paragraphs.at(-1)
    return range !== undefined && reading.tokens[range.last - 1]?.lower === '?'
  }

  const isOnLine = ({ paragraphs }: Turn): boolean =>
    paragraphs.some(range =>
      /\b(?:unmuted?|your (?:line|mic|microphone)|hear (?:you|us)|repeat)\b/iu.test(sliceOf(reading, range)),
    )

  const local = (name: string): string =>
    cast.add({ id: `#${slug(name) || 'speaker'}`, kind: 'person', name })

  const named = (label: Label): Told => {
    const key = `${label.name} ${label.beside.join(' ')}`
    const had = voices.get(key)
    if (had !== undefined) return { ...had, mention: label.text }
    const voice = { mention: label.text, ...labelled(scene, label) }
    voices.set(key, voice)
    // "The Prime Minister (Ann Bell)" is "The Prime Minister" later on.
    if (!voices.has(`${label.name} `)) voices.set(`${label.name} `, { ...voice, mention: label.name })
    return voice
  }

  return {
    voiceOf: turn => {
      const { label } = turn
      const asking = label.part === 'question'
      // A question right after another one is somebody else's, but for whoever is alone on the line.
      if (asking && before?.label.part === 'question' && !crossed && !moderated) called = undefined
      const voice = asking
        ? questionOf(turn)
        : label.part === 'answer' || (crossed && isWitness(label.name))
          ? answerOf(turn)
          : named(label)
      if (!asking && (!moderated || isModerator(label.name))) {
        // Whoever is on the line asks on where the moderator says no more of it; in a room somebody else does.
        called = calledUp(reading, turn) ?? (moderated && isOnLine(turn) ? called : undefined)
      }
      before = turn
      const asks = asking || isAsker(label)
      const aside = crossed && label.part === 'named' && !isWitness(label.name)
      return { ...voice, asks, aside }
    },
  }
}

const isWitness = (name: string): boolean => /^the (?:witness|deponent)$/iu.test(name)

const isModerator = (name: string): boolean => /^(?:the )?(?:moderator|operator)$/iu.test(name)

const isAsker = ({ name, beside }: Label): boolean =>
  /^(?:the )?(?:interviewer|examiner)$/iu.test(name) || beside.some(one => /\banalyst\b/iu.test(one))

/** Who speaks under a label that names somebody or an office. */
function labelled(scene: Scene, label: Label): { speaker: string; doubt: number; language?: string } {
  const { cast } = scene
  const { name, beside } = label
  const language = languageOf(beside)
  const spoken = language === undefined ? {} : { language }
  const group = (kind: 'group' | 'organization' | 'person', doubt = sure) => ({
    speaker: cast.add({ id: `#${slug(plainName(name)) || 'speaker'}`, kind, name: plainName(name) }),
    doubt,
    ...spoken,
  })
  if (/^the court$/iu.test(name)) return group('organization')
  const publisher = cast
    .actors()
    .find(actor => actor.kind !== 'person' && actor.name.toLowerCase() === name.toLowerCase())
  if (publisher !== undefined && publisher.id === scene.publisher)
    return { speaker: publisher.id, doubt: sure }
  if (isCrowd(label))
    return group(
      /members?$|officials?$|person|voice|caller|guest|aide|heckler|student|participant/iu.test(name) &&
        !/s$/iu.test(name)
        ? 'person'
        : 'group',
    )
  const read = titledName(name)
  const full = nameIn(beside)
  const office = officeIn(beside)
  if (read.name === undefined && full !== undefined && read.title !== undefined) {
    const id = cast.personCalled({ name: full, title: read.title })
    cast.lead(id, read.title)
    cast.office(id, read.title)
    return { speaker: id, doubt: sure, ...spoken }
  }
  if (/^#?\d+$/u.test(read.name ?? '')) return group('person')
  if (read.name === undefined) return { ...inOffice(scene, label, read.title, read.country?.id), ...spoken }
  const country = countryNamed(read.name)
  if (country !== undefined && read.title === undefined)
    return { speaker: cast.stateOf(country), doubt: sure }
  if (!isSpeakers(label) && !read.name.includes(' ') && label.style === 'words') {
    const body = cast.known(read.name, 'organization')
    if (body !== undefined) return { speaker: body, doubt: sure }
  }
  const title = read.title ?? office
  const id = cast.personCalled({
    name: read.name,
    ...(title === undefined ? {} : { title }),
    ...(read.honorific === undefined ? {} : { honorific: read.honorific }),
    ...(read.country === undefined ? {} : { state: cast.stateOf(read.country) }),
  })
  if (office !== undefined) cast.office(id, office)
  const place = placeIn(beside, scene.reading.original)
  if (place !== undefined) {
    const state = countryNamed(place)
    cast.office(id, `Representative of ${place}`, state === undefined ? undefined : cast.stateOf(state))
  }
  return { speaker: id, doubt: sure, ...spoken }
}

// "THE PRESIDENT": whom title, text or day put in the office, else an unnamed holder of it.
function inOffice(
  scene: Scene,
  { name }: Label,
  title: string | undefined,
  state: string | undefined,
): { speaker: string; doubt: number } {
  const { cast, presided } = scene
  const plain = plainName(name)
  if (
    title === undefined ||
    /^(?:moderator|operator|host|interviewer|interviewee|interpreter|translator|clerk|anchor|narrator|witness)$/iu.test(
      title,
    )
  )
    return {
      speaker: cast.add({
        id: `#${slug(title ?? plain) || 'speaker'}`,
        kind: 'person',
        name: title ?? plain,
      }),
      doubt: sure,
    }
  const holder = presided ? undefined : cast.labelled(title, state)
  if (holder !== undefined) {
    cast.office(holder, title)
    return { speaker: holder, doubt: sure }
  }
  const id = cast.add({ id: `#${slug(plain)}`, kind: 'person', name: plain })
  cast.office(id, title)
  return { speaker: id, doubt: presided ? sure : unnamed }
}

const plainName = (name: string): string => {
  const proper = properCase(name)
  return `${proper.slice(0, 1).toUpperCase()}${proper.slice(1)}`
}

/** Whom a call names: somebody known by a first name only where the text or a roster says who that is. */
function questionerOf(scene: Scene, { name, house, weak }: Questioner): string | undefined {
  const { cast } = scene
  const person = cast.reporter(name, house) ?? (weak === true ? undefined : cast.personCalled({ name }))
  if (person === undefined || house === undefined) return person
  const organization =
    cast.known(house, 'organization') ??
    cast.add({ id: `#${slug(house)}`, kind: 'organization', name: house, sector: 'MEDIA' })
  if (person !== organization && cast.isPerson(person))
    cast.affiliate({ actor: person, kind: 'MEMBER_OF', with: organization })
  return person
}
