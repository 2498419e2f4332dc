import { cardinals, type Entry } from "./meaning.js";

/** The endings of Kazakh nouns that figures of trade take: possessive and case, in Cyrillic and Latin letters. */
const ENDING =
  "(?:(?:[ыіеа]|с[ыі])?(?:н[ыі]?ң?|[дтн][ыі]ң|[дтн][ыі]|[ғгқк][ае]|н?[ае]|[дтн][ае]н?|[лдт][ыі][қк])?" +
  "|(?:[ıi])?(?:n|[dtn][ıi]ń|[dtn][ıi]|[ǵgqk][ae]|[dtn][ae]n?)?)";
const SUFFIX = "(?:-(?:[ғгқк][ае]|[дтн][ае]н?|н?[ыі]ң?|[дтн][ыі]ң|с[ыі]|і|ы))?";
const YEARS = "(?:19|20)\\d\\d(?: ?[-–/] ?(?:(?:19|20)\\d\\d|\\d\\d(?!\\d)))?";

/** The ending of a number word before a qualifier: "жүзден астам". */
const CASE = "(?:(?:[дтн][ае]н|[ғгқк][ае])(?=\\s(?:аса|астам|артық|көп|кем|аз|жуық|жақын)(?:\\s|$)))?";
const inCases = (forms: string, first?: number, step?: number): Entry[] =>
  cardinals(forms.replace(/(?=,|$)/gu, CASE), first, step);

/** The words of Kazakh that stand around a figure. */
export const KAZAKH: readonly Entry[] = [
  ...inCases("бір,екі,үш,төрт,бес,алты,жеті,сегіз,тоғыз"),
  [{ is: "cardinal", value: "10", opens: true }, `он${CASE}`],
  ...inCases("жиырма,отыз,қырық,елу,алпыс,жетпіс,сексен,тоқсан", 20, 10),
  [{ is: "hundred" }, `жүз${CASE}`],
  [{ is: "and a half" }, "жарым"],
  [{ is: "half of" }, "жарты"],
  // Before units, which a tonne in the dative is a form of too.
  [{ is: "per", per: "t" }, "тоннасына"],
  [{ is: "per", per: "item" }, "данасына"],
  [{ is: "per", per: "year" }, "жылына"],
  [{ is: "scale", exponent: 3 }, `мың${ENDING}|my[ńn]${ENDING}`],
  [{ is: "scale", exponent: 6 }, `(?:млн|mln)\\.?${SUFFIX}|миллион${ENDING}|m[ıi]ll[ıi]on${ENDING}`],
  [{ is: "scale", exponent: 9 }, `(?:млрд|mlrd)\\.?${SUFFIX}|миллиард${ENDING}|m[ıi]ll[ıi]ard${ENDING}`],
  [{ is: "scale", exponent: 12 }, `(?:трлн|trln)\\.?${SUFFIX}|триллион${ENDING}|tr[ıi]ll[ıi]on${ENDING}`],
  [{ is: "currency", unit: "USD" }, `(?:(?:ақш|aqsh) )?(?:доллар${ENDING}|dollar${ENDING})`],
  [{ is: "currency", unit: "EUR" }, `(?:еуро|евро)${ENDING}`],
  [{ is: "unit", unit: "t", factor: "1" }, `тонна${ENDING}|tonna${ENDING}`],
  [{ is: "unit", unit: "km", factor: "1" }, `(?:км|km)${SUFFIX}|(?:шақырым|километр|шaqyrym)${ENDING}`],
  [{ is: "unit", unit: "fraction", factor: "0.01" }, `% ?${SUFFIX}|пайыз${ENDING}|paıyz${ENDING}|процент${ENDING}`],
  [{ is: "unit", unit: "times", factor: "1" }, "есе(?:ге|ден|дей)?|ese(?:ge|den)?"],
  [{ is: "unit", unit: "days", factor: "1" }, `күн${ENDING}|kún${ENDING}`],
  [{ is: "unit", unit: "persons", factor: "1" }, `адам${ENDING}`],
  [
    { is: "unit", unit: "count", factor: "1" },
    `(?:вагон|локомотив|тепловоз|контейнер|дана|топ|ұйым|келісім|компания|құжат|пойыз)${ENDING}`,
  ],
  [{ is: "equal" }, "тең"],
  [{ is: "qualifier", qualifier: "at_least" }, "кемінде|кем дегенде|ең аз дегенде"],
  [{ is: "qualifier", qualifier: "up_to" }, "ең көбі"],
  [{ is: "qualifier", qualifier: "about" }, "шамамен|shamamen"],
  [{ is: "qualifier behind", qualifier: "more_than" }, "аса|астам|asa|astam"],
  [{ is: "qualifier behind", qualifier: "about" }, "шақты|шамасында"],
  [{ is: "case" }, "-(?:[дтн][ае]н|[ғгқк][ае])"],
  [{ is: "compared", qualifier: "more_than", direction: "up", ablative: true }, "артық|көп|artyq"],
  [{ is: "qualifier behind", qualifier: "more_than", ablative: true }, "асты|асқан"],
  [{ is: "qualifier behind", qualifier: "at_least", ablative: true }, "кем емес"],
  [{ is: "qualifier behind", qualifier: "almost" }, "жуық|жақын|jýyq|жуықтады"],
  [{ is: "compared", qualifier: "less_than", direction: "down", ablative: true }, "кем|аз"],
  [{ is: "until" }, "дейін|deıin"],
  [{ is: "rank" }, "үздік[ -]?"],
  [
    { is: "direction", direction: "up" },
    "арт(?:ты|қан|ып|уы?)|artty|өс(?:ті|кен|іп|уі?)|ұлғай(?:ды|ған|ып|уы?)|ulǵaı(?:dy|ǵan)|көбей(?:ді|ген|іп)" +
      "|қымбатта(?:ды|ған)|шарықта(?:ды|ған|п)|кеңей(?:ді|ген|іп)|жоғарыла(?:ды|ған|п)",
  ],
  [
    { is: "direction", direction: "down" },
    "азай(?:ды|ған|ып|уы?)|төменде(?:ді|ген|п|уі?)|tómendedi|кемі(?:ді|ген|п)|қысқар(?:ды|ған|ып|уы?)" +
      "|арзанда(?:ды|ған|п)" +
      "|құлдыра(?:ды|ған|п)|түс(?:ті|кен)",
  ],
  [{ is: "nothing" }, "небәрі|тек|дәл"],
  [{ is: "nothing" }, `(?:${YEARS} )(?:жыл(?:ы|ғы|дың|да)?)|биыл|\\d{1,2} айда`],
  [{ is: "nothing" }, "құра(?:ды|ған)|жет(?:ті|кен)|экспорт(?:ы)?|көлемі|тауар айналымы"],
  [{ is: "and" }, "және|мен"],
  [{ is: "foreign", what: "another currency" }, `теңге${ENDING}|рубль${ENDING}|юань${ENDING}|канада доллары?`],
  [
    { is: "foreign", what: "another measure" },
    "пайыздық (?:тармақ|пункт)(?:қа|тан|ты)?|гектар|литр|тонна-километр|айына|тәулігіне|баррель|текше",
  ],
  [{ is: "foreign", what: "a span of time" }, `жыл${ENDING}|ай${ENDING}|апта${ENDING}|сағат${ENDING}`],
];
