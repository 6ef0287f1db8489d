import { type Answer, evaluate, type Statement } from '../../iam';
import { provenOrNot } from '../access/proven-or-not';
import { type Door, OPEN } from './admission';
import { actionsOf } from './admitted-by';
import { principalsOf } from './statements';
import { UNKNOWN_ACCOUNT, UNKNOWN_ORGANIZATION } from './unknown-identities';

/** Somebody for whom a service may act. */
export interface Source {
  /** @default - of an organization it is any */
  readonly account?: string;
  /** Whether a condition holds the service to tell for whose account or organization it acts. */
  readonly isTold: boolean;
}

/**
 * Whether the resource control policies of what a statement is on decide about a source: they keep out services that
 * act for strangers, and then this one is kept out, or agreed on by name.
 *
 * @param service prefix of the actions that the policy is about
 */
export function controlledSources(
  statement: Statement,
  doors: readonly Door[],
  service: string,
): (source: Source) => boolean {
  const name = principalsOf(statement).find(({ form }) => form === 'service')?.text ?? 'any.amazonaws.com';
  const calls = () =>
    doors.flatMap((door) => actionsOf(statement, service).map((action): Call => ({ door, action, name })));
  let asked: readonly Call[] | undefined;
  let areStrangersOut: boolean | undefined;
  return ({ account, isTold }) => {
    asked ??= calls();
    areStrangersOut ??= asked.length > 0 && asked.every(keepsStrangersOut);
    // Whoever is told by name is either kept out, as any stranger is, or agreed on.
    return areStrangersOut && (isTold || asked.every((call) => ask(call, account).some(isAllowed)));
  };
}

interface Call {
  readonly door: Door;
  readonly action: string;
  readonly name: string;
}

/** What the resource control policies say to a service that acts for an account of another organization, or of none. */
function ask({ door, action, name }: Call, account = UNKNOWN_ACCOUNT): readonly Answer[] {
  const { arn, tags, resourceControl } = door;
  return [UNKNOWN_ORGANIZATION, null].map((id) => {
    const context = { 'aws:SourceAccount': account, 'aws:SourceOrgID': id };
    const about = {
      resource: arn,
      ...(door.account && { resourceAccount: door.account }),
      ...(tags && { resourceTags: tags }),
    };
    const principal = { type: 'service', name } as const;
    return provenOrNot(() =>
      evaluate(
        { principal, action, context, ...about },
        { resource: OPEN, ...(resourceControl && { resourceControl }) },
      ),
    );
  });
}

function keepsStrangersOut(call: Call): boolean {
  return call.door.resourceControl !== undefined && ask(call).every(({ verdict }) => verdict === 'denied');
}

function isAllowed({ verdict }: Answer): boolean {
  return verdict === 'allowed' || verdict === 'allowed-if';
}
