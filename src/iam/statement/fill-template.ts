import type { Comparand } from '../operators/comparand';
import type { Template, Variable } from '../policy/template';
import type { RequestContext } from '../request/request-context';
import { opaqueText, showHoles } from '../strings/hole';
import { type Token, tokenize } from '../strings/token';

/** A variable whose key the request leaves open. */
export interface OpenVariable {
  /** In lower case. */
  readonly key: string;
  /** Set when the key is in every such request: a pattern that covers each value it can have. */
  readonly domain?: string;
  /** What stands in when the key is absent. */
  readonly fallback?: string;
}

/** A template with its variables filled in. */
export interface Filled extends Comparand {
  readonly open: readonly OpenVariable[];
  /** A variable has no value and no default: the text matches nothing. */
  readonly missing: boolean;
}

/** Fills the variables of a template from the request. */
export function fillTemplate(template: Template, context: RequestContext): Filled {
  if (template.parts === undefined) return { text: template.text, open: [], missing: false };
  const tokens: Token[] = [];
  const open: OpenVariable[] = [];
  let missing = false;
  for (const part of template.parts) {
    if (!('key' in part)) {
      tokens.push(...part);
      continue;
    }
    const value = variableValue(part, context);
    missing ||= value === undefined;
    // A value never acts as a wildcard, whatever characters it has.
    tokens.push(...tokenize(value ?? '', false));
    const state = context.key(part.key);
    if (state.kind === 'open') open.push({ key: part.key, domain: state.domain, fallback: part.fallback });
  }
  const plain = tokens.every((token) => typeof token === 'string' && token !== '*' && token !== '?');
  return plain && !missing ? { text: tokens.join(''), open, missing } : { text: template.text, tokens, open, missing };
}

/** Why a negated comparison with a filled template may be anything. */
export function missingReason({ text }: Filled): string {
  return `what a negated comparison makes of ${showHoles(text)} without a value`;
}

function variableValue(variable: Variable, context: RequestContext): string | undefined {
  const state = context.key(variable.key);
  switch (state.kind) {
    case 'known':
      return state.values.length === 1 ? state.values[0] : opaqueText(`\${${variable.key}}, a key with several values`);
    case 'absent':
      return variable.fallback;
    case 'open':
      return opaqueText(`\${${variable.key}}`);
    case 'unknown':
      return opaqueText(state.why);
  }
}
