const hasCapital = /\p{Lu}/u;
const openings = /([.!?…]["'”’)\]]{0,3}\s+["'“‘(]{0,3})(\p{Ll})/gu;
const titles = /(?<![\p{L}.])(mr|mrs|ms|dr|prof|rev|gov|lt|col|gen|capt|sgt|sen|rep|st)(?=\.\s)/gu;

/**
 * A text that has no capital at all, with those that show where sentences begin: after a full stop, and in the titles that stand before
 * names ("mr. reed"). Any other text comes back as it is. Of the same length, so that positions found in one hold in the other.
 */
export function withCapitals(text: string): string {
  if (hasCapital.test(text)) return text;
  return text
    .replace(titles, (title) => title.charAt(0).toUpperCase() + title.slice(1))
    .replace(openings, (whole, before: string, letter: string) => {
      const capital = letter.toUpperCase();
      return capital.length === letter.length ? before + capital : whole;
    });
}
