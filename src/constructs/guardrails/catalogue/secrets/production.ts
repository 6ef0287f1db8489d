import type { Partition } from '../../../../model/partition';
import type { Condition } from '../../../../model/policy/condition';
import { request } from '../../../../model/policy/conditions';
import { requireTexts } from '../../option-checks';

/**
 * How secrets of production are recognised:
 * - `account`: every secret of the accounts where the guardrail is attached;
 * - `name`: the first part of the name, `<environment>/…`, which cannot be changed;
 * - `tag`: the tag `Environment`, for secrets with names of another form.
 */
export type Production =
  | { readonly by: 'account' }
  | { readonly by: 'name' | 'tag'; readonly environments: readonly string[] };

/** Where a statement applies. */
export interface ProductionSecrets {
  readonly resources: readonly string[];
  /** Hold for secrets that exist. */
  readonly existing: readonly Condition[];
  /** Hold for a secret that is created. */
  readonly created: readonly Condition[];
}

/** @throws when production is recognised by environments and none is named, or one has another shape */
export function requireProduction(guardrail: string, production: Production): void {
  if (production.by === 'account') return;
  requireTexts(
    'environments',
    guardrail,
    production.environments,
    /^[A-Za-z0-9_+=.@-]{1,64}$/,
    'environments of 1 to 64 characters of A-Z a-z 0-9 _+=.@-',
  );
}

export function productionSecrets(production: Production, partition: Partition): ProductionSecrets {
  if (production.by === 'account') return { resources: ['*'], existing: [], created: [] };
  const { environments } = production;
  if (production.by === 'name') {
    const names = environments.map((environment) => `arn:${partition}:secretsmanager:*:*:secret:${environment}/*`);
    return { resources: names, existing: [], created: [] };
  }
  return {
    resources: ['*'],
    existing: [request('StringEquals', 'aws:ResourceTag/Environment', environments)],
    created: [request('StringEquals', 'aws:RequestTag/Environment', environments)],
  };
}
