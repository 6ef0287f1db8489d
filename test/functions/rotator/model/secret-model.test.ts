import { SecretModel } from './secret-model';

const API = 'https://docs.aws.amazon.com/secretsmanager/latest/apireference';
const GUIDE = 'https://docs.aws.amazon.com/secretsmanager/latest/userguide';

function secretWith(...ids: string[]): SecretModel {
  const secret = new SecretModel();
  for (const id of ids) secret.put(id, `value of ${id}`);
  return secret;
}

describe(`PutSecretValue, ${API}/API_PutSecretValue.html`, () => {
  test('the first version of a secret gets AWSCURRENT, whatever labels are named', () => {
    const secret = new SecretModel();
    secret.put('v1', 'value', ['MINE']);
    expect(secret.labels()).toEqual(new Map([['v1', ['MINE', 'AWSCURRENT']]]));
  });

  test('a call without labels moves AWSCURRENT to the new version', () => {
    expect(secretWith('v1', 'v2').holder('AWSCURRENT')).toBe('v2');
  });

  test('when AWSCURRENT moves, AWSPREVIOUS moves to the version that it left', () => {
    expect(secretWith('v1', 'v2', 'v3').labels()).toEqual(
      new Map([
        ['v2', ['AWSPREVIOUS']],
        ['v3', ['AWSCURRENT']],
      ]),
    );
  });

  test('a call with labels attaches these and leaves AWSCURRENT', () => {
    const secret = secretWith('v1');
    secret.put('v2', 'value', ['AWSPENDING']);
    expect(secret.holder('AWSCURRENT')).toBe('v1');
    expect(secret.holder('AWSPENDING')).toBe('v2');
  });

  test('a label that sits on another version is moved', () => {
    const secret = secretWith('v1');
    secret.put('v2', 'value', ['AWSPENDING']);
    secret.put('v3', 'value', ['AWSPENDING']);
    expect(secret.labels().get('v2')).toBeUndefined();
    expect(secret.holder('AWSPENDING')).toBe('v3');
  });

  test('the same token with the same value succeeds and does nothing', () => {
    const secret = secretWith('v1', 'v2');
    secret.put('v1', 'value of v1');
    expect(secret.holder('AWSCURRENT')).toBe('v2');
  });

  test('throws for the same token with another value, because a version cannot be modified', () => {
    const secret = secretWith('v1');
    expect(() => secret.put('v1', 'other')).toThrow('a version cannot be modified');
    expect(secret.get('v1')).toBe('value of v1');
  });
});

describe(`GetSecretValue, ${API}/API_GetSecretValue.html`, () => {
  test('without a version and a label it returns AWSCURRENT', () => {
    expect(secretWith('v1', 'v2').get()).toBe('value of v2');
  });

  test('throws when version and label do not name the same version', () => {
    expect(() => secretWith('v1', 'v2').get('v1', 'AWSCURRENT')).toThrow('no such version, label or value');
  });

  test('a version without a label can still be read by its id', () => {
    expect(secretWith('v1', 'v2', 'v3').get('v1')).toBe('value of v1');
  });
});

describe(`UpdateSecretVersionStage, ${API}/API_UpdateSecretVersionStage.html`, () => {
  test('throws when the label sits elsewhere and that version is not named', () => {
    const secret = secretWith('v1', 'v2');
    expect(() => secret.moveLabel('AWSCURRENT', 'v1', undefined)).toThrow('AWSCURRENT is attached to another version');
  });

  test('throws when the named version does not carry the label', () => {
    const secret = secretWith('v1', 'v2');
    expect(() => secret.moveLabel('AWSCURRENT', 'v2', 'v1')).toThrow('AWSCURRENT is not attached to that version');
  });

  test('when AWSCURRENT moves, AWSPREVIOUS moves to the version that it left', () => {
    const secret = secretWith('v1', 'v2');
    secret.moveLabel('AWSCURRENT', 'v1', 'v2');
    expect(secret.labels()).toEqual(
      new Map([
        ['v1', ['AWSCURRENT']],
        ['v2', ['AWSPREVIOUS']],
      ]),
    );
  });

  test('other labels stay where they are when AWSCURRENT moves', () => {
    const secret = secretWith('v1');
    secret.put('v2', 'value', ['AWSPENDING']);
    secret.moveLabel('AWSCURRENT', 'v2', 'v1');
    expect(secret.holder('AWSPENDING')).toBe('v2');
  });

  test('a version that loses its last label is deprecated: not described, but still there', () => {
    const secret = secretWith('v1');
    secret.put('v2', 'value', ['AWSPENDING']);
    secret.moveLabel('AWSPENDING', undefined, 'v2');
    expect(secret.labels().has('v2')).toBe(false);
    expect(secret.unlabelled()).toEqual(['v2']);
  });

  test('throws when AWSCURRENT would sit on no version', () => {
    expect(() => secretWith('v1').moveLabel('AWSCURRENT', undefined, 'v1')).toThrow('AWSCURRENT can only be moved');
  });
});

describe(`Quotas, ${GUIDE}/reference_limits.html`, () => {
  test('beyond 100 versions those without a label are removed when they are older than a day', () => {
    const secret = secretWith(...Array.from({ length: 100 }, (_, index) => `old${index}`));
    secret.now = 86_400_001;
    secret.put('new', 'value');
    expect(secret.versions.size).toBe(100);
    expect(secret.versions.has('old0')).toBe(false);
  });

  test('versions younger than a day are never removed', () => {
    const secret = secretWith(...Array.from({ length: 120 }, (_, index) => `v${index}`));
    expect(secret.versions.size).toBe(120);
  });

  test('throws for the 21st label on one secret', () => {
    const secret = secretWith('v1');
    for (let label = 1; label <= 19; label += 1) secret.moveLabel(`L${label}`, 'v1', undefined);
    expect(() => secret.moveLabel('L20', 'v1', undefined)).toThrow('at most 20 labels');
  });
});

describe(`RotateSecret, ${API}/API_RotateSecret.html`, () => {
  test('it stages an empty AWSPENDING version under the token', () => {
    const secret = secretWith('v1');
    secret.startRotation('token');
    expect(secret.labels().get('token')).toEqual(['AWSPENDING']);
    expect(() => secret.get('token', 'AWSPENDING')).toThrow('no such version, label or value');
  });

  test('throws while AWSPENDING sits on a version that is not current', () => {
    const secret = secretWith('v1');
    secret.startRotation('token');
    expect(() => secret.startRotation('other')).toThrow('a previous rotation is still in progress');
  });

  test('AWSPENDING on the current version does not stand in the way of the next rotation', () => {
    const secret = secretWith('v1');
    secret.startRotation('t1');
    secret.put('t1', 'value', ['AWSPENDING']);
    secret.moveLabel('AWSCURRENT', 't1', 'v1');
    secret.startRotation('t2');
    expect(secret.holder('AWSPENDING')).toBe('t2');
  });
});
