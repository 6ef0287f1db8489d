import { defineRotation, type JsonCredential, targetHandler } from 'cdktf-aws-secrets/rotator';

// A licence server that takes several PINs for an account. Its address is configuration, and no secret.
const { LICENCE_SERVER = 'https://licences.internal' } = process.env;

// region define
const licences = defineRotation({
  keys: ['account', 'pin'],
  owns: ['pin'],
  create: async (current, { randomPassword }) => ({
    ...current,
    pin: await randomPassword({ length: 16, excludeCharacters: '', excludePunctuation: true }),
  }),
  set: ({ current, pending }) => call('PUT', pending, current),
  verify: async (credential) => (await send('GET', credential, credential)).status === 200,
  revoke: (former, by) => call('DELETE', former, by),
});

export const handler = targetHandler(() => licences);
// endregion

/** Adds or removes a PIN; both are safe to repeat. */
async function call(method: 'PUT' | 'DELETE', pin: JsonCredential, by: JsonCredential): Promise<void> {
  const { status } = await send(method, pin, by);
  if (status >= 300) throw new Error(`licence server: ${method} answered ${status}`);
}

function send(method: string, { account, pin }: JsonCredential, by: JsonCredential): Promise<Response> {
  const headers = { authorization: `Pin ${by.pin}` };
  const body = method === 'GET' ? undefined : JSON.stringify({ pin });
  return fetch(`${LICENCE_SERVER}/accounts/${account}/pins`, { method, headers, body });
}
