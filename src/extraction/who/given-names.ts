import { folded } from './slug.ts'

// Given names that are nearly always a man's or a woman's, by common knowledge.
const men = `abbas abdul abdullah abraham adam adel ahmad ahmed alan albert alejandro aleksandr alex alexander alexei alfred ali
  allen amir amos anatoly andre andrea-luca andreas andrei andrew andy angus anthony antonio antony arthur arturo asad ashton
  bashar barack ben benjamin bernard bernie bill bob boris brad brandon brett brian bruce carl carlos chad charles chris
  christopher chuck clark claude colin craig cyril dainis dan daniel darren dave david dean denis dennis derek diego dmitri dmitry
  dominic don donald doug douglas ed eduardo edward edwin elijah emmanuel enrique eric erik ernesto ethan eugene evan fadi
  faisal farhad felipe felix ferdinand fernando francis francisco francois frank franklin fred frederick gary gavin gebran
  geoffrey george gerald gerard gerhard gilbert giovanni giuseppe glenn gordon graham grant greg gregory guillermo gustavo hamid
  hans harold harry harvey hasan hassan hector heinrich henri henry herbert hossein howard hugh hugo hussein hyun-woo ian ibrahim
  igor imran isaac ismail ivan jack jacob jacques jaime jair jake jamal james jared jason javad javier jean jeff jeffrey jens
  jeremy jerome jerry jesse jim jimmy joachim joe joel john johnny jon jonathan jorge jose joseph josh joshua juan julian julio
  justin kareem karim karl keith ken kenneth kevin khaled khalid kim-jong klaus konstantin kurt kyle larry lars laurent lawrence
  lee-hyun leo leon leonard lloyd louis luca lucas luis luke mahmoud malcolm manuel marc marcel marco marcus mario mark marko
  markus martin marvin masoud matt matteo matthew maurice max maxim mehdi michael michel miguel mikhail mike mitch mitt
  mohamed mohammad mohammed muhammad murad mustafa nabil nasser nathan naftali neil nicholas nick nicolas nigel nikita nikolai
  norman oleg oliver olaf omar oscar osama otto pablo patrick paul pavel pedro pete peter phil philip philippe pierre qasem
  rafael ralph ramon randy raul ray raymond recep reza ricardo richard rick rob robert roberto rodrigo roger roland roman ron
  ronald ross ruben rudolf rudy rupert russell ryan saad saddam saeed said salman sam samuel scott sean sebastian serge sergei
  sergey sergio seth simon stanley stefan stephen steve steven stuart tariq ted terrence terry thomas tim timothy toby todd tom
  tommy tony travis trevor tyler umar vaclav victor viktor vincent vitaly vladimir volodymyr walter warren wayne wilhelm
  william wolfgang xavier yahya yair yasser yevgeny yitzhak yoav yousef yuri yusuf zachary`
const women = `abigail adele adriana agnes aisha alexandra alexis alice alicia alison allison amal amanda amber amelia amina amy ana
  anastasia angela angelina anita ann anna anne annette annie antonia april ariana asma astrid audrey ava barbara beatrice
  becky belinda bella beth betty beverly birgit bonnie brenda brenna bridget brittany camila carla carmen carol caroline
  cassandra catherine cathy cecilia celia charlotte chelsea cheryl chloe christiane christina christine cindy claire clara
  claudia colleen condoleezza constance cristina cynthia daniela danielle dawn debbie deborah denise diana diane dolores donna
  dora doris dorothy edith eileen elaine eleanor elena elisabeth elise eliza elizabeth ella ellen elsa emily emma erica erin
  esther eva eve evelyn farah fatima fatimah fiona florence frances francesca frida gabriela gail georgia gertrude gina ginny
  giorgia gisele gloria golda grace greta gretchen hailey halima hanan hannah harriet heather heidi helen helena helga hillary
  hope huda ida ilhan ines ingrid irene iris irina isabel isabella ivanka jacinda jackie jacqueline jane janet janice jasmine
  jeanne jen jenna jennifer jenny jessica jill jo joan joanna johanna josephine joy joyce juanita judith judy julia juliana
  julie june kaja kamala karen karin karine karoline kate katharina katherine kathleen kathy katie katrina kayleigh kelly kelsey
  kim khadija kirsten kristen kristi kristin laila lara latifa laura lauren layla leah leila lena leslie liliana lillian
  lily linda lindsay lisa liz lorraine louise lucia lucy ludmila lydia lynn madeleine magdalena malala mandy manuela marcia
  margaret margarita maria mariam marian marie marilyn marina marion marisol marjorie marta martha mary maryam maureen maya
  megan meghan melania melanie melinda melissa mercedes meredith mia michelle mika mildred mina miranda miriam moira molly mona
  monica nadia nancy naomi natalia natalie natasha nicole nikki nina noor nora noura olga olivia oksana paige pamela paola
  patricia paula pauline peggy penelope penny petra phyllis priscilla rachel rana rania rebecca regina renee rita roberta
  robin rosa rosalind rose rosemary roxanne ruth sabrina sally salma samantha sandra sandy sara sarah sasha savannah selma
  shannon sharon sheila shelly shirley silvia simone sofia sonia sophia sophie stacey stacy stella stephanie sue susan susanna
  suzanne svetlana sylvia tamara tanya tara tatiana teresa theresa therese tina tracy tulsi ursula valentina valerie vanessa vera
  veronica victoria violet virginia vivian wanda wendy whitney yasmin yolanda yulia yvette yvonne zahra zainab zeinab zoe`

const sexes = new Map([
  ...women.split(/\s+/u).map(name => [name, 'she'] as const),
  ...men.split(/\s+/u).map(name => [name, 'he'] as const),
])

const titles = {
  he: /\b(?:mr|sir|lord|king|prince|sheikh|emir|imam|pope|father|brother|husband|son|congressman|chairman|spokesman|businessman|policeman|fisherman|widower|uncle|grandfather|man|boy|actor)\b\.?/iu,
  she: /\b(?:mrs|ms|miss|dame|lady|queen|princess|sister|wife|daughter|mother|congresswoman|chairwoman|spokeswoman|businesswoman|policewoman|widow|aunt|grandmother|woman|girl|actress)\b\.?/iu,
}

// Given names that are words too, or no sex's.
const others = new Set(
  'bishop buddy chance chase chip cliff cole dusty early ernest forest guy hunter ike jewel lee lucky mack miles pat price rand rich robin rocky royal rusty sandy scooter skip sonny star summer sunny tip whit young wes wiley woody'.split(
    ' ',
  ),
)

/** Whether a word is somebody's given name. */
export const isGivenName = (lower: string): boolean => {
  const name = folded(lower)
  return sexes.has(name) || others.has(name)
}

/** By which pronoun somebody goes whose name and title are told so; undefined where neither tells. */
export function pronounOf(name: string, words = ''): 'he' | 'she' | undefined {
  const [he, she] = [titles.he.test(words), titles.she.test(words)]
  if (he !== she) return he ? 'he' : 'she'
  return name.includes(' ') ? sexes.get(folded(name.split(' ')[0] ?? '')) : undefined
}
