import { rules } from './index.cjs';
import { tester } from './rule-tester';

// written as code points: this folder obeys the rule, too
const HAN = String.fromCodePoint(0x653b, 0x575a);
const FULL_STOP = String.fromCodePoint(0x3002);
const BRACKET = String.fromCodePoint(0x3014);

tester.run('no-cjk-literal', rules['no-cjk-literal'], {
  valid: [
    `const a = t('campaign.title');`,
    `const caf = 'café – naïve';`,
    `const b = 1; // ${HAN}`,
    'const c = /[a-z]/;',
    'const d = `${a} ms`;',
  ],
  invalid: [
    { code: `const a = '${HAN}';`, errors: [{ messageId: 'literal' }] },
    { code: `const a = '${FULL_STOP}';`, errors: [{ messageId: 'literal' }] },
    { code: 'const a = `no ' + HAN + ' ${b}`;', errors: [{ messageId: 'literal' }] },
    { code: `const a = /${BRACKET}x/;`, errors: [{ messageId: 'literal' }] },
    // an escape is the same text
    { code: 'const a = /\\u653b/;', errors: [{ messageId: 'literal' }] },
    { code: "const a = '\\u653b';", errors: [{ messageId: 'literal' }] },
  ],
});
