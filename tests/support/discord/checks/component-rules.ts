import { asList, asNumber, asObject, asText, isObject, type JsonObject } from '../json.ts';

const v2Types = new Set([9, 10, 11, 12, 13, 14, 17]);
const selectTypes = new Set([3, 5, 6, 7, 8]);
const linkStyle = 5;
const premiumStyle = 6;

/** Every component of a message, containers before what they hold, accessories included. */
export function allComponents(components: unknown): readonly JsonObject[] {
  return asList(components)
    .filter(isObject)
    .flatMap((component) => [
      component,
      ...allComponents(component['components']),
      ...(isObject(component['accessory']) ? allComponents([component['accessory']]) : []),
    ]);
}

/** Discord's rules for components that its published schema does not carry. */
export function componentProblems(components: unknown, isV2: boolean): readonly string[] {
  const all = allComponents(components);
  const texts = all.filter((each) => each['type'] === 10).map((each) => asText(each['content']));
  const textLength = texts.reduce((sum, text) => sum + text.length, 0);
  const customIds = all.map((each) => each['custom_id']).filter((id) => typeof id === 'string');
  const topLevel = asList(components).map((each) => asNumber(asObject(each)['type']));
  return [
    ...(all.length > 40 ? [`${String(all.length)} components, at most 40`] : []),
    ...(textLength > 4000 ? [`${String(textLength)} characters in text displays, at most 4000`] : []),
    ...texts.filter((text) => text.trim() === '').map(() => 'a text display without text'),
    ...(new Set(customIds).size < customIds.length ? [`custom ids repeat: ${customIds.join(', ')}`] : []),
    ...(!isV2 && all.some((each) => v2Types.has(asNumber(each['type'])))
      ? ['Components V2 without the flag']
      : []),
    ...(!isV2 && topLevel.some((type) => type !== 1)
      ? ['only action rows stand at the top of an ordinary message']
      : []),
    ...(!isV2 && topLevel.length > 5 ? [`${String(topLevel.length)} action rows, at most 5`] : []),
    ...all.flatMap(oneComponent),
  ];
}

function oneComponent(component: JsonObject): readonly string[] {
  const type = asNumber(component['type']);
  if (type === 1) return rowProblems(component);
  if (type === 2) return buttonProblems(component);
  if (type === 3) return selectProblems(component);
  if (type === 11) return mediaProblems(component['media']);
  return [];
}

function rowProblems(row: JsonObject): readonly string[] {
  const types = asList(row['components']).map((each) => asNumber(asObject(each)['type']));
  const selects = types.filter((type) => selectTypes.has(type)).length;
  if (selects > 0 && types.length > 1) return ['a select shares its row'];
  return types.length > 5 ? [`${String(types.length)} buttons in a row, at most 5`] : [];
}

function buttonProblems(button: JsonObject): readonly string[] {
  const style = asNumber(button['style']);
  const hasId = typeof button['custom_id'] === 'string';
  const hasUrl = typeof button['url'] === 'string';
  const isBare = asText(button['label']) === '' && button['emoji'] === undefined;
  return [
    ...(isBare && style !== premiumStyle ? ['a button without label and emoji'] : []),
    ...(style === linkStyle && (hasId || !hasUrl) ? ['a link button needs an address and no custom id'] : []),
    ...(style < linkStyle && (!hasId || hasUrl) ? ['a button needs a custom id and no address'] : []),
    ...(hasUrl && !/^(https?|discord):\/\//.test(asText(button['url']))
      ? ['a link button with another scheme']
      : []),
  ];
}

function selectProblems(select: JsonObject): readonly string[] {
  const options = asList(select['options']).map(asObject);
  const values = options.map((option) => asText(option['value']));
  const most = select['max_values'] === undefined ? 1 : asNumber(select['max_values']);
  return [
    ...(new Set(values).size < values.length ? [`select values repeat: ${values.join(', ')}`] : []),
    ...(most > options.length ? ['max_values above the number of options'] : []),
    ...options.flatMap((option) => [
      ...tooLong(option, 'label', 100),
      ...tooLong(option, 'value', 100),
      ...(option['description'] === undefined || option['description'] === null
        ? []
        : tooLong(option, 'description', 100)),
    ]),
  ];
}

function tooLong(option: JsonObject, field: string, limit: number): readonly string[] {
  const { length } = asText(option[field]);
  return length >= 1 && length <= limit
    ? []
    : [`${field} of a select option has ${String(length)} characters`];
}

function mediaProblems(media: unknown): readonly string[] {
  return /^(https?|attachment):\/\//.test(asText(asObject(media)['url']))
    ? []
    : ['media with another scheme'];
}
