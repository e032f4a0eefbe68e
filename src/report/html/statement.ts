import { officeOf } from '../../export/tables/statements.ts'
import type { Passage, Told } from '../data.ts'
import { dateInWords, forms, listed, plain, quoted, stances } from '../words.ts'
import { type Html, html } from './template.ts'

/** One statement: who, in which office, when, in which words, about whom, with which claims, and where it stands. */
export function statementHtml({ number, source, note, said, passages }: Told): Html {
  const { document, speakers, cue, superseded } = said
  return html`<article id="s${number}">
    <h3><a href="#s${number}">${number}</a> ${listed(speakers.map(({ name }) => name))}${office(said)}</h3>
    <p class="meta">${meta(said).join(' · ')}</p>
    ${wordsHtml(said, passages, document.language)} ${said.quote !== null && html`<p>Told: ${said.text}</p>`}
    ${cue !== null && html`<p class="meta">Reported with “${cue}”.</p>`} ${claims(said)}
    ${superseded && html`<p class="warn">Corrected or retracted since.</p>`}
    ${note !== '' && html`<p class="note">Note: ${note}</p>`}
    <p class="meta">
      Source <a href="#source${source}">${source}</a>${place(said)} · <code>${said.id}</code>
    </p>
  </article> `
}

function office(said: Told['said']): string {
  const titles = officeOf(said)
  return titles.length === 0 ? '' : `, ${listed(titles)}`
}

const names = (actors: readonly { name: string }[]): string => listed(actors.map(({ name }) => name))

/** When, how, and about whom: what is not known is said to be so. */
export function meta({
  saidAt,
  act,
  form,
  voice,
  about,
  addressees,
  via,
  reportedBy,
}: Told['said']): string[] {
  const targets = about
    .filter(({ derived }) => !derived)
    .map(({ target, stance, as }) => {
      const judged = stance === null ? '' : ` (${stances[stance] ?? stance})`
      return `${target.name}${judged}${as.length > 0 ? `, called ${as.map(one => `“${one}”`).join(', ')}` : ''}`
    })
  return [
    dateInWords(saidAt),
    ...(voice === 'NARRATOR' ? ['the document’s own voice'] : form === null ? [] : [forms[form] ?? form]),
    ...(act === null ? [] : [plain(act)]),
    ...(targets.length === 0 ? [] : [`about ${targets.join('; ')}`]),
    ...(addressees.length === 0 ? [] : [`to ${names(addressees)}`]),
    ...(via.length === 0 ? [] : [`relayed by ${names(via)}`]),
    ...(reportedBy[0] === undefined ? [] : [`as told by ${names(reportedBy[0].speakers)}`]),
  ]
}

/** The words in their sentence; without the text, the quotation whole, or what is told. */
function wordsHtml(
  { quote, text }: Told['said'],
  passages: readonly Passage[],
  language: string | null,
): Html {
  const lang = language !== null && html` lang="${language}"`
  if (passages.length > 0) {
    const lines = passages.map(
      ({ before, words, after }) => html`<p>${before}<mark>${words}</mark>${after}</p>`,
    )
    return html`<blockquote${lang} dir="auto">${lines}</blockquote>
${quote !== null && passages.every(({ words }) => words !== quote) && html`<p${lang} dir="auto">Quoted: ${quoted(quote)}</p>`}`
  }
  if (quote !== null) return html`<blockquote${lang} dir="auto"><p>${quoted(quote)}</p></blockquote>`
  return html`<p>Told: ${text}</p>`
}

function claims({ claims: all }: Told['said']): Html | undefined {
  if (all.length === 0) return undefined
  return html`<ul class="claims">
    ${all.map(
      ({ verb, hedge, claim }) =>
        html`<li>
          <b>${plain(verb)}</b>${hedge !== null && ` (“${hedge}”)`}:
          ${claim.text}${claim.disputed && html` <span class="badge">disputed</span>`}
        </li>`,
    )}
  </ul>`
}

/** Where in the text, in code points. */
export function place({ spans }: Told['said']): string {
  const places = spans.flatMap(({ start, end }) =>
    start === null || end === null ? [] : [`${start} to ${end}`],
  )
  return places.length === 0 ? '' : `, characters ${listed(places)}`
}
