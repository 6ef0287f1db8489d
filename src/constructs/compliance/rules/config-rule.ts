import type { Control } from '../../../model/controls/control';

/**
 * What AWS Config looks for in each account, and reports as not compliant. It changes nothing.
 *
 * @see https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html
 */
export interface ConfigRule {
  /** Lower-case words joined by `-`: the name of the rule. Part of the public contract. */
  readonly id: string;
  /** What must hold, in one sentence without a period. */
  readonly intent: string;
  /** The control that it implements: one of the library’s, or one of your own. */
  readonly control: Control;
  /** Types of resources that it judges, as AWS Config names them. */
  readonly resourceTypes: readonly string[];
  readonly source:
    | {
        readonly kind: 'managed';
        /** As AWS names it: `SECRETSMANAGER_USING_CMK`. */
        readonly identifier: string;
        /** @default - none */
        readonly parameters?: Readonly<Record<string, string>>;
        /** How often it is asked. @default - when something changes */
        readonly every?: 'One_Hour' | 'Three_Hours' | 'Six_Hours' | 'Twelve_Hours' | 'TwentyFour_Hours';
      }
    /** In the language of Guard, about what AWS Config has recorded of a resource. */
    | { readonly kind: 'guard'; readonly text: string };
  /** Regions in which AWS does not have it. */
  readonly missingIn: readonly string[];
  /** What it does not see, each a sentence without a period. */
  readonly blindSpots: readonly string[];
  /** The AWS page that documents it, or what it looks at. */
  readonly page: string;
}

/** The page of a managed rule. */
export function pageOf(identifier: string): string {
  const name = identifier.toLowerCase().replaceAll('_', '-');
  return `https://docs.aws.amazon.com/config/latest/developerguide/${name}.html`;
}

/** The page about rules in the language of Guard. */
export const GUARD_PAGE =
  'https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config_develop-rules_cfn-guard.html';
