import { type HttpRequest, signedHeaders } from '../../../src/functions/aws/sign-request';

const CREDENTIALS = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' };
const SCOPE = { service: 'service', region: 'us-east-1', now: new Date('2015-08-30T12:36:00Z') };
const request = (changed: Partial<HttpRequest> = {}): HttpRequest => ({
  method: 'GET',
  url: new URL('https://example.amazonaws.com/'),
  headers: {},
  body: '',
  ...changed,
});

// Of AWS's own test suite for Signature Version 4.
test.each([
  ['get-vanilla', request(), '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31'],
  ['post-vanilla', request({ method: 'POST' }), '5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b'],
  [
    'get-vanilla-query-order-key-case',
    request({ url: new URL('https://example.amazonaws.com/?Param2=value2&Param1=value1') }),
    'b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500',
  ],
])('%s is signed as AWS signs it', (_, unsigned, signature) => {
  expect(signedHeaders(unsigned, CREDENTIALS, SCOPE)).toEqual({
    host: 'example.amazonaws.com',
    'x-amz-date': '20150830T123600Z',
    authorization: `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host;x-amz-date, Signature=${signature}`,
  });
});

test('the token of a session is sent and signed, and another body has another signature', () => {
  const signed = signedHeaders(
    request({ method: 'POST', body: 'a' }),
    { ...CREDENTIALS, sessionToken: 'token' },
    SCOPE,
  );
  expect(signed['x-amz-security-token']).toBe('token');
  expect(signed.authorization).toContain('SignedHeaders=host;x-amz-date;x-amz-security-token,');
  const other = signedHeaders(request({ method: 'POST', body: 'b' }), { ...CREDENTIALS, sessionToken: 'token' }, SCOPE);
  expect(other.authorization).not.toBe(signed.authorization);
});
