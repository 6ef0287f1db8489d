import { perimeter } from '../../../../model/controls/perimeter';
import { request } from '../../../../model/policy/conditions';
import { PolicyStatement } from '../../../../model/policy/statement';
import { globalRegion, Region } from '../../../../model/region';
import { exceptExempt } from '../../exempt-roles';
import { type Guardrail, type GuardrailScope, sidOf } from '../../guardrail';
import { requireRegions } from '../../option-checks';
import { GLOBAL_SERVICES } from './global-services';

const id = 'region-limit';
const EXEMPTS = { 'account-management': 'It governs every Region, those that are to stay empty included' };
const KEPT = /^(kms|secretsmanager|ssm|\*)(:|$)/;

/** Where the organization works. */
export interface RegionLimitProps {
  /** Codes of Regions, those of replicas included: the keys and policies of replicas are deployed there. At least one. */
  readonly regions: readonly string[];
  /**
   * Further actions that may be called in any Region, such as `sns:*`, or `bedrock:InvokeModel` for inference that any
   * Region may answer, whose Region is `unspecified`. Not those of keys, secrets and parameters. Rules of EventBridge may
   * be in the Region where events of global services are sent anyway.
   *
   * @default - those that AWS Control Tower leaves unbound, but for keys: {@link GLOBAL_SERVICES}
   * @see https://docs.aws.amazon.com/bedrock/latest/userguide/global-cross-region-inference.html
   */
  readonly anywhere?: readonly string[];
}

/**
 * Nothing is done in a Region where nobody looks.
 *
 * @throws when there is no Region, one is malformed, they are of two partitions, or keys and secrets are let anywhere
 */
export function regionLimit({ regions, anywhere = [] }: RegionLimitProps): Guardrail {
  requireRegions(id, regions);
  requireOnePartition(regions.map(Region.of));
  requireElsewhere(anywhere);
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control: perimeter.locations,
    intent: 'Nobody uses a Region beyond those named, or copies a key there',
    cannotExpress: [
      'Replicas of secrets are asked for in the Region of the secret: the guardrail about replica Regions bounds where they go.',
      'Rules of EventBridge may also be in the Region where AWS records calls of IAM and switches in the console, us-east-1 in most partitions: the alarm on emergencies has its rules there.',
      'Services with one endpoint for all Regions are left out, whatever they store and wherever they store it.',
      'Which Region of the world answers a global inference of Amazon Bedrock: the call has the Region `unspecified`, and is denied until it is named in `anywhere`.',
    ],
    exempts: EXEMPTS,
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html',
    statements: (scope) => [
      PolicyStatement.deny({
        sid: sidOf(id),
        actions: { allExcept: [...new Set([...GLOBAL_SERVICES, 'events:*', ...anywhere])] },
        wildcardActions: { reason: 'Services that have no Region are left out whole' },
        resources: ['*'],
        conditions: [
          request('StringNotEquals', 'aws:RequestedRegion', regions),
          ...exceptExempt({ id, exempts: EXEMPTS }, scope),
        ],
      }),
      ...(anywhere.includes('events:*') ? [] : [eventsElsewhere(regions, scope)]),
      PolicyStatement.deny({
        sid: `${sidOf(id)}KeyReplicas`,
        actions: ['kms:ReplicateKey'],
        resources: ['*'],
        conditions: [request('StringNotEquals', 'kms:ReplicaRegion', regions)],
      }),
    ],
  };
}

/** Switches in the console, and calls of IAM, are recorded in one Region of the partition: rules there forward them. */
function eventsElsewhere(regions: readonly string[], scope: GuardrailScope): PolicyStatement {
  return PolicyStatement.deny({
    sid: `${sidOf(id)}Events`,
    actions: ['events:*'],
    wildcardActions: { reason: 'Every call of the service has a Region' },
    resources: ['*'],
    conditions: [
      request('StringNotEquals', 'aws:RequestedRegion', [...new Set([...regions, globalRegion(scope.partition).name])]),
      ...exceptExempt({ id, exempts: EXEMPTS }, scope),
    ],
  });
}

function requireElsewhere(actions: readonly string[]): void {
  const kept = actions.find((action) => KEPT.test(action));
  if (kept !== undefined) {
    throw new Error(`\`anywhere\` must leave keys, secrets and parameters in their Regions, got '${kept}'`);
  }
}

function requireOnePartition(regions: readonly Region[]): void {
  const other = regions.find(({ partition }) => partition !== regions[0]?.partition);
  if (other !== undefined) throw new Error(`\`regions\` must be of one partition, got '${regions[0]}' and '${other}'`);
}
