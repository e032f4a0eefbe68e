import { words } from './words.ts'

/** Verbs of saying: they take a clause, stand inside or after what is said, and introduce quotations (VerbNet 37). */
export const speech = words(
  `say add tell note explain argue insist claim state declare announce report warn admit acknowledge concede confess
   confirm deny stress emphasize emphasise reiterate repeat maintain contend assert allege affirm aver avow comment
   remark observe mention quip joke muse recall reply respond answer retort counter continue conclude caution predict
   suggest propose recommend disclose reveal complain lament boast brag vow pledge promise swear testify write tweet
   post blog text email e-mail wire cable shout yell cry scream whisper murmur mutter exclaim proclaim pronounce preach
   plead beg urge demand ask wonder inquire enquire query charge hypothesize theorize speculate surmise posit reason estimate
   calculate rule signal hint indicate imply intimate insinuate attest certify assure reassure remind inform notify
   advise reaffirm restate rejoin interject intone opine pontificate gush grumble gripe grouse moan groan bemoan growl
   snarl snap bark roar thunder bellow chant sing sneer scoff sniff snort laugh chuckle giggle sigh sob wail croak
   rasp stammer stutter mumble blurt chime chide scold implore beseech entreat instruct order object protest profess
   submit summarize summarise specify stipulate clarify elaborate expound forecast foretell prophesy prognosticate
   fume rage rant vent crow exult enthuse rave sum venture deadpan crack echo agree disagree concur offer
   begin ruminate reflect narrate relate recount retell confide tease jeer taunt mock quote cite acknowledge
   underscore underline highlight counsel apologize apologise advertise broadcast publish advocate theorise
   hypothesise lecture bluster fret grin smile shrug nod plea explain recap rebut radio telegraph phone sermonize exhort interject chant`,
)

/** Verbs of saying whose clause follows whoever hears it: "told reporters that …" (VerbNet 37.1, 37.2, 37.9). */
export const addressed = words(
  `tell inform remind assure reassure warn notify advise promise ask email e-mail text convince persuade teach show
   caution counsel instruct alert brief apprise satisfy bet guarantee lecture quiz question`,
)

/** Verbs whose clause tells what their subject shows: polls, studies, records (VerbNet 78). */
export const evidence = words(
  `show suggest indicate prove demonstrate reveal find confirm imply signal illustrate evidence establish attest
   denote signify reflect underscore highlight document detail corroborate substantiate verify`,
)

/** Verbs that take hardly anything but a clause. */
export const clausal = words(
  `say think believe argue insist claim contend maintain assert allege suggest note hope predict acknowledge concede
   admit conclude caution complain boast brag worry suspect suppose figure reckon observe remark`,
)
