// English words that people use for one another: a question says `keep` where the record says `store`.
import { stemOf } from './stem.ts';

/*
 * Groups of words of which each may stand for any other in most sentences, parted by commas; a word may be in several. Everyday English
 * and the language of news, whatever the story. What contradicts a word (opposites.ts), and kinds of one thing (`cat`, `dog`), are never
 * in its group.
 */

const ACTS = `
keep store hold save retain,keep continue carry,answer reply respond response,ask request,ask question,demand insist,request demand,
contact approach reach,begin start commence launch,end finish conclude,complete finish,stop cease halt quit,give provide supply,give grant,
share disclose give pass transfer hand,share send,reveal disclose expose,show reveal demonstrate indicate prove,get receive obtain gain,
find discover detect,look search seek,help assist aid support,try attempt effort,need require,want wish desire,let allow permit,allow enable,
ban prohibit forbid outlaw bar block,limit restrict curb constrain,reduce cut lower decrease minimise minimize lessen,
increase raise grow rise boost expand,build construct erect,make create produce,make manufacture,destroy demolish wreck ruin,break damage,
fix repair mend,change alter modify amend,improve enhance better,protect safeguard guard secure defend,safeguard control protection,
carry transport,move relocate,go travel,journey trip voyage,come arrive,leave depart,return back,enter join,send dispatch,choose select pick,
decide determine decision,elect vote,ballot poll,call name term dub nickname,describe depict portray,outline detail describe,explain clarify explanation,
tell inform notify,say state mention,comment say remark statement,refer mention,claim assert allege contend maintain,argue argument case,
announce declare proclaim,publish release issue,publish print,write author compose,speak talk,talk discuss chat,meet sit,meeting talks,
agree accept consent,suggest propose,refuse reject decline deny,oppose resist,attack assault raid,fight battle combat,kill slay murder,
die death perish,hurt injure harm wound,win victory triumph,win defeat beat,punish penalise penalize penalty,fine penalty,arrest detain,
accuse blame allege,apologise apologize apology sorry,promise pledge vow commit,plan intend intention,hope expect,think believe feel consider,
know aware,learn study,teach instruct educate,understand comprehend,remember recall,watch observe,see look view access,use utilise utilize employ,
employ hire recruit,dismiss sack fire,resign quit,buy purchase acquire,sell vend,pay wage salary,earn make,own possess belong,
live reside dwell inhabit,marry wed marriage,eat consume,cure treat treatment,lead head run,run manage operate,deal handle manage cope,
govern rule,reign rule,conquer seize capture,invade invasion,rebel revolt uprising rebellion,settle resolve,investigate examine probe inquire inquiry,
calculate compute,measure gauge,compare contrast liken,prevent avoid,avoid evade dodge,ignore disregard,remove delete erase take,add put,
cover hide conceal,connect link join attach,separate divide split,spread extend expand,collect gather,gather assemble,visit tour,stay remain,
delay late,achieve accomplish attain,succeed success,fail failure,worry concern fear,criticise criticize criticism,praise commend credit,
cause lead trigger prompt,happen occur,include contain comprise,consist comprise compose,invent devise invention,found establish,
originate source origin,obey comply follow,order command,spy surveillance espionage,hack breach leak,censor censorship remove,focus concentrate`;

const THINGS = `
aim goal purpose objective target,opinion view belief think thought,worker employee staff personnel,job position post role occupation,
work labour labor,boss chief head leader manager,company firm business corporation enterprise,business industry trade commerce,shop store,
factory plant,money funds cash,cost price expense expensive,profit gain,tax levy duty,debt loan,investor shareholder stockholder,
merger takeover acquisition,government authority state administration official,politician lawmaker policymaker legislator parliamentarian mp,
policymaker regulator,policy rule,law legislation act statute,law legal,rule regulation,court tribunal,lawyer attorney solicitor barrister,
judge justice,crime offence offense,prison jail,evidence proof,freedom liberty,police cop,soldier troop,army military force,war conflict,navy fleet,
weapon arms,treaty agreement pact,deal agreement,country nation state,city town,village settlement,region area district zone,
border boundary frontier,place location site,located situated,house home residence,inhabitant resident citizen,people population,
child kid youngster minor,teenager teen adolescent,baby infant,wife spouse,husband spouse,friend ally,enemy foe,user member customer,
customer client consumer,member participant,app platform application,software app program,website site page,web internet online,
computer machine,phone telephone mobile,television tv,data information info record,information info detail,message post,post article story piece,
news report headline,press media,press publicity coverage,newspaper paper,reporter journalist,spokesman spokeswoman spokesperson representative,author writer,reader audience,
picture image photo photograph,film movie,book volume,car automobile vehicle,ship boat vessel,plane aircraft airplane,train railway railroad,
river stream,sea ocean,mountain hill peak,forest wood woodland,land ground soil,planet earth world,reason cause motive,
result effect outcome consequence,impact effect influence affect,event incident,problem issue trouble difficulty,disaster catastrophe,
epidemic plague outbreak,famine hunger starvation,way method means manner,trick ploy tactic,step measure action,part portion section component,
amount quantity number,speed velocity,weight mass,height altitude elevation,group team organisation organization body,owner proprietor,
power authority,king monarch ruler,emperor ruler,church religious,religion faith belief,college university,student pupil,teacher instructor,
exam test,idea concept notion,theory hypothesis,test experiment trial,study research investigation survey,scientist researcher,
difference distinction,rival competitor competition peer,danger threat risk,safe secure,safety security,ill sick,illness disease sickness,
doctor physician,medicine drug medication,food diet,fuel petrol gasoline,oil petroleum,electricity power,era period age,percent percentage proportion share,
device tool,founder creator,settler colonist,colony settlement,opportunity chance,subject topic matter,question query,technology tech,
program scheme initiative,scenario situation circumstance case,summary overview,list catalogue,football soccer,protest demonstration rally`;

