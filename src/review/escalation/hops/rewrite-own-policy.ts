import { type Hop, steps } from '../hop';
import { joinAnswers } from '../join-answers';
import { PERMISSIVE_IDENTITY } from '../permissive-policy';
import { identityWriters, WRITING } from './identity-writers';

/**
 * Somebody gives itself a policy, or rewrites a managed policy that it has. What its boundary, guardrails and the
 * policies of secret and key say still holds.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePolicy.html
 */
export const rewriteOwnPolicy: Hop = {
  needs: WRITING,
  find: ({ probe, subject, principal, secret }) => {
    if (principal === undefined) return [];
    const writers = identityWriters(probe, principal);
    return writers.flatMap(({ actions, thing, label }) => {
      const may = (action: string) => probe.may(subject, action, thing);
      const possible = actions.filter((action) => may(action).verdict !== 'denied');
      if (possible.length === 0) return [];
      const read = probe.readsAfter(subject, secret, { identity: [PERMISSIVE_IDENTITY] });
      return steps({ hop: 'rewrite-own-policy', through: label ?? 'its own policies' }, possible, (action) =>
        joinAnswers(may(action), { 'the read': read }),
      );
    });
  },
};
