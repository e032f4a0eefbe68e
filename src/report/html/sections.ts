import type { DisputedClaim, FigureGroup, ReportData, Side, Source } from '../data.ts'
import { dateInWords, listed, plain, quoted, rangeInWords, reasons } from '../words.ts'
import { type Html, html } from './template.ts'

/** Figures of one measure about one thing, one claimant a row; nothing is summed. */
export function figuresHtml(groups: readonly FigureGroup[]): Html {
  if (groups.length === 0) return html`<p>No statement gives a figure.</p>`
  return html`${groups.map(({ about, measure, counting, figures }) => {
    const caption = `${plain(measure)}${counting === '' ? '' : `, ${plain(counting)}`}${about === '' ? '' : `: ${about}`}`
    const most = Math.max(1, ...figures.flatMap(({ min, max }) => [min ?? 0, max ?? 0]))
    return html`<table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">Claimant</th>
          <th scope="col">Figure</th>
          <th scope="col">Range</th>
          <th scope="col">Statement</th>
        </tr>
      </thead>
      <tbody>
        ${figures.map(
          one =>
            html`<tr>
              <th scope="row">${one.speakers}${one.superseded && ' (corrected or retracted since)'}</th>
              <td>${plain(one.verb)} ${rangeInWords(one)}</td>
              <td>${bar(one.min, one.max, most)}</td>
              <td><a href="#s${one.statement}">${one.statement}</a></td>
            </tr> `,
        )}
      </tbody>
    </table> `
  })}`
}

/** A range from 0 to the greatest number of its table; an open end goes on to the edge. */
function bar(min: number | null, max: number | null, most: number): Html {
  const x = ((min ?? 0) / most) * 110
  const end = max === null ? 120 : (max / most) * 110
  return html`<svg class="range" viewBox="0 0 120 12" width="120" height="12" aria-hidden="true">
    <rect
      class="${max === null || min === null ? 'bar open' : 'bar'}"
      x="${x.toFixed(1)}"
      y="2"
      width="${Math.max(end - x, 3).toFixed(1)}"
      height="8"
    />
  </svg>`
}

/** Who stands against whom, both sides beside each other. */
export function disputesHtml(claims: readonly DisputedClaim[], numbers: ReadonlyMap<string, number>): Html {
  if (claims.length === 0)
    return html`<p>None of the claims in these statements is disputed in what is loaded.</p>`
  return html`${claims.map(
    ({ text, disputes, disputesCount }) =>
      html`<section class="dispute">
        <h3>${text}</h3>
        ${disputes.map(
          dispute =>
            html`<p>
                ${reasons[dispute.reason]}${dispute.claim.text !== text && ` The other claim: ${dispute.claim.text}`}
              </p>
              <div class="sides">
                ${sideHtml('Asserted by', dispute.statements, dispute.statementsCount, numbers)}
                ${sideHtml('Against it', dispute.otherStatements, dispute.otherStatementsCount, numbers)}
              </div> `,
        )}${disputesCount > disputes.length && html`<p>${disputesCount - disputes.length} more disputes of this claim are not shown.</p>`}
      </section> `,
  )}`
}

function sideHtml(
  name: string,
  side: readonly Side[],
  count: number,
  numbers: ReadonlyMap<string, number>,
): Html {
  return html`<div>
    <h4>${name}</h4>
    <ul>
      ${side.map(({ id, speakers, saidAt, quote, text, document }) => {
        const number = numbers.get(id)
        const where =
          number === undefined ? html`“${document.title}”` : html`<a href="#s${number}">${number}</a>`
        return html`<li>
          ${listed(speakers.map(one => one.name))}, ${dateInWords(saidAt)}:
          ${quote === null ? text : quoted(quote)} [${where}]
        </li>`
      })}
    </ul>
    ${count > side.length && html`<p>and ${count - side.length} more</p>`}
  </div>`
}

/** Each document with its address and when it was retrieved. */
export function sourcesHtml(sources: readonly Source[]): Html {
  return html`<ol class="sources">
    ${sources.map(
      ({ document, number, statements, isKept }) =>
        html`<li id="source${number}" value="${number}">
          <cite>${document.title}</cite>. ${document.publisher.name}, ${dateInWords(document.publishedAt)}.
          ${address(document.url)}
          ${document.retrievedAt === null ? 'No date of retrieval is known.' : `Retrieved: ${dateInWords(document.retrievedAt)}.`}
          ${isKept ? 'Its text is kept.' : 'Its text is not kept: quotations stand here without their sentence.'}
          ${statements} of these statements. Annotated by ${document.annotator}. <code>${document.id}</code>
        </li> `,
    )}
  </ol>`
}

/** A link only where the address is one of the web. */
function address(url: string | null): Html {
  if (url === null) return html`No address is known.`
  return /^https?:\/\//i.test(url) ? html`<a href="${url}" rel="noreferrer">${url}</a>` : html`${url}`
}

/** What the tool does not know, said in the same words in each report. */
export function methodNotes({ loaded, told, more, sources }: ReportData): string[] {
  const unchecked = told.filter(({ said }) => said.checkedBy.length === 0).length
  const undated = told.filter(({ said }) => said.saidAt === null).length
  const doubted = told.filter(({ said }) => (said.doubt ?? 0) > 0.1).length
  return [
    'This report says who said what, according to which document. It does not say what is true: the program does not know.',
    `It knows only the ${loaded.documents} documents that were loaded. That somebody is not quoted here does not mean that they were silent.`,
    'How many say something tells nothing of whether it is so: documents copy each other.',
    'Figures are given as each claimant gives them. They are neither added nor averaged.',
    'A stance is given only where the words of a statement evaluate its target. None means “not judged”, which is not “neutral”.',
    `Dates are as exact as the documents give them, in UTC. ${undated} of these statements have no date.`,
    'A paraphrase is the document’s or the annotator’s wording, not the speaker’s. Words in another language than the document’s are translated by it.',
    `${unchecked} of these statements were not marked as checked by a person${doubted > 0 ? `, and of ${doubted} the program that drafted them has more than a little doubt` : ''}.`,
    `The text of ${sources.filter(({ isKept }) => !isKept).length} of ${sources.length} sources is not kept, so quotations of those could not be compared with it.`,
    ...(more
      ? [
          `There are more statements: this report has the first ${told.length} in the order of time. Choose a shorter time to see the others.`,
        ]
      : []),
  ]
}
