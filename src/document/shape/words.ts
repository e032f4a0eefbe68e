/**
 * The closed vocabularies of the document file: each word with its meaning, and the list of the words. The same words stand in
 * the graph and in the API.
 */
const wordsOf = <Word extends string>(meanings: Readonly<Record<Word, string>>): readonly Word[] =>
  // Its own keys are what its type says.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  Object.keys(meanings) as Word[]

/** What an actor is. */
export const actorKindMeanings = {
  person: 'One human being, named or not.',
  state: 'A country or its government as a whole.',
  militia: 'An armed group that is not the armed force of a state.',
  organization: 'A body with members and a name: a ministry, an army, a party, a newspaper.',
  group: 'People without an organization, such as protesters or unnamed officials.',
} as const
export const actorKinds = wordsOf(actorKindMeanings)

/** What sort of armed group a militia is. */
export const militiaTypeMeanings = {
  PARAMILITARY: 'Sides with a government, formally or not.',
  REBEL: 'Fights a government to replace it or to leave its state.',
  POLITICAL_MILITIA: 'Serves a party, a politician or an outside power.',
  IDENTITY_MILITIA: 'Fights for an ethnic, religious or local community.',
  UNSPECIFIED: 'The document does not say.',
} as const
export const militiaTypes = wordsOf(militiaTypeMeanings)

/** Which part of society an organization belongs to. */
export const sectorMeanings = {
  GOVERNMENT: 'Ministries, parliaments, courts and other civil bodies of a state.',
  MILITARY: 'Armed forces, intelligence services and police.',
  PARTY: 'Political parties and movements.',
  MEDIA: 'Newspapers, broadcasters, news agencies and websites.',
  INTERGOVERNMENTAL: 'Bodies whose members are states, such as the United Nations.',
  NGO: 'Non-governmental organizations without profit, think tanks included.',
  BUSINESS: 'Companies and their associations.',
  RELIGIOUS: 'Religious communities and institutions.',
  OTHER: 'None of the others.',
} as const
export const sectors = wordsOf(sectorMeanings)

/** What one actor is to another. */
export const affiliationKindMeanings = {
  PART_OF: 'It belongs to the other as a unit of it.',
  MEMBER_OF: 'It is a member of the other.',
  BACKED_BY: 'It gets money, arms or other support from the other.',
  ALLIED_WITH: 'Both act together.',
  OPPOSED_TO: 'It stands against the other.',
  LED_BY: 'The other leads it.',
  FRONT_FOR: 'The other acts under its name.',
  SUCCESSOR_OF: 'It came after the other, in its place.',
} as const
export const affiliationKinds = wordsOf(affiliationKindMeanings)

/** What an actor is to an event. */
export const partyRoleMeanings = {
  ACTING: 'It does what happens.',
  ENABLING: 'It supports or permits what happens.',
  TARGETED: 'What happens is directed at it.',
  AFFECTED: 'It suffers from or gains by what happens, without being its target.',
  HOST: 'What happens takes place with it, as at a conference.',
  PRESENT: 'It is there.',
} as const
export const partyRoles = wordsOf(partyRoleMeanings)

/** The sixteen event classes of PLOVER, the Political Language Ontology for Verifiable Event Records. */
export const eventTypeMeanings = {
  AGREE: 'Actors agree to do something.',
  CONSULT: 'Actors meet, visit or negotiate.',
  SUPPORT: 'An actor supports another by diplomacy or in public.',
  CONCEDE: 'An actor gives in or eases its demands.',
  COOPERATE: 'Actors work together in practice.',
  AID: 'An actor gives material help.',
  RETREAT: 'An actor withdraws, releases or gives up.',
  REQUEST: 'An actor asks for or demands something.',
  ACCUSE: 'An actor accuses, criticises or investigates another.',
  REJECT: 'An actor refuses or rejects something.',
  THREATEN: 'An actor threatens another.',
  PROTEST: 'People demonstrate or strike.',
  SANCTION: 'An actor reduces relations or imposes sanctions.',
  MOBILIZE: 'An actor moves or readies forces.',
  COERCE: 'An actor represses, seizes or arrests, short of armed attack.',
  ASSAULT: 'An actor attacks with force.',
} as const
export const eventTypes = wordsOf(eventTypeMeanings)

