import { Detections } from '../../../src';
import type { Detection } from '../../../src/constructs/detection/detection';
import type { FindingsPlace } from '../../../src/functions/findings/finding';
import type { TrailEvent } from '../../helpers/synth/people/cloudtrail-events';

export const PLACE: FindingsPlace = {
  environment: 'prod',
  account: '333333333333',
  region: 'eu-central-1',
  productArn: 'arn:aws:securityhub:eu-central-1:333333333333:product/333333333333/default',
};

/** What the rule of a detection tells of an event. */
export function told(event: TrailEvent, detection: Detection = Detections.secretReadDenied()) {
  const { id, severity, intent, runbook } = detection;
  return { detection: id, severity, intent, runbook, event: { time: '2026-11-28T10:00:00Z', ...event } };
}

/** As a topic hands it to the function. */
export function message(content: object) {
  return { Records: [{ EventSource: 'aws:sns', Sns: { Message: JSON.stringify(content) } }] };
}
