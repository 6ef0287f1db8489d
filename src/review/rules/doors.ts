import { hasHole, opaqueText } from '../../iam';
import type { Origin } from '../world/origin';
import type { World } from '../world/world';
import type { WorldPolicy } from '../world/world-policy';
import type { Door } from './admission';

/** Something that is not in the world. */
export const NOWHERE: Door = { arn: opaqueText('what the policy is attached to') };

/** Finds what policies are on. */
export interface Doors {
  /**
   * What a policy is on, in each Region; without those whose account is not known, as it may be the one that is named.
   */
  of(policy: Pick<WorldPolicy, 'attachedTo' | 'origin'>): readonly Door[];
}

/** The secrets, keys and roles of a world; for what else a policy is on the account of the resource stands. */
export function doorsIn({ secrets, keys, principals, resources, organization }: World): Doors {
  const targets = new Map([...secrets, ...keys, ...principals].map((target) => [target.id, target]));
  const placeOf = ({ stack, address }: Origin) => JSON.stringify([stack, address]);
  const accounts = new Map(resources.map(({ origin, account }) => [placeOf(origin), account]));
  return {
    of: ({ attachedTo, origin }) => {
      const on = attachedTo.flatMap((id) => targets.get(id) ?? []);
      const found = on.length > 0 ? on : [{ ...NOWHERE, account: accounts.get(placeOf(origin)), tags: undefined }];
      return found.flatMap(({ arn, account, tags }) => {
        if (account === undefined || hasHole(account)) return [];
        const resourceControl = organization?.accounts[account]?.resourceControl;
        return [{ arn, account, ...(tags && { tags }), ...(resourceControl && { resourceControl }) }];
      });
    },
  };
}
