import { showHoles } from '../../iam';
import type { Escalation, HopKind } from './escalation';

const WORDS: Readonly<Record<HopKind, string>> = {
  'assume-reader': 'taking',
  'rewrite-trust': 'rewriting who can assume',
  'rewrite-own-policy': 'rewriting',
  'rewrite-role-policy': 'giving a policy to',
  'rewrite-secret-policy': 'rewriting',
  'rewrite-key-policy': 'opening',
  'change-function': 'changing',
  'pass-role': 'running code as',
  'run-command': 'running commands on what runs as',
  'swap-key': 'moving the secret under',
  'replicate-to-account': 'replicating the secret to another account with',
  'take-user': 'signing in as',
  'assign-permission-set': 'taking the permission set',
};

/**
 * A step in words: `taking role/api`.
 *
 * @example
 * const steps = new Escalations(queries).all().map(stepText);
 */
export function stepText({ hop, through }: Pick<Escalation, 'hop' | 'through'>): string {
  return `${WORDS[hop]} ${showHoles(through)}`;
}
