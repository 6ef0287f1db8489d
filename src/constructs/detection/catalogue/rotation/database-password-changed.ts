import { rotation } from '../../../../model/controls/rotation';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { calls } from '../../trail-pattern';

/** Who sets the password by hand knows it, and breaks the secret. */
export function databasePasswordChanged(): Detection {
  return {
    id: 'database-password-changed',
    intent: 'Somebody changes the master password of a database outside rotation',
    severity: 'high',
    control: rotation.integrity,
    techniques: [attack.accountManipulation],
    carrier: 'event-rule',
    exempts: { deployment: 'It makes such changes, from reviewed plans', rotation: 'It is what rotation does' },
    runbook: [
      'Ask who did it: they know the password now',
      'Rotate the secret of the database, which sets another',
      'Look for connections by unknown addresses since then',
    ],
    falseAlarms: ['A restore of a database, whose password is set afterwards'],
    blindSpots: ['ALTER USER inside the database is no call of AWS'],
    page: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/logging-using-cloudtrail.html',
    pattern: () =>
      calls('rds', ['ModifyDBCluster', 'ModifyDBInstance'], {
        requestParameters: { masterUserPassword: [{ exists: true }] },
      }),
  };
}
