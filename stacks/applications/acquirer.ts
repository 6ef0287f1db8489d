/**
 * How the card acquirer makes, tries and revokes keys: what the rotation function reads. The secret's other fields, the
 * merchant and the terminal, stay as they are.
 */
export const acquirer = {
  origin: 'https://api.acquirer.example',
  keys: ['merchant', 'terminal', 'keyId', 'key'],
  create: {
    method: 'POST',
    path: '/v1/merchants/{merchant}/keys',
    headers: { authorization: 'Bearer {key}' },
    answer: { keyId: 'id', key: 'secret' },
  },
  verify: {
    method: 'GET',
    path: '/v1/merchants/{merchant}',
    headers: { authorization: 'Bearer {key}' },
    works: [200],
    refused: [401, 403],
  },
  revoke: {
    method: 'DELETE',
    path: '/v1/merchants/{merchant}/keys/{keyId}',
    headers: { authorization: 'Bearer {by.key}' },
    done: [204, 404],
  },
};
