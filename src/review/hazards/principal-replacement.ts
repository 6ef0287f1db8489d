import { showHoles } from '../../iam';
import { isOf } from '../provider/known-types';
import { idOf } from '../world/origin';
import type { ResourceChange } from '../world/resource-change';
import type { World } from '../world/world';
import type { FoundHazard, HazardFinder } from './hazard-finder';
import { NamedArns } from './named-arns';

/**
 * A role or user that is replaced. IAM keeps the unique id behind an ARN in a policy, so that a grant to the old one
 * is none to the new one until the policy is written again; under another name or path it has another ARN.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export const principalReplacement: HazardFinder = ({ before, after, changes }) => {
  const replaced = changes.filter((each) => isOf(each, 'aws_iam_role', 'aws_iam_user') && each.action === 'replace');
  if (replaced.length === 0) return [];
  const named = new NamedArns(after.policies);
  const written = new Set(changes.filter(({ action }) => action !== 'no-op').map(({ id }) => id));
  const [was, is] = [arnsOf(before), arnsOf(after)];
  return replaced.map((change) => {
    const [old, now] = [was.get(change.id), is.get(change.id)];
    const hasMoved = old !== undefined && now !== undefined && old !== now;
    const left = hasMoved ? named.anywhere(old) : [];
    if (hasMoved && left.length > 0) {
      return found(change, {
        severity: 'warning',
        message: `it becomes ${showHoles(now)}, but ${policiesThat('name', left)} the old ARN`,
        remedy: 'keep its name and path, or name the new ARN in those policies',
      });
    }
    const stale = old === undefined ? [] : named.ofTheOld(old, written);
    return stale.length > 0
      ? found(change, {
          severity: 'warning',
          message: `${policiesThat('name', stale)} its ARN, which means the old one`,
          remedy: 'name it as its account with a condition on aws:PrincipalArn, or write those policies again',
        })
      : found(change, {
          severity: 'note',
          message: 'no policy here means the old one, but others may',
          remedy: 'keep it, or write again what names it elsewhere',
        });
  });
};

function found(
  { origin, replacedFor }: ResourceChange,
  { message, ...rest }: Pick<FoundHazard, 'severity' | 'message' | 'remedy'>,
): FoundHazard {
  const why = replacedFor.length > 0 ? ` because of ${replacedFor.join(', ')}` : '';
  return { kind: 'principal-replaced', origin, message: `'${origin.address}' is replaced${why}: ${message}`, ...rest };
}

function policiesThat(verb: string, policies: readonly string[]): string {
  return policies.length === 1 ? `1 policy ${verb}s` : `${policies.length} policies ${verb}`;
}

/** By stack and address: in the world after, the id of a replaced one is another. */
function arnsOf({ principals }: World): ReadonlyMap<string, string> {
  return new Map(principals.map(({ origin, arn }) => [idOf(origin), arn]));
}
