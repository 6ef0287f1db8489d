import type { Environment } from '../../../../src/environment';
import { prod, readBy, withAttributes, withoutKey, withoutSecret, withSecret } from './edits';
import type { StackJson } from './synthesize-change';

/** An environment with a host of the warehouse and a ledger of billing, which it does not read. */
function busy(): Environment {
  const [api] = prod.consumers;
  const telemetry = prod.secrets.find(({ name }) => name === 'shared/telemetry');
  if (api === undefined || telemetry === undefined) throw new Error('prod has consumers, and a secret that all read');
  const host = { ...api, name: 'warehouse-host', runs: 'ec2' as const };
  const domain = prod.secrets.find(({ name }) => name === 'payments/webhook')?.domain ?? telemetry.domain;
  const ledger = { ...telemetry, name: 'billing/ledger' as const, domain, readers: [] };
  const { name, primary } = { name: 'eu-north-1', primary: prod.regions.primary };
  return {
    ...withoutSecret(prod, 'orders/cache'),
    regions: { primary, replicas: [name] },
    consumers: [...prod.consumers, host],
    secrets: [
      ...prod.secrets.filter((each) => each !== telemetry && each.name !== 'orders/cache'),
      { ...telemetry, readers: [...telemetry.readers, host] },
      ledger,
    ],
  };
}

const before = busy();
const unrotated = withSecret(before, 'payments/webhook', (entry) => ({
  ...entry,
  rotation: { kind: 'none', reason: 'The acquirer gives tokens out by hand', reviewBy: '2027-06-30' },
}));

/** Before and after a change with five causes, as far as data says it. */
export const BUSY = { before, after: readBy(unrotated, 'billing/ledger', ['warehouse-host']) };

/** The rest of it: a key is gone, another is not rotated, and a role is replaced. */
export const manyEdits = {
  'prod-security': (stack: StackJson) => {
    withoutKey('commerce', 'eu-north-1')(stack);
    withAttributes('aws_kms_key', 'Key-payments_eu-central-1_', (key) => {
      key.enable_key_rotation = false;
    })(stack);
  },
  'prod-workload-orders': withAttributes('aws_iam_role', 'orders-worker', (role) => {
    role.path = '/workers/';
  }),
};
