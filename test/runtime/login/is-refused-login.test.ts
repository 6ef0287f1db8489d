import { isRefusedLogin } from '../../../src/runtime/login/is-refused-login';

const error = (fields: object, message = 'told') => Object.assign(new Error(message), fields);

test.each([
  ['pg, wrong password', error({ code: '28P01' })],
  ['pg, user gone', error({ code: '28000' })],
  ['mysql2', error({ code: 'ER_ACCESS_DENIED_ERROR', errno: 1045 })],
  ['mongodb', error({ code: 18, codeName: 'AuthenticationFailed' })],
  ['ioredis, wrong password', error({}, 'WRONGPASS invalid username-password pair or user is disabled.')],
  ['ioredis, no password', error({}, 'NOAUTH Authentication required.')],
  ['fetch', error({ status: 401 })],
  ['axios', error({ response: { status: 401 } })],
  ['got', error({ statusCode: 401 })],
])('%s is a refused log-in', (_, given) => {
  expect(isRefusedLogin(given)).toBe(true);
});

test.each([
  ['HTTP 403', error({ status: 403 })],
  ['HTTP 404', error({ status: 404 })],
  ['no connection', error({ code: 'ECONNREFUSED' })],
  ['a query that may not run', error({ code: '42501' })],
  ['words within a message', error({}, 'the key WRONGPASS is not set')],
  ['no error at all', undefined],
  ['a text', 'WRONGPASS'],
])('%s is not', (_, given) => {
  expect(isRefusedLogin(given)).toBe(false);
});
