import { App } from 'cdktf';
import { checkGoldenRules, writeReviewMap } from 'cdktf-aws-secrets';
import { createEnvironment } from './environment';
import { dev } from './environments/dev';
import { prod } from './environments/prod';
import { sandbox } from './environments/sandbox';
import { staging } from './environments/staging';
import { guardrailSets } from './organization/guardrail-sets';
import { organization } from './organization/organization';
import { roles } from './organization/roles';
import { OrganizationStack } from './organization-stack';

const app = new App();
for (const environment of [sandbox, dev, staging, prod]) createEnvironment(app, environment);
new OrganizationStack(app, { organization, roles, guardrailSets, furtherRegions: ['eu-west-1'] });
app.synth();
writeReviewMap(app);
checkGoldenRules(app.outdir);
