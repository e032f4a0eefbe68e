const examination =
  /^\W*(?:(?:(?:FURTHER |CONTINUED )?(?:DIRECT|CROSS|REDIRECT|RECROSS|RE-DIRECT|RE-CROSS)[- ]?)?EXAMINATION(?: \(?CONTINUED\)?)?(?:,? BY (?<by>[^:\n]{2,60}))?|BY (?<alone>M(?:R|S|RS|ISS)\.? [^:\n]{2,40}))\s*:?\s*$/iu

/** Who begins to examine a witness, where a heading says so: "CROSS-EXAMINATION BY MS. DUNN". */
export function examinationIn(words: string): { by?: string } | undefined {
  const found = words.length > 120 ? null : examination.exec(words.trim())
  if (found === null) return undefined
  const by = (found.groups?.['by'] ?? found.groups?.['alone'])?.trim()
  return by === undefined ? {} : { by }
}

/** Whether a line ends a transcript: "END 2:15 P.M. EDT". */
export const isEnd = (words: string): boolean =>
  words.length < 60 &&
  /^\W*(?:END\b(?!\s*:)(?! (?:of|the) the\b)|\(?(?:end of (?:transcript|recording|call))\b|the (?:meeting|sitting|session) (?:rose|was (?:adjourned|closed|suspended)|adjourned|closed)\b|###|# # #|\* \* \*\s*$)/iu.test(
    words.trim(),
  )

const sworn =
  /(?:^|\n)\s*(?<name>\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,4}),[^\n]{0,160}?\b(?:sworn|called as a witness|affirmed|witness for)\b/u

/** The witness whom a court swears in: "JOHN DOE, having been duly sworn". */
export const witnessIn = (text: string): string | undefined =>
  sworn.exec(text.slice(0, 200_000))?.groups?.['name']
