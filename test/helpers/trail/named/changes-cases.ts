import { daysAgo } from '../ask';
import { API, call, DENIED, identity, keyCall, type NamedCase, ORDERS, ofSecret, read, SHOP, told } from './calls';

/** A case for each named query about changes, by its id. */
export const CHANGES_CASES: Readonly<Record<string, NamedCase>> = {
  'policy-changes': {
    events: [
      call('PutResourcePolicy', { secret: ORDERS, with: { userIdentity: identity } }),
      keyCall('PutKeyPolicy', { keyId: 'key-1' }, DENIED),
      call('GetResourcePolicy', { secret: ORDERS }),
      keyCall('Decrypt', ofSecret),
    ],
    rows: [
      { event: 'PutResourcePolicy', outcome: 'ok', target: ORDERS, sourceidentity: 'ada' },
      { event: 'PutKeyPolicy', outcome: 'AccessDenied', target: 'key-1' },
    ],
  },
  'value-changes': {
    events: [
      call('UpdateSecretVersionStage', { secret: ORDERS }),
      call('CreateSecret', { with: { requestParameters: { name: SHOP } } }),
      read(),
    ],
    rows: [
      { event: 'UpdateSecretVersionStage', target: ORDERS },
      { event: 'CreateSecret', target: SHOP },
    ],
  },
  deletions: {
    events: [
      call('DeleteSecret', { secret: ORDERS }),
      told('EndSecretVersionDelete', SHOP),
      call('PutSecretValue', { secret: ORDERS }),
    ],
    rows: [
      { event: 'DeleteSecret', target: ORDERS, principal: API },
      { event: 'EndSecretVersionDelete', target: SHOP },
    ],
  },
  'replica-changes': {
    events: [
      call('StopReplicationToReplica', { secret: ORDERS }),
      told('ReplicationFailed', SHOP),
      told('ReplicationSucceeded', SHOP),
    ],
    rows: [{ event: 'StopReplicationToReplica' }, { event: 'ReplicationFailed', target: SHOP }],
  },
  'tag-changes': {
    events: [call('UntagResource', { secret: ORDERS }), call('DescribeSecret', { secret: ORDERS })],
    rows: [{ event: 'UntagResource', target: ORDERS }],
  },
  'key-changes': {
    events: [keyCall('ScheduleKeyDeletion', { keyId: 'key-1' }), keyCall('DescribeKey', { keyId: 'key-1' })],
    rows: [{ event: 'ScheduleKeyDeletion', target: 'key-1' }],
  },
  'rotation-history': {
    events: [
      call('RotateSecret', { secret: ORDERS }),
      told('RotationFailed', SHOP, { errorMessage: 'Error when executing lambda during setSecret step' }),
      told('ReplicationSucceeded', SHOP),
    ],
    rows: [
      { event: 'RotateSecret', secret: ORDERS, principal: API },
      { event: 'RotationFailed', secret: SHOP, message: 'Error when executing lambda during setSecret step' },
    ],
  },
  'rotation-outcomes': {
    events: [
      told('RotationSucceeded', ORDERS, {}, daysAgo(9)),
      told('RotationFailed', SHOP),
      told('RotationSucceeded', SHOP, {}, daysAgo(5)),
      told('RotationAbandoned', SHOP, {}, daysAgo(3)),
      call('RotateSecret', { secret: 'prod/a/b' }),
    ],
    rows: [
      { secret: SHOP, succeeded: 1, failed: 2, lastsuccess: daysAgo(5), lastfailure: daysAgo(2) },
      { secret: ORDERS, succeeded: 1, failed: 0, lastsuccess: daysAgo(9), lastfailure: '' },
    ],
  },
};
