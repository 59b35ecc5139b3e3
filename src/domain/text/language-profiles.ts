/** The commonest short words of each language; those that two languages share tell less, and are counted less (see language.ts). */
export const commonWords: Readonly<Record<string, string>> = {
  en: 'the of and to in a is that for it was on are with as he be at his they by this have from had not or but what were we when your said their has will would who which been more about after its',
  de: 'der die das und in zu den mit von ist des im auf für sich nicht ein eine dem als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch wurde sagte wenn unter',
  fr: 'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son aux d elle ou mais comme été ont cette être fait nous leur ses c deux ces selon après entre sans',
  es: 'de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está porque según',
  it: 'di e il la che in a per un è del non una sono con le si da i ha al dei più nel della come anche ma alla gli delle lo ed suo questo stato dal ai degli nella dopo essere dalla ci tra hanno era due fra',
  pt: 'de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois são segundo',
  nl: 'de van het een en in is dat op te zijn voor met die niet aan er om ook als dan maar bij uit door naar heeft hij ze wordt over deze werd nog worden kan meer of al was geen hebben tot zei dit onder tegen',
  sv: 'och i att det som en på är av för med den till inte har de ett om han var men sig från så vi kan när jag år säger nu ska skulle där eller även hon efter ut under vid över också mot bli får mer',
  da: 'og i at det er en til af på for med den de ikke der har et som om han var men sig fra så vi kan når jeg år siger nu skal ville hvor eller også hun efter ud under ved over mod blive får mere bliver været',
  nb: 'og i at det er en til av på for med den de ikke som har et om han var men seg fra så vi kan når jeg år sier nå skal ville hvor eller også hun etter ut under ved over mot bli får mer blir vært',
  fi: 'ja on ei että oli se hän mutta ovat kun myös sen joka tai ole mukaan niin kuin jos vain sekä vielä nyt ollut mitä ne jo voi kuitenkin noin jälkeen olla sanoo kanssa tämä hänen joita',
  pl: 'i w na z się nie do to że jest o jak po co za od przez przy dla jego są oraz tym był ale ma która który które tego być może było już także jej czy tylko lub roku został przed jako ich po',
  cs: 'a v se na je že s z do o to k i ve za by ale po jako od pro jsou jsme který která které už není byl bylo ze podle také ještě nebo při jeho tak až mezi roku však kde jen před být',
  sk: 'a v sa na je že s z do o to k aj vo za by ale po ako od pre sú ktorý ktorá ktoré už nie bol bolo zo podľa tiež ešte alebo pri jeho tak až medzi roku však kde len pred byť',
  ro: 'de și în a la cu pe din care nu un o că să este mai pentru sunt au fost ca al ale sau după dar prin lui fi acest această între până fără iar când către îl îi despre anul',
  hu: 'a az és hogy nem is egy ez volt meg csak de azt mint már még el ha van vagy után szerint lesz majd ki között mert volt pedig amely által illetve akkor több nagyon lehet ezt aki minden azonban',
  tr: 've bir bu da de için ile olarak çok daha olan gibi en kadar sonra ne ama var ise ya o göre olduğunu yeni her iki ilk değil son dedi diye oldu olan arasında üzerinde tarafından büyük türkiye',
  id: 'yang dan di dari untuk dengan pada ini itu dalam tidak akan ke adalah oleh juga sebagai ada mereka telah atau bisa saat kata karena kami lebih tersebut dia sudah anda orang tahun menjadi',
  vi: 'và của là có trong được cho các một những với không người đã này khi về từ đến tại ra vào sẽ năm để cũng như theo nhiều trên',
  hr: 'i u je na se da su za od s a o koji kao bi ne koje ili će što iz to po sve koja samo nije biti bio nakon još te prema između međutim kako više ali već tijekom',
  ca: 'de la que i el a en les els per un una amb del és no al es dels ha més com seva però aquest són aquesta pel també va han sobre fins segons entre fer hi li ens quan',
};

export const cyrillicWords: Readonly<Record<string, string>> = {
  ru: 'и в не на что с он как это по но к из у за от так же для бы было его о все она только был я мы они или этом также были после при его который которые году',
  uk: 'і в не на що з він як це по але до із у за від так же для би було його про всі вона тільки був я ми вони або цьому також були після при який які році та й є',
  bg: 'и в не на че с той как това по но към от у за е се да са за го беше или също след при който които година ще има като си със',
  sr: 'и у не на да с он како то по али је се су за од га био или такође после при који које године ће има као са',
  be: 'і ў не на што з ён як гэта па але да у за ад так жа для было яго пра усе яна толькі быў я мы яны або таксама пасля пры які якія годзе',
};

/** Letters that only some languages write, in lower case. */
export const tellingLetters: readonly (readonly [language: string, letters: RegExp])[] = [
  ['de', /ß|[äöü]/],
  ['fr', /[èêëîïûùœ]|ç|à/],
  ['es', /ñ|[áíóú]n?$|ción/],
  ['it', /[àìòù]$|è$/],
  ['pt', /[ãõ]|ç/],
  ['sv', /å|[äö]/],
  ['da', /[æø]|å/],
  ['nb', /[æø]|å/],
  ['fi', /ää|öö|[äö]/],
  ['pl', /[łąęśżźćń]/],
  ['cs', /[řěůčšž]/],
  ['sk', /[ľĺŕôčšž]/],
  ['ro', /[țșăşţ]/],
  ['hu', /[őű]|[áéóú][a-z]/],
  ['tr', /[ğışç]|[öü]/],
  ['vi', /[ơưđạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/],
  ['hr', /[čćđšž]/],
  ['ca', /·|ç|[àèò]/],
];
