import type { Environment, Organization } from '../../../../src/environment';
import type { ReviewOptions } from '../../../../src/review';
import { organization } from '../../../../stacks/organization/organization';
import {
  NAMES,
  prod,
  readBy,
  withAttributes,
  withoutApplication,
  withoutKey,
  withoutSecret,
  withSecret,
} from './edits';
import { BUSY, manyEdits } from './five-causes';
import type { Side, StackJson } from './synthesize-change';

/** A change as somebody would open a pull request for it. */
export interface RealisticChange {
  readonly name: string;
  readonly before: Side;
  readonly after: Side;
  readonly options?: Partial<ReviewOptions>;
}

const sideOf = (environment: Environment, edits: Side['edits'] = {}): Side => ({ environments: [environment], edits });
const PROD = sideOf(prod);
const SECURITY = 'prod-security';
const SHIPPING = 'orders/shipping-api';
const MAY_READ = { principal: '*role/orders-worker', secret: `prod/${SHIPPING}` };

/** The organization without one guardrail of its baseline. */
function without(given: Organization, prefix: string): Organization {
  const sets = Object.entries(given.guardrails?.sets ?? {}).map(([name, set]) => [
    name,
    { ...set, guardrails: set.guardrails.filter(({ id }) => !id.startsWith(prefix)) },
  ]);
  return { ...given, guardrails: { ...given.guardrails, sets: Object.fromEntries(sets) } } as Organization;
}

/** A secret and its key are opened to another organization, and what denied it is taken away. */
const openToStranger = ({ resource }: StackJson) => {
  const open = (type: string, start: string, action: string) =>
    withAttributes(type, start, (attributes) => {
      const document = JSON.parse(attributes.policy);
      const allow = { Sid: 'Support', Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::999999999999:root' } };
      const kept = document.Statement.filter((each: StackJson) => each.Effect === 'Allow');
      document.Statement = [...kept, { ...allow, Action: action, Resource: '*' }];
      attributes.policy = JSON.stringify(document);
    })({ resource });
  open('aws_secretsmanager_secret_policy', 'payments_webhook_', 'secretsmanager:GetSecretValue');
  open('aws_kms_key', 'Key-payments_eu-central-1', 'kms:Decrypt');
};
const replaceRole = withAttributes('aws_iam_role', 'orders-worker', (role) => {
  role.path = '/workers/';
});

const FIVE = { before: sideOf(BUSY.before), after: sideOf(BUSY.after, manyEdits) };

/** Everything that is read before the change with five causes, and nothing else. */
const EXPECTED = {
  mayRead: ['account *', '*role/break-glass', '*role/rotate-*', '*role/orders-*', '*role/workers/*', '*role/payments-*']
    .map((principal) => ({ principal, secret: '*' }))
    .concat([{ principal: '*role/warehouse-host', secret: 'prod/shared/*' }]),
  mustNotRead: [],
};

/** The changes on which the grouping of causes is judged; `labels.ts` says how a person groups them. */
export const CHANGES: readonly RealisticChange[] = [
  {
    name: 'a reader is added, as expected',
    before: sideOf(readBy(prod, SHIPPING, [])),
    after: PROD,
    options: { expectations: { mayRead: [{ ...MAY_READ }, { principal: '*', secret: '*' }], mustNotRead: [] } },
  },
  { name: 'a reader is removed', before: PROD, after: sideOf(readBy(prod, SHIPPING, [])) },
  { name: 'a reader is moved', before: PROD, after: sideOf(readBy(prod, SHIPPING, [NAMES.api])) },
  {
    name: 'a secret is renamed',
    before: PROD,
    after: sideOf(withSecret(prod, SHIPPING, (entry) => ({ ...entry, name: 'orders/carrier-api' }))),
  },
  { name: 'a secret is deleted', before: PROD, after: sideOf(withoutSecret(prod, 'payments/webhook')) },
  {
    name: 'a key is deleted in a Region',
    before: PROD,
    after: sideOf(prod, { [SECURITY]: withoutKey('commerce', 'eu-west-1') }),
  },
  {
    name: 'a replica Region is added',
    before: PROD,
    after: sideOf({ ...prod, regions: { ...prod.regions, replicas: ['eu-west-1', 'eu-north-1'] } }),
  },
  {
    name: 'a guardrail is loosened',
    before: { environments: [prod], organization },
    after: { environments: [prod], organization: without(organization, 'secret-force-delete') },
  },
  {
    name: 'a rotation is removed',
    before: PROD,
    after: sideOf(
      withSecret(prod, 'payments/webhook', (entry) => ({
        ...entry,
        rotation: { kind: 'none', reason: 'The acquirer gives tokens out by hand', reviewBy: '2027-06-30' },
      })),
    ),
  },
  {
    name: 'a role is replaced',
    before: PROD,
    after: sideOf(prod, { 'prod-workload-orders': replaceRole }),
  },
  { name: 'a whole application is added', before: sideOf(withoutApplication(prod, 'payments')), after: PROD },
  { name: 'a policy is opened to a stranger', before: PROD, after: sideOf(prod, { [SECURITY]: openToStranger }) },
  {
    name: 'a harmless refactoring',
    before: PROD,
    after: sideOf({
      ...withSecret(prod, SHIPPING, (entry) => ({ ...entry, description: 'Key of the shipping provider' })),
      consumers: [...prod.consumers].reverse(),
    }),
  },
  { name: 'five causes, one of them unexpected', ...FIVE, options: { expectations: EXPECTED } },
];
