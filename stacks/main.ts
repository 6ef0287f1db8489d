import { App } from 'cdktf';
import { writeReviewMap } from 'cdktf-aws-secrets';
import { createEnvironment, createOrganization } from 'cdktf-aws-secrets/environment';
import { checkGoldenRules } from 'cdktf-aws-secrets/review';
import { dev } from './environments/dev';
import { prod } from './environments/prod';
import { sandbox } from './environments/sandbox';
import { staging } from './environments/staging';
import { organization } from './organization/organization';

const app = new App();
for (const environment of [sandbox, dev, staging, prod]) createEnvironment(app, environment);
createOrganization(app, organization);
app.synth();
writeReviewMap(app);
checkGoldenRules(app.outdir);
