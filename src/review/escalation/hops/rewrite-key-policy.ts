import type { ContextValue } from '../../../iam';
import type { Hop } from '../hop';
import { joinAnswers } from '../join-answers';
import { permissivePolicy } from '../permissive-policy';
import type { Step } from '../probe';

const ACTIONS = ['kms:PutKeyPolicy', 'kms:CreateGrant'] as const;

/**
 * Somebody who gets the value but not the key lets itself decrypt: by the key policy, or by a grant.
 * @see https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateGrant.html
 */
export const rewriteKeyPolicy: Hop = {
  needs: ACTIONS,
  byPolicy: true,
  find: ({ probe, subject, secret }) => {
    const { encryptedBy } = secret;
    const { keys } = probe.evaluator.index.world;
    const key = encryptedBy.kind === 'key' ? keys.find(({ id }) => id === encryptedBy.key) : undefined;
    if (key === undefined) return [];
    const [putting, granting] = ACTIONS;
    // Few may do either: what it would lead to is made only for them.
    if (ACTIONS.every((action) => !probe.isWorthAsking(subject, action, key))) return [];
    const { principal } = subject;
    const grantee = 'arn' in principal ? principal.arn : `arn:aws:iam::${subject.account ?? ''}:root`;
    // Called by the subject itself: services that make grants make them for their own resources.
    const call: Readonly<Record<string, ContextValue>> = {
      'kms:ViaService': null,
      'kms:GrantIsForAWSResource': false,
      'kms:GrantOperations': ['Decrypt'],
      'kms:GranteePrincipal': grantee,
      'kms:CallerAccount': subject.account ?? null,
    };
    const ways: ReadonlyArray<readonly [action: string, step: Step]> = [
      [putting, { keyPolicy: permissivePolicy(subject) }],
      [granting, { keyGrants: [{ id: 'the grant it could make', grantee, operations: ['Decrypt'] }] }],
    ];
    return ways.flatMap(([action, step]) => {
      const changed = probe.may(subject, action, key, call);
      if (changed.verdict === 'denied') return [];
      const answer = joinAnswers(changed, { 'the read': probe.readsAfter(subject, secret, step) });
      return [{ hop: 'rewrite-key-policy', action, through: `the key ${key.aliases[0] ?? key.arn}`, answer }];
    });
  },
};
