import { candidatesFor, type Policy, type Statement, unreadReason } from '../../iam';
import { AccessEvaluator } from '../access/access-evaluator';
import { ACTIONS } from '../access/capability';
import type { Guarded } from '../access/guarded';
import { namedByResource } from '../access/named-by-resource';
import { declaredSubject } from '../access/subject';
import { WorldIndex } from '../access/world-lookup';
import { Probe } from '../escalation/probe';
import type { World } from '../world/world';
import type { WorldPrincipal } from '../world/world-principal';
import { coversAction } from './covers-action';
import { WAYS_TO_SECRETS } from './ways-to-secrets';

/** A call that the policy of what it is about may let somebody do without a policy of their own. */
interface Opening {
  readonly action: string;
  readonly thing: Guarded;
}

const ON_SECRETS = ['secretsmanager:GetSecretValue', ...ACTIONS.write, ...ACTIONS.administer];
const ON_KEYS = ['kms:Decrypt', ...ACTIONS['administer-key']];

/** Whether roles may reach a secret, parameter or key, by themselves or by a step. What is not known may. */
export class Reach {
  private readonly known = new Map<string, boolean>();
  private readonly roles: ReadonlyMap<string, WorldPrincipal>;
  private openings?: readonly Opening[];
  private probe?: Probe;

  constructor(private readonly world: World) {
    this.roles = new Map(world.principals.map((principal) => [principal.id, principal]));
  }

  /** Whether one of some roles may. @param ids of roles; one that is not in the world may */
  ofAny(ids: readonly string[]): boolean {
    return ids.length === 0 || ids.some((id) => this.of(id));
  }

  private of(id: string): boolean {
    const role = this.roles.get(id);
    if (role === undefined) return true;
    let reaches = this.known.get(id);
    if (reaches === undefined) {
      reaches = WAYS_TO_SECRETS.some((action) => mayByOwn(role, action)) || this.isAdmitted(role);
      this.known.set(id, reaches);
    }
    return reaches;
  }

  /** Whether a secret, a key or another role admits it by a policy of its own. */
  private isAdmitted(role: WorldPrincipal): boolean {
    this.openings ??= openingsOf(this.world);
    this.probe ??= new Probe(new AccessEvaluator(new WorldIndex(this.world)));
    const { openings, probe } = this;
    const subject = declaredSubject(role);
    return openings.some(({ action, thing }) => {
      // By way of Secrets Manager a key gives nothing without the secret.
      const context: Readonly<Record<string, null>> = action.startsWith('kms:') ? { 'kms:ViaService': null } : {};
      return thing.arn !== role.arn && probe.may(subject, action, thing, context).verdict !== 'denied';
    });
  }
}

function mayByOwn({ identity, boundary }: WorldPrincipal, action: string): boolean {
  const isHeld = boundary !== undefined && unreadReason(boundary, action) === undefined && !allows(boundary, action);
  if (isHeld || identity.some((policy) => forbids(policy, action))) return false;
  // Of AWS's own policies what is kept is all that matters here.
  return identity.some((policy) => policy.opaque !== undefined || allows(policy, action));
}

function allows(policy: Policy, action: string): boolean {
  return candidatesFor(policy, action).some(({ statement }) => statement.effect === 'Allow');
}

/** Whether a policy denies an action on everything, whatever the request. */
function forbids({ statements, uncertain }: Policy, action: string): boolean {
  return uncertain === undefined && statements.some((each) => isWhole(each) && coversAction(each, action));
}

function isWhole({ effect, resources, conditions }: Statement): boolean {
  const isEverything = resources?.inverted === false && resources.of.some(({ text }) => text === '*');
  return effect === 'Deny' && conditions.length === 0 && isEverything;
}

/** Whom a policy that is not known may allow is reported as not proven, whoever it is. */
function openingsOf({ secrets, keys, principals }: World): readonly Opening[] {
  const roles = principals.flatMap(({ arn, account, trust }): readonly Guarded[] =>
    trust === undefined ? [] : [{ arn, account, policy: trust }],
  );
  const on = (things: readonly Guarded[], actions: readonly string[]) =>
    things
      .filter(({ policy }) => policy?.opaque === undefined)
      .flatMap((thing) =>
        actions
          .filter((action) => namedByResource(action, thing)?.length !== 0)
          .map((action): Opening => ({ action, thing })),
      );
  return [...on(secrets, ON_SECRETS), ...on(keys, ON_KEYS), ...on(roles, ['sts:AssumeRole'])];
}
