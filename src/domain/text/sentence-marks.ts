/** Full stops of all scripts, for the inside of a class of characters. */
export const fullStops = '.…。।॥۔።။។';
/** What asks or calls at the end of a sentence, likewise. */
export const questionMarks = '!?！？؟';
