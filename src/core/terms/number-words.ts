// Numbers written as words, in each language: one to twelve, the tens that are common, hundred, thousand, million.

const NUMBER_WORDS: Readonly<Record<string, string>> = {
  de: 'eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig hundert hunderte tausend tausende million millionen milliarde milliarden dutzend hälfte drittel viertel doppelt',
  es: 'dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cien ciento cientos mil miles millón millones docena mitad tercio cuarto doble',
  fr: 'deux trois quatre cinq six sept huit neuf dix onze douze vingt trente cent cents mille million millions milliard milliards dizaine moitié tiers quart double',
  it: 'due tre quattro cinque sei sette otto nove dieci undici dodici venti trenta cento mille mila milione milioni miliardo miliardi metà terzo quarto doppio',
  pt: 'dois duas três quatro cinco seis sete oito nove dez onze doze vinte trinta cem cento mil milhão milhões bilhão metade terço quarto dobro',
  nl: 'twee drie vier vijf zes zeven acht negen tien elf twaalf twintig dertig honderd duizend miljoen miljard helft derde kwart',
  ro: 'doi două trei patru cinci șase șapte opt nouă zece unsprezece douăsprezece douăzeci treizeci sută sute mie mii milion milioane miliard miliarde jumătate treime sfert dublu',
  tr: 'iki üç dört beş altı yedi sekiz dokuz on yirmi otuz yüz bin milyon milyar yarım yarısı çeyrek',
  el: 'δύο τρεις τρία τέσσερις τέσσερα πέντε έξι επτά εφτά οκτώ οχτώ εννέα δέκα έντεκα δώδεκα είκοσι τριάντα εκατό χίλια χιλιάδες εκατομμύριο εκατομμύρια μισό τρίτο τέταρτο',
  ru: 'два две двух двумя три трех тремя четыре четырех четырьмя пять пяти шесть шести семь семи восемь восьми девять десять десяти одиннадцать двенадцать двадцать тридцать сто сотни тысяч тысячи тысяча миллион миллиона миллионов миллиард миллиардов половина треть четверть вдвое',
  uk: 'два дві двох три трьох чотири чотирьох п’ять шість сім вісім дев’ять десять сто тисяч тисячі мільйон мільйонів мільярд половина третина чверть',
  ar: 'اثنان اثنين ثلاثة ثلاث أربعة أربع خمسة خمس ستة ست سبعة سبع ثمانية ثماني تسعة تسع عشرة عشر عشرون عشرين ثلاثون مائة مئة ألف آلاف مليون ملايين مليار نصف ثلث ربع',
  hi: 'एक दो तीन चार पांच पाँच छह छः सात आठ नौ दस ग्यारह बारह बीस तीस सौ हजार हज़ार लाख करोड़ मिलियन अरब आधा तिहाई चौथाई',
  vi: 'một hai ba bốn năm sáu bảy tám chín mười trăm nghìn ngàn triệu tỷ nửa',
  th: 'หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ ร้อย พัน หมื่น แสน ล้าน ครึ่ง',
};
const HAN_NUMBER = /^[一二三四五六七八九十百千万亿两几〇零]+/;

const LISTS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(NUMBER_WORDS).map(([language, words]) => [language, new Set(words.split(' '))]),
);

/** Whether a lowered word is a number: in digits of any script, or in words. English is in word-classes.ts. */
export function isNumber(word: string, language: string): boolean {
  if (/\p{N}/u.test(word)) return true;
  if (language === 'zh' || language === 'ja') return HAN_NUMBER.test(word);
  return LISTS.get(language)?.has(word) ?? false;
}
