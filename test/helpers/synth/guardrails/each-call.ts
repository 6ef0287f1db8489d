import type { RequestPrincipal } from '../../../../src/iam';
import type { GuardrailRow } from './table';

/** Who calls what. */
export interface Calls extends Pick<GuardrailRow, 'resource' | 'context'> {
  readonly who: string;
  readonly by: RequestPrincipal;
  /** Prefix of the actions, such as `iam`. */
  readonly service: string;
  /** The actions without their prefix, separated by whitespace. */
  readonly actions: string;
}

/** A row for each of several actions. */
export function eachCall({ who, service, actions, ...row }: Calls): readonly GuardrailRow[] {
  return actions
    .trim()
    .split(/\s+/)
    .map((action) => ({ ...row, what: `${who} calls ${service}:${action}`, action: `${service}:${action}` }));
}
