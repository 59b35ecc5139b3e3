/** For now the word itself. */
export function stem(word: string): string {
  return word;
}
