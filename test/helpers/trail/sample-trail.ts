import { event } from './event';
import { trailWith } from './trail';

const SECRET = 'arn:aws:secretsmanager:eu-central-1:410000000001:secret:prod/orders/database';
const EXPLICIT = {
  errorCode: 'AccessDenied',
  errorMessage: 'not authorized, with an explicit deny in a resource-based policy',
};

/** The small trail that the documentation shows reports of. */
export function sampleTrail(): string {
  const orders = { role: 'orders-api', account: '430000000001' };
  return trailWith({
    'AWSLogs/430000000001/CloudTrail/eu-central-1/2026/10/05/trail.json.gz': [
      event({ ...orders, secret: SECRET, at: '2026-10-05T08:00:00Z' }),
      event({ ...orders, secret: `${SECRET}-a1B2c3`, at: '2026-10-12T08:00:00Z' }),
      event({
        role: 'report-job',
        account: '430000000001',
        secret: SECRET,
        at: '2026-10-12T09:30:00Z',
        with: EXPLICIT,
      }),
    ],
  });
}
