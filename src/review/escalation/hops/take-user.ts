import type { WorldPrincipal } from '../../world/world-principal';
import { type Hop, type Reader, roleLabel, steps } from '../hop';
import { joinAnswers } from '../join-answers';

const ACTIONS = ['iam:CreateAccessKey', 'iam:CreateLoginProfile', 'iam:UpdateLoginProfile'];

/**
 * Somebody gives a credential of their own to an IAM user who reads, or whom the trust policy of a role that reads names,
 * such as a user for emergencies. Whether the role also demands a second factor, which is enrolled the same way, is not
 * asked.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateAccessKey.html
 */
export const takeUser: Hop = {
  needs: ACTIONS,
  find: ({ probe, subject, principal, readers }) => {
    if (principal === undefined) return [];
    return readers.flatMap((reader) =>
      usersOf(reader)
        .filter((arn) => arn !== principal.arn && arn.split(':')[4] === principal.account)
        .flatMap((arn) => {
          const may = (action: string) => probe.may(subject, action, { arn, account: principal.account });
          const possible = ACTIONS.filter((action) => may(action).verdict !== 'denied');
          return steps({ hop: 'take-user', through: roleLabel({ arn }) }, possible, (action) =>
            joinAnswers(may(action), { 'the read': reader.access.answer }),
          );
        }),
    );
  },
};

function usersOf({ principal }: Reader): readonly string[] {
  return principal.type === 'user' ? [principal.arn] : usersIn(principal);
}

/** Users whom a trust policy names one by one. */
function usersIn({ trust }: WorldPrincipal): readonly string[] {
  const named = (trust?.statements ?? []).flatMap(({ effect, principals }) =>
    effect === 'Allow' && principals?.inverted === false ? principals.of : [],
  );
  return [...new Set(named.flatMap((element) => (element.form === 'user' ? [element.arn] : [])))];
}
