import { Arn } from '../../model/arn';
import { Conditions } from '../../model/policy/conditions';
import { Principal } from '../../model/policy/principal';
import { PolicyStatement } from '../../model/policy/statement';
import type { Region } from '../../model/region';
import { gatherShared } from '../statements/gather-statements';
import { throughSecretsManager } from '../statements/through-secrets-manager';
import type { KeyUse, SecretArnPattern } from './key-use';

/**
 * The statements of a Region's key that let roles use it. Roles that were granted the same calls under the same
 * conditions share one, and so do their secrets: which of these a role reads is for the policies of secret and role to
 * say, and a key would soon be full otherwise.
 */
export function useStatements(uses: readonly KeyUse[], region: Region): readonly PolicyStatement[] {
  const here = uses.filter(({ secret }) => secret.regions.some(({ name }) => name === region.name));
  return gatherShared(here, (sid, same) => useStatement(sid, same, region));
}

function useStatement(sid: string, uses: readonly [KeyUse, ...KeyUse[]], region: Region): PolicyStatement {
  const [{ actions, conditions, copies }] = uses;
  const secrets = uses.map(({ secret }) => secret);
  return PolicyStatement.allow({
    sid,
    principals: uses.map(({ role }) => Principal.accountOf(role)),
    actions,
    // In a key policy this is the key itself: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html
    resources: ['*'],
    conditions: [
      Conditions.principalArn(...uses.map(({ role }) => role.toString())),
      ...(copies
        ? throughSecretsManager(
            secrets.flatMap(({ regions }) => regions),
            secrets.flatMap(everywhere),
          )
        : throughSecretsManager(
            [region],
            secrets.map((secret) => secret.arnPattern(region)),
          )),
      ...conditions,
    ],
  });
}

/** A secret and its replicas in one pattern: the Regions are those of `kms:ViaService` beside it. */
function everywhere(secret: SecretArnPattern): readonly string[] {
  const patterns = [...new Set(secret.regions.map((region) => secret.arnPattern(region)))];
  return patterns.length === 1 ? patterns : patterns.map((pattern) => Arn.parse(pattern).inRegion('*').toString());
}
