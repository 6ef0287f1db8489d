import { Label } from '../../model/staging-label';

/**
 * What to do about AWSPENDING that a rotation has left on a version: until it is gone AWS refuses to rotate and to
 * change the schedule. Turning rotation off does not take the label away.
 *
 * @see https://docs.aws.amazon.com/pcs/latest/userguide/cluster-secret-rotation-procedure.html
 */
export function pendingRemedy(secret: string, version: string): string {
  return `until it ends AWS refuses to rotate and to change the schedule ("A previous rotation isn't complete"): fix what the function's log says and wait, since Secrets Manager tries again, or give that version up with aws secretsmanager update-secret-version-stage --secret-id ${secret} --version-stage ${Label.pending} --remove-from-version-id ${version}`;
}
