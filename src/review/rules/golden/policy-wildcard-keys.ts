import { access } from '../../../model/controls/access';
import { coversAction } from '../covers-action';
import { narrows } from '../narrowing';
import { policyViolations } from '../policy-violations';
import type { Rule } from '../rule';

export const policyWildcardKeys: Rule = {
  id: 'policy-wildcard-keys',
  severity: 'warning',
  control: access.leastPrivilege,
  title: 'No identity policy allows decrypting with every key',
  rationale: 'kms:Decrypt on all keys opens whatever a key policy leaves to the account.',
  remedy: 'name the keys, or add conditions on kms:ViaService, kms:EncryptionContext:SecretARN or kms:ResourceAliases',
  check: (world) =>
    policyViolations(world, ['identity'], (statement) => {
      const wide = statement.resources.some((pattern) => /^(\*|arn:.*:key\/\*+)$/.test(pattern));
      const bound = statement.conditions.some(
        (condition) => /^kms:(viaservice|encryptioncontext:|resourcealiases)/.test(condition.key) && narrows(condition),
      );
      return coversAction(statement, 'kms:Decrypt') && wide && !bound
        ? 'must name the keys that it allows decrypting with, but allows all'
        : undefined;
    }),
};
