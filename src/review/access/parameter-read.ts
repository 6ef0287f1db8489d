import { canReadParameter as canRead } from '../../iam';
import type { WorldParameter } from '../world/world-parameter';
import type { Access } from './access';
import type { AccessEvaluator } from './access-evaluator';
import { provenOrNot } from './proven-or-not';
import type { Subject } from './subject';
import { parameterTarget } from './targets';

/** Answers whether a principal can read a parameter, for a SecureString with the Decrypt of its key. */
export function canReadParameter(evaluator: AccessEvaluator, subject: Subject, parameter: WorldParameter): Access {
  const { arn, tags, account, encryptedBy } = parameter;
  const key = encryptedBy && evaluator.index.keyOf(encryptedBy);
  const policies = evaluator.policies(subject, { account });
  const answer = provenOrNot(() => canRead(evaluator.reader(subject), { arn, key, tags }, policies));
  return { subject, capability: 'read', action: 'ssm:GetParameter', target: parameterTarget(parameter), answer };
}
