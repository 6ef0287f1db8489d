import type { Answer } from '../../iam';
import { showConditions } from '../../iam';
import { visibleText } from '../../review/finding/visible-text';
import type { Screen } from '../output/screen';
import { wrap } from '../output/wrap';

type Conditions = Extract<Answer, { verdict: 'allowed-if' }>['conditions'];

const LONGEST = 4000;

/** Conditions, one a line: what is always demanded, then the alternatives of which one must hold. */
export function conditionLines(conditions: Conditions, screen: Screen): readonly string[] {
  const terms = conditions.map((term) => term.map((atom) => showConditions([[atom]])).sort());
  const [first = []] = terms;
  const common = first.filter((atom) => terms.every((term) => term.includes(atom)));
  const others = terms.map((term) => term.filter((atom) => !common.includes(atom)).join(' and '));
  const rest = others.includes('') ? [] : [...new Set(others)].sort();
  const item = (text: string, indent: string) => {
    const room = Math.max(20, (screen.width ?? Number.POSITIVE_INFINITY) - indent.length - 2);
    const lines = wrap(visibleText(text, LONGEST), room);
    return lines.map((line, index) => `${indent}${index === 0 ? '-' : ' '} ${line}`);
  };
  if (rest.length === 0) return common.flatMap((text) => item(text, '  '));
  return [
    ...common.flatMap((text) => item(text, '  ')),
    `  - ${common.length === 0 ? '' : 'and '}one of`,
    ...rest.flatMap((text) => item(text, '    ')),
  ];
}
