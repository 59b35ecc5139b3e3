import { inOrder, type NumberLexicon } from './number-lexicon.ts';

/** French and Spanish. */
export const romanceNumbers: Readonly<Record<'fr' | 'es', NumberLexicon>> = {
  fr: {
    small: {
      ...inOrder(
        'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
      ),
      ...inOrder('vingt trente quarante cinquante soixante septante huitante nonante', 20, 10),
      une: 1,
    },
    multipliers: {
      douzaine: 12,
      cent: 100,
      cents: 100,
      mille: 1e3,
      million: 1e6,
      millions: 1e6,
      milliard: 1e9,
      milliards: 1e9,
    },
    ordinals: {
      ...inOrder(
        'premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième',
        1,
      ),
      ...inOrder('première second', 1),
      seconde: 2,
    },
    fractions: { moitié: 0.5, demi: 0.5, demie: 0.5 },
    parts: { tiers: 3, quart: 4, quarts: 4, cinquième: 5, cinquièmes: 5, dixième: 10, dixièmes: 10 },
    magnitudes: { dizaines: 10, douzaines: 12, centaines: 100, milliers: 1e3 },
    articles: ['un', 'une'],
    joints: ['et'],
  },
  es: {
    small: {
      ...inOrder(
        'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve',
      ),
      ...inOrder('treinta cuarenta cincuenta sesenta setenta ochenta noventa', 30, 10),
      ...inOrder(
        'cien doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos',
        100,
        100,
      ),
      ...inOrder(
        'ciento doscientas trescientas cuatrocientas quinientas seiscientas setecientas ochocientas novecientas',
        100,
        100,
      ),
      un: 1,
      una: 1,
      veintiún: 21,
      veintiuna: 21,
    },
    multipliers: { docena: 12, mil: 1e3, millón: 1e6, millones: 1e6, billón: 1e12, billones: 1e12 },
    ordinals: {
      ...inOrder('primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo', 1),
      ...inOrder('primera segunda tercera cuarta quinta sexta séptima octava novena décima', 1),
      primer: 1,
      tercer: 3,
    },
    fractions: { mitad: 0.5, medio: 0.5, media: 0.5 },
    parts: { tercio: 3, tercios: 3, cuartos: 4, quintos: 5, décimos: 10 },
    magnitudes: { decenas: 10, docenas: 12, cientos: 100, centenares: 100, miles: 1e3 },
    articles: ['un', 'una'],
    joints: ['y'],
  },
};
