import { type Hop, roleLabel } from '../hop';
import { joinAnswers } from '../join-answers';
import { permissivePolicy } from '../permissive-policy';

const ACTION = 'iam:UpdateAssumeRolePolicy';

/**
 * Somebody rewrites the trust policy of a role that reads so that it names them, and assumes the role.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAssumeRolePolicy.html
 */
export const rewriteTrust: Hop = {
  needs: [ACTION],
  find: ({ probe, subject, readers }) =>
    readers.flatMap(({ principal: reader, access }) => {
      const { arn, account, tags } = reader;
      const rewritten = probe.may(subject, ACTION, { arn, account, tags });
      if (reader.trust === undefined || rewritten.verdict === 'denied') return [];
      const taken = probe.may(subject, 'sts:AssumeRole', {
        arn,
        account,
        tags,
        policy: permissivePolicy(subject, true),
      });
      const answer = joinAnswers(rewritten, { 'sts:AssumeRole': taken, 'the read': access.answer });
      return [{ hop: 'rewrite-trust', action: ACTION, through: roleLabel(reader), answer }];
    }),
};
