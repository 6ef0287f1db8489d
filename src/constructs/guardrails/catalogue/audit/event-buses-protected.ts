import { audit } from '../../../../model/controls/audit';
import { PolicyStatement } from '../../../../model/policy/statement';
import { exceptExempt } from '../../exempt-roles';
import { type Guardrail, sidOf } from '../../guardrail';

const id = 'event-buses-protected';
const exempts = { deployment: 'It admits the forwarding roles of the organization, from reviewed plans' };

/** Detections hear what accounts forward, from accounts of the organization alone. */
export function eventBusesProtected(): Guardrail {
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control: audit.monitoring,
    intent: 'Nobody changes who may put events on a bus, or the key and the queue of the bus that detections listen to',
    cannotExpress: [
      'The calls that change the policy of a bus name no resource: teams with buses of their own deploy their policies, too.',
    ],
    exempts,
    page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoneventbridge.html',
    statements: (scope) => [
      PolicyStatement.deny({
        sid: sidOf(id),
        actions: ['events:PutPermission', 'events:RemovePermission'],
        resources: ['*'],
        conditions: exceptExempt({ id, exempts }, scope),
      }),
      PolicyStatement.deny({
        sid: `${sidOf(id)}Default`,
        actions: ['events:UpdateEventBus'],
        resources: [`arn:${scope.partition}:events:*:*:event-bus/default`],
        conditions: exceptExempt({ id, exempts }, scope),
      }),
    ],
  };
}
