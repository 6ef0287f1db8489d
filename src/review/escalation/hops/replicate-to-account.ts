import { evaluate } from '../../../iam';
import { type Hop, roleLabel } from '../hop';
import { joinAnswers } from '../join-answers';
import { permissivePolicy } from '../permissive-policy';

const GET = 'secretsmanager:GetSecretValue';
const LINK = 'secretsmanager:AssociateCrossAccountReplica';
const ACCEPT = 'secretsmanager:AcceptCrossAccountReplication';
const SERVICE = 'secretsmanager.amazonaws.com';

/** An account that belongs to nobody who is asked about: what it owns says what the subject wants. */
const ELSEWHERE = '000000000000';

/**
 * Somebody who gets the value but not the key links the secret with a replica in an account of their own, and has a role
 * that reads decrypt each value for it. Whoever reads anyway needs no role, and has access already.
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/cross-account-replicate-permissions.html
 */
export const replicateToAccount: Hop = {
  needs: [LINK],
  find: ({ probe, subject, principal, secret, readers }) => {
    if (principal === undefined || principal.account !== secret.account) return [];
    const [linked, got] = [probe.may(subject, LINK, secret), probe.may(subject, GET, secret)];
    if (linked.verdict === 'denied' || got.verdict === 'denied') return [];
    const [, partition, , region] = secret.arn.split(':');
    const accepted = probe.may(subject, ACCEPT, {
      arn: `arn:${partition}:secretsmanager:${region}:${ELSEWHERE}:secret:replica-a1B2c3`,
      account: ELSEWHERE,
      policy: permissivePolicy(subject),
    });
    return readers
      .filter(({ principal: reader }) => reader.account === secret.account && reader.trust !== undefined)
      .flatMap(({ principal: reader, access }) => {
        const { arn, account, tags, trust } = reader;
        const passed = probe.may(subject, 'iam:PassRole', { arn, account, tags }, { 'iam:PassedToService': SERVICE });
        const trusted = evaluate(
          { principal: { type: 'service', name: SERVICE }, action: 'sts:AssumeRole', resource: arn },
          { resource: trust },
        );
        const answer = joinAnswers(linked, {
          [GET]: got,
          [ACCEPT]: accepted,
          'iam:PassRole': passed,
          'the service': trusted,
          'the read': access.answer,
        });
        return [{ hop: 'replicate-to-account', action: LINK, through: roleLabel(reader), answer }];
      });
  },
};
