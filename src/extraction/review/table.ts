import type { Draft } from '../draft/document.ts'
import { ruleMeaning } from './meaning.ts'

/** A draft's statements, the most doubtful first, each with its place and words; then what produced nothing, and what the rules do. */
export function reviewTable({ file, coverage }: Draft): string {
  const rows = (file.statements ?? [])
    .toSorted((a, b) => (b.doubt ?? 0) - (a.doubt ?? 0))
    .map(
      ({ rule = '', doubt = 0, speakerMention = 'narrator', cue = '', form = '', act = '', spans = [] }) => {
        const words = spans
          .map(({ exact = '' }) => exact)
          .join(' […] ')
          .replaceAll(/\s+/gu, ' ')
        return [
          doubt.toFixed(2),
          cell(speakerMention, 28),
          cell(cue, 18),
          cell(form, 8),
          cell(act, 9),
          cell(rule, 20),
          cell(words, 150).trimEnd(),
        ].join('  ')
      },
    )
  const head = [
    'doubt',
    cell('speaker', 27),
    cell('cue', 18),
    cell('form', 8),
    cell('act', 9),
    cell('rule', 20),
    'words',
  ].join('  ')
  return [
    `${file.document.id}: ${rows.length} statements`,
    head,
    ...rows,
    ...coverageLines(coverage),
    ...ruleLines(file.statements),
  ].join('\n')
}

function ruleLines(statements: Draft['file']['statements'] = []): string[] {
  const used = new Set(statements.flatMap(({ rule = [] }) => rule))
  return [...used].toSorted().flatMap(rule => {
    const meaning = ruleMeaning(rule)
    return meaning === undefined ? [] : [`  rule ${rule}: ${meaning}`]
  })
}

function coverageLines({ quotations, quotationsLeft, cues, sentencesLeft }: Draft['coverage']): string[] {
  return [
    `${quotations - quotationsLeft.length} of ${quotations} quotations and ${cues - sentencesLeft.length} of ${cues} sentences with a verb of saying are in attributed statements.`,
    ...quotationsLeft.map(words => `  quotation without a statement: ${short(words)}`),
    ...sentencesLeft.map(words => `  sentence without a statement: ${short(words)}`),
  ]
}

const short = (words: string): string => cell(words.replaceAll(/\s+/gu, ' '), 160).trimEnd()

function cell(text: string, width: number): string {
  const points = [...text.replaceAll(/\s+/gu, ' ')]
  return points.length <= width ? text.padEnd(width) : `${points.slice(0, width - 1).join('')}…`
}
