import type { DetectionTuning } from '../../constructs/detection/carrier/tuning';
import type { Detection } from '../../constructs/detection/detection';
import type { RolePatterns } from '../../constructs/guardrails/role-patterns';
import type { Classification } from '../../model/classification';
import type { ConfigurationChoice, SecretsWatch } from './configuration-choice';
import type { Domain } from './domain';
import type { SecretEntryName } from './secret-entry';

/** A secret that opens nothing, and that nobody is to touch. Say nothing in it that tells it from its neighbours. */
export interface DecoyEntry<Workload extends string> {
  /** Where it lies: `security`, beside the secrets, or the name of a workload. */
  readonly account: 'security' | Workload;
  /** What somebody would look for. */
  readonly name: SecretEntryName;
  readonly description: string;
  /** What it seems to be: the tag `DataClassification`, and the days for which it can be restored. */
  readonly class: Classification;
  /** In the security account its keys are those of the domain; in another account it gets keys of its own. */
  readonly domain: Domain;
  /** The team that seems to answer for it. */
  readonly owner: string;
  /** Why it seems not to rotate: 10 to 256 letters, digits, spaces or `_.:/=+-@`. */
  readonly reason: string;
  /** The day on which somebody asks whether it is still wanted, ISO 8601. */
  readonly reviewBy: string;
}

/** What is looked for in the accounts of an environment, and who answers for it. */
export interface EnvironmentAudit<Workload extends string = string> {
  /** The team that is told. */
  readonly owner: string;
  /** Roles that detections may leave out, as guardrails do. */
  readonly roles: RolePatterns;
  /** That of touched decoys is added where there are decoys. */
  readonly detections: readonly Detection[];
  /** Further roles that a detection leaves out, by the id of the detection. @default - none */
  readonly tuning?: Readonly<Record<string, DetectionTuning>>;
  /** Whether they become findings of Security Hub, which must be on in the audit account. @default false */
  readonly findings?: boolean;
  /** How AWS Config records its accounts. @default - it is not said: rules judge what something else records */
  readonly configuration?: ConfigurationChoice;
  /** What looks at secrets where they are. @default - nothing */
  readonly secrets?: SecretsWatch;
  /** @default - none */
  readonly decoys?: readonly DecoyEntry<Workload>[];
}
