import { keyAwsManaged } from '../../../../src/constructs/guardrails/catalogue/keys/key-aws-managed';
import { OWNING_SERVICES } from '../../../../src/constructs/guardrails/service-secrets';
import { tagsOf } from '../../../helpers/synth/guardrails/requests';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: keyAwsManaged(),
  rows: (actors) => {
    const { administrator, deployment, rotation, secret } = actors;
    const forSecret = (name: string) => ({ 'kms:EncryptionContext:SecretARN': name });
    const managed = { 'kms:ResourceAliases': ['alias/aws/secretsmanager'] };
    const call = (name: string) => ({
      action: `kms:${name}`,
      resource: actors.key(),
      context: { ...managed, ...forSecret(secret('orders/database')) },
    });
    const customer = (context: Readonly<Record<string, string>>) => ({
      ...call('GenerateDataKey'),
      tags: tagsOf(actors),
      context: { 'kms:ResourceAliases': [`alias/secrets/${actors.environment}/commerce`], ...context },
    });
    return {
      denied: [
        {
          what: 'an administrator hides behind a `!` in the name of a secret under the key of AWS',
          by: administrator,
          ...call('GenerateDataKey'),
          context: { ...managed, ...forSecret(secret('orders!database')) },
        },
        {
          what: 'an administrator puts a value under the key of AWS, which the secret names by its ARN',
          by: administrator,
          ...call('GenerateDataKey'),
        },
        {
          what: 'an administrator drops the key of a secret, and its value moves to the key of AWS',
          by: administrator,
          ...call('Encrypt'),
        },
        {
          what: 'the deployment role makes a replica that names no key',
          by: deployment,
          ...call('GenerateDataKey'),
          context: { ...managed, ...forSecret(secret('orders/database', actors.regions.replica)) },
        },
        {
          what: 'an administrator encrypts with the key of AWS and no context',
          by: administrator,
          ...call('Encrypt'),
          context: managed,
        },
      ],
      allowed: [
        {
          what: 'Terraform seeds a value under a customer key',
          by: deployment,
          ...customer(forSecret(secret('orders/database'))),
        },
        {
          what: 'a rotation function puts a value under a customer key',
          by: rotation,
          ...customer(forSecret(secret('orders/database'))),
        },
        {
          what: 'a value that is under the key of AWS is read, and can be moved',
          by: administrator,
          ...call('Decrypt'),
        },
        ...OWNING_SERVICES.map((service) => ({
          what: `${service} puts a value under the key of AWS, for an administrator`,
          by: administrator,
          ...call('GenerateDataKey'),
          context: { ...managed, ...forSecret(actors.serviceSecret(`${service}!x`)) },
        })),
      ],
    };
  },
};
