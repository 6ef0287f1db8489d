import type { Assumption } from '../assumption';

export const assumptions: readonly Assumption[] = [
  {
    id: 'destroy-reads-locals-first',
    behaviour:
      'Before it plans a destroy, Terraform refreshes as for a normal plan: a failed postcondition is only a warning then, an error in the expression of a local value is an error.',
    usedBy: ['src/constructs/protection/undeclared.ts'],
    sources: ['https://developer.hashicorp.com/terraform/language/functions/tobool'],
    embedded: 'agrees: this is Terraform itself',
    heldBy: ['test/e2e/deletion.terraform.test.ts'],
    state: 'confirmed',
  },
];
