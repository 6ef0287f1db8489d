/** The keys of the mandatory tags, in their order. */
export const MANDATORY_TAG_KEYS = ['App', 'DataClassification', 'Environment', 'Owner', 'RotationEnabled'] as const;

/** The key of a mandatory tag. */
export type MandatoryTagKey = (typeof MANDATORY_TAG_KEYS)[number];
