import { isAway } from '../../../src/runtime/answers/is-away';
import { RuntimeError } from '../../../src/runtime/answers/runtime-error';

const error = (fields: object) => Object.assign(new Error('told'), fields);

test.each([
  ['no connection', error({ code: 'ECONNREFUSED' })],
  ['no answer in time', error({ name: 'TimeoutError' })],
  ['no credentials yet', error({ name: 'CredentialsProviderError' })],
  ['an error of the service', error({ $fault: 'server', $metadata: { httpStatusCode: 500 } })],
  ['throttling, though AWS calls it a fault of the client', error({ $fault: 'client', name: 'ThrottlingException' })],
  ['what the SDK would try again', error({ $fault: 'client', $retryable: {} })],
  ['an endpoint that starts', error({ $metadata: { httpStatusCode: 503 } })],
])('%s is an outage', (_, given) => {
  expect(isAway(given)).toBe(true);
});

test.each([
  ['a denial', error({ $fault: 'client', name: 'AccessDeniedException', $metadata: { httpStatusCode: 400 } })],
  ['a secret that is not there', error({ $fault: 'client', name: 'ResourceNotFoundException' })],
  ['a denial that an endpoint passes on', error({ $metadata: { httpStatusCode: 403 } })],
  ['a value that this helper cannot read', new RuntimeError('binary')],
])('%s is an answer', (_, given) => {
  expect(isAway(given)).toBe(false);
});
