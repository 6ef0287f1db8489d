import { access } from '../../../model/controls/access';
import { quote } from '../resources-of';
import type { Rule } from '../rule';

export const secretResourcePolicy: Rule = {
  id: 'secret-resource-policy',
  severity: 'warning',
  control: access.secretPolicies,
  title: 'A secret has a resource policy',
  rationale: 'Without one, anybody who can write identity policies in the account decides alone who reads the secret.',
  remedy: 'declare an aws_secretsmanager_secret_policy that names the readers and denies everybody else',
  check: (world) =>
    world.secrets
      .filter(({ replica, owner, isUndeclared }) => !replica && owner === undefined && isUndeclared !== true)
      .filter(({ policy }) => policy === undefined)
      .map(({ origin, name }) => ({
        origin,
        message: `${quote(name)} must have a resource policy, but none is declared`,
      })),
};
