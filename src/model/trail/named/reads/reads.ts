import type { NamedQuery } from '../../named-query';
import { readsWhere } from './reads-where';

/** Reads of one kind. */
export const READS: readonly NamedQuery[] = [
  {
    id: 'reads',
    question: 'Who read which secret, when, from where, in which session and on whose behalf?',
    query: (scope) => readsWhere(scope, 'true'),
  },
  {
    id: 'reads-of-secret',
    question: 'Who read one secret?',
    parameters: ['name of the secret'],
    query: (scope) => readsWhere(scope, 'secret = ?'),
  },
  {
    id: 'reads-by-users',
    question: 'What did IAM users and root users read, with keys that do not end by themselves?',
    query: (scope) => readsWhere(scope, "identitytype IN ('IAMUser', 'Root')"),
  },
  {
    id: 'reads-across-accounts',
    question: 'What was read by principals of another account than that of the secret?',
    query: (scope) => readsWhere(scope, "principal LIKE 'arn:%' AND split_part(principal, ':', 5) <> account"),
  },
  {
    id: 'reads-without-endpoint',
    question: 'What was read by other ways than a VPC endpoint, services of AWS aside?',
    // A service that calls for somebody is recorded as the address.
    query: (scope) => readsWhere(scope, "endpoint = '' AND address NOT LIKE '%.amazonaws.com'"),
  },
];
