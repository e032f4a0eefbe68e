/** The closed vocabularies of the document file; the same words stand in the graph and in the API. */

/** What an actor is. */
export const actorKinds = ['person', 'state', 'militia', 'organization', 'group'] as const

/** What sort of armed group a militia is. */
export const militiaTypes = [
  'PARAMILITARY',
  'REBEL',
  'POLITICAL_MILITIA',
  'IDENTITY_MILITIA',
  'UNSPECIFIED',
] as const

/** Which part of society an organization belongs to. */
export const sectors = [
  'GOVERNMENT',
  'MILITARY',
  'PARTY',
  'MEDIA',
  'INTERGOVERNMENTAL',
  'NGO',
  'BUSINESS',
  'RELIGIOUS',
  'OTHER',
] as const

/** What one actor is to another. */
export const affiliationKinds = [
  'PART_OF',
  'MEMBER_OF',
  'BACKED_BY',
  'ALLIED_WITH',
  'OPPOSED_TO',
  'LED_BY',
  'FRONT_FOR',
  'SUCCESSOR_OF',
] as const

/** What an actor is to an event. */
export const partyRoles = ['ACTING', 'ENABLING', 'TARGETED', 'AFFECTED', 'HOST', 'PRESENT'] as const

/** The sixteen event classes of PLOVER, the Political Language Ontology for Verifiable Event Records. */
export const eventTypes = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const

/** What a statement does: the verbal classes of PLOVER, with INFORM and CLAIM_RESPONSIBILITY. */
export const acts = [
  'INFORM',
  'AGREE',
  'SUPPORT',
  'CONCEDE',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'CLAIM_RESPONSIBILITY',
] as const

/** How a document gives a speaker's words. */
export const forms = ['DIRECT', 'INDIRECT', 'MIXED'] as const

/** Whether a document attributes a statement to a speaker or makes it in its own voice. */
export const voices = ['ATTRIBUTED', 'NARRATOR'] as const

/** How a speaker stands to a target. */
export const stances = ['FAVOR', 'AGAINST', 'NEUTRAL'] as const

/** What a statement does with a claim. */
export const verbs = ['ASSERTS', 'DENIES', 'LEAVES_OPEN', 'ASKS'] as const

/** What a figure that counts people measures. */
export const peopleMeasures = ['KILLED', 'WOUNDED', 'DETAINED', 'DISPLACED'] as const

/** What a figure measures. */
export const measures = [...peopleMeasures, 'LAUNCHED', 'INTERCEPTED', 'STRUCK', 'OTHER'] as const

/** Whom a figure of people counts. */
export const peopleCounted = ['PEOPLE', 'CIVILIANS', 'COMBATANTS', 'CHILDREN'] as const

/** How one claim bears on another. */
export const claimLinkKinds = ['CONTRADICTS', 'SUPPORTS'] as const

/** What a document is to the one that it derives from. */
export const derivationKinds = ['CORRECTS', 'RETRACTS', 'REPRINTS', 'TRANSLATES'] as const
