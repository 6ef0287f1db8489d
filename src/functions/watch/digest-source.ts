import type { Sighting } from '../../model/detections/watched/sighting';
import { type AwsEdge, callAws } from '../aws/call-aws';
import type { SightingSource } from './task';

const HOUR = 3_600_000;

/**
 * The accounts and Regions of which no digest came. CloudTrail delivers one every hour, also when nothing happened, so
 * that silence of an account is told from silence of its trail.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-digest-file-structure.html
 */
export async function missingDigests(
  source: Extract<SightingSource, { kind: 'digests' }>,
  now: Date,
  region: string,
  edge: AwsEdge,
): Promise<readonly Sighting[]> {
  const missing: Sighting[] = [];
  for (const account of source.accounts) {
    for (const each of source.regions) {
      if (await hasDigest(source, { account, each, now, region, edge })) continue;
      missing.push({
        ...{ subject: `${account} ${each}`, principal: `cloudtrail.amazonaws.com in ${each}`, resource: '', account },
        ...{ region: each, seen: `${now.toISOString().slice(0, 19)}Z`, amount: source.hours, context: '', state: '' },
      });
    }
  }
  return missing;
}

interface Place {
  readonly account: string;
  readonly each: string;
  readonly now: Date;
  readonly region: string;
  readonly edge: AwsEdge;
}

/** Digests lie under the day on which they end, and their names end with that moment. */
async function hasDigest(
  { bucket, folder, hours }: Extract<SightingSource, { kind: 'digests' }>,
  { account, each, now, region, edge }: Place,
): Promise<boolean> {
  const since = new Date(now.getTime() - hours * HOUR);
  const days = new Set([since, now].map((date) => date.toISOString().slice(0, 10).replaceAll('-', '/')));
  for (const day of days) {
    const prefix = `${folder}/${account}/CloudTrail-Digest/${each}/${day}/`;
    let token: string | undefined;
    do {
      const parameters = { 'list-type': '2', prefix, ...(token !== undefined && { 'continuation-token': token }) };
      const query = Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
      const path = `/${bucket}?${query.sort().join('&')}`;
      const text = await callAws({ service: 's3', region, method: 'GET', path, body: '' }, edge);
      if ([...text.matchAll(/<Key>([^<]+)<\/Key>/g)].some(([, key = '']) => endOf(key) >= since.getTime())) return true;
      token = /<NextContinuationToken>([^<]+)</.exec(text)?.[1];
    } while (token !== undefined);
  }
  return false;
}

function endOf(key: string): number {
  const [, day = '', hour = '', minute = '', second = ''] = /_(\d{8})T(\d\d)(\d\d)(\d\d)Z/.exec(key) ?? [];
  const date = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
  return Date.parse(`${date}T${hour}:${minute}:${second}Z`) || 0;
}
