import type { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { DecoySecret } from '../../constructs/detection/decoy/decoy-secret';
import type { ISecretsKey } from '../../constructs/keys/i-secrets-key';
import { SecretName } from '../../model/secret-name';
import type { Domain } from '../schema/domain';
import type { Environment } from '../schema/environment';

/** What a stack has for decoys: the scope of an application, and the keys of a domain. */
export interface DecoyPlace {
  readonly account: string;
  readonly scopeOf: (application: string) => Construct;
  readonly keyOf: (domain: Domain) => ISecretsKey;
}

/** Makes the decoys of an account. */
export function createDecoys({ name: environment, audit, deletionProtection }: Environment, place: DecoyPlace): void {
  for (const decoy of audit?.decoys ?? []) {
    if (decoy.account !== place.account) continue;
    const { application, name } = SecretName.parse(`${environment}/${decoy.name}`);
    new DecoySecret(place.scopeOf(application), name, {
      name: `${environment}/${decoy.name}`,
      description: decoy.description,
      classification: decoy.class,
      owner: decoy.owner,
      key: place.keyOf(decoy.domain),
      reason: decoy.reason,
      reviewBy: decoy.reviewBy,
      deletionProtection,
    });
  }
}

/** Scopes of applications in a stack, each made when it is first asked for. */
export function applicationScopes(stack: TerraformStack): (application: string) => Construct {
  const scopes = new Map<string, Construct>();
  return (application) => {
    const scope = scopes.get(application) ?? new Construct(stack, application);
    scopes.set(application, scope);
    return scope;
  };
}
