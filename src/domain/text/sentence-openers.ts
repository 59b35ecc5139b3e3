/**
 * Words that, capitalised, open a sentence far more often than they continue a name. They decide whether "U.S.", "Inc." or "p.m."
 * before them ends the sentence.
 */
const openers = new Set(
  (
    'The A An This That These Those Such There Here He She It They We I You His Her Its Their Our My Your But And Or So Yet Nor For In On At ' +
    'By From With Without After Before During Since Until While When Where Why How What Who Which If Although Though Because As Once ' +
    'However Meanwhile Moreover Instead Still Also Then Now Later Earlier Last Some Many Most Few Several All Both Each Every Another ' +
    'Other Others One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen ' +
    'Twenty Thirty Forty Fifty Sixty Seventy Eighty Ninety Hundreds Thousands Dozens Half Under Over Among Between Despite According Not No Nobody Nothing Everyone Everybody Someone Anyone Only Even Just Yesterday Today ' +
    'Tomorrow Officials Police Authorities Experts Critics Analysts Residents Witnesses Investigators Prosecutors Researchers ' +
    'Scientists Let Maybe Perhaps Asked To Of Is Was Were Are Do Does Did Can Could Will Would Should Have Has Had Separately Additionally ' +
    'Der Die Das Den Dem Des Ein Eine Einer Eines Einem Einen Er Sie Es Wir Ihr Ich Im Am Zum Zur Vom Beim Mit Nach Vor Bei Seit Doch ' +
    'Aber Und Oder Auch Dabei Damit Danach Dann Daher Dazu Diese Dieser Dieses Wenn Weil Während Obwohl Nachdem Als Wie Was Wer Wo Zudem ' +
    'Außerdem Allerdings Jedoch Laut Für Auf Aus An Über Unter Zwischen Nun Noch Nur Schon Bisher Sein Seine Ihre Man Viele Alle Kein Keine ' +
    'Le La Les Un Une Des Du Il Elle Ils Elles On Nous Vous Je Ce Cet Cette Ces Mais Et Ou Donc Car Dans Sur Sous Avec Sans Pour Par Selon ' +
    'Après Avant Depuis Pendant Lors Quand Si Comme Son Sa Ses Leur Leurs Alors Ainsi Toutefois Cependant Pourtant Aussi Au Aux ' +
    'El Los Las Una Unos Unas Él Ella Ellos Ellas Nosotros Yo Este Esta Estos Estas Ese Esa Eso Esto Pero Y O En Con Sin Para Por Según ' +
    'Tras Después Antes Desde Durante Cuando Como Su Sus También Además Sin Aunque Mientras Al Del Se No Ya Lo ' +
    'Он Она Оно Они Мы Вы Я Это Этот Эта Эти Но И А Или В На По С К У О Об От До Из За Под Над При Для После Перед Когда Если Как Что Кто ' +
    'Где Так Также Однако Тем Его Её Ее Их Не Все Всё Сейчас Теперь Затем Потом Ранее Позже ' +
    'Lo Gli Nel Nella Ma Anche Secondo Dopo O Os As No Na Nos Mas De Het Een Maar'
  ).split(' '),
);

const compoundNumber = /^(?:Twenty|Thirty|Forty|Fifty|Sixty|Seventy|Eighty|Ninety)-\p{Ll}/u;

export function opensSentences(word: string): boolean {
  return openers.has(word) || compoundNumber.test(word);
}
