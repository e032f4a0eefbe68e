import { folded } from './slug.ts'

// Given names that are nearly always a man's or a woman's, by common knowledge.
const men = `abbas abdul abdullah abraham adam adel ahmad ahmed ahmet akira alan albert alejandro aleksandr
  alexander alexei alfred ali allen amir amos anatoly anders andre andrea-luca andreas andrei andrew andriy andy
  angus anil anthony antonio antony arjun arthur arturo asad ashton asif babak barack bashar behzad ben benjamin
  bernard bernie bilal bill bjorn bob boris brad brandon brett brian bruce carl carlos chad charles christopher
  chuck clark claude colin craig cyril dainis dan daniel darren dave david dean denis dennis derek diego dimitris
  dmitri dmitry dominic don donald doug douglas dragan ed eduardo edward edwin elijah emeka emmanuel emre enrique
  eric erik ernesto ethan eugene evan fadi faisal farhad farid felipe felix ferdinand fernando francis francisco
  francois frank franklin fred frederick gary gavin gebran geoffrey george gerald gerard gerhard gilbert giorgos
  giovanni giuseppe glenn goran gordon graham grant greg gregory guillermo gustavo hamid hans harold harry harvey
  hasan hassan hector heinrich henri henrik henry herbert hiro hossein howard hugh hugo hussein hyun hyun-woo ian
  ibrahim igor imran isaac ismail ivan jack jacob jacques jaime jair jake jakub jamal james jared jason javad
  javier jeff jeffrey jens jeremy jerome jerry jesse jim jimmy joachim joao joe joel john johnny jon jonas
  jonathan jorge jose joseph josh joshua juan julian julio justin kareem karim karl kaveh keith kemal ken kenji
  kenneth kevin khaled khalid kim-jong klaus kofi konstantin kurt kwame kyle larry lars laurent lawrence lee-hyun leo
  leon leonard lloyd louis luca lucas luis luke mahmoud malcolm manuel marc marcel marco marcus mario mark marko
  markus martin marvin masoud matt matteo matthew maurice max maxim mehdi mehmet michael michel miguel mike mikhail
  minh mitch mitt mohamed mohammad mohammed muhammad murad mustafa nabil naftali nasser nathan neil nicholas
  nick nicolas nigel nikolai nils norman olaf oleg oleksandr oliver omar osama oscar otto pablo patrick paul
  paulo pavel pedro pete peter petro phil philip philippe pierre pieter piotr qasem rafael rahul ralph ramon randy
  rashid raul ray raymond recep reza ricardo richard rick rob robert roberto rodrigo roger roland roman ron ronald
  ross ruben rudolf rudy rui rupert russell ryan saad saddam saeed said salman samir samuel sanjay scott sean
  sebastian serge sergei sergey sergio serhiy seth simon sipho stanley stefan stephen steve steven stuart tariq ted
  terrence thabo thomas tim timothy toby todd tom tomasz tommy tony travis trevor tunde tyler umar vaclav
  victor vikram viktor vincent vitaly vladimir volodymyr walter warren wayne wilhelm will willem william wolfgang
  xavier yahya yair yasser yevgeny yiannis yitzhak yoav yousef yuri yusuf zachary`
const women = `abigail adele adriana agnes agnieszka aisha alexandra alexis alice alicia alison allison amal amanda
  amara amber amelia amina amy ana anastasia angela angelina anita ann anna anne anneke annette annie antonia april
  ariana asma astri astrid audrey ava ayse barbara beatrice becky belinda bella beth betty beverly birgit bonnie
  brenda brenna bridget brittany camila carla carmen carol caroline cassandra catherine cathy cecilia celia charlotte
  chelsea cheryl chidinma chloe christiane christina christine cindy claire clara claudia colleen condoleezza
  constance cristina cynthia daniela danielle dawn debbie deborah denise diana diane dolores donna dora doris dorothy
  edith eileen elaine eleanor elena elif elisabeth elise eliza elizabeth ella ellen elsa emily emma erica erin esther
  eva eve evelyn ewa farah fatima fatimah fatma fiona florence frances francesca freya frida gabriela gail georgia
  gertrude gina ginny giorgia gisele gloria golda grace greta gretchen hailey halima hanan hannah harriet heather
  heidi helen helena helga hillary hope huda ida ilhan ines ingeborg ingrid irene irina iris isabel isabella ivanka
  jacinda jackie jacqueline jane janet janice jasmine jeanne jen jenna jennifer jenny jessica jill jo joan joana
  joanna johanna josephine joy joyce juanita judith judy julia juliana julie june kaja kamala karen karin karine
  karoline katarzyna kate katharina katherine kathleen kathy katie katrina kayleigh kelly kelsey khadija kirsten
  klara kristen kristi kristin laila lara latifa laura lauren layla leah leila lena liliana lillian lily linda
  lindiwe lindsay lisa liv liz lorraine louise lucia lucija lucy ludmila lydia lynn madeleine magda magdalena malala
  mandy manuela marcia margaret margarita maria mariam marian marie marilyn marina marion marisol marit marjorie
  marta martha mary maryam maryna maureen maya megan meghan mei melania melanie melinda melissa mercedes meredith mia
  michelle mika mildred mina miranda miriam moira molly mona monica nadia nancy naomi nasrin natalia natalie natalya
  natasha ngozi nicole nikki nina noor nora noura oksana olena olga olivia paige pamela paola parisa patricia paula
  pauline peggy penelope penny petra phyllis pia priscilla priya rachel rana rania rebecca regina renee rita roberta
  rosa rosalind rose rosemary roxanne ruth sabrina sally salma samantha samia sandra sandy sara sarah
  saskia savannah selma shannon sharon sheila shelly shirin shirley sigrid silvia simone sofia solveig sonia sophia
  sophie stacey stacy stella stephanie sue sunita susan susanna suzanne svetlana sylvia tamara tanya tara tatiana
  tatyana teresa thandiwe theresa therese tia tina tracy tulsi ursula valentina valerie vanessa vera veronica
  victoria violet virginia vivian wanda wendy whitney yara yasmin yelena yolanda yuki yulia yvette yvonne zahra
  zainab zanele zara zeinab zoe`

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
  'alex bishop buddy chance chase chip chris cliff cole dusty early ernest forest guy hunter ike jan jean jewel kim lee leslie lucky mack miles nikita pat price rand rich robin rocky royal rusty sam sandy sasha scooter skip sonny star summer sunny terry tip whit young wes wiley woody'.split(
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
