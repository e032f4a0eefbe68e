/** Words that judge whatever they stand with, or say whose it is: "brutal", "so-called", "Iran-backed". */
export const judging = new Set(
  `abusive amazing antisemitic apartheid authoritarian autocratic  barbaric beloved   bloodthirsty brave brilliant  brutal bully
   careless champion closest colonial communist complicit corrupt courageous coward cowardly crazy criminal crooked cruel cynical
  dangerous  dear decent deranged despicable despotic dictator dictatorial dictatorship  disastrous disgrace disgraced disgraceful dishonest divisive
  enemy evil exceptional extraordinary extreme extremist extremists failed failing failure fake fanatic fanatical far-left far-right fascist  finest fraud friend
  genocidal genius  great greatest gutless hateful heinous heroic hero heroes horrible hostile  illegitimate imperialist incompetent incredible indispensable
  inept infidel insane ironclad irresponsible joke  killer killers lawless  left liar liars liberal  loser losers loyal lunatic lying maga malicious malign
  menace misguided mortal murderer murderers murderous nazi neo-nazi notorious obstructionist occupier occupiers outlaw outstanding patriot patriots pariah phony  proxy proxies
  puppet puppets racist radical reckless remarkable repressive resistance rogue ruthless sadistic savage savages scam self-proclaimed self-styled shameful sham sick sleepy socialist
  staunch steadfast    stupid  terrible terrific terror terrorist terrorists thug thugs threat  tireless tough traitor traitors treasonous tremendous
  trusted tyrannical tyrant ugly ultra unelected unhinged unlawful unserious unpopular usurper vicious vile villain violent warmonger  wicked wonderful world-class worst zionist adversary
  sleepy weak crooked comrade partner partners sponsor sponsors backer criminals leftist leftists shifty woke fraudster puppet-master adversaries aggressor aggressors ally allies   pillar fearless catastrophe tragedy catastrophic oppressive oppressor invader invaders butcher monster monsters war-criminal`
    .split(/\s+/u)
    .filter(word => word !== ''),
)
