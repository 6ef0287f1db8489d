import { sha256 } from '../aws/sign-request';
import type { Detected } from './detected';
import { principalOf, resourceOf } from './subject';

/** Where findings are imported. */
export interface FindingsPlace {
  readonly environment: string;
  /** The account and Region of the function, which Security Hub takes findings for. */
  readonly account: string;
  readonly region: string;
  readonly productArn: string;
}

/**
 * A finding, with the fields that are required and those that are used here.
 *
 * @see https://docs.aws.amazon.com/securityhub/latest/userguide/asff-required-attributes.html
 */
export interface Finding {
  readonly SchemaVersion: '2018-10-08';
  readonly Id: string;
  readonly ProductArn: string;
  readonly GeneratorId: string;
  readonly AwsAccountId: string;
  readonly Types: readonly string[];
  readonly CreatedAt: string;
  readonly UpdatedAt: string;
  readonly FirstObservedAt: string;
  readonly LastObservedAt: string;
  readonly Severity: { readonly Label: string };
  readonly Title: string;
  readonly Description: string;
  readonly Resources: readonly { readonly Type: string; readonly Id: string }[];
  readonly Remediation?: { readonly Recommendation: { readonly Text: string } };
  readonly ProductFields: Readonly<Record<string, string>>;
  readonly RecordState: 'ACTIVE' | 'ARCHIVED';
}

/** What the same finding says already, where it is there. */
export type Earlier = Pick<Finding, 'CreatedAt' | 'ProductFields'> & Partial<Pick<Finding, 'FirstObservedAt'>>;

/** @returns what all findings of a detection have in common */
export function generatorOf({ environment }: FindingsPlace, detection: string): string {
  return `cdktf-aws-secrets/${environment}/${detection}`;
}

/** Stable: the same detection, resource and principal are one finding, however often it happens. */
export function findingId(place: FindingsPlace, { detection, event }: Detected): string {
  const { id } = resourceOf(event);
  const subject = sha256(JSON.stringify([id, principalOf(event)])).slice(0, 32);
  return `${generatorOf(place, detection)}/${subject}`;
}

/**
 * The finding of something that was detected. It has names and ARNs, and nothing that was sent or answered.
 *
 * @param earlier the same finding, if there is one: it keeps its beginning and counts
 */
export function findingOf(place: FindingsPlace, detected: Detected, now: Date, earlier?: Earlier): Finding {
  const { detection, severity, intent, runbook, event } = detected;
  const { detail = {}, account = '', region = '' } = event;
  const resource = resourceOf(event);
  const seen = timeOf(event.time, now);
  const occurrences = Number(earlier?.ProductFields.occurrences ?? 0) + 1;
  return {
    SchemaVersion: '2018-10-08',
    Id: findingId(place, detected),
    ProductArn: place.productArn,
    GeneratorId: generatorOf(place, detection),
    AwsAccountId: place.account,
    Types: ['Unusual Behaviors/Data'],
    CreatedAt: earlier?.CreatedAt ?? seen,
    UpdatedAt: now.toISOString(),
    FirstObservedAt: earlier?.FirstObservedAt ?? seen,
    LastObservedAt: seen,
    Severity: { Label: severity.toUpperCase() },
    Title: upTo(256, intent || detection),
    Description: upTo(
      1024,
      `${principalOf(event)} called ${detail.eventName ?? 'something'} on ${resource.id} in account ${account}, ${region}`,
    ),
    Resources: [{ Type: resource.type, Id: upTo(512, resource.id) }],
    ...(runbook.length > 0 && { Remediation: { Recommendation: { Text: upTo(512, runbook.join('. ')) } } }),
    ProductFields: {
      detection,
      principal: upTo(2048, principalOf(event)),
      account,
      region,
      event: upTo(2048, String(detail.eventID ?? event.id ?? '')),
      occurrences: String(occurrences),
    },
    RecordState: 'ACTIVE',
  };
}

function timeOf(text: string | undefined, now: Date): string {
  const time = new Date(text ?? Number.NaN);
  return (Number.isNaN(time.getTime()) ? now : time).toISOString();
}

/** AWS refuses a finding with a longer text. */
function upTo(length: number, text: string): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
