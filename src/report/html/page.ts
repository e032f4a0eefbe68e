import { readFileSync } from 'node:fs'
import type { ReportData } from '../data.ts'
import { frontMatter, summary } from '../summary.ts'
import { disputesHtml, figuresHtml, methodNotes, sourcesHtml } from './sections.ts'
import { statementHtml } from './statement.ts'
import { Html, html } from './template.ts'
import { timeline } from './timeline.ts'

let style: string | undefined
const readStyle = (): string => (style ??= readFileSync(new URL('report.css', import.meta.url), 'utf8'))

const contents = [
  ['summary', 'In numbers'],
  ['time', 'When'],
  ['statements', 'Who said what'],
  ['figures', 'Figures by claimant'],
  ['disputes', 'Disputes'],
  ['sources', 'Sources'],
  ['method', 'What this report does not know'],
] as const

/** A report as one HTML file that needs no other, and whose policy lets it ask for none. */
export function pageHtml(data: ReportData): string {
  const numbers = new Map(data.told.map(({ said, number }) => [said.id, number]))
  const bodies: Record<(typeof contents)[number][0], Html> = {
    summary: html`<ul class="numbers">
      ${summary(data).map(([name, value]) => html`<li><b>${value}</b> ${name}</li>`)}
    </ul>`,
    time: timeline(data.told) ?? html`<p>No statement has a date.</p>`,
    statements: html`${data.told.map(statementHtml)}`,
    figures: figuresHtml(data.figures),
    disputes: disputesHtml(data.disputes, numbers),
    sources: sourcesHtml(data.sources),
    method: html`<ul>
      ${methodNotes(data).map(note => html`<li>${note}</li>`)}
    </ul>`,
  }
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
        />
        <meta name="referrer" content="no-referrer" />
        <title>${data.title} – whosaid report</title>
        <style>
          ${new Html(readStyle())}
        </style>
      </head>
      <body>
        <a class="skip" href="#statements">To the statements</a>
        <header>
          <h1>${data.title}</h1>
          <dl>
            ${frontMatter(data).map(
              ([name, value]) =>
                html`<dt>${name}</dt>
                  <dd>${value}</dd>`,
            )}
          </dl>
        </header>
        <nav aria-label="Contents">
          <ul>
            ${contents.map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`)}
          </ul>
        </nav>
        <main>
          ${contents.map(
            ([id, name]) =>
              html`<section id="${id}" aria-labelledby="${id}-title">
                <h2 id="${id}-title">${name}</h2>
                ${bodies[id]}
              </section> `,
          )}
        </main>
      </body>
    </html> `.text
}
