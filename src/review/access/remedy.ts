import { showHoles } from '../../iam';
import { unknownAccounts } from './unknown-accounts';

/** What helps against a kind of reason. */
interface Remedy {
  readonly of: RegExp;
  /** In an input without plans, where it is another. @default - the same */
  readonly ofStacks?: string;
  readonly text: string;
}

const LATER = 'apply, then review the state: what is not known before the apply is known there';
const PLAN = 'review a plan of the environment, which has what the stacks leave open';

const REMEDIES: readonly Remedy[] = [
  { of: /--managed-policies/, text: 'give the text of the managed policy with --managed-policies <file>' },
  { of: /is the management account/, text: 'name the management account with --organization <file>' },
  {
    of: /--organization|give the id of its target/,
    text: 'place the account and the policy with --organization <file>',
  },
  { of: /overwrites the other/, text: 'merge the policies into one, and remove the other' },
  { of: /: use |is not JSON|twice in one object/, text: 'correct the document, which AWS would refuse' },
  {
    of: /may be aws\/\w+ or a key of yours/,
    text: 'look the AWS managed key up with data "aws_kms_alias", or give the plan or the stacks that declare the key, too',
  },
  { of: /not known before the apply|: its \w+ (is|are) not known/, text: LATER, ofStacks: PLAN },
  { of: /declared in none of the stacks/, text: 'give the plan or the stacks that declare it, too' },
];

/**
 * What would prove more, of what can help in this input.
 *
 * @param because why it is not proven
 * @param isPlanned whether it was read from a plan
 */
export function remedyOf(because: readonly string[], isPlanned: boolean): string {
  const accounts = unknownAccounts(because);
  const others = because.map(showHoles).flatMap((why) => {
    const found = REMEDIES.find(({ of }) => of.test(why));
    if (found !== undefined) return isPlanned ? found.text : (found.ofStacks ?? found.text);
    // The account is all that such a reason lacks.
    if (why.includes('<account of ')) return [];
    return isPlanned ? (why.includes('<') ? LATER : DECLARE) : PLAN;
  });
  const options = accounts.map((option) => `--account ${option}=<twelve digits>`).join(' ');
  return [...(options === '' ? [] : [`give ${options}`]), ...new Set(others)].join('; ');
}

const DECLARE = 'declare what is named, or give it with --context <key>=<value>';
