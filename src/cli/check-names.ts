import { settingNames } from '../config.ts';
import { editDistance } from '../domain/search/edit-distance.ts';
import type { Finding } from './finding.ts';

const mostTypingErrors = 3;

/** A finding for each name in `.env` that no part of Brevier reads, with the setting that may have been meant. */
export function checkNames(settings: Readonly<Record<string, string>>): readonly Finding[] {
  return Object.keys(settings)
    .filter((name) => !settingNames.includes(name))
    .map((name) => {
      const meant = closestName(name);
      return {
        state: 'note',
        subject: 'Settings',
        found: `${name} in .env is not one of Brevier's and changes nothing`,
        advice: meant === undefined ? '.env.example names them all.' : `Perhaps ${meant} was meant.`,
      };
    });
}

function closestName(name: string): string | undefined {
  const distances = settingNames.map((known) => ({
    known,
    distance: editDistance(name.toUpperCase(), known, mostTypingErrors),
  }));
  const [closest] = distances.toSorted((one, other) => one.distance - other.distance);
  return closest !== undefined && closest.distance <= mostTypingErrors ? closest.known : undefined;
}
