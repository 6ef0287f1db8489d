import type { Mutant } from '../helpers/review/mutated-iam';

const FORMULA = 'decide/formula.ts';
const SAME = 'decide/same-account.ts';
const CORE = 'decide/core.ts';
const ORGANIZATION = 'layers/organization-layers.ts';

function change(mistake: string, file: string, find: string, replace: string): Mutant {
  return { mistake, file, find, replace };
}

/** A layer whose denials are not heard. */
function deaf(layer: string, list: string): Mutant {
  const without = list.replace(new RegExp(`${layer}, |, ${layer}(?=\\])`), '');
  return change(`denials of ${layer} are ignored`, FORMULA, list, without);
}

const DENIERS = '[serviceControl, resourceControl, endpoint, resource, identity, boundary, session]';

/** Mistakes in how the layers are read and joined. */
export const LAYER_MUTANTS: readonly Mutant[] = [
  ...['serviceControl', 'resourceControl', 'endpoint', 'resource', 'identity', 'boundary', 'session'].map((layer) =>
    deaf(layer, DENIERS),
  ),
  change('identity policies are not asked', FORMULA, ': allowedByAny(identity)', ': TRUE'),
  change(
    'boundaries are not asked',
    FORMULA,
    'policies.boundary === undefined ? TRUE : allowedByAny(boundary)',
    'TRUE',
  ),
  change(
    'session policies are not asked',
    FORMULA,
    'policies.session === undefined ? TRUE : allowedByAny(session)',
    'TRUE',
  ),
  change(
    'endpoint policies are not asked',
    FORMULA,
    'policies.endpoint === undefined ? TRUE : allowedByAny(endpoint)',
    'TRUE',
  ),
  change('grants are ignored', FORMULA, 'eitherAllows(resource.allowed, grants)', 'resource.allowed'),
  change('SCPs need not allow', FORMULA, "'service-control': serviceControl.allowed", "'service-control': TRUE"),
  change('the root user needs policies', FORMULA, " || context.caller.principal.type === 'root'", ''),
  change(
    'key and trust policies trust the account by themselves',
    CORE,
    'return sameAccountAllows(caller, sides, isStrict(context))',
    'return sameAccountAllows(caller, sides, false)',
  ),
  change('trust policies need not allow', CORE, "service === 'sts' && ", "service === 'iam' && "),
  change('key policies need not allow', CORE, "if (service === 'kms')", "if (service === 'iam')"),
  change(
    'across accounts one side is enough',
    CORE,
    'all([principalAllows(sides), resourceAllows(sides)])',
    'any([principalAllows(sides), resourceAllows(sides)])',
  ),
  change(
    'accounts are not told apart',
    CORE,
    'if (caller.account === resourceAccount) return true;',
    'if (resourceAccount !== undefined) return true;',
  ),
  change('services are not allowed', CORE, "any([allows(sides, 'service'), ", 'any(['),
  change('federated identities are not allowed', CORE, "any([allows(sides, 'federated'), ", 'any(['),
  change('anonymous requests are never allowed', CORE, "return allows(sides, 'public');", 'return any([]);'),
  change(
    'a named role is not held by its boundary',
    SAME,
    "allows(sides, 'role'), sides.boundary, ",
    "allows(sides, 'role'), ",
  ),
  change(
    'a named role is not held by its session policies',
    SAME,
    "allows(sides, 'role'), sides.boundary, sides.session]",
    "allows(sides, 'role'), sides.boundary]",
  ),
  change('a named session is held by boundary and session', SAME, "    allows(sides, 'session'),", ''),
  change(
    'a named user is held by its boundary',
    SAME,
    "allows(sides, 'user'), ",
    "allows(sides, 'user'), sides.boundary, ",
  ),
  change('naming the account grants', SAME, "all([allows(sides, 'account'), own])", "allows(sides, 'account')"),
  change('Principal * is not heard within an account', SAME, "    all([allows(sides, 'public'), any(", '    all([any('),
  change('Principal * surely passes a boundary', SAME, "unknown('whether the principal *", "TRUE ?? unknown('"),
  change(
    'one level of SCPs is enough',
    ORGANIZATION,
    'all(verdicts.map((verdict) => verdict.allowed))',
    'any(verdicts.map((verdict) => verdict.allowed))',
  ),
  change('SCPs bind service-linked roles', ORGANIZATION, '!bound || caller.isServiceLinked || ', '!bound || '),
  change('SCPs bind services', ORGANIZATION, '!bound || ', ''),
  change('SCPs bind the management account', ORGANIZATION, ' || isManagement(options.context, caller.account)', ''),
  change('RCPs bind service-linked roles', ORGANIZATION, '    context.caller.isServiceLinked ||\n', ''),
  change('RCPs bind AWS managed keys', ORGANIZATION, '    context.request.awsManagedKey === true ||\n', ''),
  change('RCPs bind kms:RetireGrant', ORGANIZATION, "    context.action === 'kms:retiregrant' ||\n", ''),
  change('RCPs bind requests without a resource', ORGANIZATION, "    context.resource === '*' ||\n", ''),
  change(
    'RCPs bind resources of the management account',
    ORGANIZATION,
    ' ||\n    isManagement(context, context.resourceAccount)',
    '',
  ),
  change('RCPs bind every service', ORGANIZATION, ' || !supportsResourceControl(context.service)', ''),
  change(
    'concrete principals of endpoint policies are believed',
    'layers/evaluate-policies.ts',
    "layer !== 'endpoint'",
    'layer !== undefined',
  ),
  change('unreadable policies only deny', 'layers/evaluate-policies.ts', '        allow(naming, mystery);', ''),
  change('unreadable policies only allow', 'layers/evaluate-policies.ts', 'denials.push(mystery);', ';'),
  change('grants cover every operation', 'layers/evaluate-grants.ts', '=== context.action)', "!== '')"),
  change('constraints of grants are ignored', 'layers/evaluate-grants.ts', 'all([match.when, ...held])', 'match.when'),
  change(
    'NotPrincipal needs no account',
    'statement/principal-expression.ts',
    "return ['account', 'role', 'session'];",
    "return ['role'];",
  ),
  change(
    'NotPrincipal spares those with a boundary',
    'statement/principal-expression.ts',
    '  if (hasBoundary) ',
    '  if (false) ',
  ),
  change(
    'actions are compared with case',
    'statement/action-candidates.ts',
    'globCovers(pattern.toLowerCase(), action)',
    'globCovers(pattern, action)',
  ),
  change(
    'NotAction is read as Action',
    'statement/action-candidates.ts',
    'choice.inverted ? not(covered) : covered',
    'covered',
  ),
  change(
    'NotResource is read as Resource',
    'statement/resource-expression.ts',
    'return choice.inverted ? not(covered) : covered',
    'return covered',
  ),
  change(
    'references that were not resolved are literal',
    'policy/template.ts',
    '  if (variable === null) return tokenize(opaqueText(body), false);',
    '  if (variable === null) return tokenize(whole, true);',
  ),
  change(
    'contradictions are not seen',
    'logic/satisfiable.ts',
    '    if (verdict === false) return false;\n    result = verdict === undefined ? undefined : result;\n  }\n  return result;\n}\n\n/**\n * Whether another',
    '  }\n  return result;\n}\n\n/**\n * Whether another',
  ),
  change(
    'an unknown character equals any other',
    'strings/match.ts',
    't.kind === p.kind && t.id === p.id ? BOTH : 0',
    't.kind === p.kind ? BOTH : 0',
  ),
  change(
    'a secret is read without Decrypt',
    'read/joined-answer.ts',
    'all([read.expression, OF_KEY.mark(decrypt.expression)])',
    'read.expression',
  ),
  change(
    'a secret is read without GetSecretValue',
    'read/joined-answer.ts',
    'all([read.expression, OF_KEY.mark(decrypt.expression)])',
    'decrypt.expression',
  ),
  change(
    'the caller of KMS is not told',
    'read/forwarded-context.ts',
    "    ['kms:calleraccount', callerAccount(reader)],\n",
    "    ['kms:calleraccount', null],\n",
  ),
  change('the encryption context is not told', 'read/can-read-secret.ts', 'SecretARN: arn, ', ''),
  change(
    'the endpoint also binds the call to KMS',
    'read/joined-answer.ts',
    '    serviceControl: policies.serviceControl,',
    '    serviceControl: policies.serviceControl, endpoint: policies.endpoint,',
  ),
  change(
    'the tags of the key are those of the secret',
    'read/joined-answer.ts',
    'OF_KEY.mark(decrypt.expression)',
    'decrypt.expression',
  ),
  change(
    'what is given of the secret is given of its key',
    'read/forwarded-context.ts',
    '!isOfOneRequest(key) && ',
    '',
  ),
  change(
    'the endpoint is preserved',
    'read/forwarded-context.ts',
    "['aws:sourcevpce', null]",
    "['aws:sourcevpce', 'vpce-1']",
  ),
  change('keys of KMS are in calls to other services', 'request/key-presence.ts', "new Set(['kms', ", 'new Set(['),
  change(
    'roles have a source account',
    'request/key-presence.ts',
    "type === 'service' ? undefined : 'never'",
    'undefined',
  ),
  change('a default is left out', 'statement/solve-variable.ts', 'domain === undefined && byDefault', 'false'),
  change('all addresses are of one family', 'logic/value-witness.ts', ", '0.0.0.0', '::']", ']'),
  change(
    'an empty set is a value',
    'statement/condition-expression.ts',
    "condition.operator.quantifier !== 'one' && ",
    'false && ',
  ),
  change('more pairs fit a grant', 'layers/evaluate-grants.ts', 'hasMore ? FALSE : ', ''),
  change('an ARN without an account is the caller’s', CORE, 'all([any(either), mystery])', 'any(either)'),
  change(
    'the two forms of the time are two keys',
    'logic/atom.ts',
    "key === 'aws:epochtime' ? 'aws:currenttime' : key",
    'key',
  ),
  change(
    'an endpoint goes with an address',
    'logic/network-keys.ts',
    "isNeeded(byKey.get('aws:sourceip')) && ",
    'false && ',
  ),
  change(
    'every wildcard reaches over colons',
    'statement/resource-expression.ts',
    ' ? HELD : token',
    ' ? token : token',
  ),
];
