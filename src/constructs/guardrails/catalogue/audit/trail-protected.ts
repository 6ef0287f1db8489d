import { audit } from '../../../../model/controls/audit';
import type { Guardrail } from '../../guardrail';
import { protectAuditing } from './protect-auditing';

/** Trails go on recording what they record. */
export function trailProtected(): Guardrail {
  return protectAuditing({
    id: 'trail-protected',
    control: audit.trail,
    intent: 'Nobody stops, narrows or deletes a trail or an event data store',
    cannotExpress: [
      'The bucket of a trail is written by a service: its bucket policy and object lock keep what was recorded.',
    ],
    isManaged: true,
    page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awscloudtrail.html',
    actions: [
      'cloudtrail:DeleteEventDataStore',
      'cloudtrail:DeleteTrail',
      'cloudtrail:DeregisterOrganizationDelegatedAdmin',
      'cloudtrail:PutEventConfiguration',
      'cloudtrail:PutEventSelectors',
      'cloudtrail:PutInsightSelectors',
      'cloudtrail:StopEventDataStoreIngestion',
      'cloudtrail:StopLogging',
      'cloudtrail:UpdateEventDataStore',
      'cloudtrail:UpdateTrail',
    ],
  });
}
