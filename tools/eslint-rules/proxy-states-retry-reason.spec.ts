import { rules } from './index.cjs';
import { tester } from './rule-tester';

const preset = `import { READ } from '../shared/retry';\n`;

tester.run('proxy-states-retry-reason', rules['proxy-states-retry-reason'], {
  valid: [
    `${preset}const read = proxyActivities<Reads>(READ);`,
    `import { READ as R } from '@workflows/shared/retry';\nconst read = proxyActivities<Reads>(R);`,
    `import { READ } from './retry';\nconst read = proxyLocalActivities(READ);`,
    `const sms = proxyActivities({\n  // One attempt: the gateway cannot say whether the first arrived.\n  retry: { maximumAttempts: 1 },\n});`,
    `// One attempt: the gateway cannot say whether the first arrived.\nconst sms = proxyActivities({ retry: { maximumAttempts: 1 } });`,
    'other({ retry: 1 });',
  ],
  invalid: [
    {
      code: `const read = proxyActivities({ startToCloseTimeout: '1m' });`,
      errors: [{ messageId: 'reason' }],
    },
    {
      code: `const first = 1; // about something else\nconst x = 2;\nconst read = wf.proxyActivities({ retry: {} });`,
      errors: [{ messageId: 'reason' }],
    },
    {
      code: `const READ = { startToCloseTimeout: '1m' };\nconst read = proxyActivities(READ);`,
      errors: [{ messageId: 'preset' }],
    },
    {
      code: `import { READ } from '../shared/somewhere';\nconst read = proxyActivities(READ);`,
      errors: [{ messageId: 'preset' }],
    },
    { code: 'const read = proxyActivities();', errors: [{ messageId: 'preset' }] },
    {
      code: `${preset}const read = proxyActivities({ ...READ });`,
      errors: [{ messageId: 'reason' }],
    },
    {
      code: `import { proxyActivities as p } from '@temporalio/workflow';`,
      errors: [{ messageId: 'renamed' }],
    },
  ],
});
