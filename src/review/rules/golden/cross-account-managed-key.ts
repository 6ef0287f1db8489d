import { sameAccount } from '../../../iam';
import { encryption } from '../../../model/controls/encryption';
import { accountOf } from '../account-of';
import { coversReading } from '../covers-action';
import { quote } from '../resources-of';
import type { Rule } from '../rule';
import { allowsOf, principalsOf } from '../statements';

export const crossAccountManagedKey: Rule = {
  id: 'cross-account-managed-key',
  severity: 'error',
  control: encryption.customerKeys,
  title: 'A secret that other accounts read is not under the AWS managed key',
  rationale:
    'The AWS managed key decrypts for its own account only, so that a reader elsewhere is refused whatever the policies say.',
  remedy: 'encrypt the secret with a customer managed key whose policy lets the other account decrypt',
  check: (world) =>
    world.secrets
      .filter(({ encryptedBy }) => encryptedBy.kind === 'aws-managed')
      .flatMap(({ id, origin, name, account }) => {
        const foreign = world.policies
          .filter(({ kind, attachedTo }) => kind === 'secret' && attachedTo.includes(id))
          .flatMap(allowsOf)
          .filter(coversReading)
          .flatMap(principalsOf)
          .flatMap(({ text }) => accountOf(text) ?? [])
          .filter((each) => sameAccount(each, account) === 'never');
        if (foreign.length === 0) return [];
        const accounts = [...new Set(foreign)].sort().join(', ');
        const message = `${quote(name)} must be under a customer managed key for readers in ${accounts}, but is under aws/secretsmanager`;
        return [{ origin, message }];
      }),
};
