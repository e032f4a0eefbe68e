const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u))

/** Words that many bodies are called by: a name of these alone says which one only within its document. */
const common = words(`
  a the of and for on in to its our their this that no
  administration agency agencies alliance army ministry ministries minister ministers department departments dept
  government governments authority authorities office offices bureau board boards council councils commission commissions
  committee committees subcommittee cabinet parliament congress house senate assembly legislature court courts tribunal
  supreme high federal central national state states local regional provincial municipal city county public general
  foreign affairs external interior defense defence justice finance treasury trade commerce health education energy labor
  labour agriculture transport transportation environment intelligence security homeland
  police military forces force armed air navy guard corps command regime coalition union party parties opposition
  service services trust trusts initiative initiatives project projects plan plans act acts bill bills law laws order orders
  memorandum proclamation section title report reports budget directive survey index division branch chapter annex review
  campaign network port
  bank banks company companies corporation industry institute institution institutions association organization
  organisation organizations organisations foundation fund center centre university college school hospital
  press media desk news team staff task working group groups delegation mission embassy secretariat program programme
  official officials officer officers spokesman spokeswoman spokesperson spokespersons leader leaders president
  secretary senior unnamed anonymous speaker speakers moderator reporter reporters journalist journalists participant
  participants audience member members people persons individuals allies partners experts economists scientists
  businesses workers families americans others other several some many eligible european western arab
`)

/** Whether a name has only words that many are called by. */
export const isGeneric = (parts: readonly string[]): boolean => parts.every(word => common.has(word))

/** Whether a group is named, as a party's people are, and not only described: "local officials". */
export const isNamed = (name: string): boolean => /^(?:the\s+)?\p{Lu}/iu.test(name) && /\p{Lu}/u.test(name)

const female =
  /\b(?:mrs|ms|miss|madam|madame|lady|queen|princess|sister|congresswoman|chairwoman|spokeswoman)\b/iu
const male = /\b(?:mr|sir|lord|king|prince|gentleman|father|congressman|chairman|spokesman)\b/iu

/** What the forms of address of a person say, where they say one thing. */
export function sexOf(mentions: readonly string[]): 'f' | 'm' | undefined {
  const [f, m] = [female, male].map(form => mentions.some(mention => form.test(mention)))
  return f === m ? undefined : f ? 'f' : 'm'
}
