import { isText } from '../../../model/is-text';

/** What AWS Config records: everything, or less, as every change of every resource is paid for. */
export type RecordedResources =
  | { readonly kind: 'all' }
  /** What the rules of this library judge; others, Security Hub’s among them, then judge nothing. */
  | { readonly kind: 'judged'; readonly reason: string }
  | {
      readonly kind: 'only';
      /** As AWS Config names them, such as `AWS::SecretsManager::Secret`. At least one. */
      readonly types: readonly string[];
      /** Why the others are not recorded: rules about them judge nothing. */
      readonly reason: string;
    };

/** How a recorder of Terraform says it. */
export interface RecordingGroup {
  readonly allSupported: boolean;
  readonly includeGlobalResourceTypes: boolean;
  readonly resourceTypes?: string[];
}

/** Resources that have no Region: each Region that records them is paid for again. */
const GLOBAL = ['AWS::IAM::Group', 'AWS::IAM::Policy', 'AWS::IAM::Role', 'AWS::IAM::User'];

/** Types that the rules of this library judge. */
const JUDGED = ['AWS::CodeBuild::Project', ...GLOBAL, 'AWS::KMS::Key', 'AWS::SecretsManager::Secret'];

/**
 * @param home whether the Region is the one that records resources without a Region
 * @returns nothing where nothing of what is named is recorded in the Region
 * @throws when no type is named, one is malformed, or there is no reason
 */
export function recordingGroup(resources: RecordedResources, home: boolean): RecordingGroup | undefined {
  if (resources.kind === 'all') return { allSupported: true, includeGlobalResourceTypes: home };
  const { reason } = resources;
  const types = resources.kind === 'judged' ? JUDGED : resources.types;
  if (types.length === 0) throw new Error('`types` must have at least one entry, got none');
  const other = types.find((type) => !/^AWS::\w+::\w+$/.test(type));
  if (other !== undefined) throw new Error(`\`types\` must be such as AWS::SecretsManager::Secret, got '${other}'`);
  if (!isText(reason, /\S/)) throw new Error('`reason` must say why the others are not recorded');
  const here = [...new Set(types)].filter((type) => home || !GLOBAL.includes(type)).sort();
  if (here.length === 0) return undefined;
  return { allSupported: false, includeGlobalResourceTypes: false, resourceTypes: here };
}
