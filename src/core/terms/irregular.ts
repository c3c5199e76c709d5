// English forms that no rule takes back to their word: `said` → `say`, `children` → `child`.

/**
 * A base word and its irregular forms, a line of them each; only forms that a stemmer leaves apart. A form that is another word's
 * too, and mostly that (`leaves` and `lives`), is left to the stemmer.
 */
const FAMILIES = `
arise arose arisen,awake awoke,bear bore borne,beat beaten,become became,begin began begun,bend bent,bind bound,bite bit bitten,
bleed bled,blow blew blown,break broke broken,breed bred,bring brought,build built,burn burnt,buy bought,catch caught,choose chose chosen,
cling clung,come came,creep crept,deal dealt,dig dug,draw drew drawn,dream dreamt,drink drank drunk,drive drove driven,eat ate eaten,
fall fell fallen,feed fed,feel felt,fight fought,find found,flee fled,fly flew flown,forbid forbade forbidden,forget forgot forgotten,
forgive forgave forgiven,freeze froze frozen,get got gotten,give gave given,go went gone,grow grew grown,hang hung,hear heard,
hide hid hidden,hold held,keep kept,kneel knelt,know knew known,lay laid,lead led,lean leant,leap leapt,learn learnt,leave left,
lend lent,lose lost,make made,mean meant,meet met,pay paid,ride rode ridden,ring rang rung,rise rose risen,run ran,say said,see saw seen,
seek sought,sell sold,send sent,shake shook shaken,shine shone,shoot shot,show shown,shrink shrank shrunk,sing sang sung,sink sank sunk,
sit sat,sleep slept,slide slid,speak spoke spoken,spend spent,spin spun,spring sprang sprung,stand stood,steal stole stolen,stick stuck,
sting stung,strike struck stricken,strive strove,swear swore sworn,sweep swept,swell swollen,swim swam swum,swing swung,take took taken,
teach taught,tear tore torn,tell told,think thought,throw threw thrown,understand understood,undertake undertook undertaken,wake woke woken,
add added adding,stuff stuffed stuffing,staff staffed staffing,bluff bluffed bluffing,sniff sniffed sniffing,boycott boycotted boycotting,rebuff rebuffed,
handcuff handcuffed,experience experienced experiencing,sacrifice sacrificed sacrificing,prejudice prejudiced,interfere interfered interfering,
sue sued suing,free freed,bus buses,gas gases,wear wore worn,weave wove woven,weep wept,win won,wind wound,withdraw withdrew withdrawn,write wrote written,overcome overcame,
overthrow overthrew overthrown,withstand withstood,uphold upheld,mislead misled,undergo underwent undergone,foresee foresaw foreseen,
man men,woman women,child children,foot feet,tooth teeth,mouse mice,goose geese,person people,wife wives,
wolf wolves,half halves,knife knives,thief thieves,shelf shelves,analysis analyses,basis bases,crisis crises,thesis theses,
phenomenon phenomena,criterion criteria,medium media,bacterium bacteria,datum data,die died dying dies,lie lying,tie tying,
good better best,bad worse worst,far further furthest`;

const BASES: ReadonlyMap<string, string> = new Map(
  FAMILIES.trim()
    .split(/,\n?/)
    .flatMap((family) => {
      const [base = '', ...forms] = family.split(' ');
      return forms.map((form) => [form, base] as const);
    }),
);

/** The word that an irregular English form belongs to; any other word as it is. */
export function regular(word: string): string {
  return BASES.get(word) ?? word;
}
