import { access } from '../../../model/controls/access';
import { statementViolations } from '../policy-violations';
import type { Rule } from '../rule';

export const policyDeletedPrincipal: Rule = {
  id: 'policy-deleted-principal',
  severity: 'warning',
  control: access.grantsInUse,
  title: 'Policies name principals that exist',
  rationale:
    'AWS shows the unique id in place of the ARN when a role or user was deleted: the statement allows and denies nobody, not even a new role of the same name.',
  remedy: 'name the role or user by its ARN, or remove it from the policy',
  check: (world) => {
    const existing = new Set(world.principals.map(({ uniqueId }) => uniqueId));
    return statementViolations(world, ['secret', 'key', 'trust', 'parameter', 'other'], ({ principals }) => {
      const deleted = principals.filter(
        ({ type, id }) => type === 'AWS' && /^A(ROA|IDA)[A-Z0-9]{12,}$/.test(id) && !existing.has(id),
      );
      return deleted.length > 0
        ? `must name principals that exist, but names the deleted ${deleted.map(({ id }) => id).join(', ')}`
        : undefined;
    });
  },
};
