import { access } from '../../../model/controls/access';
import { coversAction } from '../covers-action';
import { narrows } from '../narrowing';
import { policyViolations } from '../policy-violations';
import type { Rule } from '../rule';
import { conditionsOn, resourcesOf } from '../statements';

export const policyWildcardKeys: Rule = {
  id: 'policy-wildcard-keys',
  severity: 'warning',
  control: access.leastPrivilege,
  title: 'No identity policy allows decrypting with every key',
  rationale: 'kms:Decrypt on all keys opens whatever a key policy leaves to the account.',
  remedy: 'name the keys, or add conditions on kms:ViaService, kms:EncryptionContext:SecretARN or kms:ResourceAliases',
  check: (world) =>
    policyViolations(world, ['identity'], (statement) => {
      const wide = resourcesOf(statement).some((pattern) => /^(\*|arn:.*:key\/\*+)$/.test(pattern));
      const bound = conditionsOn(statement, /^kms:(viaservice|encryptioncontext:|resourcealiases)/).some(narrows);
      return coversAction(statement, 'kms:Decrypt') && wide && !bound
        ? 'must name the keys that it allows decrypting with, but allows all'
        : undefined;
    }),
};
