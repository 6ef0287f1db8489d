import type { Hop } from '../hop';
import { joinAnswers } from '../join-answers';
import { permissivePolicy } from '../permissive-policy';

const MOVE = 'secretsmanager:UpdateSecret';
const COPY = 'secretsmanager:ReplicateSecretToRegions';

/**
 * Somebody who gets the value but not the key moves the secret, or a copy of it, under a key whose policy they wrote:
 * the next value is theirs.
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_UpdateSecret.html
 */
export const swapKey: Hop = {
  needs: [MOVE, COPY],
  byPolicy: true,
  find: ({ probe, subject, secret }) => {
    const { account } = subject;
    if (account === undefined || secret.encryptedBy.kind !== 'key') return [];
    const [, partition, , region] = secret.arn.split(':');
    const own = `arn:${partition}:kms:${region}:${account}:key/00000000-0000-4000-8000-000000000000`;
    return [MOVE, COPY].flatMap((action) => {
      const moved = probe.may(subject, action, secret, action === MOVE ? { 'secretsmanager:KmsKeyArn': own } : {});
      if (moved.verdict === 'denied') return [];
      const read = probe.readsAfter(subject, secret, { keyPolicy: permissivePolicy(subject) });
      const answer = joinAnswers(moved, { 'the read': read });
      return [{ hop: 'swap-key', action, through: 'a key of its own', answer }];
    });
  },
};
