import { deletionProtectionValue } from '../../src/model/deletion-protection';
import { refusal } from '../helpers/synth/refusal';

test('the tag says which stack declares what is protected, and where', () => {
  expect(deletionProtectionValue('prod-security', 'aws_kms_key.Key')).toBe('prod-security/aws_kms_key.Key');
});

test.each([['a$b'], ['x'.repeat(250)]])('throws for a stack that a tag cannot name: %p', (stack) => {
  expect(refusal(() => deletionProtectionValue(stack, 'aws_kms_key.Key'))).toBe(
    `\`deletionProtection\` must make a tag of 1 to 256 letters, digits, spaces or _.:/=+-@, got '${stack}/aws_kms_key.Key': rename the stack, or shorten the ids of the constructs`,
  );
});
