/** A secret whose rotation must have been proven elsewhere. The tags come from the constructs. */
export interface GatedSecret {
  readonly secret: string;
  /** The tag `RotationTwin`: name of the secret whose rotation is the proof. */
  readonly twin: string;
  /** The tag `RotationFunctionVersion`: what tells the function's code from any other. */
  readonly version: string;
}

export const TWIN_TAG = 'RotationTwin';
export const VERSION_TAG = 'RotationFunctionVersion';

/** @returns nothing for a secret whose tags ask for no proof */
export function gatedSecret(secret: string, tags: Readonly<Record<string, unknown>>): GatedSecret | undefined {
  const twin = tags[TWIN_TAG];
  const version = tags[VERSION_TAG];
  if (typeof twin !== 'string' || twin === '') return undefined;
  return { secret, twin, version: typeof version === 'string' ? version : '' };
}
