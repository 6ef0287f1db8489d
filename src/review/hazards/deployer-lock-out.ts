import { showHoles } from '../../iam';
import { answerText, verdictText } from '../access/verdict-text';
import { DeployerPermissions } from '../deployment/deployer-permissions';
import { idOf } from '../world/origin';
import type { World } from '../world/world';
import type { WorldKey } from '../world/world-key';
import type { WorldSecret } from '../world/world-secret';
import type { FoundHazard, HazardFinder } from './hazard-finder';

/** Something with a policy that Terraform has to be able to change in the next apply. */
interface Managed {
  readonly target: WorldSecret | WorldKey;
  readonly label: string;
  readonly actions: readonly string[];
}

/**
 * A secret or key that the role which deploys it could no longer change: the next apply fails, and only another
 * administrator, or AWS Support for a key, can open it again.
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html
 */
export const deployerLockOut: HazardFinder = ({ before, after }) => {
  const [earlier, later] = [new DeployerPermissions(before), new DeployerPermissions(after)];
  const deployers = deployersOf(after);
  const old = new Map(managedIn(before).map((managed) => [managed.target.id, managed.target]));
  return managedIn(after).flatMap((managed): readonly FoundHazard[] => {
    const { target, actions } = managed;
    const role = deployers.get(idOf(target.origin));
    if (role === undefined) return [];
    const was = old.get(target.id);
    const isDeniedBefore = (action: string) => was !== undefined && earlier.ask(role, action, was).verdict === 'denied';
    const denied = actions.flatMap((action) => {
      const answer = later.ask(role, action, target);
      if (answer.verdict !== 'denied' || isDeniedBefore(action)) return [];
      return [{ action, why: showHoles(answerText(answer.verdict, verdictText(answer))) }];
    });
    return [...new Set(denied.map(({ why }) => why))].map((why) =>
      lockedOut(managed, { role, why, actions: denied.filter((each) => each.why === why).map(({ action }) => action) }),
    );
  });
};

function lockedOut(
  { target, label }: Managed,
  { role, why, actions }: { readonly role: string; readonly why: string; readonly actions: readonly string[] },
): FoundHazard {
  return {
    kind: 'deployer-locked-out',
    severity: 'error',
    origin: target.origin,
    message: `'${role}' deploys '${showHoles(label)}' in ${target.region}, but could no longer call ${actions.join(' and ')}: ${why}`,
    remedy:
      'leave the deployment role out of the Deny with a condition on aws:PrincipalArn, or allow it in the key policy',
  };
}

function managedIn({ secrets, keys }: World): readonly Managed[] {
  return [
    ...secrets.map((target) => ({
      target,
      label: target.name,
      actions: ['secretsmanager:PutResourcePolicy', 'secretsmanager:DeleteSecret'],
    })),
    ...keys.map((target) => ({ target, label: target.aliases[0] ?? target.arn, actions: ['kms:PutKeyPolicy'] })),
  ];
}

/** The role that manages each resource, by stack and address. */
function deployersOf({ resources }: World): ReadonlyMap<string, string> {
  return new Map(
    resources.flatMap(({ origin, deployer }) => (deployer === undefined ? [] : [[idOf(origin), deployer]])),
  );
}
