import { words } from './words.ts'

/** Nouns for whoever holds an office; the last one in a row of titles is the head. */
export const offices = words(
  `minister president secretary spokesman spokeswoman spokesperson senator governor general ambassador premier chancellor
   director chairman chairwoman chair chief commander leader mayor judge justice king queen prince emir sheikh ayatollah
   pope bishop archbishop cardinal rabbi imam professor congressman congresswoman representative speaker adviser advisor
   envoy administrator commissioner colonel captain major lieutenant admiral sheriff attorney prosecutor lawyer deputy
   editor columnist correspondent reporter analyst expert economist historian strategist pollster manager founder owner
   ceo officer head coordinator delegate activist candidate nominee undersecretary superintendent treasurer
   mr mrs ms miss dr sen rep gov gen col lt capt adm sgt maj prof rev sir lord dame hon official counterpart diplomat
   mr. mrs. ms. dr. sen. rep. gov. gen. col. lt. capt. adm. sgt. maj. prof. rev. hon. moderator operator`,
)

/** Titles that name no office. */
export const honorifics = words(
  'mr mrs ms miss dr sir dame lord mr. mrs. ms. dr. prof prof. rev rev. hon hon. professor',
)

/** Words that make a name an organization's. */
export const organizations = words(
  `ministry department agency council committee commission party guard guards corps army navy force forces bank university
   institute association union congress senate parliament house court office bureau foundation company corporation inc
   corp group network news times post journal tribune press reuters agency center centre administration government
   campaign pentagon kremlin white-house nato un eu fbi cia nsa irgc iaea who unicef opec imf treasury police military
   federation league club society coalition alliance front authority service board cabinet embassy command media radio
   television tv magazine organization organisation nations campaign fund trust hospital school secretariat regime`,
)

/** Words that make a name a militia's; an army or a guard corps is not one. */
export const militias = words(
  'militia militias brigade brigades battalion battalions hezbollah hizbollah hizballah hamas houthi houthis taliban hashed hashd peshmerga janjaweed faction factions',
)

/** Nouns for people who are not named. */
export const people = words(
  `official officials spokesman spokeswoman spokesperson minister president secretary leader leaders expert experts analyst
   analysts critic critics supporter supporters witness witnesses resident residents aide aides adviser advisers source
   sources lawmaker lawmakers reporter reporters journalist journalists commander commanders fighter fighters soldier
   soldiers diplomat diplomats man woman men women people voters voter officer officers doctor doctors lawyer lawyers
   judge activist activists protester protesters senator governor general ambassador chairman director candidate
   candidates democrats republicans conservatives liberals scientists researchers economist economists prosecutor
   prosecutors police authorities countries country state states government governments group groups militia militias
   coalition army military troops forces rebels insurgents militants operatives strategist strategists counterpart
   others allies partners officers americans mayor king prince premier chancellor delegate delegates`,
)
