import { type Detected, detectedIn } from './detected';
import { type Finding, type FindingsPlace, findingId, findingOf, generatorOf } from './finding';
import type { KeptFinding, SecurityHub } from './security-hub';
import { resourceOf } from './subject';

/** What the function needs: where it is, and what it calls. */
export interface FindingsPorts {
  readonly place: FindingsPlace;
  readonly hub: SecurityHub;
  readonly now: () => Date;
  /** Writes one line of the log. */
  readonly log: (line: Readonly<Record<string, string | number>>) => void;
}

/**
 * Turns what was detected into findings: the same thing again updates its finding, and what ends it archives it. What a
 * service has found is in Security Hub already, and is left out.
 *
 * @throws when Security Hub refuses, so that Lambda tries again and then keeps the message
 */
export async function reportFindings(input: unknown, ports: FindingsPorts): Promise<void> {
  for (const detected of detectedIn(input)) {
    if (detected.event.detail?.eventName === undefined) continue;
    await (detected.resolves ? archive(detected, ports) : report(detected, ports));
  }
}

async function report(detected: Detected, { place, hub, now, log }: FindingsPorts): Promise<void> {
  const Id = findingId(place, detected);
  const earlier = (await hub.find({ Id })).find((kept) => kept.Id === Id);
  const finding = findingOf(place, detected, now(), earlier);
  // Topics and rules hand a message over once or more often.
  const isSame = finding.ProductFields.event !== '' && earlier?.ProductFields.event === finding.ProductFields.event;
  if (isSame) return log({ detection: detected.detection, finding: Id, outcome: 'the same' });
  await hub.importAll([finding]);
  if (earlier?.Workflow?.Status === 'RESOLVED') await hub.reopen(earlier);
  log({ detection: detected.detection, finding: Id, outcome: earlier === undefined ? 'new' : 'again' });
}

async function archive(detected: Detected, { place, hub, now, log }: FindingsPorts): Promise<void> {
  const GeneratorId = generatorOf(place, detected.detection);
  const { id: ResourceId } = resourceOf(detected.event);
  const found = await hub.find({ GeneratorId, ResourceId, RecordState: 'ACTIVE' });
  const open = found.filter(
    (kept) =>
      kept.GeneratorId === GeneratorId &&
      kept.RecordState === 'ACTIVE' &&
      kept.Resources.some(({ Id }) => Id === ResourceId) &&
      (!detected.isExact || kept.Id === findingId(place, detected)),
  );
  await hub.importAll(open.map((kept) => archived(kept, now())));
  log({ detection: detected.detection, outcome: 'archived', findings: open.length });
}

/** What Security Hub added is its own, and is refused when it is sent back. */
function archived(kept: KeptFinding, now: Date): Finding {
  const { SchemaVersion, Id, ProductArn, GeneratorId, AwsAccountId, Types, CreatedAt, Title, Description } = kept;
  const { FirstObservedAt, LastObservedAt, Severity, Resources, Remediation, ProductFields } = kept;
  return {
    ...{ SchemaVersion, Id, ProductArn, GeneratorId, AwsAccountId, Types, CreatedAt, Title, Description },
    ...{ FirstObservedAt, LastObservedAt, Severity: { Label: Severity.Label }, Remediation },
    Resources: Resources.map(({ Type, Id: id }) => ({ Type, Id: id })),
    ProductFields: Object.fromEntries(Object.entries(ProductFields).filter(([name]) => !name.startsWith('aws/'))),
    UpdatedAt: now.toISOString(),
    RecordState: 'ARCHIVED',
  };
}
