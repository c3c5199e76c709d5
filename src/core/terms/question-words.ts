// The words that make a sentence a question, in each language: what they ask for, and the auxiliaries beside them.

/** What kind of thing would answer. */
export const ASKED = ['who', 'when', 'where', 'number', 'why', 'how', 'role', 'what', 'whether'] as const;
export type Asked = (typeof ASKED)[number];

/**
 * For each kind its question words (a phrase of two is joined by `_`) and, after the stroke, nouns that ask for the same
 * beside another question word: `which year`. Only question words and auxiliaries are dropped from a question. A full list
 * of stop words was measured to be worse: in a question, prepositions and pronouns still carry something.
 */
const TABLE: Readonly<Record<string, string>> = {
  en: `
    who: who whom whose / person man woman people leader author president king queen company organization organisation group team writer actor
    when: when / year years date day month decade century time era period
    where: where / country countries city cities place places location region area state street continent town village river
    number: how_many how_much how_long how_old how_far how_often how_big how_large how_tall how_high how_fast how_few / number percentage percent amount population distance size age temperature price cost rate
    why: why / reason reasons cause purpose
    how: how
    what: what which
    role: / job role position title occupation profession
    auxiliary: is are was were be been being am do does did has have had having can could will would shall
    auxiliary: should may might must isnt arent wasnt werent dont doesnt didnt hasnt havent hadnt cant
    auxiliary: couldnt wont wouldnt shouldnt whats whos wheres whens hows whys`,
  de: `
    who: wer wen wem wessen / person mann frau name leute
    when: wann / jahr jahren datum tag monat jahrhundert zeit zeitraum jahrzehnt epoche
    where: wo wohin woher / land ländern stadt ort region gebiet staat bundesland kontinent fluss dorf gegend
    number: wieviel wieviele wie_viele wie_viel wie_lange wie_oft wie_hoch wie_groß wie_alt wie_weit wie_häufig wie_schnell wie_teuer wie_schwer wie_breit wie_tief / prozentsatz anteil anzahl zahl prozent alter entfernung fläche temperatur preis bevölkerung größe
    why: warum wieso weshalb / grund ursache
    how: wie
    what: was welche welcher welches welchen welchem wofür womit woran wodurch wozu wonach worauf worin woraus worüber wovon wovor
    auxiliary: ist sind war waren sein gewesen hat haben hatte hatten wird werden wurde wurden worden kann
    auxiliary: können konnte konnten soll sollte muss müssen`,
  es: `
    who: quién quiénes / persona hombre mujer
    when: cuándo / año años fecha día mes siglo época década período periodo
    where: dónde adónde / país países ciudad lugar región zona estado continente río municipio
    number: cuánto cuánta cuántos cuántas / porcentaje cantidad número población edad distancia precio temperatura tamaño superficie
    why: por_qué
    how: cómo
    what: qué cuál cuáles
    auxiliary: es son era eran fue fueron ser sido ha han había habían hay está están estaba estaban puede
    auxiliary: pueden`,
  fr: `
    who: qui / personne homme femme
    when: quand / année date jour mois siècle époque
    where: où / pays ville lieu région endroit
    number: combien / pourcentage nombre quantité
    why: pourquoi
    how: comment
    what: que quoi quel quelle quels quelles lequel laquelle qu’est-ce
    auxiliary: est sont était étaient être été a ont avait avaient fut furent peut peuvent`,
  it: `
    who: chi / persona uomo donna
    when: quando / anno data giorno mese secolo
    where: dove / paese città luogo regione
    number: quanto quanta quanti quante / percentuale numero quantità
    why: perché
    how: come
    what: che cosa quale quali cos
    auxiliary: è sono era erano essere stato stata ha hanno aveva avevano fu furono può possono`,
  pt: `
    who: quem / pessoa homem mulher
    when: quando / ano data dia mês século
    where: onde aonde / país cidade lugar região
    number: quanto quanta quantos quantas / porcentagem número quantidade
    why: por_que porque
    how: como
    what: que quê qual quais
    auxiliary: é são era eram foi foram ser sido há tem têm tinha tinham está estão pode podem`,
  nl: `
    who: wie wiens / persoon man vrouw
    when: wanneer / jaar datum dag maand eeuw
    where: waar waarheen / land stad plaats regio
    number: hoeveel hoe_lang hoe_vaak hoe_oud / percentage aantal
    why: waarom
    how: hoe
    what: wat welke welk
    auxiliary: is zijn was waren geweest heeft hebben had hadden wordt worden werd werden kan kunnen kon`,
  ro: `
    who: cine cui / persoană
    when: când / an anul dată data zi lună secol secolul
    where: unde / țară țara oraș orașul loc regiune
    number: cât câtă câți câte / procent procentaj număr
    why: de_ce
    how: cum
    what: ce care
    auxiliary: este sunt era erau fost fi e a au avea aveau poate pot`,
  tr: `
    who: kim kimi kimin kime kimler kimdir kimdi kimlerdir kimleri kimlerin kimde kimden / kişi
    when: ne_zaman / yıl yılda yılında tarih tarihte gün ay yüzyıl yüzyılda dönem
    where: nerede nereye nereden neresi neresidir / ülke ülkede şehir şehirde yer bölge kıta eyalet nehir köy
    number: kaç kaçtır kaçıncı ne_kadar kaçı kaçta / yüzde sayı oran nüfus miktar yaş mesafe
    why: neden niçin niye
    how: nasıl nasıldır nasıldı
    what: ne nedir neyi neye hangi hangisi nelerdir neydi neler nelerdi hangisidir hangileri hangileridir neyin
    auxiliary: mi mı mu mü midir mıdır dir dır idi olan`,
  el: `
    who: ποιος ποια ποιον ποιοι ποιανού / άτομο
    when: πότε / έτος χρονιά χρόνο ημερομηνία ημέρα μήνα αιώνα
    where: πού που / χώρα πόλη μέρος περιοχή
    number: πόσο πόσα πόσες πόσοι πόσους πόση / ποσοστό αριθμός
    why: γιατί
    how: πώς πως
    what: τι ποιο ποιες ποια
    auxiliary: είναι ήταν έχει έχουν είχε είχαν μπορεί θα να`,
  ru: `
    who: кто кого кому кем ком чей чья чьё чьи чьего чьей чью чьих чьим чьими как_зовут как_звали / человек люди мужчина женщина личность
    when: когда / год дата день месяц век столетие десятилетие эпоха период время
    where: где куда откуда / страна город место регион область район государство континент штат
    number: сколько насколько как_долго как_часто как_много как_далеко как_давно скольким скольких сколькими / процент число количество доля возраст расстояние площадь численность температура цена стоимость
    why: почему зачем отчего / причина
    how: как каким_образом / способ
    what: что чего чему чем чём такое каков какова каковы каково какому какими какой какая какое какие какого каких какую каком каким как_называется
    what: как_называются как_называлась как_назывался как_называлось как_назывались как_называют как_назвали как_называли
    role: / профессия профессию должность
    auxiliary: есть был была было были быть будет будут является являются являлся являлась являлось являлись ли бы же
    auxiliary: может могут мог могла могло могли можно должен должна должно должны`,
  uk: `
    who: хто кого кому ким
    when: коли
    where: де куди звідки
    number: скільки
    why: чому навіщо
    how: як
    what: що чого який яка яке які якого яких
    auxiliary: є був була було були бути чи`,
  ar: `
    who: من من_هو من_هي من_هم من_هما لمن / شخص رجل امرأة
    when: متى / عام سنة تاريخ يوم شهر قرن عقد عصر فترة
    where: أين / بلد دولة مدينة مكان منطقة موقع قارة ولاية مقاطعة
    number: كم كم_عدد كم_يبلغ / نسبة عدد كمية عمر مسافة مساحة سعر درجة
    why: لماذا / سبب
    how: كيف / طريقة
    what: ما ماذا أي أية بماذا فيم ما_هو ما_هي ما_هما ما_هم
    role: / وظيفة مهنة منصب
    auxiliary: هل كان كانت كانوا يكون تكون الذي التي الذين اللذان اللتان تم تمت يتم تتم قام قامت يقوم تقوم`,
  hi: `
    who: कौन किसने किसे किसको किसका किसकी किसके / व्यक्ति
    when: कब / वर्ष साल तारीख दिन महीने सदी
    where: कहाँ कहां / देश शहर जगह स्थान क्षेत्र
    number: कितना कितनी कितने / प्रतिशत संख्या
    why: क्यों
    how: कैसे
    what: क्या किस कौनसा कौनसी
    auxiliary: है हैं था थी थे हो होता होती होते गया गई गए किया`,
  vi: `
    who: ai
    when: khi_nào / năm ngày tháng
    where: ở_đâu đâu / nước thành
    number: bao_nhiêu mấy bao_lâu / phần
    why: tại_sao vì_sao
    how: như_thế_nào thế_nào
    what: gì nào
    auxiliary: là có được bị đã`,
  th: `
    who: ใคร
    when: เมื่อไร เมื่อไหร่ เมื่อใด / ปี วัน เดือน ศตวรรษ
    where: ที่ไหน ไหน / ประเทศ เมือง สถานที่
    number: เท่าไร เท่าไหร่ เท่าใด กี่ / เปอร์เซ็นต์ จำนวน
    why: ทำไม เพราะเหตุใด
    how: อย่างไร ยังไง
    what: อะไร ใด สิ่งใด
    auxiliary: คือ เป็น ได้ มี ถูก`,
  zh: `
    who: 谁 何人 / 人
    when: 何时 什么时候 时候 / 年 日期 年份 一年 哪年
    where: 哪里 哪儿 何处 在哪里 在哪 / 国家 城市 地方 地区
    number: 多少 几 多久 多大 多长 / 百分比
    why: 为什么 为何
    how: 怎么 怎样 如何
    what: 什么 哪 哪个 哪些 何 哪种 哪一
    auxiliary: 是 的 了 吗 呢 有 被 在`,
  ja: `
    who: 誰 だれ
    when: いつ
    where: どこ
    number: いくつ いくら 何人 何年
    why: なぜ どうして
    how: どう どのように
    what: 何 なに 何の どの どれ どんな
    auxiliary: は が を に の です か ます ました た て で と も だ`,
};

