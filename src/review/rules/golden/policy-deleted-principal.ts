import { access } from '../../../model/controls/access';
import { unknownIdentity } from '../outsiders';
import { statementViolations } from '../policy-violations';
import type { Rule } from '../rule';
import { isAws, principalsOf } from '../statements';

export const policyDeletedPrincipal: Rule = {
  id: 'policy-deleted-principal',
  severity: 'warning',
  control: access.grantsInUse,
  title: 'Policies name principals that exist',
  rationale:
    'AWS shows the unique id in place of the ARN when a role or user was deleted: the statement allows and denies nobody, not even a new role of the same name. The id may be of a role in another account as well, which it admits.',
  remedy: 'name the role or user by its ARN, or remove it from the policy',
  check: (world) => {
    const existing = new Set(world.principals.map(({ uniqueId }) => uniqueId));
    return statementViolations(world, ['secret', 'key', 'trust', 'parameter', 'other'], (statement) => {
      const deleted = principalsOf(statement).filter(
        (each) => isAws(each) && /^A(ROA|IDA)[A-Z0-9]{12,}$/.test(each.text) && !existing.has(each.text),
      );
      return deleted.length > 0
        ? `must name principals that exist, but names ${deleted.map(({ text }) => unknownIdentity(text)).join(', ')}`
        : undefined;
    });
  },
};
