import { key, parameter, principal, resource, secret, world } from '../../../helpers/review/world-builder';
import type { RuleCase } from './rule-case';

const other = (address: string) => ({ environment: 'prod', stack: 'prod-workload', address });
const again = { id: 'second', origin: other('aws_secretsmanager_secret.again') };
const FUNCTION = { function_name: 'rotate' };
const elsewhere = { account: '222222222222' };

/** One world that breaks the rule for each kind of name. */
const twice = (broken: RuleCase['broken'], message: string): RuleCase => ({
  rule: 'name-used-twice',
  broken,
  message,
  kept: [
    world({ secrets: [secret(), secret({ ...again, ...elsewhere }), secret({ ...again, region: 'eu-west-1' })] }),
    world({ secrets: [secret()], parameters: [parameter({ name: 'prod/orders/db' })] }),
    world({ principals: [principal(), principal({ ...again, type: 'user' }), principal({ ...again, ...elsewhere })] }),
  ],
});

const reviewed = (day: string) => world({ secrets: [secret({ tags: { ...secret().tags, RotationReviewBy: day } })] });

export const NAME_CASES: readonly RuleCase[] = [
  twice(
    world({ secrets: [secret({ replica: true, region: 'eu-west-1' }), secret({ ...again, region: 'eu-west-1' })] }),
    "'prod/orders/db' must be the name of one secret in account 111111111111 and Region eu-west-1, but 'aws_secretsmanager_secret.db' of stack prod-security has it",
  ),
  twice(
    world({ keys: [key({ aliases: ['alias/secrets'] }), key({ ...again, aliases: ['alias/secrets'] })] }),
    "'alias/secrets' must be the name of one key alias in account 111111111111 and Region eu-central-1, but 'aws_kms_key.main' of stack prod-security has it",
  ),
  twice(
    world({ principals: [principal(), principal({ ...again, name: 'App' })] }),
    "'App' must be the name of one role in account 111111111111, but 'aws_iam_role.app' of stack prod-security has it",
  ),
  twice(
    world({ parameters: [parameter(), parameter(again)] }),
    "'/p' must be the name of one parameter in account 111111111111 and Region eu-central-1, but 'aws_ssm_parameter.p' of stack prod-security has it",
  ),
  twice(
    world({ resources: [resource('aws_lambda_function', FUNCTION), resource('aws_lambda_function', FUNCTION, again)] }),
    "'rotate' must be the name of one function in account 111111111111 and Region eu-central-1, but 'aws_lambda_function.x' of stack prod-security has it",
  ),
  {
    rule: 'review-date-passed',
    broken: reviewed('2026-11-21'),
    message:
      "'prod/orders/db' must be looked at again by 2026-11-21, as its tag 'RotationReviewBy' says, but that day is over",
    kept: [reviewed('2026-11-22'), world({ secrets: [secret()] })],
  },
];
