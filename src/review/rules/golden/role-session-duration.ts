import { authentication } from '../../../model/controls/authentication';
import { coversReading } from '../covers-action';
import { managed, numberOf } from '../resources-of';
import type { Rule } from '../rule';
import { allowsOf } from '../statements';

export const roleSessionDuration: Rule = {
  id: 'role-session-duration',
  severity: 'note',
  control: authentication.sessions,
  title: 'A role that reads secrets has sessions of at most 4 hours',
  rationale: 'A stolen session can be used until it ends.',
  remedy: 'lower max_session_duration to 14400 or less',
  check: (world) =>
    managed(world, 'aws_iam_role').flatMap(({ id, origin, attributes }) => {
      const seconds = numberOf(attributes.max_session_duration) ?? 3600;
      const reads = world.policies
        .filter(({ kind, attachedTo }) => kind === 'identity' && attachedTo.includes(id))
        .some((policy) => allowsOf(policy).some(coversReading));
      if (!reads || seconds <= 14_400) return [];
      return [
        { origin, message: `'${origin.address}' must have sessions of at most 14400 seconds, but has ${seconds}` },
      ];
    }),
};
