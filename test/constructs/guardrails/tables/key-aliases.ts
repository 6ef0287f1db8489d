import { keyAliases } from '../../../../src/constructs/guardrails/catalogue/keys/key-aliases';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: keyAliases(),
  rows: ({ administrator, breakGlass, deployment, keyAdministrator, accounts, regions, environment }) => {
    const { primary } = regions;
    const alias = (name: string) => `arn:aws:kms:${primary}:${accounts.security}:alias/${name}`;
    const call = (action: string, name = `secrets/${environment}/commerce`) => ({
      action: `kms:${action}`,
      resource: alias(name),
    });
    return {
      denied: [
        { what: 'an administrator moves the alias of a key for secrets', by: administrator, ...call('UpdateAlias') },
        { what: 'an administrator deletes the alias of a key for secrets', by: administrator, ...call('DeleteAlias') },
        { what: 'a break-glass session moves the alias of a key for secrets', by: breakGlass, ...call('UpdateAlias') },
        {
          what: 'an administrator makes an alias that will be taken for one of a key for secrets',
          by: administrator,
          ...call('CreateAlias', 'secrets/next/commerce'),
        },
      ],
      allowed: [
        { what: 'Terraform makes an alias', by: deployment, ...call('CreateAlias') },
        { what: 'Terraform destroys an alias', by: deployment, ...call('DeleteAlias') },
        { what: 'an administrator of keys moves an alias', by: keyAdministrator, ...call('UpdateAlias') },
        { what: 'a team moves an alias of its own', by: administrator, ...call('UpdateAlias', 'backups') },
      ],
    };
  },
};
