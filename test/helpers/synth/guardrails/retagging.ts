import { MANDATORY_TAG_KEYS } from '../../../../src/model/mandatory-tag-keys';
import type { Actors } from './actors';
import { requestTags, tagsOf } from './requests';
import type { GuardrailRow, GuardrailRows } from './table';

/** The tags that only deployment changes. */
export const GUARDED_TAGS: readonly string[] = [...MANDATORY_TAG_KEYS, 'DeletionProtection'];
const PROTECTED = { DeletionProtection: 'prod-security/aws_secretsmanager_secret.orders_database_4F2A' };

/** A call that tags something of the environment. */
export type Tagging = Pick<GuardrailRow, 'action' | 'resource'>;

/**
 * Who changes a guarded tag of something, and who only seems to.
 *
 * @param what such as `a secret`
 */
export function retagging(what: string, call: Tagging, actors: Actors): GuardrailRows {
  const { administrator: by, deployment } = actors;
  const own: Readonly<Record<string, string>> = { ...tagsOf(actors), ...PROTECTED };
  const tag = (tags: Readonly<Record<string, string>>) => ({
    ...call,
    by,
    tags: { ...own, CostCenter: '12' },
    context: requestTags(tags),
  });
  return {
    denied: [
      ...GUARDED_TAGS.map((key) => ({
        what: `an administrator changes the tag ${key} of ${what}`,
        ...tag({ [key]: 'other' }),
      })),
      ...GUARDED_TAGS.map((key) => ({
        what: `an administrator changes the tag ${key} of ${what} together with a free one`,
        ...tag({ CostCenter: '13', [key]: 'other' }),
      })),
      { what: `an administrator empties a tag of ${what}`, ...tag({ App: '' }) },
      {
        what: `an administrator adds a tag to ${what} that is spelled like the one that decides access`,
        ...tag({ app: 'payments' }),
      },
      {
        what: `an administrator repeats each tag of ${what} but one`,
        ...tag({ ...own, Owner: 'team-payments' }),
      },
    ],
    allowed: [
      {
        what: `an administrator creates ${what} with tags, and AWS takes them as those that it has`,
        ...tag(own),
        tags: own,
      },
      { what: `an administrator creates ${what} with tags, and AWS says that it has none`, ...tag(own), tags: {} },
      { what: `an administrator sets another tag of ${what}`, ...tag({ CostCenter: '13' }) },
      ...GUARDED_TAGS.map((key) => ({
        what: `an administrator sets the tag ${key} of ${what} to what it is`,
        ...tag({ [key]: own[key] as string }),
      })),
      ...GUARDED_TAGS.map((key) => ({
        what: `an administrator gives ${what} its first tag ${key}`,
        ...tag({ [key]: 'other' }),
        tags: Object.fromEntries(Object.entries(own).filter(([other]) => other !== key)),
      })),
      ...GUARDED_TAGS.map((key) => ({
        what: `Terraform changes the tag ${key} of ${what}`,
        ...tag({ [key]: 'other' }),
        by: deployment,
      })),
    ],
  };
}
