/** American states as news writes them behind towns ("Calif."), without full stops. */
const abbreviations = new Map(
  [
    'ala alabama,ariz arizona,ark arkansas,calif california,colo colorado,conn connecticut,del delaware,fla florida,ga georgia,ill illinois',
    'ind indiana,kan kansas,ky kentucky,la louisiana,md maryland,mass massachusetts,mich michigan,minn minnesota,miss mississippi,mo missouri',
    'mont montana,neb nebraska,nev nevada,nh new hampshire,nj new jersey,nm new mexico,ny new york,nc north carolina,nd north dakota',
    'okla oklahoma,ore oregon,pa pennsylvania,ri rhode island,sc south carolina,sd south dakota,tenn tennessee,vt vermont,va virginia',
    'wash washington,wva west virginia,wis wisconsin,wyo wyoming',
  ]
    .flatMap((line) => line.split(','))
    .map((pair): [string, string] => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)]),
);

/** Whether two names, in lower case, stand for one state: "calif" for "california". */
export function sameState(a: string, b: string): boolean {
  return abbreviations.get(a) === b || abbreviations.get(b) === a;
}
