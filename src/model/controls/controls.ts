import { access } from './access';
import { administration } from './administration';
import { audit } from './audit';
import { authentication } from './authentication';
import type { Control } from './control';
import { encryption } from './encryption';
import { keys } from './keys';
import { perimeter } from './perimeter';
import { plainText } from './plain-text';
import { recovery } from './recovery';
import { rotation } from './rotation';
import { tags } from './tags';

/** The controls of this library by their themes: what guardrails, golden rules and alarms enforce. */
export const CONTROLS = {
  access,
  administration,
  authentication,
  encryption,
  keys,
  plainText,
  perimeter,
  rotation,
  recovery,
  tags,
  audit,
} as const;

/** All controls, in the order of their themes. */
export function allControls(): readonly Control[] {
  return Object.values(CONTROLS).flatMap((theme) => Object.values<Control>(theme));
}
