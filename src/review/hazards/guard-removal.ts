import type { Severity } from '../report/severity';
import type { HazardFinder } from './hazard-finder';

/** What a resource did, by its type. */
const GUARDS: Readonly<Record<string, readonly [kind: string, severity: Severity, loss: string]>> = {
  aws_secretsmanager_secret_rotation: ['rotation-removed', 'warning', 'the secret is no longer rotated'],
  aws_secretsmanager_secret_policy: ['secret-policy-removed', 'error', 'what it denied is no longer denied'],
  aws_kms_key_policy: ['key-policy-removed', 'error', 'the key falls back to the policy of AWS'],
  aws_organizations_policy: ['guardrail-removed', 'error', 'accounts are no longer bound by it'],
  aws_organizations_policy_attachment: ['guardrail-removed', 'error', 'accounts are no longer bound by it'],
  aws_cloudtrail: ['trail-removed', 'error', 'reading of secrets is no longer recorded by it'],
};

/** Something that protects secrets is taken away, while the environment stays. */
export const guardRemoval: HazardFinder = ({ changes }) =>
  changes.flatMap(({ origin, type, action }) => {
    const guard = GUARDS[type];
    if (guard === undefined || action !== 'delete') return [];
    const [kind, severity, loss] = guard;
    return [
      {
        ...{ kind, severity, origin },
        message: `'${origin.address}' is removed: ${loss}`,
        remedy: 'keep it, or confirm that what it guarded is removed too',
      },
    ];
  });
