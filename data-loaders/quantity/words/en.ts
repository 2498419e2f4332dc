import { cardinals, type Entry } from "./meaning.js";

const MONTHS =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?" +
  "|nov(?:ember)?|dec(?:ember)?)";
const YEARS = "(?:19|20)\\d\\d(?: ?[-–/] ?(?:(?:19|20)\\d\\d|\\d\\d(?!\\d)))?(?!\\d| ?%|[.,]\\d)";
const SMALL = "(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
const SPAN = "(?:years?|months?|weeks?|quarters?)";
const SLIGHTLY = "(?:(?:just|slightly|well|far|a (?:little )?bit|a little) )?";
const ONES = "two,three,four,five,six,seven,eight,nine,ten,eleven,twelve,thirteen,fourteen,fifteen";

/** The words of English that stand around a figure. */
export const ENGLISH: readonly Entry[] = [
  ...cardinals("one single,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve,thirteen,fourteen,fifteen"),
  ...cardinals("sixteen,seventeen,eighteen,nineteen", 16),
  ...cardinals("twenty,thirty,forty,fifty,sixty,seventy,eighty,ninety", 20, 10),
  [{ is: "cardinal", value: "0" }, "zero"],
  [{ is: "hundred" }, "hundred"],
  [{ is: "dozen" }, "dozen"],
  [{ is: "a" }, "an?"],
  [{ is: "half of" }, "half"],
  [{ is: "half of", article: true }, "half an?|half of an?|half-an?-"],
  [{ is: "and a half" }, "and a half|-and-a-half-?"],
  [{ is: "scale", exponent: 3 }, "thousand|thsd\\.?|thous\\.?|ths\\.?"],
  [{ is: "scale", exponent: 5 }, "lakhs?"],
  [{ is: "scale", exponent: 6 }, "millions?"],
  [{ is: "scale", exponent: 7 }, "crores?"],
  [{ is: "scale", exponent: 9 }, "billions?"],
  [{ is: "scale", exponent: 9, money: true }, "bil"],
  [{ is: "scale", exponent: 12 }, "trillions?"],
  [{ is: "currency", unit: "USD" }, "(?:u\\.? ?s\\.? |us-|american )?dollars?"],
  [{ is: "currency", unit: "EUR" }, "euros?"],
  [{ is: "unit", unit: "t", factor: "1" }, "(?:metric )?(?:tons?|tonnes?)"],
  [{ is: "unit", unit: "km", factor: "1" }, "kilo[ -]?met(?:re|er)s?"],
  [{ is: "unit", unit: "km", factor: "0.001" }, "met(?:re|er)s?"],
  [{ is: "unit", unit: "mm", factor: "1" }, "milli[ -]?met(?:re|er)s?"],
  [{ is: "unit", unit: "fraction", factor: "0.01" }, "per ?cent|p\\. ?c\\.?|pct\\.?"],
  [{ is: "unit", unit: "times", factor: "1" }, "times|folds?"],
  [{ is: "unit before", unit: "times", factor: "1" }, "a factor of"],
  [{ is: "unit", unit: "days", factor: "1" }, "(?:business |working )?days?"],
  [
    { is: "unit", unit: "persons", factor: "1" },
    "people|persons?|(?:(?:armed|foreign) )?(?:fighters?|militants?)|members",
  ],
  [
    { is: "unit", unit: "count", factor: "1" },
    "of (?:them|these|which)|(?:(?:diesel|electric|freight|mainline) )?(?:locomotives?|trains?)|units?|items?" +
      "|(?:(?:terrorist|militant|armed) )?(?:groups?|organi[sz]ations?)|nations?|countries|country|compan(?:y|ies)" +
      "|enterprises?|agreements?|contracts?|documents?|deals?|(?:freight |rail )?(?:wagons?|cars)|containers?|trucks?" +
      "|projects?|stations?",
  ],
  [{ is: "multiple", value: "2", direction: "up" }, "double[sd]?|doubling"],
  [{ is: "multiple", value: "3", direction: "up" }, "triple[sd]?|tripling"],
  [{ is: "multiple", value: "4", direction: "up" }, "quadruple[sd]?|quadrupling"],
  [{ is: "multiple", value: "5", direction: "up" }, "quintuple[sd]?|quintupling"],
  [{ is: "multiple", value: "2", direction: "down" }, "halve[sd]?|halving"],
  [{ is: "multiple", value: "2" }, "twice"],
  [{ is: "multiple", value: "3" }, "thrice"],
  ...ONES.split(",").map((word, i): Entry => [{ is: "multiple", value: String(i + 2) }, `${word}-?fold`]),
  [{ is: "equal" }, "equals?|equal(?:led|ling)? to"],
  [{ is: "rank" }, "(?:the )?top[ -]?"],
  [
    { is: "qualifier", qualifier: "at_least" },
    "n(?:o|ot) (?:less|fewer) than|a minimum of|as (?:little|few) as|min\\.",
  ],
  [{ is: "qualifier", qualifier: "at_least", behind: true }, "at (?:the )?least"],
  [{ is: "qualifier", qualifier: "up_to" }, "as (?:much|many) as|n(?:o|ot) more than|a maximum of|max\\."],
  [{ is: "qualifier", qualifier: "up_to", level: true }, "up to"],
  [{ is: "qualifier", qualifier: "up_to", behind: true }, "at (?:the )?most"],
  [{ is: "compared", qualifier: "more_than", direction: "up" }, `${SLIGHTLY}(?:more|greater) than`],
  [{ is: "compared", qualifier: "more_than", direction: "up", level: true }, `${SLIGHTLY}higher than`],
  [{ is: "qualifier", qualifier: "more_than", level: true }, `${SLIGHTLY}above`],
  [
    { is: "qualifier", qualifier: "more_than" },
    `${SLIGHTLY}over|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|in excess of|topped|upwards? of|north of`,
  ],
  [{ is: "compared", qualifier: "less_than", direction: "down" }, `${SLIGHTLY}(?:less|fewer) than`],
  [{ is: "compared", qualifier: "less_than", direction: "down", level: true }, `${SLIGHTLY}lower than`],
  [{ is: "qualifier", qualifier: "almost", level: true }, "just (?:under|below)"],
  [{ is: "qualifier", qualifier: "less_than", level: true }, `${SLIGHTLY}(?:under|below)`],
  [
    { is: "qualifier", qualifier: "almost" },
    "almost|nearly|close to|approach(?:es|ed|ing)?|just short of|near|(?:just )?shy of|not quite",
  ],
  [
    { is: "qualifier", qualifier: "about" },
    "about|around|approximately|approx\\.?|roughly|some|circa|ca\\.?|c\\.?(?=[ \\d])" +
      "|(?:in the region|[io]n the order|of the order) of",
  ],
  [{ is: "qualifier behind", qualifier: "at_least" }, "(?:or|and) more"],
  [{ is: "qualifier behind", qualifier: "up_to" }, "or (?:less|fewer)"],
  [{ is: "qualifier behind", qualifier: "about" }, "or so|odd"],
  [{ is: "direction behind", direction: "up" }, "more|higher|longer|larger"],
  [{ is: "direction behind", direction: "down" }, "less|lower|fewer|shorter|smaller"],
  [
    { is: "direction", direction: "up" },
    "increas(?:es?|ed|ing)|rose|ris(?:es?|en|ing)|gr(?:ew|owth|ows?|own|owing)|up|jump(?:s|ed|ing)?|surg(?:es?" +
      "|ed|ing)" +
      "|gain(?:s|ed|ing)?|climb(?:s|ed|ing)?|soar(?:s|ed|ing)?|expan(?:ds?|ded|ding|sion)|advanc(?:es?|ed|ing)" +
      "|strengthen(?:s|ed|ing)|rebound(?:s|ed|ing)?|rallied|leapt|leaped|rocketed|skyrocketed|swelled|widened" +
      "|balloon(?:s|ed|ing)?|add(?:s|ed|ing)|improv(?:es?|ed|ing)|recover(?:s|ed|ing|y)?|spik(?:es?|ed|ing)" +
      "|mushroom(?:ed|ing)",
  ],
  [
    { is: "direction", direction: "down" },
    "fell|falls?|fallen|falling|decreas(?:es?|ed|ing)|declin(?:es?|ed|ing)|drop(?:s|ped|ping)?|reduc(?:es?|ed" +
      "|ing|tion)" +
      "|shr(?:inks?|ank|unk|inking|inkage)|slump(?:s|ed|ing)?|plung(?:es?|ed|ing)|plummet(?:s|ed|ing)?|down" +
      "|s[aiu]nks?" +
      "|sinking|tumbl(?:es?|ed|ing)|contract(?:ed|ing|ion)|los(?:es?|t|ing)|slid(?:es?|ing)?|slip(?:s|ped|ping)?" +
      "|dip(?:s|ped|ping)?|eas(?:es?|ed|ing)|narrow(?:s|ed|ing)?|cuts?|cutting|weaken(?:s|ed|ing)?|retreat(?:s" +
      "|ed|ing)?" +
      "|crash(?:es|ed|ing)?|collaps(?:es?|ed|ing)|diminish(?:es|ed|ing)?|slashed|nosedived|dwindled|shed(?:s|ding)?" +
      "|crater(?:s|ed|ing)|tanked|trimmed|pared|reced(?:es?|ed|ing)|subsid(?:es?|ed|ing)|wan(?:es?|ed|ing)" +
      "|with(?:ers|ered)",
  ],
  [{ is: "by" }, "by|(?<=(?:increase|decrease|rise|fall|drop|decline|growth|reduction|gain|loss) )of"],
  [{ is: "to" }, "to"],
  [{ is: "from" }, "from"],
  [{ is: "between" }, "between"],
  [{ is: "and" }, "and"],
  [{ is: "or" }, "or"],
  [{ is: "sign", negative: true }, "minus|negative"],
  [{ is: "sign", negative: false }, "plus"],
  [{ is: "per", per: "t" }, "(?:per|a|the) (?:metric )?(?:ton|tonne)|per t"],
  [{ is: "per", per: "item" }, "each|apiece|per (?:unit|item|piece|locomotive)"],
  [{ is: "per", per: "year" }, "(?:a|per|each|every) (?:year|annum)|p\\. ?a\\.|annually|yearly"],
  [{ is: "estimated" }, "an estimated|(?:is |was )?estimated(?: at)?|est\\."],
  // Years and spans of time beside a figure.
  [
    { is: "nothing" },
    "(?:in|by|of|since|for|from|until|through|during|over|as of)(?: the)?(?: year)?" +
      `(?: (?:\\d\\d? )?${MONTHS},?)? ${YEARS}`,
  ],
  [
    { is: "nothing" },
    `(?:in|for|within|over|during)(?: the)?(?: (?:first|last|next))? ${SMALL} ${SPAN}(?: of ${YEARS})?`,
  ],
  [{ is: "nothing" }, `compared (?:to|with)(?: the level of)?(?: ${YEARS})|than in ${YEARS}|in total`],
  [{ is: "nothing" }, "year[ -](?:on|over)[ -]year|y/y|yoy|y-o-y|on the year|over the year"],
  // What is measured and where, in the words that figures of trade stand in.
  [
    { is: "nothing" },
    "(?:the )?(?:(?:total|two-way|bilateral|mutual|monthly) )?(?:(?:trade|exports?|imports?|turnover|volume" +
      "|amount|level)" +
      "(?: (?:turnover|volume))?)(?: (?:of|to|from|with) (?:afghanistan|kazakhstan))?|exported|imported",
  ],
  [
    { is: "nothing" },
    "(?:of )?(?:the |its |this |all )?(?:total|volume|amount|country's|kazakh|kazakhstan's|agricultural)",
  ],
  [{ is: "nothing" }, "of(?: the| its| this| all)?|(?:wheat )?flour|wheat|grain|cargo|freight|goods"],
  [
    { is: "nothing" },
    "reach(?:es|ed|ing)?|hits?(?! by)|valued at|total(?:s|l?ed|l?ing)|amount(?:s|ed|ing) to|stood at|was|were|is|are" +
      "|worth|long|as (?:much|many|high|large|big|long)",
  ],
  [{ is: "nothing" }, "just|only|exactly|precisely|(?:a )?record"],
  // "Edged up", "went down", "fell back": the way is said by one of the two words.
  [
    { is: "nothing" },
    "(?:edg(?:es?|ed|ing)|inch(?:es|ed|ing)|tick(?:s|ed|ing)|nudg(?:es?|ed|ing)|cre(?:eps?|pt|eping)|go(?:es|ing|ne)?" +
      "|went|com(?:es?|ing)|came|mov(?:es?|ed|ing)|shot|bounced|picked)(?= (?:up (?!to )|down |higher |lower ))" +
      "|(?<=(?:f[ae]lls?|fallen|falling|slipp(?:ed|ing)|dropp(?:ed|ing)|slid) )(?:back|off|away)",
  ],
  // What is known and not kept.
  [
    { is: "foreign", what: "another currency" },
    "(?:canadian|australian|singapore|hong kong|new zealand|taiwan|jamaican) dollars?|roubles?|rubles?|tenges?" +
      "|afghanis?" +
      "|yuan|liras?|rupees?|so['ʻ’]?ums?|rials?|riyals?|manats?|pounds?|yen|won|tomans?|dinars?|dirhams?|cents?",
  ],
  [
    { is: "foreign", what: "another measure" },
    "percentage points?|miles?|barrels?|kilo ?grams?|hectares?|acres?|cubic|square|sq\\.?|lit(?:re|er)s?" +
      "|(?:short|long) tons?" +
      "|feet|foot|inch(?:es)?|ounces?|quintals?|(?:passenger|tonne|ton)-(?:kilomet(?:re|er)s?|miles?|km)" +
      "|per (?:month|day)" +
      "|a (?:month|day|week|barrel)|per (?:capita|barrel|container|wagon|teu|km|kilomet(?:re|er)|mille)",
  ],
  [{ is: "foreign", what: "a span of time" }, "years?|months?|weeks?|hours?|minutes?|decades?"],
];
