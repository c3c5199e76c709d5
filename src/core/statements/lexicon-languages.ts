// What attribution knows of German and French: their verbs of saying, articles, titles and nouns that can speak.

/** Small words that open sentences with a capital and are nobody's name there, by language. */
export const FUNCTION_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  de: words(
    `der die das des dem den ein eine einer eines einem einen kein keine er sie es wir ihr ich man sein seine ihre unser
     unsere dieser diese dieses jener jede jeder alle viele manche einige andere mit nach von vor bei aus zu zum zur in im
     ins an am auf über unter gegen für ohne um durch wegen während seit bis laut so und oder aber denn doch sondern auch
     noch nur schon dann da dort hier heute gestern morgen jetzt nun wenn weil dass ob als wie wo was wer wem wen warum
     zudem außerdem allerdings jedoch dabei damit dagegen daher deshalb trotz trotzdem bereits nicht nichts ist sind war
     waren hat haben hatte wird werden wurde kann können soll sollen muss müssen will am montag dienstag mittwoch
     donnerstag freitag samstag sonntag`,
  ),
  fr: words(
    `le la les un une des du de d l au aux ce cet cette ces mon ma mes son sa ses leur leurs notre votre il elle ils elles
     on nous vous je tu et ou mais donc or ni car que qui quoi dont où quand comme si selon pour par avec sans sous sur
     dans en vers chez entre depuis pendant après avant contre malgré plus moins très aussi ainsi alors puis enfin encore
     toujours jamais pas ne se y à est sont était a ont avait tout tous toute toutes lundi mardi mercredi jeudi vendredi
     samedi dimanche aujourd’hui hier demain interrogé interrogée`,
  ),
};

export const FOREIGN_DETERMINERS =
  'der die das des dem den ein eine einer eines einem einen le la les un une du ihr ihre sein seine';

/** Verbs of saying, in the forms in which news use them. */
export const FOREIGN_SAY = 'sagte sagt sagten sagen dit disait disent';
export const FOREIGN_VOICE = `erklärte erklärt betonte betont meinte meint schrieb schreibt teilte fügte warnte warnt kritisierte
   kritisiert forderte fordert kündigte antwortete antwortet fragte fragt ergänzte ergänzt berichtete berichtet behauptete
   behauptet versicherte versichert räumte räumt bekräftigte bekräftigt unterstrich mahnte mahnt kommentierte urteilte äußerte
   bestätigte bestätigt erwiderte entgegnete erzählte erzählt klagte klagt resümierte bedauerte verlangte appellierte sprach
   spricht gab hob verwies twitterte postete bezeichnete nannte glaubt findet sieht
   déclaré déclare affirmé affirme expliqué explique ajouté ajoute précisé précise estimé estime répondu répond demandé
   demande écrit assuré assure souligné souligne lancé lance rappelé rappelle confié confie reconnu reconnaît jugé juge
   martelé martèle insisté insiste prévenu prévient poursuivi poursuit conclu conclut raconté raconte témoigné témoigne noté
   note dénoncé dénonce regretté regrette rapporté rapporte indiqué indique annoncé annonce admis admet détaillé détaille
   résumé résume commenté commente tweeté renchérit soupire tranche`;

export const FOREIGN_MALE_TITLES = `bürgermeister oberbürgermeister minister innenminister außenminister finanzminister
   justizminister wirtschaftsminister gesundheitsminister verkehrsminister ministerpräsident präsident bundespräsident kanzler
   bundeskanzler sprecher regierungssprecher polizeisprecher direktor geschäftsführer vorsitzender parteichef präsident
   président directeur avocat`;
export const FOREIGN_FEMALE_TITLES = `bürgermeisterin oberbürgermeisterin ministerin innenministerin außenministerin
   finanzministerin justizministerin wirtschaftsministerin gesundheitsministerin verkehrsministerin ministerpräsidentin
   präsidentin kanzlerin bundeskanzlerin sprecherin regierungssprecherin polizeisprecherin direktorin geschäftsführerin
   vorsitzende parteichefin présidente directrice avocate`;
export const FOREIGN_TITLES = 'ministre maire député députée sénateur sénatrice';

export const FOREIGN_SPEAKING_NOUNS = `${FOREIGN_MALE_TITLES} ${FOREIGN_FEMALE_TITLES} ${FOREIGN_TITLES} ministerium polizei
   regierung kommission unternehmen konzern firma partei bericht studie umfrage behörde amt gericht staatsanwaltschaft verband
   gewerkschaft experte expertin experten opposition stadt verwaltung zeitung chef chefin leiter leiterin anwalt anwältin
   arzt ärztin lehrer lehrerin bauer landwirt bewohner bewohnerin kritiker forscher forscherin mann frau
   porte-parole gouvernement ministère rapport responsable entreprise société syndicat procureur préfet préfète mairie
   enquête étude association journal homme femme patron patronne habitant habitante chercheur chercheuse médecin`;

/** "Laut Weber", "selon la police": what stands before a source, as "according to" does. */
export const ACCORDING: ReadonlySet<string> = words("laut selon d’après d'après zufolge");

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''));
}
