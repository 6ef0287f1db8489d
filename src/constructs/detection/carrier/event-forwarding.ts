import { Construct } from 'constructs';
import { AccountId } from '../../../model/account-id';
import { Region } from '../../../model/region';
import { AwsAccount } from '../../accounts/aws-account';
import { type DeadLetterQueues, deadLetterArn } from '../../alarms/dead-letter-queues';
import { EventForwarder } from '../../alarms/event-forwarder';
import { createRule, type EventTarget } from '../../alarms/event-rule';
import { providerIn, recordingRegions } from '../../alarms/other-regions';
import { recordSource } from '../../synthesis/record-source';
import { validated } from '../../synthesis/validation';
import type { Detection, DetectionScope } from '../detection';
import { detectionPrefix } from './detection-names';
import { forwardedEvents } from './forwarded-events';

/** Where an account sends what happens in it. */
export interface EventForwardingProps {
  /** The environment of the {@link DetectionSet}: the beginning of every name. */
  readonly environment: string;
  /** The account of the {@link DetectionSet}, twelve digits. */
  readonly auditAccountId: string;
  /** The Region of the {@link DetectionSet}. @default - that of the stack */
  readonly auditRegion?: string;
  readonly scope: DetectionScope;
  /** The detections of the {@link DetectionSet}. */
  readonly detections: readonly Detection[];
  /**
   * The Regions in which the {@link DetectionSet} keeps what could not be handed over: those of its stack. The rule of
   * another Region has no queue.
   *
   * @default - the Regions of this stack
   */
  readonly deadLetterRegions?: readonly string[];
  /** ARN of a managed policy, or a reference to it, that bounds the role. @default - no boundary */
  readonly permissionsBoundary?: string;
}

/**
 * Forwards what happens in an account to the detections in the audit account: one rule in each Region of the stack, and
 * in the one where AWS records calls to services that have none. Calls that only read are forwarded, too.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-cross-account.html
 *
 * @example
 * const detections = [Detections.secretForceDeleted(), Detections.trailStopped()];
 * new EventForwarding(stack, 'Forwarding', { environment: 'prod', auditAccountId: '333333333333', scope, detections });
 */
export class EventForwarding extends Construct {
  /** @throws when the account, the Region or the environment is malformed, or the pattern is too long */
  constructor(
    scope: Construct,
    id: string,
    private readonly props: EventForwardingProps,
  ) {
    super(scope, id);
    recordSource(this);
    const name = `${detectionPrefix(this, props.environment)}-forward`;
    const { permissionsBoundary } = props;
    const busArn = validated(this, () => this.busArn());
    const { target } = new EventForwarder(this, 'Forwarder', { name, permissionsBoundary, busArn });
    for (const region of this.regions()) this.createRule(name, region, target);
  }

  private busArn(): string {
    const { auditAccountId, auditRegion } = this.props;
    const { region } = AwsAccount.of(this);
    const to = auditRegion === undefined ? region : Region.of(auditRegion);
    return `arn:${region.partition}:events:${to}:${AccountId.of(auditAccountId)}:event-bus/default`;
  }

  /** In the audit account itself, events of the Region of the detections are there already. */
  private regions(): readonly Region[] {
    const { region, accountId } = AwsAccount.of(this);
    const { auditAccountId, auditRegion = region.name } = this.props;
    const there = (name: string) => accountId.value === auditAccountId && name === auditRegion;
    return recordingRegions(AwsAccount.of(this)).filter(({ name }) => !there(name));
  }

  private createRule(name: string, region: Region, target: EventTarget): void {
    const { scope, detections } = this.props;
    const account = AwsAccount.of(this);
    const rule = {
      id: region.name,
      name,
      description: 'What happens with secrets, keys, identities and evidence: for the detections in the audit account',
      pattern: validated(this, () => forwardedEvents(detections, scope, region.name)),
      readCalls: true,
      provider: providerIn(account, region),
    };
    createRule(this, rule, { ...target, deadLetterArn: deadLetterArn(this.deadLetters(), region) });
  }

  private deadLetters(): DeadLetterQueues {
    const { environment, auditAccountId, deadLetterRegions } = this.props;
    const regions = deadLetterRegions ?? AwsAccount.of(this).regions.map(({ name }) => name);
    return { environment, auditAccountId, regions };
  }
}
