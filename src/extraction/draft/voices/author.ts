import type { Source } from '../../input/source.ts'
import type { Reading } from '../../text/read.ts'

/** The words that name the author of a signed text: a letter's signature, or a title such as "Statement from X on Y". */
export function authorOf({ title }: Source, { original, blocks }: Reading): string | undefined {
  const stated =
    /^(?:statement|remarks|message|letter) (?:from|by|of) (?<author>.+?)(?:,? (?:on|regarding|about|at|for|after|following|to|concerning|in)\b|$)/iu.exec(
      title ?? '',
    )?.groups?.['author']
  const signed = signatureIn(blocks.slice(-4).map(({ start, end }) => original.slice(start, end).trim()))
  return signed ?? stated
}

function signatureIn(lines: readonly string[]): string | undefined {
  const closing = lines.findIndex(line =>
    /^(?:sincerely|yours (?:truly|sincerely|faithfully)|respectfully|best regards|with respect)[,.]?(?:\s|$)/iu.test(
      line,
    ),
  )
  if (closing < 0) return undefined
  const after = [lines[closing]?.replace(/^[^,]*,?\s*/u, '') ?? '', ...lines.slice(closing + 1)].find(
    line => line !== '',
  )
  return after === undefined || after.length > 80 ? undefined : after
}
