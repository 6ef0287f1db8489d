/** How a person groups what follows from each change: by cause, patterns of the consequences that belong to it. */
export const LABELS: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  'a reader is added, as expected': { 'the reader': /role.orders-worker read prod.orders.shipping-api/ },
  'a reader is removed': { 'the reader': /role.orders-worker read prod.orders.shipping-api/ },
  'a reader is moved': { 'the readers of the secret': /role.orders-(worker|api) read prod.orders.shipping-api/ },
  'a secret is renamed': { 'its name': /orders.(shipping-api|carrier-api)|orders_(shipping-api|carrier-api)/ },
  'a secret is deleted': { 'the secret': /payments.webhook/ },
  'a key is deleted in a Region': { 'the key': /eu-west-1/ },
  'a replica Region is added': { 'the Region': /eu-north-1/ },
  'a guardrail is loosened': { 'the guardrail': /SecretForceDelete/ },
  'a rotation is removed': { 'the rotation': /payments.webhook/ },
  'a role is replaced': { 'the role': /orders-worker|account/ },
  'a whole application is added': { 'the application': /payments/ },
  'a policy is opened to a stranger': {
    'the policy of the secret': /payments.webhook/,
    'the policy of the key': /Key-payments/,
  },
  'a harmless refactoring': {},
  'five causes, one of them unexpected': {
    'the reader': /billing.ledger/,
    'the key':
      /eu-north-1 .*(commerce|orders|telemetry)|(commerce|orders|telemetry).* eu-north-1|Key-commerce_eu-north-1/,
    'the rotation': /webhook/,
    'the other key': /enable_key_rotation/,
    'the role': /orders-worker|workers|account .* eu-central-1/,
  },
};
