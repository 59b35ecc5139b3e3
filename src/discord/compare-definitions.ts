import { isDeepStrictEqual } from 'node:util';
import type { Definition } from './definitions.ts';

/** The parts of a definition that are ours; Discord adds ids, versions and defaults. */
const ownParts = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'options',
  'default_member_permissions',
  'contexts',
  'integration_types',
  'nsfw',
  'required',
  'choices',
  'value',
  'min_value',
  'max_value',
  'min_length',
  'max_length',
  'channel_types',
  'autocomplete',
] as const;

/** Whether Discord already has this definition, whatever it adds and leaves out. */
export function isSameDefinition(known: Definition, wanted: Definition): boolean {
  const sparse = Object.fromEntries(Object.entries(known).filter(([key]) => isWanted(key, wanted)));
  return isDeepStrictEqual(
    normalized({ ...sparse, type: known.type ?? 1 }),
    normalized({ ...wanted, type: wanted.type ?? 1 }),
  );
}

/** Contexts and integration types come back with defaults where none were sent, as in a guild. */
function isWanted(key: string, wanted: Definition): boolean {
  return (key !== 'contexts' && key !== 'integration_types') || key in wanted;
}

function normalized(value: unknown): unknown {
  if (Array.isArray(value))
    return value.every((each) => typeof each === 'number') ? [...value].sort() : value.map(normalized);
  if (typeof value !== 'object' || value === null) return value;
  const isLocalizations = !('name' in value);
  const entries = Object.entries(value)
    .filter(([key, inner]) => (isLocalizations || ownParts.some((part) => part === key)) && !isDefault(inner))
    .map(([key, inner]) => [key, normalized(inner)] as const);
  return Object.fromEntries(entries);
}

function isDefault(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === false ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}
