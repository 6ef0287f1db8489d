import { AccountId } from '../../../../model/account-id';
import { audit } from '../../../../model/controls/audit';
import { attack } from '../../../../model/detections/attack';
import { Region } from '../../../../model/region';
import { whole } from '../../numbers';
import type { SilenceDetection } from '../../trail-detection';

/** Of what a trail has digests. */
export interface SilenceOptions {
  /** Accounts of the organization, twelve digits each. */
  readonly accounts: readonly string[];
  /** Regions that are on in every account. */
  readonly regions: readonly string[];
  /** Hours without a digest: 2 to 24. @default 3 */
  readonly hours?: number;
}

/**
 * CloudTrail delivers a digest every hour, also of an account in which nothing happens.
 *
 * @throws when there is no account or Region, one is malformed, or the hours are out of their range
 */
export function trailSilent({ accounts, regions, hours = 3 }: SilenceOptions): SilenceDetection {
  const patience = whole('hours', hours, [2, 24]);
  for (const [property, values] of Object.entries({ accounts, regions })) {
    if (values.length === 0) throw new Error(`\`${property}\` must have at least one entry, got none`);
  }
  return {
    id: 'trail-silent',
    intent: `No digest of an account and Region has come for ${patience} hours`,
    severity: 'high',
    control: audit.trail,
    techniques: [attack.disableLogs],
    carrier: 'trail-watch',
    exempts: {},
    every: 'hour',
    judgement: { kind: 'present' },
    about: { service: 'cloudtrail', call: 'DigestMissing' },
    lookBackHours: 0,
    watches: {
      kind: 'digests',
      accounts: accounts.map((account) => AccountId.of(account).value),
      regions: regions.map((region) => Region.of(region).name),
      hours: patience,
    },
    runbook: [
      'Look whether the trail records in the Region, and whether its bucket takes files',
      'Ask for the query `coverage`: it says which accounts and Regions have events',
      'Look into the account itself, by its event history, for what the trail does not have',
    ],
    falseAlarms: [
      'A Region that is off in an account',
      'An account that joined in this hour',
      'An outage of CloudTrail',
    ],
    blindSpots: [
      'A trail whose files are not validated has no digests',
      'Events that a trail leaves out by its selectors',
    ],
    page: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-digest-file-structure.html',
  };
}
