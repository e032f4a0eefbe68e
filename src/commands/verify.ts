import { givenTexts } from '../texts/at-hand.ts'
import { verify } from '../texts/verify.ts'
import { print, say } from '../output.ts'
import { printable } from '../printable.ts'
import { showSteps } from './progress.ts'
import { withGraph } from './with-graph.ts'

/** Re-anchors every span whose document's text is kept or given, and names each one that drifted. */
export async function verifyCommand(paths: readonly string[]): Promise<number> {
  const given = await givenTexts(paths)
  return withGraph('full', async ({ graph }) => {
    const count = { verified: 0, 'no-text': 0, span: 0, quote: 0, text: 0 }
    let spans = 0
    let quotes = 0
    const [loaded] = await graph.read('texts/count', {})
    const progress = showSteps('documents')
    for await (const finding of verify(graph, given)) {
      count[finding.found]++
      progress.show(count.verified + count['no-text'], loaded?.documents ?? 0)
      if (finding.found === 'verified') {
        spans += finding.spans
        quotes += finding.quotes
      } else if (finding.found === 'no-text') {
        progress.around(() => print(`${finding.documentId}: no text at hand, ${finding.message}`))
      } else {
        progress.around(() => print(`${finding.id}: ${finding.message}`))
      }
    }
    progress.end()
    for (const file of given.files) {
      if (!given.used.has(file)) say(`a text must be of a loaded document, but got: ${printable(file)}`)
    }
    print(
      `${count.verified} documents verified, ${count['no-text']} without a text at hand; ` +
        `${spans} spans, ${count.span} drifted; ${quotes} quotes, ${count.quote} outside their spans` +
        (count.text === 0 ? '' : `; ${count.text} texts not the ones of their sha256`),
    )
    return count.span + count.quote + count.text === 0 ? 0 : 1
  })
}
