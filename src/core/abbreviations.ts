// Words whose full stop does not end a sentence, by language.
import { baseLanguage } from './language.ts';

/** What the sentence cutter knows of a language's full stops. Words are lower-case and without their last full stop. */
export interface Abbreviations {
  /** Never the end of a sentence: something always follows ("Mr", "e.g"). */
  readonly always: ReadonlySet<string>;
  /** Not the end where a number follows ("No. 5", "Jan. 3"). */
  readonly beforeNumber: ReadonlySet<string>;
  /** The end only where the next word is one that often opens a sentence ("Inc. The"). */
  readonly perhaps: ReadonlySet<string>;
  /** Words that often open a sentence and seldom follow an abbreviation. */
  readonly openers: ReadonlySet<string>;
  /** Whether a number with a full stop is an ordinal ("am 3. Oktober"). */
  readonly ordinals: boolean;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').filter((word) => word !== ''));
}

const ENGLISH: Abbreviations = {
  always: words(
    'mr mrs ms mx dr prof rev fr hon messrs mme mlle gen lt col sgt cpl pvt capt cmdr adm maj brig gov sen rep reps sens del ' +
      'pres supt det insp amb atty asst assoc dept e.g i.e cf viz vs v ft mt st ste al approx',
  ),
  beforeNumber: words(
    'no nos p pp fig figs vol ch sec art para jan feb mar apr jun jul aug sep sept oct nov dec c ca eq ver',
  ),
  perhaps: words(
    'inc ltd co corp bros jr sr etc esq llc plc est ave blvd rd calif fla mass mich minn penn tenn wash ariz colo conn',
  ),
  openers: words(
    'the a an in on at it its he she they we i you but and so this that these those there his her their our my as when ' +
      'while if for from with after before since because although however what who why how where one some many most no ' +
      'not now then still yet also both each all another asked meanwhile instead according during under by',
  ),
  ordinals: false,
};

const GERMAN: Abbreviations = {
  always: words(
    'z b d h u a o ä hr fr frl dr prof ing dipl st nr str bzw ca vgl abs art bd hrsg inkl exkl evtl ggf sog geb gest jh jhd ' +
      'mio mrd tel z.b d.h u.a o.ä i.d.r v.a s.o s.u',
  ),
  beforeNumber: words('s jan feb apr jun jul aug sep sept okt nov dez kap abb tab'),
  perhaps: words('usw etc co inc'),
  openers: words(
    'der die das ein eine in im am es er sie wir ich aber und doch so dies diese wenn als nach vor auch nun dann',
  ),
  ordinals: true,
};

const FRENCH: Abbreviations = {
  always: words('m mm mme mmes mlle mlles dr pr me mgr st ste cf p.ex ex env av apr'),
  beforeNumber: words('p pp art chap fig vol n no janv févr juil sept oct nov déc'),
  perhaps: words('etc cie inc jr'),
  openers: words(
    'le la les un une des il elle ils elles on nous vous je mais et ce cette ces dans en à au pour après avant selon',
  ),
  ordinals: false,
};

const SPANISH: Abbreviations = {
  always: words('sr sra sres srta dr dra d dña ud uds vd prof lic ing gral av avda p.ej ej ee'),
  beforeNumber: words('pág págs p art núm n vol cap fig'),
  perhaps: words('etc uu cía s.a'),
  openers: words('el la los las un una en es y pero se no según para por con su este esta cuando como'),
  ordinals: false,
};

const RUSSIAN: Abbreviations = {
  always: words('т е д п г гг им ул пр см ср др проф акад тыс млн млрд руб'),
  beforeNumber: words('стр с рис табл гл №'),
  perhaps: words(''),
  openers: words('он она они это в на и но а по как с к'),
  ordinals: false,
};

const BY_LANGUAGE: Readonly<Record<string, Abbreviations>> = {
  en: ENGLISH,
  de: GERMAN,
  fr: FRENCH,
  es: SPANISH,
  ru: RUSSIAN,
};

/** The abbreviations of a language (BCP 47 tag); English ones, the most widely borrowed, where we have none of its own. */
export function abbreviationsOf(language: string): Abbreviations {
  return BY_LANGUAGE[baseLanguage(language)] ?? ENGLISH;
}
