import { officeOf } from '../export/tables/statements.ts'
import type { DisputedClaim, ReportData, Side, Source, Told } from './data.ts'
import { meta, place } from './html/statement.ts'
import { methodNotes } from './html/sections.ts'
import { frontMatter, summary } from './summary.ts'
import { dateInWords, listed, plain, quoted, rangeInWords, reasons } from './words.ts'

/** A text in which nothing is read as Markdown or HTML, on one line. */
export const literal = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .replaceAll(/[\\`*_{}[\]<>()#+|~!&-]/g, '\\$&')
    .replaceAll(/^(\d+)([.)])/g, '$1\\$2')

/** The same report as Markdown (CommonMark, with the tables of GitHub). */
export function pageMarkdown(data: ReportData): string {
  const numbers = new Map(data.told.map(({ said, number }) => [said.id, number]))
  const sections: [string, string[]][] = [
    ['In numbers', summary(data).map(([name, value]) => `- ${value} ${name}`)],
    ['Who said what', data.told.flatMap(statementLines)],
    ['Figures by claimant', figureLines(data)],
    ['Disputes', disputeLines(data.disputes, numbers)],
    ['Sources', data.sources.map(sourceLine)],
    ['What this report does not know', methodNotes(data).map(note => `- ${literal(note)}`)],
  ]
  return [
    `# ${literal(data.title)}`,
    '',
    ...frontMatter(data).map(([name, value]) => `- **${name}**: ${literal(value)}`),
    '',
    ...sections.flatMap(([title, lines]) => [
      `## ${title}`,
      '',
      ...(lines.length > 0 ? lines : ['None.']),
      '',
    ]),
  ].join('\n')
}

function statementLines({ number, source, note, said, passages }: Told): string[] {
  const { document, speakers, quote, text, claims, superseded } = said
  const office = officeOf(said)
  const words =
    passages.length > 0
      ? passages.map(one => `${literal(one.before)}**${literal(one.words.trim())}**${literal(one.after)}`)
      : quote === null
        ? []
        : [literal(quoted(quote))]
  const isWhole = quote === null || passages.length === 0 || passages.some(one => one.words === quote)
  return [
    `### ${number}. ${literal(listed(speakers.map(({ name }) => name)))}${office.length > 0 ? `, ${literal(listed(office))}` : ''}`,
    '',
    literal(meta(said).join(' · ')),
    '',
    ...words.flatMap(line => [`> ${line}`, '']),
    ...(isWhole ? [] : [`Quoted: ${literal(quoted(quote))}`, '']),
    `Told: ${literal(text)}`,
    '',
    ...claims.map(
      ({ verb, hedge, claim }) =>
        `- ${plain(verb)}${hedge === null ? '' : ` (“${literal(hedge)}”)`}: ${literal(claim.text)}${claim.disputed ? ' (disputed)' : ''}`,
    ),
    ...(claims.length > 0 ? [''] : []),
    ...(superseded ? ['Corrected or retracted since.', ''] : []),
    ...(note === '' ? [] : [`Note: ${literal(note)}`, '']),
    `Source ${source}${literal(place(said))}, ${literal(document.title)} (${literal(said.id)})`,
    '',
  ]
}

function figureLines({ figures }: ReportData): string[] {
  return figures.flatMap(group => [
    `**${literal([plain(group.measure), plain(group.counting)].filter(Boolean).join(', '))}**${group.about === '' ? '' : `: ${literal(group.about)}`}`,
    '',
    '| claimant | figure | statement |',
    '| --- | --- | --- |',
    ...group.figures.map(
      one =>
        `| ${literal(one.speakers)}${one.superseded ? ' (corrected or retracted since)' : ''} | ${plain(one.verb)} ${literal(rangeInWords(one))} | ${one.statement} |`,
    ),
    '',
  ])
}

function disputeLines(claims: readonly DisputedClaim[], numbers: ReadonlyMap<string, number>): string[] {
  const side = (name: string, all: readonly Side[], count: number): string[] => [
    `- ${name}:`,
    ...all.map(({ id, speakers, saidAt, quote, text, document }) => {
      const where = numbers.get(id) ?? `“${literal(document.title)}”`
      const words = quote === null ? text : quoted(quote)
      return `  - ${literal(listed(speakers.map(one => one.name)))}, ${dateInWords(saidAt)}: ${literal(words)} (${where})`
    }),
    ...(count > all.length ? [`  - and ${count - all.length} more`] : []),
  ]
  return claims.flatMap(({ text, disputes }) => [
    `### ${literal(text)}`,
    '',
    ...disputes.flatMap(one => [
      `${reasons[one.reason]}${one.claim.text === text ? '' : ` The other claim: ${literal(one.claim.text)}`}`,
      '',
      ...side('Asserted by', one.statements, one.statementsCount),
      ...side('Against it', one.otherStatements, one.otherStatementsCount),
      '',
    ]),
  ])
}

function sourceLine({ document, number, statements, isKept }: Source): string {
  const parts = [
    `${literal(document.title)}. ${literal(document.publisher.name)}, ${dateInWords(document.publishedAt)}.`,
    document.url === null ? 'No address is known.' : literal(document.url),
    document.retrievedAt === null
      ? 'No date of retrieval is known.'
      : `Retrieved: ${dateInWords(document.retrievedAt)}.`,
    isKept ? 'Its text is kept.' : 'Its text is not kept.',
    `${statements} of these statements. Annotated by ${literal(document.annotator)}.`,
  ]
  return `${number}. ${parts.join(' ')}`
}
