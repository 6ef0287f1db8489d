import type { Sighting } from '../../model/detections/watched/sighting';
import { type AwsEdge, callAws } from '../aws/call-aws';
import type { SightingSource } from './task';

/**
 * What CloudTrail says of a trail that does not record, or cannot deliver.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_GetTrailStatus.html
 */
export async function failingTrail(
  { trailArn }: Extract<SightingSource, { kind: 'status' }>,
  now: Date,
  edge: AwsEdge,
): Promise<readonly Sighting[]> {
  const [, , , region = '', account = ''] = trailArn.split(':');
  const target = 'com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.GetTrailStatus';
  const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': target };
  const body = JSON.stringify({ Name: trailArn });
  const status = JSON.parse(await callAws({ service: 'cloudtrail', region, headers, body }, edge));
  const faults = [
    ...(status.IsLogging === false ? ['it does not record'] : []),
    ...['LatestDeliveryError', 'LatestDigestDeliveryError'].filter((name) => (status[name] ?? '') !== ''),
  ];
  return faults.map((fault) => ({
    ...{ subject: `${trailArn} ${fault}`, principal: fault, resource: trailArn, account, region },
    ...{ seen: `${now.toISOString().slice(0, 19)}Z`, amount: 1, context: '', state: '' },
  }));
}
