import type { Hop } from '../hop';
import { joinAnswers } from '../join-answers';
import { permissivePolicy } from '../permissive-policy';

const ACTION = 'secretsmanager:PutResourcePolicy';

/**
 * Somebody rewrites the policy of the secret so that it names them. The key must let them through already.
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutResourcePolicy.html
 */
export const rewriteSecretPolicy: Hop = {
  needs: [ACTION],
  byPolicy: true,
  find: ({ probe, subject, secret }) => {
    const rewritten = probe.may(subject, ACTION, secret);
    if (rewritten.verdict === 'denied') return [];
    const read = probe.readsAfter(subject, secret, { secretPolicy: permissivePolicy(subject) });
    const answer = joinAnswers(rewritten, { 'the read': read });
    return [{ hop: 'rewrite-secret-policy', action: ACTION, through: 'the policy of the secret', answer }];
  },
};
