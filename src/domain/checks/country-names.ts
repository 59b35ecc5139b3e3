/** Names of one country, its people and what is its own, where one cannot be made out of the other by an ending. */
const groups = [
  'united states,us,usa,america,american,americans',
  'united kingdom,uk,britain,british,briton,britons,great britain',
  'england,english,englishman',
  'scotland,scottish,scots',
  'wales,welsh',
  'ireland,irish',
  'france,french,frenchman',
  'spain,spanish,spaniard,spaniards',
  'netherlands,holland,dutch',
  'germany,german,germans',
  'denmark,danish,danes',
  'sweden,swedish,swedes',
  'finland,finnish,finns',
  'norway,norwegian',
  'switzerland,swiss',
  'poland,polish,poles',
  'greece,greek,greeks',
  'turkey,turkish,turks',
  'portugal,portuguese',
  'china,chinese',
  'japan,japanese',
  'philippines,filipino,filipinos',
  'thailand,thai',
  'argentina,argentine,argentinian',
  'peru,peruvian',
  'cyprus,cypriot',
  'iceland,icelandic',
  'belgium,belgian,belgians',
  'united arab emirates,uae,emirati,emiratis',
  'northern ireland,northern irish,northern irishman',
  'united nations,un',
  'european union,eu',
].map((line) => new Set(line.split(',')));

/** Whether two names, in lower case, stand for one country: "Dutch" for "the Netherlands". */
export function sameCountry(a: string, b: string): boolean {
  return groups.some((names) => names.has(a) && names.has(b));
}
