/** Closed classes of English words that the features look for. Frozen together with the weights. */

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const FUNCTION_WORDS = list(`
  a about above after again against all also am an and any are as at back be because been before being below between both but by can
  could did do does doing down during each either even ever every few for from further get got had has have having he her here hers
  herself him himself his how i if in into is it its itself just like made make many may me might more most much must my myself neither
  no nor not now of off on once one only or other our ours ourselves out over own per same she should since so some still such than that
  the their theirs them themselves then there these they this those through to too under until up us very was we were what when where
  which while who whom whose why will with within without would yet you your yours yourself yourselves`);

export const PRONOUNS = list(`
  he she it they him her them his hers its their theirs this that these those himself herself itself themselves`);

export const FIRST_PERSON = list('i me my mine myself we us our ours ourselves');

export const SECOND_PERSON = list('you your yours yourself yourselves');

export const SAYING = list(`
  said says say saying told tells tell added adds according announced announces reported reports report claimed claims claim argued
  argues explained explains insisted stated states wrote warned warns confirmed confirms revealed reveals admitted tweeted denied denies
  noted notes suggested suggests believes thinks recalled described`);

export const CONNECTIVES = list(`
  but and so or however meanwhile moreover also yet instead still then thus therefore nevertheless nonetheless besides furthermore
  though although indeed otherwise similarly likewise additionally consequently finally later earlier`);

export const TIMES = list(`
  monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight january february march april june july
  august september october november december week month year weekend morning afternoon evening night hours minutes days weeks months`);

export const NUMBER_WORDS = list(`
  two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands million millions billion
  billions trillion half third quarter percent first second`);

export const CAPTION_WORDS = list(`
  video photo photos picture pictures pictured image images gallery scroll click watch copyright newsletter subscribe follow twitter
  facebook cnn read contributed report editor editors rights reserved getty reuters source below above`);
