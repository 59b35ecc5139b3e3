/** Characters that are looked at. */
const longestName = 200;
/** Behind the outlet's name: its people and pages, all of them together. */
const department = /(?:staff|team|desk|editors?|newsroom|news|sports?|online|ugc|admin)$/;

/** Whether two names mean one outlet: "Coast News", "CoastNews.example", and any address there. */
export function isSameOutlet(name: string, outlet: string | undefined): boolean {
  if (outlet === undefined) return false;
  const [said, known] = [keyOf(name), keyOf(outlet)];
  if (said === '' || known === '') return false;
  return said === known || (said.startsWith(known) && said.replace(department, '') === known);
}

/** The letters and digits that name an outlet, without what makes it an address. */
function keyOf(name: string): string {
  const isAddress = /^https?:\/\//i.test(name) && URL.canParse(name);
  const host = (isAddress ? new URL(name).hostname : name.slice(0, longestName).trim()).toLowerCase();
  return host
    .replace(/^(?:www|m|edition|news)\d?\.(?=.+\.)/, '')
    .replace(/(?:\.(?:com?|org|net|gov|info|example|\p{L}{2}))+\/?$|\s?dot\s?com$/u, '')
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
