import { quote } from '../rules/resources-of';
import type { FoundHazard, HazardFinder } from './hazard-finder';

/** A secret under another key: versions made before stay under the old one. */
export const secretRekeyed: HazardFinder = ({ before, after }) =>
  before.secrets.flatMap(({ id, encryptedBy, name }): readonly FoundHazard[] => {
    const now = after.secrets.find((each) => each.id === id);
    if (now === undefined || JSON.stringify(now.encryptedBy) === JSON.stringify(encryptedBy)) return [];
    return [
      {
        kind: 'secret-rekeyed',
        severity: 'warning',
        origin: now.origin,
        region: now.region,
        message: `${quote(name)} moves to another key in ${now.region}, but its present versions stay under the old one`,
        remedy: 'keep the old key and its policy until the value has been put again',
      },
    ];
  });