/** What a statement does: the verbal classes of PLOVER, with INFORM and CLAIM_RESPONSIBILITY. */
export const actMeanings = {
  INFORM: 'It tells something.',
  AGREE: 'It agrees to do something.',
  SUPPORT: 'It expresses support or praise.',
  CONCEDE: 'It gives in or eases a demand.',
  REQUEST: 'It asks for or demands something.',
  ACCUSE: 'It accuses or criticises.',
  REJECT: 'It refuses, rejects or denies.',
  THREATEN: 'It threatens or warns.',
  CLAIM_RESPONSIBILITY: 'It says that the speaker did it.',
} as const
export const acts = wordsOf(actMeanings)

/** How a document gives a speaker's words. */
export const formMeanings = {
  DIRECT: "In the speaker's own words, in quotation marks.",
  INDIRECT: "In the document's words.",
  MIXED: "In the document's words, with some of the speaker's own among them.",
} as const
export const forms = wordsOf(formMeanings)

/** Whether a document attributes a statement to a speaker or makes it in its own voice. */
export const voiceMeanings = {
  ATTRIBUTED: 'The document attributes it to a speaker.',
  NARRATOR: 'The document says it in its own voice, which is its publisher.',
} as const
export const voices = wordsOf(voiceMeanings)

/** How a speaker stands to a target. */
export const stanceMeanings = {
  FAVOR: 'The words evaluate it favourably.',
  AGAINST: 'The words evaluate it unfavourably.',
  NEUTRAL: 'The words mention it without evaluating it.',
} as const
export const stances = wordsOf(stanceMeanings)

/** What a statement does with a claim. */
export const verbMeanings = {
  ASSERTS: 'It says that the claim is true.',
  DENIES: 'It says that the claim is false.',
  LEAVES_OPEN: 'It neither asserts nor denies the claim, and says so.',
  ASKS: 'It asks whether the claim is true.',
} as const
export const verbs = wordsOf(verbMeanings)

const peopleMeasureMeanings = {
  KILLED: 'People who were killed.',
  WOUNDED: 'People who were wounded.',
  DETAINED: 'People who were detained or taken hostage.',
  DISPLACED: 'People who had to leave their homes.',
} as const

/** What a figure that counts people measures. */
export const peopleMeasures = wordsOf(peopleMeasureMeanings)

/** What a figure measures. */
export const measureMeanings = {
  ...peopleMeasureMeanings,
  LAUNCHED: 'Missiles, drones or other things that were launched.',
  INTERCEPTED: 'Those of them that were intercepted.',
  STRUCK: 'Targets that were struck.',
  OTHER: 'Something else, which `counting` names.',
} as const
export const measures = wordsOf(measureMeanings)

/** Whom a figure of people counts. */
export const peopleCountedMeanings = {
  PEOPLE: 'All of them.',
  CIVILIANS: 'Those who take no part in fighting.',
  COMBATANTS: 'Those who take part in fighting.',
  CHILDREN: 'Those under eighteen.',
} as const
export const peopleCounted = wordsOf(peopleCountedMeanings)

/** What a judgement says of the ids that it names. */
export const verdictMeanings = {
  SAME: 'They mean one thing.',
  DIFFERENT: 'Each means another thing than the others.',
  UNSURE: 'Somebody has looked and cannot tell.',
} as const
export const verdicts = wordsOf(verdictMeanings)

/** How one claim bears on another. */
export const claimLinkKindMeanings = {
  CONTRADICTS: 'Both cannot be true.',
  SUPPORTS: 'If the one is true, the other is more likely to be.',
} as const
export const claimLinkKinds = wordsOf(claimLinkKindMeanings)

/** What a document is to the one that it derives from. */
export const derivationKindMeanings = {
  CORRECTS: 'It replaces the other, with mistakes mended.',
  RETRACTS: 'It withdraws the other.',
  REPRINTS: 'It publishes the other again.',
  TRANSLATES: 'It gives the other in another language.',
} as const
export const derivationKinds = wordsOf(derivationKindMeanings)
