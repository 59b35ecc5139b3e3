const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that stand before a name and are no part of it, in lower case and without full stop. */
export const titles = set(
  'mr mrs ms mx miss dr prof professor president vice-president chancellor premier minister ' +
    'secretary speaker vice-chairman secretary-general senator sen rep representative congressman congresswoman gov governor mayor judge justice chief ' +
    'gen general sgt sergeant lt lieutenant capt captain col colonel maj major adm admiral cmdr commander officer detective inspector king queen prince ' +
    'princess pope cardinal bishop archbishop rev reverend father sir lord lady dame ambassador envoy coach director chairman chairwoman ' +
    'spokesman spokeswoman spokesperson attorney sheriff superintendent lawmaker lawyer actor actress singer author ceo ' +
    'herr frau präsident präsidentin kanzler kanzlerin bundeskanzler bundeskanzlerin bundespräsident ministerpräsident ministerin außenminister ' +
    'außenministerin innenminister innenministerin finanzminister oberbürgermeister bürgermeister bürgermeisterin richter sprecher sprecherin ' +
    'm mme mlle monsieur madame président présidente ministre maire juge premier première général ' +
    'sr sra srta señor señora don doña presidente presidenta ministro ministra alcalde alcaldesa gobernador juez',
);

/** Small words inside a name: "Ursula von der Leyen", "Bank of England". */
export const particles = set(
  'of the de del della der den van von zu la le da das do dos du di bin ibn al el ter ten af av',
);

/** Capitalised words that name a time, not a person or place, in lower case. */
export const timeWords = set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november ' +
    'december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec easter christmas montag dienstag mittwoch donnerstag ' +
    'freitag samstag sonntag januar februar märz mai juni juli oktober dezember gmt est edt cet bst pst',
);

/** Capitalised words that are no names wherever they stand, in lower case. */
export const plainWords = set(
  "i i'm i've i'll i'd ok mr mrs ms am pm no yes oh well ah hello thanks inc corp ltd co llc plc jr sr phd q&a faq covid",
);

/** Words that belong to a title only before one: "Defense Secretary", "former President". */
export const titleModifiers = set(
  'prime deputy vice foreign defense defence interior finance health justice labor labour trade energy education transport environment treasury ' +
    'home former acting chief senior lieutenant attorney assistant executive state first',
);

/** After these a title is part of an institution's or firm's name: "General Assembly". */
export const institutions = set(
  'assembly motors electric mills dynamics hospital staff council office court accounting conference union services sachs',
);

/** What "of" follows inside a name. */
export const headsOfNames = set(
  'bank university ministry department house court church city isle isles bay gulf cape board council institute college republic republics state states ' +
    'school museum army port chamber bureau office federation union kingdom statue league association academy society order house tower strait sea ' +
    'commission committee secretary chief head center centre world house duke prince princess king queen duchess lord archbishop bishop province district ' +
    'county democratic',
);
