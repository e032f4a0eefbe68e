import { asList, type Examined, type Statement } from './context.ts'

/** Statements: what each voice and form has and has not, and each target and claim named once. */
export function checkActs(examined: Examined): void {
  for (const statement of examined.file.statements ?? []) {
    if (statement.voice === 'NARRATOR') checkNarrator(statement, examined)
    else checkAttributed(statement, examined)
    checkQuote(statement, examined)
    once(
      statement,
      'about',
      'target-once',
      'a statement must name each target once, with all its labels',
      examined,
    )
    once(statement, 'claims', 'claim-once', 'a statement must do one thing with a claim', examined)
  }
}

function checkNarrator(statement: Statement, { fault }: Examined): void {
  for (const field of ['form', 'quote'] as const) {
    if (statement[field] === undefined) continue
    fault(
      statement,
      field,
      `narrator-${field}`,
      `a NARRATOR statement must have no ${field}`,
      statement[field],
    )
  }
}

function checkAttributed(statement: Statement, { fault, whole }: Examined): void {
  if (!whole(statement)) return
  if (asList(statement.speaker).length === 0) {
    fault(
      statement,
      'speaker',
      'attributed-speaker',
      'an ATTRIBUTED statement must have a speaker',
      undefined,
    )
  }
  if (statement.form === undefined) {
    fault(statement, 'form', 'attributed-form', 'an ATTRIBUTED statement must have a form', undefined)
  }
}

function checkQuote(statement: Statement, { fault, whole }: Examined): void {
  const { form, quote, voice } = statement
  if (voice === 'NARRATOR' || form === undefined) return
  if (form === 'INDIRECT' && quote !== undefined) {
    fault(statement, 'quote', 'indirect-quote', 'an INDIRECT statement must have no quote', quote)
  }
  if (form !== 'INDIRECT' && quote === undefined && whole(statement)) {
    const rule = form === 'DIRECT' ? 'direct-quote' : 'mixed-quote'
    fault(statement, 'quote', rule, `a ${form} statement must have a quote`, undefined)
  }
}

function once(
  statement: Statement,
  field: 'about' | 'claims',
  rule: string,
  sentence: string,
  { fault }: Examined,
): void {
  const seen = new Set<string>()
  for (const [i, { id }] of (statement[field] ?? []).entries()) {
    if (seen.has(id)) fault(statement, [field, i, 'id'], rule, sentence, id)
    seen.add(id)
  }
}
