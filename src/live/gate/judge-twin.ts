import { Label } from '../../model/staging-label';
import { pendingRemedy } from '../versions/pending-remedy';
import { holderOf, type SecretState } from '../versions/secret-state';
import { type GatedSecret, TWIN_TAG, VERSION_TAG } from './gated-secret';
import type { FunctionEvidence, TwinEvidence } from './twin-evidence';

/**
 * Why a secret must not be deployed yet.
 *
 * @returns nothing when its twin has rotated successfully with the same function version
 */
export function judgeTwin(gated: GatedSecret, { twin, rotationFunction }: TwinEvidence): string[] {
  if (twin === undefined) {
    return [
      `'${TWIN_TAG}' must name a secret that exists, but there is no '${gated.twin}': deploy staging first, or check --role and --region`,
    ];
  }
  if (rotationFunction === undefined || !twin.rotationEnabled) {
    return [`'${twin.name}' must be rotated by a function, but its rotation is not set up: deploy staging first`];
  }
  return [...version(gated, twin, rotationFunction), ...success(twin, rotationFunction)];
}

function version({ secret, version: wanted }: GatedSecret, twin: SecretState, { version: own }: FunctionEvidence) {
  if (!/\d/.test(wanted)) {
    return [
      `'${VERSION_TAG}' of '${secret}' must be a version that can be compared, got '${wanted}': name one, as 'semanticVersion' of an AWS template does`,
    ];
  }
  const found = [...new Set([twin.tags[VERSION_TAG] ?? 'none', own ?? twin.tags[VERSION_TAG] ?? 'none'])];
  if (found.length === 1 && found[0] === wanted) return [];
  return [
    `'${twin.name}' must rotate with function version ${wanted}, got ${found.join(' on the secret, on its function ')}: deploy the same code to staging`,
  ];
}

function success(twin: SecretState, { modified }: FunctionEvidence): string[] {
  const { name, lastRotated } = twin;
  const remedy = `rotate it with aws secretsmanager rotate-secret --secret-id ${name}`;
  const pending = holderOf(twin, Label.pending);
  if (pending !== undefined && !pending.labels.includes(Label.current)) {
    return [
      `'${Label.pending}' of '${name}' must not be left over, got version ${pending.id}, so its rotation is under way or has failed; ${pendingRemedy(name, pending.id)}`,
    ];
  }
  if (isRolledBack(twin)) {
    return [
      `'${name}' must not have been rolled back, but its ${Label.current} is older than its ${Label.previous}: ${remedy}`,
    ];
  }
  if (lastRotated === undefined) return [`'${name}' must have rotated, but it never has: ${remedy}`];
  // Lambda tells milliseconds, the date of a rotation may be cut to seconds.
  if (lastRotated.getTime() >= Math.floor(modified.getTime() / 1000) * 1000) return [];
  const since = Number.isFinite(modified.getTime()) ? modified.toISOString() : 'an unknown time';
  return [
    `'${name}' must have rotated since its function was deployed (${since}), last ${lastRotated.toISOString()}: ${remedy}`,
  ];
}

/** A successful rotation makes the newer version current. */
function isRolledBack(twin: SecretState): boolean {
  const current = holderOf(twin, Label.current)?.created;
  const previous = holderOf(twin, Label.previous)?.created;
  return current !== undefined && previous !== undefined && current < previous;
}
