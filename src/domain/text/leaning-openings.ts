// What a sentence opens with when it leans on the one before. Lower case; each list is matched at the beginning, whole words only.

const openings: Readonly<Record<string, string>> = {
  en:
    "he she it they him her them his their its he's she's it's they're he'd she'd they'd this that these those such so then thus hence therefore however " +
    'moreover furthermore meanwhile nevertheless nonetheless instead otherwise also besides still yet but and or nor because consequently accordingly ' +
    'similarly likewise additionally conversely indeed afterward afterwards thereafter here there both neither either another others some|of|them ' +
    'the|two the|three the|four the|pair the|former the|latter the|same the|other the|others the|move the|decision the|news the|comments the|remarks the|statement ' +
    'the|announcement the|incident the|latter|two in|addition as|a|result by|contrast in|contrast on|the|other|hand for|example for|instance in|turn in|response ' +
    'at|the|same|time after|that before|that since|then until|then even|so that|said in|fact of|these of|those one|of|them most|of|them ' +
    'all|of|them none|of|them many|of|them among|them among|these to|do|so in|doing|so in|this in|that at|that|time at|this|point what|is|more what|followed ' +
    'said says asked added which who whose to|this|end despite|this with|this with|that by|then when|asked earlier|that later|that that|is|why like|this like|that',
  de:
    'er sie es ihm ihn ihr ihnen sein seine seinen seinem seiner ihre ihren ihrem ihrer dieser diese dieses diesem diesen jener jene jenes solche solcher so dann ' +
    'daher deshalb deswegen darum dadurch damit dabei danach daraufhin darauf dazu dagegen außerdem zudem ferner überdies allerdings jedoch doch aber und oder ' +
    'sondern trotzdem dennoch hingegen stattdessen auch ebenso inzwischen unterdessen derweil zugleich gleichzeitig schließlich sonst dort da beide die|beiden der|beiden ' +
    'die|drei letztere ersterer letzterer zum|beispiel im|gegensatz in|der|folge das|sei das|ist das|war das|habe das|hat dies davon darüber hinzu hierzu hierbei',
  fr:
    'il elle ils elles lui leur leurs son sa ses ce cet cette ces cela ceci ça celui celle ceux celles tel telle tels telles alors ainsi donc puis ensuite enfin ' +
    'cependant toutefois pourtant néanmoins mais et ou or car de|plus en|outre par|ailleurs en|revanche au|contraire par|exemple en|effet en|conséquence de|même ' +
    "d'ailleurs c'est c'était aussi là les|deux les|trois ce|dernier cette|dernière y en|réponse pour|autant selon|lui selon|elle d'après|lui l'un l'une",
  es:
    'él ella ellos ellas ello su sus este esta estos estas ese esa esos esas aquel aquella esto eso aquello tal tales así entonces luego después además ' +
    'también tampoco sin|embargo no|obstante pero y o ni por|eso por|ello por|tanto por|lo|tanto en|cambio mientras|tanto por|otra|parte por|otro|lado por|ejemplo de|hecho ' +
    'asimismo aun|así a|pesar|de|ello los|dos las|dos ambos ambas el|mismo la|misma lo|que según|él según|ella ahí allí aquí dijo añadió agregó',
};

export const leaningOpenings: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(openings).map(([language, list]) => [
    language,
    new Set(list.split(' ').map((opening) => opening.replaceAll('|', ' '))),
  ]),
);
