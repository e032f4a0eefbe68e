// Words that only join others. None is left out of an exact name, so that the WHO is still found by "WHO".
// Left in: what is also a name or an abbreviation that people look for (us, it, may, will, can).
const english = `a about after all also an and any are as at be because been before being both but by did do does each every for
  from had has have he her here him his how i if in into is its itself more most my no nor not of off on once only or other our
  out over own she so some such than that the their them then there these they this those through to too under until up very was
  we were what when where which while who whom whose why with would you your`
const others = `al au aux da das de del dei den der des di do du ein eine el en et il las le les los mit nach och og ou pour que
  sur un una une und von y zu zum zur`
const arabicAndPersian = `و في من علي الي عن ما لا ان از در به که را با تا اين آن ان هذا هذه التي الذي`

/** Words, folded, by which alone nothing is found. */
export const stopWords: ReadonlySet<string> = new Set(
  [english, others, arabicAndPersian].flatMap(words => words.split(/\s+/u)),
)
