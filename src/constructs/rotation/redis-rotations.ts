import { ELASTICACHE_CONTRACT } from '../../model/rotation/elasticache';
import { REDIS_CONTRACT } from '../../model/rotation/redis';
import { refuse } from '../synthesis/validation';
import { requireFields } from './database-value';
import { elasticacheAccess } from './elasticache-access';
import type { ElasticacheProps, RedisProps } from './engine-props';
import { engineRotation, loginSettings, superuserSettings } from './engines';
import type { FunctionRotationProps } from './function-rotation';
import type { IRotation } from './i-rotation';

/** Rotation of a user whose passwords a superuser sets: no user may set its own. */
export function redisRotation(props: RedisProps): IRotation {
  const { superuser } = props;
  const settings = { superuser: superuserSettings(props), login: loginSettings(props) };
  const check: FunctionRotationProps['check'] = (construct, target) => {
    if (superuser === undefined) {
      refuse(construct, '`superuser` must be the secret of the user who sets the passwords, got none');
    }
    requireFields(construct, target, {
      engine: REDIS_CONTRACT.name,
      names: REDIS_CONTRACT.engines,
      needed: ['masterarn'],
    });
  };
  return engineRotation(REDIS_CONTRACT, props, settings, { superuser, check });
}

/** Rotation of a user whose passwords ElastiCache's API sets. */
export function elasticacheRotation(props: ElasticacheProps): IRotation {
  const access = elasticacheAccess(props.userId);
  const { name: engine } = ELASTICACHE_CONTRACT;
  const check: FunctionRotationProps['check'] = (construct, target) =>
    requireFields(construct, target, { engine, names: REDIS_CONTRACT.engines, needed: ['userid'] });
  return engineRotation(ELASTICACHE_CONTRACT, props, loginSettings(props), { access, check });
}