export interface QuestionWords {
  readonly asks: Readonly<Partial<Record<Asked, readonly string[]>>>;
  readonly heads: Readonly<Partial<Record<Asked, readonly string[]>>>;
  readonly auxiliaries: readonly string[];
}

/** The question words of a language; none where it is not listed. */
export function questionWords(language: string): QuestionWords | null {
  const table = TABLE[language];
  if (table === undefined) return null;
  const rows = Array.from(table.matchAll(/^ *([a-z]+): ?(.*)$/gm), ([, kind = '', words = '']) => ({
    kind,
    words,
  }));
  const side = (index: 0 | 1) =>
    Object.fromEntries(
      ASKED.flatMap((asked) => {
        const parts = rows.filter(({ kind }) => kind === asked).map(({ words }) => stroke(words, index));
        const listed = parts.join(' ').split(' ').filter(Boolean);
        return listed.length > 0 ? [[asked, listed]] : [];
      }),
    );
  return {
    asks: side(0),
    heads: side(1),
    auxiliaries: rows.filter(({ kind }) => kind === 'auxiliary').flatMap(({ words }) => words.split(' ')),
  };
}

/** What stands before (0) or after (1) the stroke. */
const stroke = (words: string, index: 0 | 1): string => (words.split('/')[index] ?? '').trim();

/** The languages whose question words are listed. */
export const QUESTION_LANGUAGES: readonly string[] = Object.keys(TABLE);
