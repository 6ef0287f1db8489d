import { plainText } from '../../../model/controls/plain-text';
import type { Rule } from '../rule';

const DATA_SOURCES = [
  'aws_secretsmanager_secret_version',
  'aws_secretsmanager_secret_versions',
  'aws_secretsmanager_random_password',
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
      .filter(({ mode, type }) => mode === 'data' && DATA_SOURCES.includes(type))
      .map(({ origin }) => ({
        origin,
        message: `'${origin.address}' must not read a value into the state, but is a data source`,
      })),
};
