import type { MandatoryTags } from './mandatory-tags';

/** The keys of the mandatory tags, in their order. */
export const MANDATORY_TAG_KEYS: readonly (keyof MandatoryTags)[] = [
  'App',
  'DataClassification',
  'Environment',
  'Owner',
  'RotationEnabled',
];
