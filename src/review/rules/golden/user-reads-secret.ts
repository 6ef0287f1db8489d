import { authentication } from '../../../model/controls/authentication';
import { coversReading } from '../covers-action';
import { quote } from '../resources-of';
import type { Rule } from '../rule';
import { allowsOf } from '../statements';

export const userReadsSecret: Rule = {
  id: 'user-reads-secret',
  severity: 'warning',
  control: authentication.sessions,
  title: 'No IAM user reads secrets',
  rationale: 'A user has credentials that do not expire: one more secret, that nobody stores.',
  remedy: 'use a role, or a permission set of IAM Identity Center',
  check: (world) =>
    world.principals
      .filter(({ type }) => type === 'user')
      .filter(({ id }) =>
        world.policies
          .filter(({ kind, attachedTo }) => kind === 'identity' && attachedTo.includes(id))
          .some((policy) => allowsOf(policy).some(coversReading)),
      )
      .map(({ origin, name }) => ({
        origin,
        message: `${quote(name)} must not read secrets as an IAM user, but its policies allow it`,
      })),
};
