import type { PasswordPolicy } from '../core/secret-store';
import type { TargetSystem } from '../core/target-system';
import { mustBeText, parseJsonObject } from '../database/database-credential';

export interface RandomValueOptions {
  readonly policy: PasswordPolicy;
  /** The key of a JSON secret that changes. @default - the whole secret is the value */
  readonly key?: string;
}

/** A value that no system has to be told of, such as a pepper or a webhook secret that its readers fetch. */
export function randomValue({ policy, key }: RandomValueOptions): TargetSystem<string> {
  return {
    parse: (text, subject) => {
      if (key !== undefined) mustBeText(parseJsonObject(text, subject), key, subject);
      return text;
    },
    format: (text) => text,
    ...(key !== undefined && { owns: [key] }),
    propose: async (_, context) => {
      const value = await context.randomPassword(policy);
      // Nothing of the rest is rewritten.
      return key === undefined ? value : JSON.stringify({ [key]: value });
    },
    accepts: async () => true,
    mustBelongTogether: () => {},
    apply: async () => {},
  };
}
