import { plainText } from '../../../model/controls/plain-text';
import { isOf, type KnownType } from '../../provider/known-types';
import type { Rule } from '../rule';

const DATA_SOURCES: readonly KnownType[] = [
  'data.aws_secretsmanager_secret_version',
  'data.aws_secretsmanager_secret_versions',
  'data.aws_secretsmanager_random_password',
];

export const secretValueDataSource: Rule = {
  id: 'secret-value-data-source',
  severity: 'error',
  control: plainText.state,
  title: 'Terraform does not read the values of secrets',
  rationale: 'A data source writes what it reads into the state as plain text.',
  remedy: 'use the ephemeral resource of the same name, or pass the ARN and let the application read',
  check: (world) =>
    world.resources
      .filter((resource) => isOf(resource, ...DATA_SOURCES))
      .map(({ origin }) => ({
        origin,
        message: `'${origin.address}' must not read a value into the state, but is a data source`,
      })),
};
