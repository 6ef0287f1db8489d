import { opaqueText } from '../../../../src/iam';
import { FoundOnce } from '../../../../src/review/read/block/found-once';

const ID = 'prod:aws_kms_key.orders';

test('an attribute is found once, also one that is not there', () => {
  const asked: string[] = [];
  const attributes = new FoundOnce(ID, (attribute) => {
    asked.push(attribute);
    return attribute === 'arn' ? 'arn:aws:kms:eu-west-1:111111111111:key/a' : undefined;
  });
  for (const name of ['arn', 'policy', 'arn', 'policy']) attributes.get(name);
  expect(asked).toEqual(['arn', 'policy']);
  expect(attributes.get('arn')).toBe('arn:aws:kms:eu-west-1:111111111111:key/a');
  expect(attributes.get('policy')).toBeUndefined();
});

test('an attribute that refers to itself by way of another is not known, and says why', () => {
  const attributes: FoundOnce = new FoundOnce(ID, (attribute) =>
    attributes.get(attribute === 'policy' ? 'description' : 'policy'),
  );
  expect(attributes.get('policy')).toBe(opaqueText(`${ID}.policy refers to itself`));
});
