/**
 * How a full stop after a word is read.
 * - `name`: a name follows, so the sentence goes on (Mr., Gen., г.)
 * - `inside`: stands in the middle of a sentence (e.g., z. B., vs.)
 * - `number`: goes on when a number follows, ends otherwise (No., Nr., Jan.)
 * - `either`: ends only before a word that likes to open sentences (U.S., Inc., etc.)
 */
export type AbbreviationKind = 'name' | 'inside' | 'number' | 'either';

const lists: Readonly<Record<AbbreviationKind, string>> = {
  name:
    'Mr Mrs Ms Mx Dr Drs Prof Rev Fr Hon Pres Gov Lt Col Gen Maj Capt Cpt Cmdr Cdr Adm Sgt Cpl Pvt Pfc Brig Sen Rep Reps Sens Amb Supt ' +
    'Insp Det Msgr St Ste Mt Ft Pte Sra Srta Dra Dña Ing Lic Arq Hr Fr Frl Frau Dipl Mme Mmes Mlle Mgr Mag Sig Dott On Atty Ald Asst ' +
    'г гг им ул пл пр просп св проф акад ген кап подп полк г-н г-жа тов гр кн обл респ р-н с пос дер Dhr Mevr Hra Dott Avv Av Avda Pza',
  inside:
    'vs v viz cf approx ca circa incl al resp bzw ggf evtl sog bzgl inkl exkl zzgl vgl usf geb gest verh etw ungef max min ' +
    'env apr av aprox pág págs núm ej p.ej тыс млн млрд трлн руб долл коп ок см напр т.е т.к i.e e.g d.h z.B u.a z.T i.d.R o.g bl.a dvs bijv med phil jur rer nat',
  number:
    'No Nos Nr Nrn Az ft lbs Num Vol Vols p pp Fig Figs Art Arts Abs Kap Bd Sec Ch Eq Ex Op Tel Ext Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec ' +
    'Dez Okt Mrz ene mai janv févr avr juil déc n° nº núm №  art arts cap fig стр рис табл гл п ст',
  either:
    'Inc Corp Co Cos Ltd Bros LLC Plc plc Jr Sr Esq etc usw u.s.w Univ Dept Dist Div Gov Ave Blvd Rd Hwy Pkwy Sq Bldg Apt Assn Assoc Natl Intl ' +
    'Mass Calif Conn Fla Ill Ind Kan Ky La Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo Ariz Ark Colo Del Ga ' +
    'Ala Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Ph Ste др пр т.д т.п н.э в вв EE.UU ee.uu S.A Cía Str Tsd Mio Mrd',
};

const kinds = new Map<string, AbbreviationKind>();
for (const kind of ['either', 'number', 'inside', 'name'] as const) {
  for (const abbreviation of lists[kind].split(/\s+/)) kinds.set(abbreviation, kind);
}

const dotted = /^(?:\p{L}{1,2}\.-?){1,5}\p{L}{1,2}$/u;
/** "Hauptstr. 12" */
const streetName = /^\p{Lu}\p{Ll}{2,}str$/u;
/** "l’art. 5" */
const elision = /^(?:[cdjlmnst]|qu)['’](?=\p{L}{2})/iu;
const timeOfDay = /^[aApP]\.[mM]$/;

/** How the full stop after `word` (given without it) is read, or undefined for an ordinary word. `A.M`, `U.N`: either. */
export function abbreviationKind(word: string): AbbreviationKind | 'time' | undefined {
  if (timeOfDay.test(word)) return 'time';
  if (streetName.test(word)) return 'number';
  const plain = word.replace(elision, '');
  const kind = kinds.get(plain) ?? kinds.get(plain.toLowerCase() === plain ? '' : decapitalised(plain));
  if (kind !== undefined) return kind;
  return dotted.test(word) ? 'either' : undefined;
}

/** "Approx." and "Vgl." at the start of a sentence; other capitalised words are looked up as they stand. */
function decapitalised(word: string): string {
  const lower = word.charAt(0).toLowerCase() + word.slice(1);
  return kinds.get(lower) === 'inside' && lower.length > 2 ? lower : '';
}
