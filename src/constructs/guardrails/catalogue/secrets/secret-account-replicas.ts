import { perimeter } from '../../../../model/controls/perimeter';
import { PolicyStatement } from '../../../../model/policy/statement';
import { exceptExempt } from '../../exempt-roles';
import { type Guardrail, sidOf } from '../../guardrail';

const id = 'secret-account-replicas';
const exempts = { deployment: 'Which account gets a copy of a secret is decided in a pull request' };

/**
 * A secret is replicated to another account by deployment alone. `AssociateCrossAccountReplica` with `NoRestriction`
 * carries every later value to any account of the world; no condition key tells where to.
 */
export function secretAccountReplicas(): Guardrail {
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control: perimeter.outgoing,
    intent: 'Nobody but deployment links a secret with a replica in another account, accepts one, or ends a link',
    cannotExpress: [
      'To which account a value goes, and whether beyond the organization: AWS documents no condition key for these calls.',
      'Whether a secret that is created is to be a replica of one elsewhere: that brings a value in, not out. It takes `PutResourcePolicy`, which `secret-policy-writers` leaves to few.',
      'A link that exists already goes on: `DescribeSecret` shows it as `CrossAccountReplicas`.',
    ],
    exempts,
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_cross-account-replication.html',
    statements: (scope) => [
      PolicyStatement.deny({
        sid: sidOf(id),
        actions: [
          'secretsmanager:AcceptCrossAccountReplication',
          'secretsmanager:AssociateCrossAccountReplica',
          'secretsmanager:DisassociateCrossAccountReplica',
        ],
        resources: ['*'],
        conditions: exceptExempt({ id, exempts }, scope),
      }),
    ],
  };
}
