import { words } from './words.ts'

/** Nouns that name an act of saying, thinking or wanting, with its content in a clause, an infinitive or after a preposition. */
export const report = words(
  `claim allegation accusation charge assertion statement declaration announcement report rumor rumour suggestion
   proposal recommendation warning threat promise pledge vow commitment assurance guarantee admission confession
   acknowledgment acknowledgement denial confirmation prediction forecast projection estimate complaint lament criticism praise
   condemnation rebuke call demand request plea appeal insistence argument contention assumption belief view opinion
   conviction notion idea thought feeling sense suspicion doubt fear worry concern hope expectation wish desire
   dream intention intent plan determination decision conclusion finding ruling verdict judgment judgement
   assessment evaluation interpretation explanation account description depiction portrayal characterization
   characterisation question answer reply response remark comment observation speculation theory
   hypothesis hint indication implication signal evidence proof testimony advice suggestion instruction order command
   directive message word news revelation disclosure reminder realization realisation recognition understanding
   knowledge awareness perception impression confidence faith trust certainty optimism pessimism skepticism scepticism
   support endorsement opposition objection rejection refusal willingness unwillingness reluctance eagerness
   readiness desire interest disinterest preference consensus agreement disagreement dispute debate discussion criticism
   attack outrage anger frustration disappointment regret sorrow pride admiration respect contempt disdain
   hatred love dislike distrust mistrust disapproval approval sympathy enthusiasm passion apology
   defense defence advocacy acceptance dismissal denunciation mockery talk chatter proclamation vision
   prognosis promise quip joke boast point lie outcry backlash protest concession questioning wisdom insinuation tweet
   resolve urge ambition aspiration insight reassurance stance position attitude sentiment appreciation gratitude`,
)

/** Nouns for whoever is known by what they say of something: "a critic of the plan", "a champion of the poor". */
export const agents = words(
  `critic supporter advocate opponent proponent backer champion defender fan admirer skeptic sceptic foe enemy
   believer detractor booster enthusiast apologist adversary ally follower lover hater friend loyalist promoter`,
)

/** Nouns for what finds something out and shows it: their verbs take what is found as a mere object. */
export const findings = words(
  `poll survey study report research analysis data record statistic figure finding result audit investigation
   document evidence review test paper census estimate number exit-poll video footage photo picture image
   transcript file filing review inquiry index chart map`,
)
