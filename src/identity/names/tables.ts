const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u))

/** Words before or after a person's name that are no part of it: forms of address, ranks and offices. */
export const honorifics = words(`
  mr mrs ms miss mx dr prof professor sir dame lord lady hon honorable honourable reverend rev father sister his her
  excellency highness majesty eminence holiness esq jr phd md gen general lt lieutenant col colonel maj major capt
  captain cpl sgt sergeant adm admiral cmdr commander brig brigadier marshal private
  president vice prime minister premier chancellor secretary deputy assistant acting chairman chairwoman chair speaker
  senator sen representative rep congressman congresswoman congressmember governor gov mayor ambassador amb attorney
  judge justice king queen prince princess crown sultan emir sheikh shaikh shaykh sheik sayyid seyyed sayed sayyed
  syed haj hajj haji hajji hajj alhaj ayatollah grand imam mullah mulla maulvi mawlawi maulana hojjatoleslam
  herr frau monsieur madame señor senor senora don dona prasident presidente presidentin former the of
`)

/** Legal forms of companies and what else says only that something is a company. */
export const legalForms = words(`
  ltd limited llc llp lp plc inc incorporated corp corporation co company companies gmbh mbh ag kg kgaa ug se sa sas sarl
  srl spa snc sl slu bv nv vof ab aps as asa oy oyj hf ehf kft zrt nyrt doo dd ad ead ood jsc ojsc cjsc pjsc pao oao zao
  ooo ao tov tzov pt tbk bhd sdn pte pty pvt kk gk ltda eirl cv de na sp zoo z o kb hb ks gbr ev the and of und et y i
  group holding holdings aktiengesellschaft gesellschaft
`)

/** Legal forms of several words, transliterated, each with the short form that takes its place. */
export const longForms: readonly (readonly [string, string])[] = [
  ['societatea cu raspundere limitata', 'srl'],
  ['societate cu raspundere limitata', 'srl'],
  ['obshchestvo s ogranichennoy otvetstvennostyu', 'ooo'],
  ['publichnoe aktsionernoe obshchestvo', 'pao'],
  ['otkrytoe aktsionernoe obshchestvo', 'oao'],
  ['zakrytoe aktsionernoe obshchestvo', 'zao'],
  ['aktsionernoe obshchestvo', 'ao'],
  ['open joint stock company', 'ojsc'],
  ['joint stock company', 'jsc'],
  ['limited liability company', 'llc'],
  ['public limited company', 'plc'],
  ['gesellschaft mit beschrankter haftung', 'gmbh'],
  ['societe anonyme', 'sa'],
  ['sociedad anonima', 'sa'],
]

/** Words within a name that come and go: articles and words for "son of", "of" and "from". */
export const particles = words(`
  al el ul ur us as ad an ar at ibn bin ben bint ould walad von van der den de del della di da dos das du la le los las
  zu zur ter ten y e i
`)

/** English words of organizations with the form in which they are compared. */
export const shortened: ReadonlyMap<string, string> = new Map(
  Object.entries({
    intl: 'international',
    int: 'international',
    natl: 'national',
    dept: 'department',
    govt: 'government',
    univ: 'university',
    assn: 'association',
    bros: 'brothers',
    mfg: 'manufacturing',
    tech: 'technology',
    svcs: 'services',
    us: 'united states',
    usa: 'united states',
    uk: 'united kingdom',
    un: 'united nations',
    eu: 'european union',
    uae: 'united arab emirates',
  }),
)
