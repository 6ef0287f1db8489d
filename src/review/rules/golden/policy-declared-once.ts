import { type Policy, statementsOf } from '../../../iam';
import { access } from '../../../model/controls/access';
import type { Origin } from '../../world/origin';
import type { World } from '../../world/world';
import type { WorldResource } from '../../world/world-resource';
import { managed, quote } from '../resources-of';
import type { Rule, Violation } from '../rule';

export const policyDeclaredOnce: Rule = {
  id: 'policy-declared-once',
  severity: 'error',
  control: access.secretPolicies,
  title: 'A policy or rotation comes from one resource',
  rationale:
    'A secret and a key have one policy in AWS, an identity has one inline policy of a name, and a secret one rotation. Two resources that give it, or one beside the policy argument, overwrite each other in every apply, so that their order decides who has access.',
  remedy: 'merge both into one resource, and remove the other',
  check: (world) => [
    ...[...world.secrets, ...world.keys].flatMap(({ origin, rivalPolicies }) =>
      rivalPolicies === undefined
        ? []
        : [
            {
              origin,
              message: `'${origin.address}' must have one policy, but ${rivalPolicies.map(({ address }) => quote(address)).join(' and ')} each give it one`,
            },
          ],
    ),
    ...world.principals.flatMap(({ origin, name, rivalPolicies: [rival] = [] }) =>
      rival === undefined ? [] : [twice(origin, name, 'one inline policy of a name', rival)],
    ),
    ...givenTwice(world),
  ],
};

/** Attributes that together say what a resource gives, by its type. */
const GIVEN = {
  aws_iam_role_policy: ['role', 'name'],
  aws_iam_user_policy: ['user', 'name'],
  aws_iam_group_policy: ['group', 'name'],
  aws_secretsmanager_secret_rotation: ['secret_id'],
} as const;

function givenTwice(world: World): readonly Violation[] {
  const texts = new Map(world.policies.map(({ policy }) => [policy.name, textOf(policy)]));
  return (Object.keys(GIVEN) as (keyof typeof GIVEN)[]).flatMap((type) => {
    const names = GIVEN[type];
    const groups = new Map<string, WorldResource[]>();
    for (const resource of managed(world, type)) {
      const values = names.map((name) => resource.attributes[name]);
      if (!values.every((value) => typeof value === 'string' && value !== '')) continue;
      // IAM is one for all Regions.
      const region = type.startsWith('aws_iam_') ? undefined : resource.region;
      const key = JSON.stringify([resource.account, region, ...values]);
      groups.set(key, [...(groups.get(key) ?? []), resource]);
    }
    return [...groups.values()].flatMap(([first, ...others]): readonly Violation[] => {
      const text = ({ id, attributes }: WorldResource) => texts.get(id) ?? JSON.stringify(attributes);
      const rival = first && others.find((other) => text(other) !== text(first));
      if (first === undefined || rival === undefined) return [];
      const what = type === 'aws_secretsmanager_secret_rotation' ? 'one rotation' : 'one inline policy of a name';
      return [twice(first.origin, String(first.attributes[names[0]]), what, rival.origin)];
    });
  });
}

function twice(origin: Origin, name: string, what: string, rival: Origin): Violation {
  const givers = [origin, rival].map(({ address }) => quote(address)).join(' and ');
  return { origin, message: `${quote(name)} must have ${what}, but ${givers} each give it one` };
}

/** What a policy says; nothing when its document is not known. */
function textOf(policy: Policy): string | undefined {
  const isKnown = policy.opaque === undefined || policy.refused !== undefined;
  return isKnown ? JSON.stringify(statementsOf(policy)) : undefined;
}
