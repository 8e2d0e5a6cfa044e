import { rules } from './index.cjs';
import { tester } from './rule-tester';

tester.run('disable-states-reason', rules['disable-states-reason'], {
  valid: [
    'const a = 1; // an ordinary comment about eslint-disable in the middle',
    '// eslint-disable-next-line no-var -- an old host reads this line\nvar a = 1;',
    '/* eslint-disable no-var -- frozen file */\nvar a = 1;',
    '/* eslint-enable no-var */',
  ],
  invalid: [
    {
      code: '// eslint-disable-next-line no-var\nvar a = 1;',
      errors: [{ messageId: 'reason' }],
    },
    {
      code: 'var a = 1; // eslint-disable-line no-var --  ',
      errors: [{ messageId: 'reason' }],
    },
    {
      // a file-wide disable must not silence the finding about itself
      code: '/* eslint-disable */\nvar a = 1;',
      errors: [{ messageId: 'rules' }, { messageId: 'reason' }],
    },
    {
      code: '/* eslint-disable -- the whole file */\nvar a = 1;',
      errors: [{ messageId: 'rules' }],
    },
  ],
});
