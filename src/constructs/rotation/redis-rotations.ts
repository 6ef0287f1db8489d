import { refuse } from '../validation';
import { requireFields } from './database-value';
import { elasticacheAccess } from './elasticache-access';
import type { ElasticacheProps, RedisProps } from './engine-props';
import { engineRotation, loginSettings, superuserSettings } from './engines';
import type { IRotation } from './i-rotation';

/** The names that a secret may give its engine. */
const NAMES = ['redis', 'valkey'] as const;

/** Rotation of a user whose passwords a superuser sets: no user may set its own. */
export function redisRotation(props: RedisProps): IRotation {
  const { superuser } = props;
  const settings = { ...superuserSettings(props), ...loginSettings(props) };
  return engineRotation('redis', props, settings, superuser, undefined, (construct, target) => {
    if (superuser === undefined) {
      refuse(construct, '`superuser` must be the secret of the user who sets the passwords, got none');
    }
    requireFields(construct, target, { engine: 'redis', names: NAMES, needed: ['masterarn'] });
  });
}

/** Rotation of a user whose passwords ElastiCache's API sets. */
export function elasticacheRotation(props: ElasticacheProps): IRotation {
  const access = elasticacheAccess(props.userId);
  return engineRotation('elasticache', props, loginSettings(props), undefined, access, (construct, target) =>
    requireFields(construct, target, { engine: 'elasticache', names: NAMES, needed: ['userid'] }),
  );
}
