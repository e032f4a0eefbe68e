import { readFileSync } from 'node:fs'
import { draftDocument, knownFrom, readSource } from '../../src/extraction/index.ts'
import { readDocuments, toFile } from '../../src/loader/document/index.ts'
import { compareDrafts } from './compare.ts'

const [text, document] = process.argv.slice(2)
if (text === undefined || document === undefined) {
  console.error('usage: node bench/extraction/article.ts TEXT DOCUMENT')
  process.exit(2)
}

for await (const read of readDocuments([document])) {
  if (!('document' in read)) throw new Error(`a document file that loads, but got: ${document}`)
  const { file } = draftDocument(readSource(readFileSync(text), text), text, knownFrom([]))
  const byHand = toFile(read.document)
  const { pairs, extra, narrator } = compareDrafts(byHand, file)
  for (const { byHand: statement, drafted, speaker, form, cue } of pairs) {
    const wrong = Object.entries({ speaker, form, cue }).filter(([, right]) => !right)
    const verdict =
      drafted === undefined
        ? 'missing'
        : wrong.length === 0
          ? 'right'
          : `other ${wrong.map(([part]) => part).join(', ')}`
    console.log(
      `${verdict.padEnd(16)} ${statement.id} (${statement.speakerMention} ${statement.cue}) ${drafted?.id ?? ''}`,
    )
  }
  for (const { id, speakerMention, cue } of extra)
    console.log(`${'not by hand'.padEnd(16)} ${id} (${speakerMention} ${cue})`)
  const told = (byHand.statements ?? []).filter(({ voice }) => voice === 'NARRATOR').length
  console.log(`narrator: ${narrator} of ${told} hand-made statements share words with the draft's`)
}
