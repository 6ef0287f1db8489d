import type { Told } from '../../model/detections/watched/judgement';
import { SIGHTING_EVENT } from '../../model/detections/watched/signals';
import { type AwsEdge, callAws } from '../aws/call-aws';
import { sha256 } from '../aws/sign-request';
import type { Kept } from './memory';
import type { WatchTask } from './task';

/**
 * The content of an event about a sighting. Within it is an event in the shape that CloudTrail gives its own, so that a
 * finding is made of it in the same way. It is the same, and has the same id, however often it is sent.
 */
export function detailOf(task: WatchTask, { where, subject, last }: Kept, told: Told): object {
  const { detection, severity, intent, runbook, about } = task;
  const { principal, resource, account, region, amount } = where;
  const id = sha256(JSON.stringify([detection, subject, last, told])).slice(0, 32);
  const named = about.parameter === undefined || resource === '' ? {} : { [about.parameter]: resource };
  const detail = {
    ...{ eventSource: `${about.service}.amazonaws.com`, eventName: about.call, eventID: id },
    userIdentity: principal === '' ? {} : { arn: principal },
    requestParameters: named,
    additionalEventData: { subject, amount },
  };
  const event = { id, account, region, time: last, detail };
  return { detection, severity, intent, runbook, told, resolves: told === 'ended', event };
}

/**
 * Sends an event to the bus of the account.
 *
 * @throws when EventBridge does not take it
 * @see https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEvents.html
 */
export async function sendEvent(detail: object, region: string, edge: AwsEdge): Promise<void> {
  const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'AWSEvents.PutEvents' };
  const { source: Source, detailType: DetailType } = SIGHTING_EVENT;
  const entry = { Source, DetailType, Detail: JSON.stringify(detail), EventBusName: 'default' };
  const body = JSON.stringify({ Entries: [entry] });
  const answer = JSON.parse(await callAws({ service: 'events', region, headers, body }, edge));
  if ((answer.FailedEntryCount ?? 0) === 0) return;
  throw new Error(`EventBridge must take every event, but refused one: ${answer.Entries?.[0]?.ErrorCode ?? 'unknown'}`);
}