const QUALITIES = `
big large great huge,small little tiny,long lengthy,wide broad,fast quick rapid swift,slow gradual,old ancient,new recent modern,
extra additional another further,young youthful,early initial first,last final latest,last previous past,main chief major primary principal,
important significant key crucial essential vital importance,highest top utmost,famous renowned noted known,common usual frequent typical normal,
rare uncommon unusual,strange odd,easy simple,hard difficult tough,possible potential,right correct accurate,wrong incorrect mistake error,
true genuine real honest truth,false untrue,dangerous hazardous risky,rich wealthy affluent,poor impoverished,total whole entire,
equal same identical,similar alike comparable same,different distinct other,near close nearby,far distant,overseas abroad foreign international,
foreign other,domestic local national,worldwide global international,private privacy personal,holy sacred,trust confidence confident,
sure certain clear,clear obvious evident,angry anger fury,happy glad pleased,glad welcome,willing ready prepared willingness,negative bad,
positive good,best greatest,fair just,existing current already,today now currently,morning today,future upcoming,yearly annual annually,
approximately roughly about,respect honour honor,hot warm,cold cool,wet damp moist,dry arid,silent quiet`;

/** One word in two spellings, numbers, shortened words, and the adjectives of places that are not made by an ending. */
const FORMS = `
colour color,centre center,defence defense,behaviour behavior,neighbour neighbor,harbour harbor,favour favor,favourite favorite,theatre theater,metre meter,
litre liter,programme program,licence license,analyse analyze,grey gray,tyre tire,aluminium aluminum,aeroplane airplane,jewellery jewelry,cheque check,
organise organize,recognise recognize,realise realize,two 2,three 3,four 4,five 5,six 6,seven 7,eight 8,nine 9,ten 10,eleven 11,twelve 12,twenty 20,thirty 30,
forty 40,fifty 50,hundred 100,thousand 1000,first 1st,second 2nd,third 3rd,fourth 4th,fifth 5th,sixth 6th,seventh 7th,eighth 8th,ninth 9th,tenth 10th,
january jan,february feb,august aug,september sept,october oct,november nov,december dec,wwii ww2,horsepower hp,kilometre kilometer km,mr mister,dr doctor,
department dept,france french,britain british uk briton,england english,ireland irish,scotland scottish scots,wales welsh,spain spanish spaniard,
netherlands dutch holland,denmark danish dane,poland polish,sweden swedish swede,finland finnish,greece greek,switzerland swiss,turkey turkish turk,
america american usa u·s,europe european eu,norway norwegian,iceland icelandic,philippines filipino,thailand thai,peru peruvian,ukraine ukrainian,
lebanon lebanese,cyprus cypriot,
china chinese,italy italian,iran iranian persian,iraq iraqi,malta maltese,rome roman,congo congolese,burma burmese myanmar,afghanistan afghan,ghana ghanaian,
slovakia slovak,czechia czech,australia aussie,nepal nepali nepalese,israel israeli,venice venetian,texas texan,quebec quebecois`;

/** English stem → the stems that may stand for it. */
export const SYNONYMS: ReadonlyMap<string, ReadonlySet<string>> = byStem([ACTS, THINGS, QUALITIES, FORMS]);

function byStem(lists: readonly string[]): Map<string, Set<string>> {
  const synonyms = new Map<string, Set<string>>();
  for (const group of lists.flatMap((groups) => groups.trim().split(/,\n?/))) {
    const stems = group.split(' ').map((word) => stemOf(word, 'en'));
    for (const stem of stems) {
      const held = synonyms.get(stem) ?? new Set();
      for (const other of stems) if (other !== stem) held.add(other);
      synonyms.set(stem, held);
    }
  }
  return synonyms;
}

const NONE: ReadonlySet<string> = new Set();

/** The stems that may stand for a stem; empty where none are listed, and in other languages than English. */
export function synonymsOf(stem: string, language: string): ReadonlySet<string> {
  return language === 'en' ? (SYNONYMS.get(stem) ?? NONE) : NONE;
}
